using GovernanceApi.Domain.Alliance.Resources;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Alliance.Matching;

/// <summary>What speaks for a match.</summary>
public enum MatchFactor
{
    /// <summary>The resident ordered this very offering.</summary>
    Asked,

    /// <summary>Same kind of service.</summary>
    Category,

    /// <summary>Same theme.</summary>
    Theme,

    /// <summary>Words in common.</summary>
    Words,

    /// <summary>Metres between them; or 0 where it serves the same community and no point is known.</summary>
    Distance,

    /// <summary>Free seats in the days wanted.</summary>
    FreeSlots,

    /// <summary>Past marks, in hundredths of a star.</summary>
    Ratings,

    /// <summary>Projects that its community had in the last year: the fewer, the more points.</summary>
    LeastServed,
}

/// <summary>How many points each factor can bring; the county's to tune. Matching proposes and never decides.</summary>
public sealed record MatchWeights(int Category, int Theme, int Words, int Distance, int FreeSlots, int Ratings, int LeastServed)
{
    public const int Most = 100;

    /// <summary>Brings an asked-for offering above all others.</summary>
    public const int Asked = 1000;

    public static readonly MatchWeights Default = new(Category: 30, Theme: 10, Words: 20, Distance: 10, FreeSlots: 10, Ratings: 10, LeastServed: 10);
}

/// <summary>What matching knows of a demand.</summary>
/// <param name="Title">Public words.</param>
/// <param name="CommunityServed">Projects delivered in its community in the last year.</param>
public sealed record DemandProfile(
    Guid Id, string Title, ServiceCategory? Category, ProjectTheme? Theme, DivisionCode Community, GeoPoint? Point, DateOnly? From, DateOnly? Until, int Heads,
    Guid? AskedResourceId, int CommunityServed);

/// <summary>What matching knows of an offering.</summary>
/// <param name="Free">Its appointments to come with the seats left.</param>
public sealed record ResourceProfile(
    Guid Id, string Title, ServiceCategory Category, ProjectTheme? Theme, DivisionCode Division, GeoPoint? Point, DateOnly From, DateOnly Until, RegulatedWork Regulated,
    int RatingCount, int StarTotal, IReadOnlyList<FreeSeats> Free);

/// <summary>Seats left on a local day.</summary>
public sealed record FreeSeats(DateOnly On, int Seats);

/// <summary>One reason with what it brings.</summary>
/// <param name="Points">0 to <paramref name="Most"/>.</param>
/// <param name="Value">The measure behind it, see <see cref="MatchFactor"/>; null where there is none.</param>
public sealed record MatchReason(MatchFactor Factor, int Points, int Most, long? Value);

/// <summary>How well an offering fits a demand.</summary>
/// <param name="Points">Sum of the reasons.</param>
public sealed record Match(Guid DemandId, Guid ResourceId, int Points, IReadOnlyList<MatchReason> Reasons);

/// <summary>
/// Proposes offerings for a demand and demands for an offering. A pure function of its arguments: the same question has the same
/// answer in the same order, and every point has its reason.
/// </summary>
public static class Matcher
{
    /// <summary>From here on the distance brings no points.</summary>
    public const double FarMetres = 5000;

    /// <summary>Null where it cannot serve the demand at all: it works elsewhere, or on none of the days.</summary>
    /// <param name="mostServed">Projects of the best-served community among those compared.</param>
    public static Match? Of(DemandProfile demand, ResourceProfile resource, MatchWeights weights, int mostServed)
    {
        if (!resource.Division.Covers(demand.Community) || demand.Until < resource.From || demand.From > resource.Until)
        {
            return null;
        }

        List<MatchReason> reasons = [];
        if (demand.AskedResourceId == resource.Id)
        {
            reasons.Add(new MatchReason(MatchFactor.Asked, MatchWeights.Asked, MatchWeights.Asked, null));
        }

        Yes(MatchFactor.Category, demand.Category == resource.Category, weights.Category);
        Yes(MatchFactor.Theme, demand.Theme is not null && demand.Theme == resource.Theme, weights.Theme);
        Share(MatchFactor.Words, Likeness(demand.Title, resource.Title), weights.Words, null);
        Near();
        var free = resource.Free.Where(f => !(f.On < demand.From) && !(f.On > demand.Until)).Sum(f => f.Seats);
        Share(MatchFactor.FreeSlots, Math.Min(1m, (decimal)free / Math.Max(1, demand.Heads)), weights.FreeSlots, free);
        var mean = resource.RatingCount == 0 ? (decimal?)null : (decimal)resource.StarTotal / resource.RatingCount;
        Share(MatchFactor.Ratings, mean is { } stars ? (stars - 1) / 4 : 0, weights.Ratings, mean is { } m ? (long)decimal.Round(m * 100, MidpointRounding.AwayFromZero) : null);
        Share(MatchFactor.LeastServed, mostServed == 0 ? 1 : 1 - (Math.Min(mostServed, (decimal)demand.CommunityServed) / mostServed), weights.LeastServed, demand.CommunityServed);
        return new Match(demand.Id, resource.Id, reasons.Sum(r => r.Points), reasons);

        void Yes(MatchFactor factor, bool holds, int most) => Share(factor, holds ? 1 : 0, most, null);

        void Share(MatchFactor factor, decimal share, int most, long? value) =>
            reasons.Add(new MatchReason(factor, (int)decimal.Round(share * most, MidpointRounding.AwayFromZero), most, value));

        void Near()
        {
            var metres = demand.Point is { } a && resource.Point is { } b ? a.DistanceTo(b) : (double?)null;
            if (metres is { } away)
            {
                Share(MatchFactor.Distance, (decimal)Math.Max(0, 1 - (away / FarMetres)), weights.Distance, (long)away);
            }
            else
            {
                Share(MatchFactor.Distance, resource.Division == demand.Community ? 1 : 0, weights.Distance, resource.Division == demand.Community ? 0 : null);
            }
        }
    }

    /// <summary>The best offerings for a demand, best first; those that share nothing with it are left out.</summary>
    public static IReadOnlyList<Match> ForDemand(DemandProfile demand, IEnumerable<ResourceProfile> resources, MatchWeights weights, int most) =>
        Best(resources.Select(r => Of(demand, r, weights, demand.CommunityServed)), m => m.ResourceId, most);

    /// <summary>The demands that an offering serves best, best first; a community that had little comes before one that had much.</summary>
    public static IReadOnlyList<Match> ForResource(ResourceProfile resource, IReadOnlyCollection<DemandProfile> demands, MatchWeights weights, int most)
    {
        var mostServed = demands.Count == 0 ? 0 : demands.Max(d => d.CommunityServed);
        return Best(demands.Select(d => Of(d, resource, weights, mostServed)), m => m.DemandId, most);
    }

    private static IReadOnlyList<Match> Best(IEnumerable<Match?> matches, Func<Match, Guid> tie, int most) =>
        [.. matches.OfType<Match>()
            .Where(m => m.Reasons.Any(r => r is { Points: > 0, Factor: MatchFactor.Asked or MatchFactor.Category or MatchFactor.Theme or MatchFactor.Words }))
            .OrderByDescending(m => m.Points).ThenBy(tie).Take(most)];

    /// <summary>Shared pairs of signs over all pairs (Jaccard), 0 to 1: Chinese titles have no blanks between words.</summary>
    private static decimal Likeness(string a, string b)
    {
        var (left, right) = (Pairs(a), Pairs(b));
        var shared = left.Count(right.Contains);
        return left.Count + right.Count == 0 ? 0 : (decimal)shared / (left.Count + right.Count - shared);
    }

    private static HashSet<(char, char)> Pairs(string text)
    {
        HashSet<(char, char)> pairs = [];
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (char.IsLetterOrDigit(text[i]) && char.IsLetterOrDigit(text[i + 1]))
            {
                pairs.Add((text[i], text[i + 1]));
            }
        }

        return pairs;
    }
}
