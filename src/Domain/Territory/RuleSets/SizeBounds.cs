using System.Runtime.InteropServices;

namespace GovernanceApi.Domain.Territory.RuleSets;

/// <summary>How many households one of a kind has: at least and at most, both included.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SizeBounds(int Least, int Most)
{
    public bool Holds(int households) => households >= Least && households <= Most;
}

/// <summary>Keys of the bounds that the territory itself asks for, and what holds where no rule set says anything.</summary>
public static class SizeRules
{
    public const string Grid = "territory.grid.households";
    public const string SubGrid = "territory.subGrid.households";
    public const string NeighbourGroup = "territory.neighbourGroup.households";

    /// <summary>网格化服务管理条例 of a coastal city, art. 9: an example. A sub-grid is laid for as many households as a grid.</summary>
    public static readonly SizeBounds DefaultGrid = new(300, 500);

    /// <summary>以10—20户划分为一“邻”.</summary>
    public static readonly SizeBounds DefaultNeighbourGroup = new(10, 20);
}
