using System.Globalization;
using GovernanceApi.Application.Common.Tables;
using GovernanceApi.Infrastructure.Feeds.Imports.Tables;

namespace GovernanceApi.Infrastructure.Feeds.Imports;

/// <summary>Tables of texts and whole numbers.</summary>
internal sealed class SpreadsheetWriter : ITableWriter
{
    public Task WriteAsync(Stream output, bool csv, IAsyncEnumerable<IReadOnlyList<object?>> rows, CancellationToken cancellationToken) => csv
        ? TableWriter.WriteCsvAsync(output, rows.Select(row => (IReadOnlyList<string>)[.. row.Select(TextOf)]), cancellationToken)
        : WriteXlsxAsync(output, rows, cancellationToken);

    private static async Task WriteXlsxAsync(Stream output, IAsyncEnumerable<IReadOnlyList<object?>> rows, CancellationToken cancellationToken)
    {
        using var writer = new XlsxWriter(output, "Sheet1");
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            // A number is never a formula, so it stays as it is.
            writer.Write([.. row.Select(c => c is string text ? TableWriter.Neutral(text) : TextOf(c))], i => row[i] is int or long);
        }
    }

    private static string TextOf(object? cell) => cell switch
    {
        null => "",
        string text => text,
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "",
    };
}
