using GovernanceApi.Api.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Indicators.Overview;

namespace GovernanceApi.Api.Indicators;

internal static class OverviewEndpoints
{
    public static void MapOverviewEndpoints(this IEndpointRouteBuilder api)
    {
        var overview = api.MapGroup("/overview").WithTags("Indicators");
        overview.MapRead<OverviewFigures>("", GetOverview, Permissions.OverviewRead);
        overview.MapRead<IReadOnlyList<GridFigure>>("/map", GetOverviewMap, Permissions.OverviewRead);
    }

    /// <summary>Counts, on-time rates and the three rates of an area, with their numerators and denominators.</summary>
    /// <param name="area">12-digit county, township or community within the caller's area; the caller's own when left out.</param>
    /// <param name="from">First day of receipt; the last twelve months when left out.</param>
    /// <param name="to">Last day of receipt; today when left out.</param>
    private static async Task<IResult> GetOverview(
        string? area, DateOnly? from, DateOnly? to, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new GetOverviewQuery(area, from, to), cancellationToken));

    /// <summary>Counts by grid, for the map.</summary>
    /// <param name="area">12-digit county, township or community within the caller's area; the caller's own when left out.</param>
    /// <param name="from">First day of receipt; the last twelve months when left out.</param>
    /// <param name="to">Last day of receipt; today when left out.</param>
    private static async Task<IResult> GetOverviewMap(
        string? area, DateOnly? from, DateOnly? to, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new GetOverviewMapQuery(area, from, to), cancellationToken));
}
