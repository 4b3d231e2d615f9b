using ErrorOr;
using GovernanceApi.Application.Feeds.Imports;

namespace GovernanceApi.Infrastructure.Feeds.Imports.Tables;

/// <summary>An uploaded table, read from top to bottom once; memory does not grow with its length.</summary>
internal abstract class Table : IDisposable
{
    /// <summary>Longest cell kept, in characters; the rest of a longer one is dropped, and the field it is mapped to refuses it.</summary>
    public const int LongestCell = 64 << 10;

    public virtual string? Sheet => null;

    public virtual bool Date1904 => false;

    /// <summary>How much of the file has been read, above 0 and up to 1.</summary>
    public abstract double Fraction { get; }

    /// <summary>Rows with content, in order. Blank ones are left out but counted.</summary>
    /// <exception cref="TableException">The file is damaged, unsafe or too wide.</exception>
    public IEnumerable<TableRow> Rows() => ReadRows().Where(row => !row.IsBlank);

    public static Table Open(string path) => TableKind.Of(path) switch
    {
        TableKind.Kind.Xlsx => new XlsxTable(path),
        TableKind.Kind.Csv => new CsvTable(path),
        _ => throw new TableException(Domain.Feeds.Imports.ImportErrors.FileKindUnknown),
    };

    public abstract void Dispose();

    protected abstract IEnumerable<TableRow> ReadRows();

    /// <summary>Sets a cell in a row that grows as needed.</summary>
    protected static void Set(List<string> cells, int column, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (column >= IImportFiles.MaxColumns)
        {
            throw new TableException(Domain.Feeds.Imports.ImportErrors.TooManyColumns);
        }

        while (cells.Count <= column)
        {
            cells.Add("");
        }

        cells[column] = text;
    }
}

/// <summary>The file cannot be read; says why in the words of the API.</summary>
internal sealed class TableException(Error error, Exception? inner = null) : Exception(error.Description, inner)
{
    public Error Error { get; } = error;
}
