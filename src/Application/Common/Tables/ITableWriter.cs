namespace GovernanceApi.Application.Common.Tables;

/// <summary>Writes tables that people open in a spreadsheet, row by row, so that their length costs no memory.</summary>
public interface ITableWriter
{
    /// <summary>
    /// XLSX, or CSV in UTF-8 with a mark. A text that a spreadsheet would take for a formula gets an apostrophe before it;
    /// whole numbers are numbers, so that they can be added up.
    /// </summary>
    /// <param name="rows">The first is the heading. Cells are texts, whole numbers, or null.</param>
    Task WriteAsync(Stream output, bool csv, IAsyncEnumerable<IReadOnlyList<object?>> rows, CancellationToken cancellationToken);
}
