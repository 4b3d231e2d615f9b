using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Grids;

namespace GovernanceApi.Infrastructure.Persistence.Seed.Territory;

/// <summary>
/// A made-up town plan: three communities side by side, each of four cells that share their uneven corners. The cells
/// tile without gaps; the first of each community is divided into a west and an east half.
/// </summary>
internal static class DemoMap
{
    public const int CellsPerCommunity = 4;

    private const double West = 116.488;
    private const double South = 31.742;
    private const double CellWidth = 0.0062;
    private const double CellHeight = 0.0054;

    /// <summary>Share of a cell by which a corner is moved, so that streets are not drawn with a ruler.</summary>
    private const double Unevenness = 0.16;

    /// <param name="community">From 0, west to east.</param>
    /// <param name="cell">0 to 3: south-west, south-east, north-west, north-east.</param>
    public static GridBoundary Cell(int community, int cell)
    {
        var (x, y) = Position(community, cell);
        return Boundary(Corner(x, y), Corner(x + 1, y), Corner(x + 1, y + 1), Corner(x, y + 1));
    }

    /// <summary>The west or east half of a cell.</summary>
    public static GridBoundary Half(int community, int cell, bool east)
    {
        var (x, y) = Position(community, cell);
        var (south, north) = (Middle(Corner(x, y), Corner(x + 1, y)), Middle(Corner(x, y + 1), Corner(x + 1, y + 1)));
        return east ? Boundary(south, Corner(x + 1, y), Corner(x + 1, y + 1), north) : Boundary(Corner(x, y), south, north, Corner(x, y + 1));
    }

    /// <summary>A point well inside a cell: the gate of its compound.</summary>
    public static GeoPoint Gate(int community, int cell)
    {
        var (x, y) = Position(community, cell);
        return Middle(Middle(Corner(x, y), Corner(x + 1, y + 1)), Middle(Corner(x + 1, y), Corner(x, y + 1)));
    }

    /// <summary>A point that no cell covers: east of the last community.</summary>
    public static GeoPoint BeyondTheEdge => new(Math.Round(West + (6.55 * CellWidth), 6), Math.Round(South + (0.5 * CellHeight), 6));

    private static (int X, int Y) Position(int community, int cell) => ((community * 2) + (cell % 2), cell / 2);

    private static GeoPoint Corner(int x, int y) => new(
        Math.Round(West + ((x + Shift((7 * x) + (3 * y))) * CellWidth), 6),
        Math.Round(South + ((y + Shift((5 * x) + (11 * y) + 2)) * CellHeight), 6));

    private static double Shift(int seed) => Unevenness * Math.Sin(seed * 1.7);

    private static GeoPoint Middle(GeoPoint a, GeoPoint b) => new((a.Longitude + b.Longitude) / 2, (a.Latitude + b.Latitude) / 2);

    private static GridBoundary Boundary(params GeoPoint[] corners) => GridBoundary.Create(corners).Value;
}
