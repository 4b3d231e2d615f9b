namespace GovernanceApi.Api.Common;

/// <summary>No route escapes the gate: one without rules stops the start.</summary>
internal static class RouteCheck
{
    private static readonly string[] Guarded = ["/api/", "/open311/"];

    public static void EnsureEveryRouteHasRules(IEndpointRouteBuilder routes)
    {
        var open = routes.DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => Array.Exists(Guarded, g => e.RoutePattern.RawText!.StartsWith(g, StringComparison.Ordinal)) && e.Metadata.GetMetadata<RouteRules>() is null)
            .Select(e => e.RoutePattern.RawText);
        if (open.FirstOrDefault() is { } route)
        {
            throw new InvalidOperationException($"The route {route} states no permission: map it with EndpointMapping.");
        }
    }
}
