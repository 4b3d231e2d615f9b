using GovernanceApi.Domain.Feeds.Sources;

namespace GovernanceApi.Domain.Feeds.Batches;

public enum FeedOutcome
{
    Created,
    Updated,

    /// <summary>The source said the same before.</summary>
    Unchanged,

    /// <summary>The source said something newer before.</summary>
    Ignored,
    Rejected,
}

/// <summary>What became of a row; once the source hears it, it is committed.</summary>
/// <param name="Line">From 1, as the source counts; of a table, the row of the spreadsheet.</param>
/// <param name="Key">The row's external id, or what else tells it apart; null when it could not be read.</param>
/// <param name="SubjectId">What it became; null when it became nothing.</param>
/// <param name="Code">Why it was rejected or ignored.</param>
/// <param name="Errors">What is wrong with which member.</param>
public sealed record FeedRowResult(int Line, string? Key, FeedOutcome Outcome, Guid? SubjectId, string? Code, IReadOnlyList<MemberError> Errors);
