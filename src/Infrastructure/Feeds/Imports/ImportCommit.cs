using GovernanceApi.Application.Common;
using GovernanceApi.Application.Feeds.Imports;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Feeds.Imports;
using GovernanceApi.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GovernanceApi.Infrastructure.Feeds.Imports;

/// <summary>
/// Lets rows enter, a chunk at a time: what they become, audit entries, events, the rows' fates and the
/// checkpoint are one transaction, so a crash loses and doubles nothing.
/// </summary>
internal sealed class ImportCommit(
    GovernanceDbContext db, NpgsqlDataSource database, ImportDestinations destinations, ImportFiles files, ImportTemplates templates, CellVault vault, ChangeRecorder recorder, TimeProvider clock)
{
    public const int ChunkRows = 1000;

    private static readonly Task<List<ReadRow>> NoRows = Task.FromResult<List<ReadRow>>([]);

    /// <summary>Goes on at the checkpoint until the import is through, was stopped, or has had its turn.</summary>
    public async Task RunAsync(ImportBatch batch, int mostChunks, CancellationToken cancellationToken)
    {
        var template = await templates.OfAsync(batch, clock.GetUtcNow(), cancellationToken);
        var after = batch.LastCommittedRow;
        var ahead = ReadAsync(batch.Id, template, after, cancellationToken);
        try
        {
            for (var chunk = 1; chunk <= mostChunks; chunk++)
            {
                var rows = await ahead;
                // The next rows are read and opened while the database takes these; nobody changes rows that are being committed.
                ahead = rows.Count < ChunkRows || chunk == mostChunks ? NoRows : Task.Run(() => ReadAsync(batch.Id, template, rows[^1].Number, cancellationToken), cancellationToken);
                if (!await CommitAsync(batch.Id, after, rows, template.KeyColumn, cancellationToken))
                {
                    return;
                }

                after = rows[^1].Number;
            }
        }
        finally
        {
            await ((Task)ahead).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <returns>False when the import is through or was stopped.</returns>
    private async Task<bool> CommitAsync(Guid id, int after, List<ReadRow> rows, int keyColumn, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // Locked to the end: a second worker that thinks it holds the claim waits here, sees the new checkpoint and lets go.
        await db.Database.ExecuteSqlAsync($"select from feeds.import_batches where id = {id} for update", cancellationToken);
        var batch = await db.ImportBatches.AsNoTracking().FirstAsync(b => b.Id == id, cancellationToken);
        if (batch.State != ImportState.Committing || batch.LastCommittedRow != after)
        {
            return false;
        }

        string? finishedFile = null;
        if (rows.Count == 0)
        {
            finishedFile = await FinishAsync(id, cancellationToken);
        }
        else
        {
            await EnterAsync(batch, rows, keyColumn, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        if (finishedFile is not null)
        {
            files.Delete(finishedFile);
        }

        return rows.Count > 0;
    }

    private async Task<List<ReadRow>> ReadAsync(Guid id, RowTemplate template, int after, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            $"select row, cells from feeds.import_rows where batch_id = $1 and state = 'valid' and row > $2 order by row limit {ChunkRows}");
        command.Parameters.AddWithValue(id);
        command.Parameters.AddWithValue(after);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<ReadRow>(ChunkRows);
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(new ReadRow(reader.GetInt32(0), template.Read(vault.Open(reader.GetFieldValue<byte[]>(1)))));
        }

        return rows;
    }

    private async Task EnterAsync(ImportBatch batch, List<ReadRow> rows, int keyColumn, CancellationToken cancellationToken)
    {
        var entered = new Queue<ImportedFate>(await destinations.TakeAsync(
            batch.Kind, batch.Settings!.SourceSystem, new Actor(batch.By.Id, batch.By.Role, batch.By.UnitId), [.. rows.Select(r => r.Reading.Row).OfType<ImportedRow>()], cancellationToken));
        // What became wrong since it was checked, a retired division for one, is left out like any invalid row.
        var fates = rows.ConvertAll(r => r.Reading.Row is null ? new ImportedFate(ImportedOutcome.Refused, null) : entered.Dequeue());
        await NoteAsync(batch.Id, rows, fates, keyColumn, cancellationToken);
        int Count(ImportedOutcome outcome) => fates.Count(f => f.Outcome == outcome);
        var tracked = await db.ImportBatches.FirstAsync(b => b.Id == batch.Id, cancellationToken);
        tracked.Advance(
            rows[^1].Number,
            tracked.Totals with
            {
                Created = tracked.Totals.Created + Count(ImportedOutcome.Created),
                Updated = tracked.Totals.Updated + Count(ImportedOutcome.Updated),
                Unchanged = tracked.Totals.Unchanged + Count(ImportedOutcome.Unchanged),
                Rejected = tracked.Totals.Rejected + Count(ImportedOutcome.Refused),
            },
            fates.Count(f => f.Password is not null));
        await db.SaveChangesAsync(cancellationToken);
    }

    private Task<int> NoteAsync(Guid batchId, List<ReadRow> rows, List<ImportedFate> fates, int keyColumn, CancellationToken cancellationToken)
    {
        var numbers = rows.Select(r => r.Number).ToArray();
        var states = fates.Select(f => StateOf(f.Outcome)).ToArray();
        var ids = fates.Select(f => f.SubjectId).ToArray();
        var errors = fates.Select((f, i) => RowErrors.ToJson(f.Code is { } code ? [new CellError(keyColumn, code)] : rows[i].Reading.Errors)).ToArray();
        var passwords = fates.Select(f => f.Password is { } password ? vault.SealText(password) : null).ToArray();
        return db.Database.ExecuteSqlAsync(
            $"""
            update feeds.import_rows r set state = f.state, subject_id = f.subject_id, errors = f.errors::jsonb, password = f.password
            from unnest({numbers}, {states}, {ids}, {errors}, {passwords}) as f(row, state, subject_id, errors, password)
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

    private sealed record ReadRow(int Number, RowReading Reading);
}
