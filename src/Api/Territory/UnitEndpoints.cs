using GovernanceApi.Api.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Territory.Units;
using GovernanceApi.Domain.Territory.Units;

namespace GovernanceApi.Api.Territory;

internal static class UnitEndpoints
{
    public static void MapUnitEndpoints(this IEndpointRouteBuilder api)
    {
        var units = api.MapGroup("/units").WithTags("Territory");
        units.MapRead<Page<UnitRow>>("", ListUnits, Permissions.TerritoryRead);
        units.MapCreate<UnitReceipt>("", RegisterUnit, Permissions.TerritoryMaintain);
        units.MapMergePatch<UnitReceipt>("/{id:guid}", CorrectUnit, Permissions.TerritoryMaintain);
    }

    /// <summary>Lists the units that the caller may dispatch to or looks after, by name.</summary>
    /// <param name="area">Only those that serve this 12-digit division or one below it.</param>
    /// <param name="kind">Only this kind: department, propertyCompany, township or other.</param>
    /// <param name="q">Part of the name.</param>
    /// <param name="active">True for those that take work, false for the others.</param>
    /// <param name="limit">1 to 200; 50 when left out.</param>
    /// <param name="cursor">The previous page's nextCursor.</param>
    private static async Task<IResult> ListUnits(
        string? area, string? kind, string? q, bool? active, int? limit, string? cursor, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListUnitsQuery(area, QueryWords.One<UnitKind>("kind", kind), q, active, limit, cursor), cancellationToken));

    /// <summary>Adds a unit to the register.</summary>
    private static async Task<IResult> RegisterUnit(RegisterUnitCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Created(await sender.Send(command, cancellationToken), u => $"/api/v1/units/{u.Id}");

    /// <summary>Changes plain facts of a unit; members left out stay.</summary>
    private static async Task<IResult> CorrectUnit(Guid id, CorrectUnitCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));
}
