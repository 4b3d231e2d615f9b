using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Feeds.Sources;

namespace GovernanceApi.Application.Feeds.Quarantine;

/// <summary>Leaves a quarantined row out for good.</summary>
public sealed record DiscardQuarantinedRowCommand : ICommand<QuarantinedRowDetails>
{
    [JsonIgnore]
    public string Source { get; init; } = "";

    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class DiscardQuarantinedRowValidator : AbstractValidator<DiscardQuarantinedRowCommand>
{
    public DiscardQuarantinedRowValidator() => RuleFor(c => c.Source).NotEmpty().MaximumLength(SourceSystem.CodeLength);
}

internal sealed class DiscardQuarantinedRowHandler(QuarantineDesk desk) : ICommandHandler<DiscardQuarantinedRowCommand, QuarantinedRowDetails>
{
    public async Task<ErrorOr<QuarantinedRowDetails>> Handle(DiscardQuarantinedRowCommand request, CancellationToken cancellationToken)
    {
        var row = await desk.LoadAsync(request.Source, request.Id, cancellationToken);
        if (row.IsError)
        {
            return row.Errors;
        }

        var discarded = row.Value.Discard();
        return discarded.IsError ? discarded.Errors : await desk.ShowAsync(row.Value, cancellationToken);
    }
}
