using System.Globalization;

namespace GovernanceApi.Api.Common;

/// <summary>A route that will go: every answer says since when, until when and what comes after it (RFC 9745, RFC 8594).</summary>
internal sealed record Deprecation
{
    private const int LeastMonths = 12;
    private const string Page = "/swagger/index.html";

    /// <param name="successor">Address of the route to use instead.</param>
    /// <exception cref="ArgumentException">Less than twelve months to change.</exception>
    public Deprecation(DateOnly since, DateOnly sunset, string successor)
    {
        if (sunset < since.AddMonths(LeastMonths))
        {
            throw new ArgumentException("Callers have twelve months at least.", nameof(sunset));
        }

        (Since, Sunset, Successor) = (since, sunset, successor);
    }

    public DateOnly Since { get; }

    public DateOnly Sunset { get; }

    public string Successor { get; }

    public void Announce(HttpResponse response)
    {
        var headers = response.Headers;
        headers["Deprecation"] = string.Create(CultureInfo.InvariantCulture, $"@{At(Since).ToUnixTimeSeconds()}");
        headers["Sunset"] = At(Sunset).ToString("R", CultureInfo.InvariantCulture);
        headers.Append("Link", $"<{Page}>; rel=\"deprecation\"; type=\"text/html\"");
        headers.Append("Link", $"<{Successor}>; rel=\"successor-version\"");
    }

    private static DateTimeOffset At(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}

internal static class Deprecations
{
    /// <param name="since">Year, month and day; as is the sunset.</param>
    public static RouteHandlerBuilder Deprecated(this RouteHandlerBuilder route, string since, string sunset, string successor) =>
        route.WithMetadata(new Deprecation(DateOnly.Parse(since, CultureInfo.InvariantCulture), DateOnly.Parse(sunset, CultureInfo.InvariantCulture), successor));
}
