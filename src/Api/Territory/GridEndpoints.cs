using ErrorOr;
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
        grids.MapAction<GridReplacement>("/{id:guid}/replace", ReplaceGrid, Permissions.TerritoryMaintain);
        grids.MapSearch<OutlineCheck>("/check-outline", CheckOutline, Permissions.TerritoryMaintain);
        grids.MapAct<GridImport>("/import", ImportGrids, Permissions.TerritoryMaintain);
    }

    /// <summary>Lists the grids the caller may see, by name.</summary>
    /// <param name="area">Only those in this 12-digit division or below it.</param>
    /// <param name="on">Those that serve on this day; today when left out. A past day shows the grids of then, a coming one those planned.</param>
    /// <param name="limit">1 to 200; 50 when left out.</param>
    /// <param name="cursor">The previous page's nextCursor.</param>
    private static async Task<IResult> ListGrids(
        string? area, DateOnly? on, int? limit, string? cursor, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListGridsQuery(area, on, limit, cursor), cancellationToken));

    /// <summary>Shows the outlines of the grids the caller may see, as GeoJSON.</summary>
    /// <param name="area">Only those in this 12-digit division or below it.</param>
    /// <param name="on">Those that serve on this day; today when left out.</param>
    private static async Task<IResult> GetGridMap(
        string? area, DateOnly? on, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new GetGridMapQuery(area, on), cancellationToken));

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

    /// <summary>Corrects name, outline, compounds or household count of a grid; members left out stay.</summary>
    private static async Task<IResult> RedrawGrid(Guid id, RedrawGridCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Fills a post of a grid or leaves it vacant; the term of whoever held it ends.</summary>
    private static async Task<IResult> StaffGrid(Guid id, StaffGridCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Moves, divides or ends a grid from a day on; the old one keeps its code and outline as history, and old records keep it.</summary>
    private static async Task<IResult> ReplaceGrid(Guid id, ReplaceGridCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Tells what an outline would overlap and which compounds lie in it; saves nothing.</summary>
    private static async Task<IResult> CheckOutline(CheckOutlineQuery query, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(query, cancellationToken));

    /// <summary>Takes grids from a GeoJSON FeatureCollection: looks first, saves when asked to and every feature is right.</summary>
    private static async Task<IResult> ImportGrids(ImportGridsCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer((await sender.Send(command, cancellationToken)).Then(Localised));

    private static GridImport Localised(GridImport result) => result with
    {
        Features = [.. result.Features.Select(line => line with { Errors = [.. line.Errors.Select(e => e with { Detail = ProblemTexts.Of(e.Code, e.Detail) })] })],
    };
}
