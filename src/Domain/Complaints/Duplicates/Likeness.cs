using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Search;

namespace GovernanceApi.Domain.Complaints.Duplicates;

/// <summary>What of a matter is compared.</summary>
/// <param name="Text">Title and text, as told.</param>
public sealed record Matter(Guid Id, string Text, string? CategoryCode, DivisionCode Division, Guid? CompoundId, GeoPoint? Point, DateTimeOffset ReceivedAt);

public enum LikenessReason
{
    SameCategory,

    /// <summary>Same second level of the category tree.</summary>
    NearCategory,
    SameCompound,

    /// <summary>Within <see cref="Likeness.NearMetres"/>.</summary>
    Near,
    SameArea,
    SimilarText,
}

/// <param name="Similarity">0 to 1.</param>
/// <param name="DistanceMetres">Where both have a point.</param>
public sealed record Likely(Matter Matter, double Similarity, double? DistanceMetres, IReadOnlyList<LikenessReason> Reasons);

/// <summary>
/// Which of the recent matters may be the same one: same area, category, similar text, within 30 days (A6, A11). The
/// caller fetches candidates roughly; this ranks and explains them.
/// </summary>
public static class Likeness
{
    public const double NearMetres = 300;

    /// <summary>Below this nothing is suggested.</summary>
    public const double Threshold = 0.45;

    private const double SimilarText = 0.35;
    private const double TextShare = 0.5;
    private const double PlaceShare = 0.3;
    private const double CategoryShare = 0.2;

    public static readonly TimeSpan Window = TimeSpan.FromDays(30);

    /// <summary>The likely ones, best first, then newest.</summary>
    public static IReadOnlyList<Likely> Among(IEnumerable<Matter> candidates, Matter matter, int limit = 10)
    {
        var pairs = SearchGrams.Pairs(SearchGrams.Normalise(matter.Text));
        return
        [
            .. candidates
                .Where(c => c.Id != matter.Id && (c.ReceivedAt - matter.ReceivedAt).Duration() <= Window)
                .Select(c => Compare(matter, pairs, c))
                .Where(l => l.Similarity >= Threshold)
                .OrderByDescending(l => l.Similarity)
                .ThenByDescending(l => l.Matter.ReceivedAt)
                .Take(limit),
        ];
    }

    /// <summary>
    /// 0 to 1: the mean of Jaccard (shared of all pairs) and overlap (shared of the shorter's pairs), so that a short
    /// report is found in a long one without every short one matching.
    /// </summary>
    public static double OfTexts(string one, string other) =>
        OfPairs(SearchGrams.Pairs(SearchGrams.Normalise(one)), SearchGrams.Pairs(SearchGrams.Normalise(other)));

    private static double OfPairs(HashSet<long> one, HashSet<long> other)
    {
        if (one.Count == 0 || other.Count == 0)
        {
            return 0;
        }

        var (small, large) = one.Count <= other.Count ? (one, other) : (other, one);
        double shared = small.Count(large.Contains);
        return ((shared / (one.Count + other.Count - shared)) + (shared / small.Count)) / 2;
    }

    private static Likely Compare(Matter matter, HashSet<long> pairs, Matter candidate)
    {
        List<LikenessReason> reasons = [];
        var category = CategoryOf(matter, candidate, reasons);
        var distance = matter.Point is { } here && candidate.Point is { } there ? here.DistanceTo(there) : (double?)null;
        var place = PlaceOf(matter, candidate, distance, reasons);
        var text = OfPairs(pairs, SearchGrams.Pairs(SearchGrams.Normalise(candidate.Text)));
        if (text >= SimilarText)
        {
            reasons.Add(LikenessReason.SimilarText);
        }

        // While a report is being written its category is often not known: then the rest decides alone.
        var score = category is { } known
            ? (text * TextShare) + (place * PlaceShare) + (known * CategoryShare)
            : ((text * TextShare) + (place * PlaceShare)) / (1 - CategoryShare);
        return new Likely(candidate, Math.Round(score, 3), distance, reasons);
    }

    private static double? CategoryOf(Matter matter, Matter candidate, List<LikenessReason> reasons)
    {
        if (matter.CategoryCode is not { } mine || candidate.CategoryCode is not { } theirs)
        {
            return null;
        }

        if (mine == theirs)
        {
            reasons.Add(LikenessReason.SameCategory);
            return 1;
        }

        // Codes are 2 + 2 + 2 digits: the first four name the second level.
        if (mine.Length >= 4 && theirs.StartsWith(mine.AsSpan(0, 4), StringComparison.Ordinal))
        {
            reasons.Add(LikenessReason.NearCategory);
            return 0.5;
        }

        return 0;
    }

    private static double PlaceOf(Matter matter, Matter candidate, double? distance, List<LikenessReason> reasons)
    {
        if (matter.CompoundId is not null && matter.CompoundId == candidate.CompoundId)
        {
            reasons.Add(LikenessReason.SameCompound);
            return 1;
        }

        if (distance <= NearMetres)
        {
            reasons.Add(LikenessReason.Near);
            return 1 - (distance.Value / NearMetres / 2);
        }

        // Two known points that lie apart speak against it, however large the area is.
        if (distance is null && matter.Division == candidate.Division)
        {
            reasons.Add(LikenessReason.SameArea);
            return 0.5;
        }

        return 0;
    }
}
