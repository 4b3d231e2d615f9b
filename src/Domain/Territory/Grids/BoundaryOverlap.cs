using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Territory.Grids;

/// <summary>
/// Whether two outlines share ground. Neighbours share edges and were drawn by hand, so slivers narrower than about a metre are
/// no overlap.
/// </summary>
public static class BoundaryOverlap
{
    /// <summary>About one metre of latitude, in degrees.</summary>
    private const double Tolerance = 1e-5;

    public static bool Overlaps(this GridBoundary a, GridBoundary b) =>
        BoxesMeet(a, b) && (AnyPieceInside(a, b) || AnyPieceInside(b, a) || IsWellInside(b, InnerPoint(a)) || IsWellInside(a, InnerPoint(b)));

    private static bool BoxesMeet(GridBoundary a, GridBoundary b) =>
        a.West < b.East - Tolerance && b.West < a.East - Tolerance && a.South < b.North - Tolerance && b.South < a.North - Tolerance;

    /// <summary>Cuts each edge where it meets the other outline; of a piece, its middle tells on which side it runs.</summary>
    private static bool AnyPieceInside(GridBoundary cut, GridBoundary other)
    {
        var at = new List<double>();
        for (var i = 1; i < cut.Ring.Count; i++)
        {
            var (from, to) = (cut.Ring[i - 1], cut.Ring[i]);
            at.Clear();
            at.Add(0);
            at.Add(1);
            for (var j = 1; j < other.Ring.Count; j++)
            {
                AddMeetings(at, from, to, other.Ring[j - 1], other.Ring[j]);
            }

            at.Sort();
            for (var k = 1; k < at.Count; k++)
            {
                if (at[k] > at[k - 1] && IsWellInside(other, Along(from, to, (at[k] + at[k - 1]) / 2)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Where on the edge (0 to 1) it meets another: its crossing, or, of an edge along the same line, both ends of that.</summary>
    private static void AddMeetings(List<double> at, GeoPoint from, GeoPoint to, GeoPoint c, GeoPoint d)
    {
        var (dx, dy) = (to.Longitude - from.Longitude, to.Latitude - from.Latitude);
        var (ex, ey) = (d.Longitude - c.Longitude, d.Latitude - c.Latitude);
        var cross = (dx * ey) - (dy * ex);
        if (cross != 0)
        {
            Add(at, (((c.Longitude - from.Longitude) * ey) - ((c.Latitude - from.Latitude) * ex)) / cross);
        }

        var length = (dx * dx) + (dy * dy);
        foreach (var end in (GeoPoint[])[c, d])
        {
            // Nearly along the same line: the ends count whether or not rounding lets the lines cross.
            Add(at, (((end.Longitude - from.Longitude) * dx) + ((end.Latitude - from.Latitude) * dy)) / length);
        }
    }

    private static void Add(List<double> at, double share)
    {
        if (share is > 0 and < 1)
        {
            at.Add(share);
        }
    }

    private static GeoPoint Along(GeoPoint from, GeoPoint to, double share) => new(
        from.Longitude + ((to.Longitude - from.Longitude) * share), from.Latitude + ((to.Latitude - from.Latitude) * share));

    private static bool IsWellInside(GridBoundary boundary, GeoPoint point)
    {
        if (!boundary.Contains(point))
        {
            return false;
        }

        for (var i = 1; i < boundary.Ring.Count; i++)
        {
            if (Distance(boundary.Ring[i - 1], boundary.Ring[i], point) <= Tolerance)
            {
                return false;
            }
        }

        return true;
    }

    private static double Distance(GeoPoint a, GeoPoint b, GeoPoint p)
    {
        var (dx, dy) = (b.Longitude - a.Longitude, b.Latitude - a.Latitude);
        var share = Math.Clamp((((p.Longitude - a.Longitude) * dx) + ((p.Latitude - a.Latitude) * dy)) / ((dx * dx) + (dy * dy)), 0, 1);
        var nearest = Along(a, b, share);
        return Math.Sqrt(Math.Pow(p.Longitude - nearest.Longitude, 2) + Math.Pow(p.Latitude - nearest.Latitude, 2));
    }

    /// <summary>The middle of the widest stretch inside, on the line half way between two neighbouring corners' latitudes.</summary>
    private static GeoPoint InnerPoint(GridBoundary boundary)
    {
        var heights = boundary.Ring.Select(p => p.Latitude).Distinct().Order().ToArray();
        var widest = Enumerable.Range(1, heights.Length - 1).MaxBy(i => heights[i] - heights[i - 1]);
        var latitude = (heights[widest] + heights[widest - 1]) / 2;
        var crossings = new List<double>();
        for (var i = 1; i < boundary.Ring.Count; i++)
        {
            var (a, b) = (boundary.Ring[i - 1], boundary.Ring[i]);
            if (a.Latitude > latitude != b.Latitude > latitude)
            {
                crossings.Add(a.Longitude + ((b.Longitude - a.Longitude) * (latitude - a.Latitude) / (b.Latitude - a.Latitude)));
            }
        }

        crossings.Sort();
        var pair = Enumerable.Range(0, crossings.Count / 2).MaxBy(i => crossings[(2 * i) + 1] - crossings[2 * i]);
        return new GeoPoint((crossings[2 * pair] + crossings[(2 * pair) + 1]) / 2, latitude);
    }
}
