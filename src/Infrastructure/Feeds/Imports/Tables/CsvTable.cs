using System.Text;
using GovernanceApi.Application.Feeds.Imports;
using GovernanceApi.Domain.Feeds.Imports;

namespace GovernanceApi.Infrastructure.Feeds.Imports.Tables;

/// <summary>Text with separators (RFC 4180, forgiving): a quoted cell may hold line breaks, a lone quote inside a cell is itself.</summary>
internal sealed class CsvTable : Table
{
    private const int BufferSize = 64 << 10;
    private readonly StreamReader reader;
    private readonly char separator;

    public CsvTable(string path)
    {
        var encoding = CsvEncoding.Of(path);
        using (var first = new StreamReader(path, encoding))
        {
            separator = CsvEncoding.SeparatorOf(first);
        }

        reader = new StreamReader(path, encoding, detectEncodingFromByteOrderMarks: true, BufferSize);
    }

    public override double Fraction => (double)Math.Max(1, reader.BaseStream.Position) / Math.Max(1, reader.BaseStream.Length);

    public override void Dispose() => reader.Dispose();

    protected override IEnumerable<TableRow> ReadRows()
    {
        for (var number = 1; reader.Peek() >= 0; number++)
        {
            yield return new TableRow(number, ReadRecord());
        }
    }

    private List<string> ReadRecord()
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        for (var column = 0; ; column++)
        {
            var last = ReadCell(cell);
            Set(cells, column, cell.ToString());
            cell.Clear();
            if (last)
            {
                return cells;
            }
        }
    }

    /// <summary>True when the cell was the last of its record.</summary>
    private bool ReadCell(StringBuilder cell)
    {
        var quoted = false;
        var opened = false;
        while (true)
        {
            var next = reader.Read();
            if (next < 0)
            {
                return quoted ? throw new TableException(ImportErrors.QuoteUnclosed) : true;
            }

            var c = (char)next;
            if (quoted)
            {
                if (c != '"')
                {
                    Keep(cell, c);
                }
                else if (reader.Peek() == '"')
                {
                    _ = reader.Read();
                    Keep(cell, '"');
                }
                else
                {
                    quoted = false;
                }
            }
            else if (c == '"' && cell.Length == 0 && !opened)
            {
                quoted = opened = true;
            }
            else if (c == separator)
            {
                return false;
            }
            else if (c is '\r' or '\n')
            {
                if (c == '\r' && reader.Peek() == '\n')
                {
                    _ = reader.Read();
                }

                return true;
            }
            else
            {
                Keep(cell, c);
            }
        }
    }

    private static void Keep(StringBuilder cell, char c)
    {
        if (cell.Length < LongestCell && c != '\0')
        {
            cell.Append(c);
        }
    }
}
