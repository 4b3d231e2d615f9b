using GovernanceApi.Domain.Indicators;
using GovernanceApi.Domain.Territory.RuleSets;

namespace GovernanceApi.Domain.Territory.NeighbourGroups;

/// <summary>How households are divided into neighbour groups: 以10—20户划分为一“邻”.</summary>
public static class NeighbourSplit
{
    /// <summary>n groups for H households: ⌈H/most⌉ ≤ n ≤ ⌊H/least⌋. Null where no number of groups fits.</summary>
    public static PartRange? Range(int households, SizeBounds size) =>
        households > 0 ? PartRange.Of(households, Math.Max(1, size.Least), size.Most) : null;

    /// <summary>The number of groups that brings them nearest to the middle of the bounds; null where none fits.</summary>
    public static int? Proposed(int households, SizeBounds size) => Range(households, size) is { } range
        ? (int)Math.Clamp((long)Math.Round(households * 2.0 / (size.Least + size.Most), MidpointRounding.AwayFromZero), range.Fewest, range.Most)
        : null;

    /// <summary>As even as whole households allow: sizes differ by one at most, the larger ones first.</summary>
    public static IReadOnlyList<int> Even(int households, int groups)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(groups, 1);
        return [.. Enumerable.Range(0, groups).Select(i => (households / groups) + (i < households % groups ? 1 : 0))];
    }
}
