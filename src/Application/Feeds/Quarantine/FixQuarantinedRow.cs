using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Feeds.Quarantine;

namespace GovernanceApi.Application.Feeds.Quarantine;

/// <summary>Puts right what a quarantined row says; replaying sends it through.</summary>
/// <param name="Members">All its members by the source's names, as texts: what is left out is not there any more.</param>
public sealed record FixQuarantinedRowCommand(IReadOnlyDictionary<string, string> Members) : ICommand<QuarantinedRowDetails>
{
    [JsonIgnore]
    public string Source { get; init; } = "";

    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class FixQuarantinedRowValidator : AbstractValidator<FixQuarantinedRowCommand>
{
    private const int MostMembers = 200;
    private const int LongestText = 64 << 10;

    public FixQuarantinedRowValidator() => RuleFor(c => c.Members).NotEmpty()
        .Must(m => m is null || (m.Count <= MostMembers && m.All(e => e.Key.Length <= LongestText && e.Value is { Length: <= LongestText } && !e.Value.Contains('\0', StringComparison.Ordinal))))
        .WithErrorCode("feeds.members_invalid").WithMessage("At most 200 members with texts of at most 65,536 characters.");
}

internal sealed class FixQuarantinedRowHandler(QuarantineDesk desk, RowVault vault) : ICommandHandler<FixQuarantinedRowCommand, QuarantinedRowDetails>
{
    public async Task<ErrorOr<QuarantinedRowDetails>> Handle(FixQuarantinedRowCommand request, CancellationToken cancellationToken)
    {
        var row = await desk.LoadAsync(request.Source, request.Id, cancellationToken);
        if (row.IsError)
        {
            return row.Errors;
        }

        var @fixed = row.Value.Fix(vault.Seal(new RowContent(request.Members, null)));
        return @fixed.IsError ? @fixed.Errors : await desk.ShowAsync(row.Value, cancellationToken);
    }
}
