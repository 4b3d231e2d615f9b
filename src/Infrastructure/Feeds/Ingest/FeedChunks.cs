using System.Text.Json;
using ErrorOr;
using GovernanceApi.Application.Feeds.Batches;
using GovernanceApi.Application.Feeds.Quarantine;
using GovernanceApi.Domain.Feeds.Batches;
using GovernanceApi.Domain.Feeds.Quarantine;
using GovernanceApi.Domain.Feeds.Sources;
using GovernanceApi.Infrastructure.Persistence;
using GovernanceApi.Infrastructure.Persistence.Bulk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace GovernanceApi.Infrastructure.Feeds.Ingest;

/// <summary>
/// Takes a chunk of rows: what they become, audit entries, events, results, quarantine and the checkpoint are one transaction, so a
/// crash loses and doubles nothing, and what is acknowledged is there.
/// </summary>
internal sealed class FeedChunks(GovernanceDbContext db, IFeedRows rows, RowVault vault, TimeProvider clock)
{
    private const string BeforeRows = "before_rows";

    /// <returns>The results in the order of the lines; refused when the batch was cancelled meanwhile.</returns>
    public async Task<ErrorOr<IReadOnlyList<FeedRowResult>>> TakeAsync(FeedRun run, List<ReadRow> chunk, CancellationToken cancellationToken)
    {
        try
        {
            return await CommitAsync(run, chunk, refused: null, cancellationToken);
        }
        catch (Exception e) when ((e as PostgresException ?? e.InnerException as PostgresException) is { SqlState: ['2', '2' or '3', ..] })
        {
            // The data, not the server: the rows that the database refuses are found by halving, and hold up no other.
            db.ChangeTracker.Clear();
        }

        if (chunk.Count == 1)
        {
            return await CommitAsync(run, chunk, BatchErrorCodes.RowFailed, cancellationToken);
        }

        var half = chunk.Count / 2;
        var first = await TakeAsync(run, chunk[..half], cancellationToken);
        if (first.IsError)
        {
            return first;
        }

        var second = await TakeAsync(run, chunk[half..], cancellationToken);
        return second.IsError ? second : ErrorOrFactory.From<IReadOnlyList<FeedRowResult>>([.. first.Value, .. second.Value]);
    }

    /// <param name="refused">Why none of the rows is even tried; null to try them.</param>
    private async Task<ErrorOr<IReadOnlyList<FeedRowResult>>> CommitAsync(FeedRun run, List<ReadRow> chunk, string? refused, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // Locked to the end: a second worker waits here, and sees the new checkpoint.
        await db.Database.ExecuteSqlAsync($"select from feeds.feed_batches where id = {run.Batch.Id} for update", cancellationToken);
        var batch = await db.FeedBatches.AsNoTracking().FirstAsync(b => b.Id == run.Batch.Id, cancellationToken);
        if (batch.State != FeedBatchState.Receiving || batch.LastLine >= chunk[0].Row.Line)
        {
            return BatchErrors.NotReceiving;
        }

        var results = await ResultsAsync(run, chunk, refused, transaction, cancellationToken);
        await NoteAsync(run, batch, chunk, results, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return ErrorOrFactory.From<IReadOnlyList<FeedRowResult>>(results);
    }

    private async Task<FeedRowResult[]> ResultsAsync(FeedRun run, List<ReadRow> chunk, string? refused, IDbContextTransaction transaction, CancellationToken cancellationToken)
    {
        if (refused is not null)
        {
            return [.. chunk.Select(r => Rejected(r, refused))];
        }

        var readable = chunk.Where(r => r.Read is not null).Select(r => new NumberedRow(r.Row.Line, r.Read!)).ToList();
        if (run.Batch.DryRun)
        {
            await transaction.CreateSavepointAsync(BeforeRows, cancellationToken);
        }

        var taken = new Queue<FeedRowResult>(await rows.TakeAsync(run.Source, run.Batch.Kind, readable, cancellationToken));
        if (run.Batch.DryRun)
        {
            await transaction.RollbackToSavepointAsync(BeforeRows, cancellationToken);
            // What a row would have become is not there.
            taken = new Queue<FeedRowResult>(taken.Select(r => r.Outcome == FeedOutcome.Created ? r with { SubjectId = null } : r));
        }

        return [.. chunk.Select(r => r.Read is null ? Rejected(r, r.Row.Poison!) : taken.Dequeue())];
    }

    private static FeedRowResult Rejected(ReadRow row, string code) => new(row.Row.Line, row.Read?.Key, FeedOutcome.Rejected, null, code, row.Read?.Errors ?? []);

    private async Task NoteAsync(FeedRun run, FeedBatch batch, List<ReadRow> chunk, FeedRowResult[] results, CancellationToken cancellationToken)
    {
        if (!run.Batch.DryRun)
        {
            await QuarantineAsync(run, chunk, results, cancellationToken);
        }

        int Count(FeedOutcome outcome) => results.Count(r => r.Outcome == outcome);
        var totals = new FeedTotals(
            batch.Totals.Rows + results.Length, batch.Totals.Created + Count(FeedOutcome.Created), batch.Totals.Updated + Count(FeedOutcome.Updated),
            batch.Totals.Unchanged + Count(FeedOutcome.Unchanged), batch.Totals.Ignored + Count(FeedOutcome.Ignored), batch.Totals.Rejected + Count(FeedOutcome.Rejected));
        var (first, last) = (chunk[0].Row.Line, chunk[^1].Row.Line);
        var json = JsonSerializer.Serialize(results, FeedResultJson.Options);
        string[] outcomes = [.. results.Select(r => FeedResultJson.WordOf(r.Outcome)).Distinct(StringComparer.Ordinal)];
        await db.Database.ExecuteSqlAsync(
            $"insert into feeds.feed_results (batch_id, first_line, last_line, outcomes, results) values ({batch.Id}, {first}, {last}, {outcomes}, {json}::jsonb)", cancellationToken);
        await db.FeedBatches.Where(b => b.Id == batch.Id).ExecuteUpdateAsync(
            set => set.SetProperty(b => b.LastLine, last)
                .SetProperty(b => b.Totals.Rows, totals.Rows).SetProperty(b => b.Totals.Created, totals.Created).SetProperty(b => b.Totals.Updated, totals.Updated)
                .SetProperty(b => b.Totals.Unchanged, totals.Unchanged).SetProperty(b => b.Totals.Ignored, totals.Ignored).SetProperty(b => b.Totals.Rejected, totals.Rejected),
            cancellationToken);
    }

    private async Task QuarantineAsync(FeedRun run, List<ReadRow> chunk, FeedRowResult[] results, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var rejected = new BulkRows<QuarantinedRow>(db.Model);
        foreach (var (result, row) in results.Zip(chunk).Where(r => r.First.Outcome == FeedOutcome.Rejected))
        {
            rejected.Add(QuarantinedRow.Of(
                Guid.CreateVersion7(now), run.Source.Id, run.Batch.Id, run.Batch.Kind, result.Line, result.Key, vault.Seal(new RowContent(row.Row.Members, row.Row.Raw)), result.Code!,
                result.Errors, run.Source.Area, now));
        }

        await rejected.WriteAsync((NpgsqlConnection)db.Database.GetDbConnection(), cancellationToken);
    }
}
