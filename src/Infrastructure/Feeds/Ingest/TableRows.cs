using System.Runtime.CompilerServices;
using GovernanceApi.Domain.Feeds.Batches;
using GovernanceApi.Domain.Feeds.Imports;
using GovernanceApi.Infrastructure.Feeds.Imports;
using GovernanceApi.Infrastructure.Feeds.Imports.Tables;

namespace GovernanceApi.Infrastructure.Feeds.Ingest;

/// <summary>
/// A table, CSV or XLSX: its first row with content names the members. It is put on disk first, for a workbook's parts are not in
/// reading order, and deleted when it has been read.
/// </summary>
internal sealed class TableRows(ImportFiles files)
{
    /// <exception cref="TableException">The table cannot be read.</exception>
    public async IAsyncEnumerable<IncomingRow?> ReadAsync(Stream body, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var received = await files.ReceiveAsync(body, cancellationToken);
        if (received.IsError)
        {
            throw new TableException(received.FirstError);
        }

        try
        {
            using var table = files.Open(received.Value.Name);
            string[]? names = null;
            foreach (var row in table.Rows())
            {
                if (names is null)
                {
                    names = Names(row.Cells);
                    continue;
                }

                yield return Row(row, names);
            }
        }
        finally
        {
            files.Delete(received.Value.Name);
        }
    }

    /// <summary>A second heading of the same name carries its column's letter.</summary>
    private static string[] Names(IReadOnlyList<string> cells)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. cells.Select((cell, i) =>
        {
            var name = CellText.Line(cell);
            name = name.Length == 0 ? ImportColumn.LetterOf(i) : name;
            return seen.Add(name) ? name : $"{name} {ImportColumn.LetterOf(i)}";
        })];
    }

    private static IncomingRow Row(Application.Feeds.Imports.TableRow row, string[] names)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(row.Cells[i]))
            {
                continue;
            }

            if (row.Cells[i].Contains('\0', StringComparison.Ordinal))
            {
                return new IncomingRow(row.Number, null, BatchErrorCodes.TextInvalid, null, row.Cells[i].Length);
            }

            members[i < names.Length ? names[i] : ImportColumn.LetterOf(i)] = row.Cells[i];
        }

        return new IncomingRow(row.Number, members, null, null, members.Sum(m => m.Value.Length));
    }
}
