using ErrorOr;

namespace GovernanceApi.Domain.Common;

/// <summary>A place on the earth, CGCS2000 / WGS84, in degrees.</summary>
/// <param name="Longitude">-180 to 180, east positive.</param>
/// <param name="Latitude">-90 to 90, north positive.</param>
public sealed record GeoPoint(double Longitude, double Latitude)
{
    private const double EarthRadiusMetres = 6_371_008.8;

    public static ErrorOr<GeoPoint> Create(double longitude, double latitude) =>
        longitude is >= -180 and <= 180 && latitude is >= -90 and <= 90
            ? new GeoPoint(longitude, latitude)
            : Error.Validation("territory.point_invalid", "Longitude is -180 to 180 and latitude -90 to 90 degrees.");

    /// <summary>Great-circle distance in metres.</summary>
    public double DistanceTo(GeoPoint other)
    {
        var dLat = Radians(other.Latitude - Latitude);
        var dLon = Radians(other.Longitude - Longitude);
        var a = Math.Pow(Math.Sin(dLat / 2), 2)
            + (Math.Cos(Radians(Latitude)) * Math.Cos(Radians(other.Latitude)) * Math.Pow(Math.Sin(dLon / 2), 2));
        return 2 * EarthRadiusMetres * Math.Asin(Math.Min(1, Math.Sqrt(a)));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
