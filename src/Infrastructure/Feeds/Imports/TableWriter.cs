using System.Text;
using GovernanceApi.Infrastructure.Feeds.Imports.Tables;

namespace GovernanceApi.Infrastructure.Feeds.Imports;

/// <summary>Tables that people open in a spreadsheet.</summary>
internal static class TableWriter
{
    private static readonly char[] Formula = ['=', '+', '-', '@', '\t', '\r'];

    public static async Task WriteXlsxAsync(Stream output, IAsyncEnumerable<IReadOnlyList<string>> rows, CancellationToken cancellationToken)
    {
        using var writer = new XlsxWriter(output, "Sheet1");
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            writer.Write([.. row.Select(Neutral)]);
        }
    }

    /// <summary>UTF-8 with a mark: without it a Chinese Excel takes the text for GBK.</summary>
    public static async Task WriteCsvAsync(Stream output, IAsyncEnumerable<IReadOnlyList<string>> rows, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            await writer.WriteAsync(string.Join(',', row.Select(cell => Quoted(Neutral(cell)))));
            await writer.WriteAsync("\r\n");
        }
    }

    /// <summary>What a spreadsheet would run as a formula (CWE-1236) becomes text.</summary>
    internal static string Neutral(string cell) => cell.Length > 0 && Formula.Contains(cell[0]) ? "'" + cell : cell;

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(",\"\r\n") ? "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : cell;
}
