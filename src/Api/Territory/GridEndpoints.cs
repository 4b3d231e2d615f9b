using GovernanceApi.Api.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Territory.Grids;

namespace GovernanceApi.Api.Territory;

internal static class GridEndpoints
{
    public static void MapGridEndpoints(this IEndpointRouteBuilder api)
    {
        var grids = api.MapGroup("/grids").WithTags("Territory");
        grids.MapRead<Page<GridRow>>("", ListGrids, Permissions.TerritoryRead);
        grids.MapRead<GridMap>("/map", GetGridMap, Permissions.TerritoryRead);
        grids.MapRead<ResolvedPlace>("/resolve", ResolveGrid, Permissions.TerritoryRead);
        grids.MapRead<GridDetails>("/{id:guid}", GetGrid, Permissions.TerritoryRead);
        grids.MapCreate<GridReceipt>("", LayGrid, Permissions.TerritoryMaintain);
        grids.MapMergePatch<GridReceipt>("/{id:guid}", RedrawGrid, Permissions.TerritoryMaintain);
        grids.MapAction<GridReceipt>("/{id:guid}/staff", StaffGrid, Permissions.TerritoryMaintain);
    }

    /// <summary>Lists the grids the caller may see, by name.</summary>
    /// <param name="area">Only those in this 12-digit division or below it.</param>
    /// <param name="limit">1 to 200; 50 when left out.</param>
    /// <param name="cursor">The previous page's nextCursor.</param>
    private static async Task<IResult> ListGrids(
        string? area, int? limit, string? cursor, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListGridsQuery(area, limit, cursor), cancellationToken));

    /// <summary>Shows the outlines of the grids the caller may see, as GeoJSON.</summary>
    /// <param name="area">Only those in this 12-digit division or below it.</param>
    private static async Task<IResult> GetGridMap(
        string? area, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new GetGridMapQuery(area), cancellationToken));

    /// <summary>Finds the innermost grid of a point (longitude and latitude) or of a compound.</summary>
    /// <param name="longitude">Degrees; goes with the latitude.</param>
    /// <param name="latitude">Degrees; goes with the longitude.</param>
    /// <param name="compoundId">Used when there is no point, or no grid around it.</param>
    private static async Task<IResult> ResolveGrid(
        double? longitude, double? latitude, Guid? compoundId, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ResolveGridQuery(longitude, latitude, compoundId), cancellationToken));

    /// <summary>Shows one grid with its outline, leader and worker.</summary>
    private static async Task<IResult> GetGrid(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new GetGridQuery(id), cancellationToken));

    /// <summary>Lays a new grid over part of a community, or divides a level 1 grid.</summary>
    private static async Task<IResult> LayGrid(LayGridCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Created(await sender.Send(command, cancellationToken), g => $"/api/v1/grids/{g.Id}");

    /// <summary>Changes name, outline or compounds of a grid; members left out stay.</summary>
    private static async Task<IResult> RedrawGrid(Guid id, RedrawGridCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Fills a post of a grid or leaves it vacant; the term of whoever held it ends.</summary>
    private static async Task<IResult> StaffGrid(Guid id, StaffGridCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));
}
