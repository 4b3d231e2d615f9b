using GovernanceApi.Application.Common;
using GovernanceApi.Domain.Feeds.Batches;
using GovernanceApi.Domain.Feeds.Imports;
using GovernanceApi.Domain.Feeds.Sources;

namespace GovernanceApi.Application.Feeds.Batches;

/// <summary>Rows that a source sent under a key of its own.</summary>
/// <param name="Key">The source's name for it.</param>
/// <param name="LastLine">The last line whose result is committed: go on behind it.</param>
/// <param name="SentBy">Name of the machine client.</param>
public sealed record FeedBatchDetails(
    Guid Id, string Key, ImportKind Kind, bool DryRun, FeedBatchState State, int LastLine, FeedTotals Totals, string SentBy, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt,
    int Revision) : IRevisioned
{
    internal static FeedBatchDetails Of(FeedBatch batch) => new(
        batch.Id, batch.Key, batch.Kind, batch.DryRun, batch.State, batch.LastLine, batch.Totals, batch.SentBy, batch.StartedAt, batch.FinishedAt, batch.Revision);
}

/// <param name="From">Name of the member at its source.</param>
/// <param name="Field">Null of a member that no field takes.</param>
/// <param name="Code">Stable code, listed in <c>docs/api/errors.md</c>.</param>
public sealed record RowErrorDetails(string From, ImportField? Field, string Code, string Detail)
{
    internal static RowErrorDetails Of(MemberError error) => new(error.From, error.Field, error.Code, BatchErrorCodes.SentenceOf(error.Code));
}
