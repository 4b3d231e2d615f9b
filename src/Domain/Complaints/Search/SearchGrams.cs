using System.Text;

namespace GovernanceApi.Domain.Complaints.Search;

/// <summary>
/// Chinese has no blanks between words, so search and likeness work on overlapping pairs of characters: a text that
/// holds a run of two or more characters holds all of its pairs. Characters are code points, so that a rare one outside
/// the basic plane is never cut in half (PostgreSQL refuses halves).
/// </summary>
public static class SearchGrams
{
    /// <summary>Compatibility form (full-width folded), lower case, without white space and control characters.</summary>
    public static string Normalise(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var sound = Sound(text);
        var folded = sound.IsNormalized(NormalizationForm.FormKC) ? sound : sound.Normalize(NormalizationForm.FormKC);
        var kept = 0;
        foreach (var c in folded)
        {
            kept += Keeps(c) ? 1 : 0;
        }

        return string.Create(kept, folded, static (target, source) =>
        {
            var at = 0;
            foreach (var c in source)
            {
                if (Keeps(c))
                {
                    target[at++] = char.ToLowerInvariant(c);
                }
            }
        });
    }

    /// <summary>The distinct pairs, in order of first appearance; a single character is its own gram.</summary>
    public static IReadOnlyList<string> Grams(string? text) => Of(Normalise(text));

    /// <summary><see cref="Grams"/> of a text that is normalised already.</summary>
    public static IReadOnlyList<string> Of(string normal)
    {
        var grams = new List<string>(normal.Length);
        var seen = new HashSet<long>(normal.Length);
        var from = 0;
        Rune? before = null;
        var at = 0;
        foreach (var rune in normal.EnumerateRunes())
        {
            if (before is { } first && seen.Add(Key(first, rune)))
            {
                grams.Add(normal[from..(at + rune.Utf16SequenceLength)]);
            }

            before = rune;
            from = at;
            at += rune.Utf16SequenceLength;
        }

        return grams.Count == 0 && normal.Length > 0 ? [normal] : grams;
    }

    /// <summary>The distinct pairs as numbers: the same as <see cref="Of"/>, without a string for each.</summary>
    internal static HashSet<long> Pairs(string normal)
    {
        var pairs = new HashSet<long>(normal.Length);
        Rune? before = null;
        foreach (var rune in normal.EnumerateRunes())
        {
            if (before is { } first)
            {
                pairs.Add(Key(first, rune));
            }

            before = rune;
        }

        return pairs;
    }

    private static long Key(Rune first, Rune second) => ((long)first.Value << 32) | (uint)second.Value;

    private static bool Keeps(char c) => !char.IsWhiteSpace(c) && !char.IsControl(c);

    // Half a surrogate pair, as broken files bring it, makes normalisation throw.
    private static string Sound(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return string.Concat(text.EnumerateRunes().Select(r => r.ToString()));
            }

            i++;
        }

        return text;
    }
}
