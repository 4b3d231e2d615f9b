using GovernanceApi.Api.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Indicators.ExternalTotals;
using GovernanceApi.Application.Indicators.Overview;

namespace GovernanceApi.Api.Indicators;

internal static class OverviewEndpoints
{
    public static void MapOverviewEndpoints(this IEndpointRouteBuilder api)
    {
        api.MapRead<Page<ExternalTotalRow>>("/external-totals", ListExternalTotals, Permissions.OverviewRead).WithTags("Indicators");
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

    /// <summary>Lists figures that other systems counted, with period, place and source: those of the caller's area and of what lies around it; newest first.</summary>
    /// <param name="measure">Only this measure.</param>
    /// <param name="division">Only this 12-digit division.</param>
    /// <param name="limit">1 to 200; 50 when left out.</param>
    /// <param name="cursor">The previous page's <c>nextCursor</c>.</param>
    private static async Task<IResult> ListExternalTotals(
        string? measure, string? division, int? limit, string? cursor, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListExternalTotalsQuery(measure, division, limit, cursor), cancellationToken));

    /// <summary>Counts by grid, for the map.</summary>
    /// <param name="area">12-digit county, township or community within the caller's area; the caller's own when left out.</param>
    /// <param name="from">First day of receipt; the last twelve months when left out.</param>
    /// <param name="to">Last day of receipt; today when left out.</param>
    private static async Task<IResult> GetOverviewMap(
        string? area, DateOnly? from, DateOnly? to, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new GetOverviewMapQuery(area, from, to), cancellationToken));
}
