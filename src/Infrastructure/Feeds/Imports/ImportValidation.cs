using GovernanceApi.Application.Feeds.Imports;
using GovernanceApi.Domain.Feeds.Imports;
using GovernanceApi.Infrastructure.Feeds.Imports.Tables;
using GovernanceApi.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace GovernanceApi.Infrastructure.Feeds.Imports;

/// <summary>Reads every row of the file, checks its cells and stores it. Begins anew after a crash: nothing has entered yet.</summary>
internal sealed class ImportValidation(
    GovernanceDbContext db, NpgsqlDataSource database, ImportFiles files, ImportTemplates templates, CellVault vault, ChangeRecorder recorder, TimeProvider clock)
{
    private const int ChunkRows = 1000;

    public async Task RunAsync(Guid id, CancellationToken cancellationToken)
    {
        var batch = await db.ImportBatches.FirstAsync(b => b.Id == id, cancellationToken);
        try
        {
            using var table = files.Open(batch.StoredFile!);
            var template = await templates.OfAsync(batch, clock.GetUtcNow(), cancellationToken);
            if (await StoreAsync(batch, table, template, cancellationToken) is var (valid, invalid))
            {
                batch.FinishValidating(valid, invalid);
                await SaveAsync(cancellationToken);
            }
        }
        catch (TableException e)
        {
            batch.Fail(e.Error.Code, clock.GetUtcNow());
            await SaveAsync(cancellationToken);
        }
    }

    /// <summary>How many rows are valid and invalid; null when the import was cancelled meanwhile.</summary>
    private async Task<(int Valid, int Invalid)?> StoreAsync(ImportBatch batch, Table table, RowTemplate template, CancellationToken cancellationToken)
    {
        await db.ImportRows.Where(r => r.BatchId == batch.Id).ExecuteDeleteAsync(cancellationToken);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (valid, invalid) = (0, 0);
        foreach (var chunk in table.Rows().Where(r => r.Number > batch.HeaderRow).Chunk(ChunkRows))
        {
            if (valid + invalid + chunk.Length > IImportFiles.MaxRows)
            {
                throw new TableException(ImportErrors.TooManyRows);
            }

            var bad = await CopyAsync(connection, batch.Id, chunk, row => Read(template, row, seen), cancellationToken);
            invalid += bad;
            valid += chunk.Length - bad;
            if (!await ReportAsync(connection, batch, valid, invalid, table.Fraction, cancellationToken))
            {
                return null;
            }
        }

        return valid + invalid == 0 ? throw new TableException(ImportErrors.FileEmpty) : (valid, invalid);
    }

    private static RowReading Read(RowTemplate template, TableRow row, HashSet<string> seen)
    {
        var reading = template.Read(row.Cells);
        return reading.Key is { } key && !seen.Add(key)
            ? reading with { Row = null, Errors = [.. reading.Errors, new CellError(template.KeyColumn, CellErrors.ExternalIdTwice)] }
            : reading;
    }

    /// <returns>How many of the rows are invalid.</returns>
    private async Task<int> CopyAsync(
        NpgsqlConnection connection, Guid batchId, TableRow[] rows, Func<TableRow, RowReading> read, CancellationToken cancellationToken)
    {
        var invalid = 0;
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy feeds.import_rows (batch_id, row, state, cells, external_id, errors) from stdin (format binary)", cancellationToken);
        foreach (var row in rows)
        {
            var reading = read(row);
            invalid += reading.Errors.Count > 0 ? 1 : 0;
            await copy.StartRowAsync(cancellationToken);
            await copy.WriteAsync(batchId, NpgsqlDbType.Uuid, cancellationToken);
            await copy.WriteAsync(row.Number, NpgsqlDbType.Integer, cancellationToken);
            await copy.WriteAsync(reading.Errors.Count > 0 ? "invalid" : "valid", NpgsqlDbType.Varchar, cancellationToken);
            await copy.WriteAsync(vault.Seal(row.Cells), NpgsqlDbType.Bytea, cancellationToken);
            await copy.WriteAsync(reading.Key ?? (object)DBNull.Value, NpgsqlDbType.Varchar, cancellationToken);
            await copy.WriteAsync(RowErrors.ToJson(reading.Errors), NpgsqlDbType.Jsonb, cancellationToken);
        }

        await copy.CompleteAsync(cancellationToken);
        return invalid;
    }

    /// <summary>Progress for who watches (the number of rows is an estimate until the end); false when the batch is not being validated any more.</summary>
    private static async Task<bool> ReportAsync(NpgsqlConnection connection, ImportBatch batch, int valid, int invalid, double fraction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "update feeds.import_batches set totals_valid = $2, totals_invalid = $3, totals_rows = $4 where id = $1 and state = 'validating'", connection)
        {
            Parameters = { new() { Value = batch.Id }, new() { Value = valid }, new() { Value = invalid }, new() { Value = (int)((valid + invalid) / fraction) } },
        };
        return await command.ExecuteNonQueryAsync(cancellationToken) == 1;
    }

    private async Task SaveAsync(CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        recorder.Record(nameof(ImportValidation));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
