using System.Text;

namespace GovernanceApi.Application.Access.Users.Import;

/// <summary>Comma-separated text as spreadsheets here save it: UTF-8 with or without a mark, or GB18030; quotes as in RFC 4180.</summary>
internal static class CsvText
{
    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>Null for bytes that are neither.</summary>
    public static string? Decode(byte[] file)
    {
        foreach (var encoding in new[] { Utf8, Gb18030 })
        {
            try
            {
                var text = encoding.GetString(file).TrimStart('\uFEFF');
                return text.Contains('\0', StringComparison.Ordinal) ? null : text;
            }
            catch (DecoderFallbackException)
            {
                // Not this one: the next is tried, and null tells that none fits.
            }
        }

        return null;
    }

    /// <summary>Lines with their number in the file; cells trimmed of blanks and tabs.</summary>
    public static IEnumerable<(int Line, string[] Cells)> Lines(string text)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (line, start, quoted) = (1, 1, false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            line += c == '\n' ? 1 : 0;
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
            {
                cell.Append(text[++i]);
            }
            else if (c == '"' && (quoted || cell.ToString().Trim().Length == 0))
            {
                quoted = !quoted;
            }
            else if (!quoted && c == ',')
            {
                Close();
            }
            else if (!quoted && c == '\n')
            {
                Close();
                yield return (start, [.. cells]);
                cells.Clear();
                start = line;
            }
            else
            {
                cell.Append(c);
            }
        }

        if (cell.Length > 0 || cells.Count > 0)
        {
            Close();
            yield return (start, [.. cells]);
        }

        void Close()
        {
            cells.Add(cell.ToString().Trim());
            cell.Clear();
        }
    }
}
