using GovernanceApi.Application.Common;
using GovernanceApi.Domain.Complaints.Tickets;
using GovernanceApi.Domain.Feeds.Imports;

namespace GovernanceApi.Application.Feeds.Imports;

/// <summary>An uploaded file and what became of it.</summary>
/// <param name="Kind">What its rows become.</param>
/// <param name="RequiredFields">Without a column for each of these it cannot be read.</param>
/// <param name="Fields">What its columns may hold.</param>
/// <param name="NewAccounts">How many accounts it made whose temporary passwords nobody has seen yet.</param>
/// <param name="Sheet">The sheet that is read, the first visible one; null for CSV.</param>
/// <param name="HeaderRow">From 1, as the spreadsheet counts.</param>
/// <param name="Settings">Null until the columns are mapped.</param>
/// <param name="Progress">0 to 1, of the work under way.</param>
/// <param name="Failure">Why the file could not be read to its end; null otherwise.</param>
/// <param name="ClearedAt">When rows and file were deleted; the totals stay.</param>
public sealed record ImportBatchDetails(
    Guid Id, ImportKind Kind, string FileName, ImportState State, string? Sheet, int HeaderRow, IReadOnlyList<ImportColumnDetails> Columns, ImportSettingsDetails? Settings,
    ImportTotals Totals, double Progress, string CreatedBy, DateTimeOffset CreatedAt, DateTimeOffset? FinishedAt, ImportFailure? Failure, DateTimeOffset? ClearedAt,
    IReadOnlyList<ImportField> Fields, IReadOnlyList<ImportField> RequiredFields, int NewAccounts, int Revision) : IRevisioned
{
    internal static ImportBatchDetails Of(ImportBatch batch, CellVault vault)
    {
        var samples = vault.OpenSamples(batch.Samples);
        return new(
            batch.Id, batch.Kind, batch.FileName, batch.State, batch.Sheet, batch.HeaderRow,
            [.. batch.Columns.Select(c => new ImportColumnDetails(c.Index, c.Letter, c.Heading, samples.TryGetValue(c.Index, out var values) ? values : [], c.Field))],
            batch.Settings is { } s ? new ImportSettingsDetails(s.Division.Value, s.SourceSystem, s.CategoryCode, s.Channel) : null,
            batch.Totals, Math.Round(batch.Progress, 4), batch.By.Name, batch.CreatedAt, batch.FinishedAt,
            batch.FailureCode is { } code ? new ImportFailure(code, ImportErrors.SentenceOf(code)) : null, batch.ClearedAt, ImportFields.Of(batch.Kind),
            ImportFields.RequiredOf(batch.Kind), batch.NewAccounts, batch.Revision);
    }
}

/// <param name="Index">From 0.</param>
/// <param name="Letter">As a spreadsheet names the column: A, B … AA.</param>
/// <param name="Heading">Unique within the file.</param>
/// <param name="Samples">Up to three values; none once the file is deleted.</param>
/// <param name="Field">What it holds, or the guess; null where nothing is known.</param>
public sealed record ImportColumnDetails(int Index, string Letter, string Heading, IReadOnlyList<string> Samples, ImportField? Field);

/// <param name="SourceSystem">Names the source; with a row's external id it tells whether the row came before.</param>
/// <param name="DivisionCode">12 digits: where the matters are, unless a column says.</param>
/// <param name="CategoryCode">Of tickets: six digits; <c>990000</c> is "unsorted".</param>
/// <param name="Channel">Of tickets.</param>
public sealed record ImportSettingsDetails(string DivisionCode, string? SourceSystem, string? CategoryCode, IntakeChannel? Channel);

/// <param name="Code">Stable code, listed in <c>docs/api/errors.md</c>.</param>
public sealed record ImportFailure(string Code, string Detail);

/// <summary>One row of the file.</summary>
/// <param name="Row">As the spreadsheet counts, from 1.</param>
/// <param name="Cells">Text by heading.</param>
/// <param name="SubjectId">The ticket, compound, grid, neighbour group, member, demand or offering that it became; of staff, the grid.</param>
public sealed record ImportRowDetails(
    int Row, ImportRowState State, IReadOnlyDictionary<string, string> Cells, IReadOnlyList<ImportCellError> Errors, Guid? SubjectId)
{
    internal static ImportRowDetails Of(ImportRow row, ImportBatch batch, CellVault vault)
    {
        var cells = vault.Open(row.Cells);
        string Text(int column) => column < cells.Count ? cells[column] : "";
        return new(
            row.Row, row.State, batch.Columns.ToDictionary(c => c.Heading, c => Text(c.Index)),
            [.. row.Errors.Select(e => new ImportCellError(
                ImportColumn.LetterOf(e.Column), batch.Columns.FirstOrDefault(c => c.Index == e.Column)?.Heading ?? "", e.Code, CellErrors.SentenceOf(e.Code), Text(e.Column)))],
            row.SubjectId);
    }
}

/// <summary>What is wrong with one cell.</summary>
/// <param name="Column">Letter, as a spreadsheet names it.</param>
/// <param name="Code">Stable code, listed in <c>docs/api/errors.md</c>.</param>
/// <param name="Value">The cell as it stands.</param>
public sealed record ImportCellError(string Column, string Heading, string Code, string Detail, string Value);

/// <summary>A fixed row, and the import's new revision and totals.</summary>
public sealed record FixedImportRow(ImportRowDetails Row, ImportTotals Totals, int Revision) : IRevisioned;
