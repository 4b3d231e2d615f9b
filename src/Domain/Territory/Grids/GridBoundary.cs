using ErrorOr;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Territory.Grids;

/// <summary>
/// The outline of a grid: one simple polygon without holes. Small enough an area that degrees are treated as a plane.
/// </summary>
public sealed class GridBoundary
{
    public const int MaxPoints = 1000;

    private GridBoundary(IReadOnlyList<GeoPoint> ring)
    {
        Ring = ring;
        West = ring.Min(p => p.Longitude);
        East = ring.Max(p => p.Longitude);
        South = ring.Min(p => p.Latitude);
        North = ring.Max(p => p.Latitude);
    }

    /// <summary>Closed: the last point is the first again. 4 to <see cref="MaxPoints"/> points.</summary>
    public IReadOnlyList<GeoPoint> Ring { get; }

    /// <summary>Bounding box in degrees.</summary>
    public double West { get; }

    public double East { get; }

    public double South { get; }

    public double North { get; }

    /// <param name="points">In either direction; closed here if the last point is not the first.</param>
    public static ErrorOr<GridBoundary> Create(IReadOnlyList<GeoPoint> points)
    {
        GeoPoint[] ring = points.Count > 0 && points[0] != points[^1] ? [.. points, points[0]] : [.. points];
        if (ring.Length is < 4 or > MaxPoints)
        {
            return GridErrors.BoundaryInvalid;
        }

        return Crosses(ring) || Flat(ring) ? GridErrors.BoundaryInvalid : new GridBoundary(ring);
    }

    /// <summary>True inside. Of two grids that share an edge, a point on it lies in exactly one.</summary>
    public bool Contains(GeoPoint point)
    {
        var inside = false;
        for (var i = 1; i < Ring.Count; i++)
        {
            var (a, b) = (Ring[i - 1], Ring[i]);
            if (a.Latitude > point.Latitude != b.Latitude > point.Latitude
                && point.Longitude < ((b.Longitude - a.Longitude) * (point.Latitude - a.Latitude) / (b.Latitude - a.Latitude)) + a.Longitude)
            {
                inside = !inside;
            }
        }

        return inside;
    }

    private static bool Flat(GeoPoint[] ring) => ring.All(p => Side(ring[0], ring[1], p) == 0);

    private static bool Crosses(GeoPoint[] ring)
    {
        for (var i = 1; i < ring.Length; i++)
        {
            if (ring[i] == ring[i - 1])
            {
                return true;
            }

            for (var j = i + 2; j < ring.Length; j++)
            {
                var neighboursThroughTheStart = i == 1 && j == ring.Length - 1;
                if (!neighboursThroughTheStart && Cross(ring[i - 1], ring[i], ring[j - 1], ring[j]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Cross(GeoPoint a, GeoPoint b, GeoPoint c, GeoPoint d)
    {
        var (abc, abd, cda, cdb) = (Side(a, b, c), Side(a, b, d), Side(c, d, a), Side(c, d, b));
        return (abc != abd && cda != cdb)
            || (abc == 0 && Between(a, b, c)) || (abd == 0 && Between(a, b, d))
            || (cda == 0 && Between(c, d, a)) || (cdb == 0 && Between(c, d, b));
    }

    /// <summary>For a point on the line through both.</summary>
    private static bool Between(GeoPoint a, GeoPoint b, GeoPoint p) =>
        p.Longitude >= Math.Min(a.Longitude, b.Longitude) && p.Longitude <= Math.Max(a.Longitude, b.Longitude)
        && p.Latitude >= Math.Min(a.Latitude, b.Latitude) && p.Latitude <= Math.Max(a.Latitude, b.Latitude);

    private static int Side(GeoPoint a, GeoPoint b, GeoPoint p) => Math.Sign(
        ((b.Longitude - a.Longitude) * (p.Latitude - a.Latitude)) - ((b.Latitude - a.Latitude) * (p.Longitude - a.Longitude)));
}
