using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Application.Feeds.Imports;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Feeds.Imports;
using GovernanceApi.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Infrastructure.Feeds.Imports;

/// <summary>
/// Lets rows enter, a chunk at a time: tickets, timelines, reporters, audit entries, events, the rows' fates and the
/// checkpoint are one transaction, so a crash loses and doubles nothing.
/// </summary>
internal sealed class ImportCommit(
    GovernanceDbContext db, IImportedTickets tickets, ImportFiles files, ImportTemplates templates, CellVault vault, ChangeRecorder recorder, TimeProvider clock)
{
    public const int ChunkRows = 1000;

    /// <returns>False when the import is through or was stopped.</returns>
    public async Task<bool> RunChunkAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // Locked to the end: a second worker that thinks it holds the claim waits here and then sees the new checkpoint.
        await db.Database.ExecuteSqlAsync($"select from feeds.import_batches where id = {id} for update", cancellationToken);
        var batch = await db.ImportBatches.AsNoTracking().FirstAsync(b => b.Id == id, cancellationToken);
        if (batch.State != ImportState.Committing)
        {
            return false;
        }

        var rows = await db.ImportRows.AsNoTracking()
            .Where(r => r.BatchId == id && r.State == ImportRowState.Valid && r.Row > batch.LastCommittedRow)
            .OrderBy(r => r.Row).Take(ChunkRows).ToListAsync(cancellationToken);
        string? finishedFile = null;
        if (rows.Count == 0)
        {
            finishedFile = await FinishAsync(id, cancellationToken);
        }
        else
        {
            await EnterAsync(batch, rows, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        if (finishedFile is not null)
        {
            files.Delete(finishedFile);
        }

        return rows.Count > 0;
    }

    private async Task EnterAsync(ImportBatch batch, List<ImportRow> rows, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var template = await templates.OfAsync(batch, now, cancellationToken);
        var readings = rows.ConvertAll(r => template.Read(vault.Open(r.Cells)));
        var matters = readings.Where(r => r.Row is not null).Select(r => ReportOf(r.Row!)).ToList();
        var entered = new Queue<ImportedFate>(await tickets.UpsertAsync(
            batch.Settings!.SourceSystem, matters, new Actor(batch.By.Id, batch.By.Role, batch.By.UnitId), now, cancellationToken));
        // What became wrong since it was checked, a retired division for one, is left out like any invalid row.
        var fates = readings.ConvertAll(r => r.Row is null ? new ImportedFate(ImportedOutcome.Refused, null) : entered.Dequeue());
        await NoteAsync(batch.Id, rows, readings, fates, Math.Max(template.ExternalIdColumn, 0), cancellationToken);
        int Count(ImportedOutcome outcome) => fates.Count(f => f.Outcome == outcome);
        var tracked = await db.ImportBatches.FirstAsync(b => b.Id == batch.Id, cancellationToken);
        tracked.Advance(rows[^1].Row, tracked.Totals with
        {
            Created = tracked.Totals.Created + Count(ImportedOutcome.Created),
            Updated = tracked.Totals.Updated + Count(ImportedOutcome.Updated),
            Unchanged = tracked.Totals.Unchanged + Count(ImportedOutcome.Unchanged),
            Rejected = tracked.Totals.Rejected + Count(ImportedOutcome.Refused),
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    private Task<int> NoteAsync(
        Guid batchId, List<ImportRow> rows, List<RowReading> readings, List<ImportedFate> fates, int keyColumn, CancellationToken cancellationToken)
    {
        var numbers = rows.Select(r => r.Row).ToArray();
        var states = fates.Select(f => StateOf(f.Outcome)).ToArray();
        var ids = fates.Select(f => f.TicketId).ToArray();
        var errors = fates.Select((f, i) => RowErrors.ToJson(f.Code is { } code ? [new CellError(keyColumn, code)] : readings[i].Errors)).ToArray();
        return db.Database.ExecuteSqlAsync(
            $"""
            update feeds.import_rows r set state = f.state, ticket_id = f.ticket_id, errors = f.errors::jsonb
            from unnest({numbers}, {states}, {ids}, {errors}) as f(row, state, ticket_id, errors)
            where r.batch_id = {batchId} and r.row = f.row
            """,
            cancellationToken);
    }

    private async Task<string?> FinishAsync(Guid id, CancellationToken cancellationToken)
    {
        await db.ImportRows.Where(r => r.BatchId == id && r.State == ImportRowState.Invalid)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.State, ImportRowState.Rejected), cancellationToken);
        var batch = await db.ImportBatches.FirstAsync(b => b.Id == id, cancellationToken);
        var file = batch.StoredFile;
        batch.Finish(clock.GetUtcNow());
        batch.ForgetFile();
        recorder.Record(nameof(ImportCommit));
        await db.SaveChangesAsync(cancellationToken);
        return file;
    }

    private static string StateOf(ImportedOutcome outcome) => outcome switch
    {
        ImportedOutcome.Created => "created",
        ImportedOutcome.Updated => "updated",
        ImportedOutcome.Unchanged => "unchanged",
        _ => "rejected",
    };

    private static ImportedReport ReportOf(ImportedRow row) => new(
        row.ExternalId, row.Channel, row.Title, row.Text, row.Division, row.Place, row.CategoryCode, row.ReceivedAt, row.Reply, row.RepliedAt,
        row.Followers, row.Opponents, row.ReporterName, row.Phone);
}
