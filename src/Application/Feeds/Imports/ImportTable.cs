using ErrorOr;
using GovernanceApi.Domain.Feeds.Imports;

namespace GovernanceApi.Application.Feeds.Imports;

/// <summary>Columns of a table, told from its first rows.</summary>
internal static class ImportTable
{
    /// <summary>Rows looked at: possible heading rows and enough values below.</summary>
    public const int HeadRows = Headings.LookedAt + 20;

    private const int SampleCount = 3;
    private const int SampleLength = 80;
    private const int HeadingLength = 60;

    /// <summary>The number of the row that reads most like headings.</summary>
    public static int HeaderRowOf(ImportKind kind, TableHead head) => head.Rows[Headings.FindRow(kind, [.. head.Rows.Select(r => r.Cells)])].Number;

    /// <summary>The columns under this heading row with a guess what they hold, and a few values of each.</summary>
    public static ErrorOr<(IReadOnlyList<ImportColumn> Columns, IReadOnlyDictionary<int, List<string>> Samples)> ColumnsOf(
        ImportKind kind, TableHead head, int headerRow)
    {
        if (head.Rows.Take(Headings.LookedAt).FirstOrDefault(r => r.Number == headerRow) is not { } headings)
        {
            return ImportErrors.HeaderRowInvalid;
        }

        var below = head.Rows.Where(r => r.Number > headerRow).ToList();
        var columns = new List<ImportColumn>();
        var samples = new Dictionary<int, List<string>>();
        var used = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < head.Rows.Where(r => r.Number >= headerRow).Max(r => r.Cells.Count); i++)
        {
            var heading = i < headings.Cells.Count ? Cut(CellText.Line(headings.Cells[i]), HeadingLength) : "";
            var values = below.Where(r => i < r.Cells.Count && !string.IsNullOrWhiteSpace(r.Cells[i])).Select(r => CellText.Line(r.Cells[i])).ToList();
            if (heading.Length == 0 && values.Count == 0)
            {
                continue;
            }

            var letter = ImportColumn.LetterOf(i);
            var name = heading.Length == 0 ? letter : heading;
            columns.Add(new ImportColumn(i, used.Add(name) ? name : $"{name} ({letter})", null));
            samples[i] = [.. values.Take(SampleCount).Select(v => Cut(v, SampleLength))];
        }

        var guesses = Headings.Guess(kind, [.. columns.Select(c => c.Heading)], [.. columns.Select(c => (IReadOnlyList<string>)samples[c.Index])]);
        return (columns.ConvertAll(c => c with { Field = guesses[columns.IndexOf(c)] }), samples);
    }

    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
