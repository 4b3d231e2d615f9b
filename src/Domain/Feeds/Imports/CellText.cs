using System.Text;

namespace GovernanceApi.Domain.Feeds.Imports;

/// <summary>Texts as they come out of other systems' pages: with tabs, blank lines, hard and zero-width spaces.</summary>
public static class CellText
{
    /// <summary>One line: every run of white space is one blank.</summary>
    public static string Line(string text) => string.Join(' ', Lines(text)).Trim();

    /// <summary>Lines without surrounding white space; at most one blank line between two.</summary>
    public static string Block(string text)
    {
        var result = new StringBuilder(text.Length);
        var blank = 0;
        foreach (var line in Lines(text))
        {
            if (line.Length == 0)
            {
                blank++;
                continue;
            }

            if (result.Length > 0)
            {
                result.Append(blank > 0 ? "\n\n" : "\n");
            }

            result.Append(line);
            blank = 0;
        }

        return result.ToString();
    }

    /// <summary>For comparing names: compatibility form, lower case, without white space.</summary>
    public static string Key(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c) && !IsInvisible(c))).ToLowerInvariant();

    private static IEnumerable<string> Lines(string text)
    {
        foreach (var range in text.ReplaceLineEndings("\n").Split('\n'))
        {
            yield return Squeeze(range);
        }
    }

    private static string Squeeze(string line)
    {
        var result = new StringBuilder(line.Length);
        var pending = false;
        foreach (var c in line)
        {
            if (IsInvisible(c))
            {
                continue;
            }

            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                pending = result.Length > 0;
                continue;
            }

            if (pending)
            {
                result.Append(' ');
                pending = false;
            }

            result.Append(c);
        }

        return result.ToString();
    }

    private static bool IsInvisible(char c) => c is '\0' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';
}
