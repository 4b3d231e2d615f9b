using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Feeds.Sources;

namespace GovernanceApi.Application.Feeds.Sources;

/// <summary>Says anew what holds for a source; its code stays.</summary>
public sealed record ChangeSourceCommand(SourceInput Source) : ICommand<SourceDetails>
{
    [JsonIgnore]
    public string Code { get; init; } = "";
}

internal sealed class ChangeSourceValidator : AbstractValidator<ChangeSourceCommand>
{
    public ChangeSourceValidator() => RuleFor(c => c.Source).NotNull().SetValidator(new SourceInputValidator());
}

internal sealed class ChangeSourceHandler(IFeedsDb db, SourceDesk desk, CallContext call) : ICommandHandler<ChangeSourceCommand, SourceDetails>
{
    public async Task<ErrorOr<SourceDetails>> Handle(ChangeSourceCommand request, CancellationToken cancellationToken)
    {
        var loaded = await db.LoadAsync(request.Code, call, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        var facts = await desk.CheckAsync(request.Source, cancellationToken);
        if (facts.IsError)
        {
            return facts.Errors;
        }

        loaded.Value.Change(facts.Value);
        return SourceDetails.Of(loaded.Value);
    }
}
