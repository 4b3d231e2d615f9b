namespace GovernanceApi.Domain.Feeds.Imports;

/// <summary>A row as the register that takes it is told of it.</summary>
public abstract record ImportedRow;

/// <summary>What came of reading a row: a row without errors, or the errors.</summary>
/// <param name="Key">What tells it from the other rows of the file; null when that cannot be read.</param>
public sealed record RowReading(ImportedRow? Row, string? Key, IReadOnlyList<CellError> Errors);

/// <summary>Reads rows by the mapping: every cell is checked, and one bad cell hides no other.</summary>
public abstract class RowTemplate
{
    private readonly Dictionary<ImportField, int> columnOf;

    /// <param name="key">The field that tells rows apart.</param>
    protected RowTemplate(IReadOnlyList<ImportColumn> columns, ImportField key)
    {
        columnOf = columns.Where(c => c.Field is not (null or ImportField.Ignore)).ToDictionary(c => c.Field!.Value, c => c.Index);
        KeyColumn = columnOf.GetValueOrDefault(key, 0);
    }

    /// <summary>Column, from 0, for what is wrong with a row as a whole.</summary>
    public int KeyColumn { get; }

    /// <param name="cells">The texts of all columns; a short row ends with blank ones.</param>
    public abstract RowReading Read(IReadOnlyList<string> cells);

    internal bool Reads(ImportField field) => columnOf.ContainsKey(field);

    internal Cells CellsOf(IReadOnlyList<string> cells) => new(cells, columnOf, KeyColumn);
}
