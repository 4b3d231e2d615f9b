using ErrorOr;

namespace GovernanceApi.Application.Feeds.Imports;

/// <summary>Uploaded tables in the data folder. They hold personal data and live no longer than they are needed.</summary>
public interface IImportFiles
{
    /// <summary>Longest file, in bytes.</summary>
    const long MaxBytes = 64L << 20;

    /// <summary>Most rows with content below the heading row.</summary>
    const int MaxRows = 200_000;

    /// <summary>Most columns with content.</summary>
    const int MaxColumns = 200;

    /// <summary>Streams the upload to disk; refuses more than <see cref="MaxBytes"/> and kinds that are no table.</summary>
    Task<ErrorOr<ReceivedFile>> ReceiveAsync(Stream content, CancellationToken cancellationToken);

    /// <summary>The first rows with content.</summary>
    ErrorOr<TableHead> ReadHead(string storedFile, int rows);

    /// <summary>
    /// Writes a table for a spreadsheet, XLSX or CSV (UTF-8 with a mark). A cell that a spreadsheet would take for a formula
    /// gets an apostrophe before it.
    /// </summary>
    Task WriteAsync(Stream output, bool csv, IAsyncEnumerable<IReadOnlyList<string>> rows, CancellationToken cancellationToken);

    /// <summary>Deletes the file if it is there.</summary>
    void Delete(string storedFile);
}

/// <param name="Name">Under which the file is stored.</param>
/// <param name="Sha256">Of its bytes, hexadecimal.</param>
public sealed record ReceivedFile(string Name, long Bytes, string Sha256);

/// <summary>The beginning of a table.</summary>
/// <param name="Sheet">Null for CSV.</param>
/// <param name="Date1904">The workbook counts days from 1904.</param>
public sealed record TableHead(string? Sheet, bool Date1904, IReadOnlyList<TableRow> Rows);

/// <summary>A row with content.</summary>
/// <param name="Number">As the spreadsheet counts, from 1.</param>
/// <param name="Cells">From column A to the last one with content; dates of a workbook as yyyy-MM-dd HH:mm:ss.</param>
public sealed record TableRow(int Number, IReadOnlyList<string> Cells)
{
    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);
}
