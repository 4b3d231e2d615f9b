using ErrorOr;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Feeds.Imports;

namespace GovernanceApi.Domain.Feeds.Batches;

/// <summary>
/// Rows that a source sends under a key of its own, in one request or, after a broken connection, in several. The checkpoint and
/// the totals move without raising the revision: progress is no decision.
/// </summary>
public sealed class FeedBatch : AggregateRoot, IHasArea
{
    public const int KeyLength = 100;

    /// <summary>Most rows of one batch.</summary>
    public const int MostRows = 1_000_000;

    private FeedBatch(Guid id)
        : base(id)
    {
    }

    public Guid SourceId { get; private set; }

    /// <summary>The source's name for it, unique there: sending it again is safe.</summary>
    public string Key { get; private set; } = "";

    public ImportKind Kind { get; private set; }

    /// <summary>Every row is checked and nothing is kept but the results.</summary>
    public bool DryRun { get; private set; }

    public FeedBatchState State { get; private set; }

    /// <summary>The last line whose result is committed; the source goes on behind it.</summary>
    public int LastLine { get; private set; }

    public FeedTotals Totals { get; private set; } = new();

    public string AreaCode { get; private set; } = "";

    public string SentBy { get; private set; } = "";

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    DivisionCode? IHasArea.Area => DivisionCode.From(AreaCode);

    public static FeedBatch Begin(Guid id, Guid sourceId, string key, ImportKind kind, bool dryRun, DivisionCode area, string sentBy, DateTimeOffset now)
    {
        var batch = new FeedBatch(id)
        {
            SourceId = sourceId,
            Key = key,
            Kind = kind,
            DryRun = dryRun,
            State = FeedBatchState.Receiving,
            AreaCode = area.Value,
            SentBy = sentBy,
            StartedAt = now,
        };
        batch.Raise(new FeedBatchBegun(sourceId, kind, dryRun));
        return batch;
    }

    /// <summary>The body came to its end; a finished batch stays finished.</summary>
    public void Finish(DateTimeOffset now)
    {
        if (State != FeedBatchState.Receiving)
        {
            return;
        }

        State = FeedBatchState.Done;
        FinishedAt = now;
        Raise(new FeedBatchFinished(Totals.Created, Totals.Updated, Totals.Unchanged, Totals.Ignored, Totals.Rejected));
    }

    /// <summary>Stops between two chunks: what is acknowledged stays, the rest never enters.</summary>
    public ErrorOr<Success> Cancel(DateTimeOffset now)
    {
        if (State != FeedBatchState.Receiving)
        {
            return BatchErrors.NotReceiving;
        }

        State = FeedBatchState.Cancelled;
        FinishedAt = now;
        Raise(new FeedBatchCancelled(LastLine));
        return Result.Success;
    }
}

public enum FeedBatchState
{
    /// <summary>Open: more rows may come.</summary>
    Receiving,
    Done,
    Cancelled,
}

/// <param name="Ignored">Older than what the source sent before.</param>
/// <param name="Rejected">In quarantine, unless the batch was a dry run.</param>
public sealed record FeedTotals(int Rows = 0, int Created = 0, int Updated = 0, int Unchanged = 0, int Ignored = 0, int Rejected = 0);
