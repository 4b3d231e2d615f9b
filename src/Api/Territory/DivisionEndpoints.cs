using GovernanceApi.Api.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Territory.Compounds;
using GovernanceApi.Application.Territory.Divisions;

namespace GovernanceApi.Api.Territory;

internal static class DivisionEndpoints
{
    public static void MapDivisionEndpoints(this IEndpointRouteBuilder api)
    {
        var divisions = api.MapGroup("/divisions").WithTags("Territory");
        divisions.MapRead<IReadOnlyList<DivisionRow>>("", ListDivisions, Permissions.TerritoryRead);
        divisions.MapRead<DivisionDetails>("/{code}", GetDivision, Permissions.TerritoryRead);
        divisions.MapCreate<DivisionRow>("", RegisterDivision, Permissions.TerritoryMaintain);
        divisions.MapAct<DivisionRetirement>("/{code}/retire", RetireDivision, Permissions.TerritoryMaintain);

        var compounds = api.MapGroup("/compounds").WithTags("Territory");
        compounds.MapRead<Page<CompoundDetails>>("", ListCompounds, Permissions.TerritoryRead);
        compounds.MapRead<CompoundDetails>("/{id:guid}", GetCompound, Permissions.TerritoryRead);
        compounds.MapCreate<CompoundReceipt>("", RegisterCompound, Permissions.TerritoryMaintain);
        compounds.MapMergePatch<CompoundReceipt>("/{id:guid}", CorrectCompound, Permissions.TerritoryMaintain);
        compounds.MapMergePatch<CompoundReceipt>("/{id:guid}/counts", CountCompound, Permissions.CompoundsCount);
    }

    /// <summary>Lists the divisions right below one, in order of their codes; the provinces without a parent.</summary>
    /// <param name="parent">12-digit code; left out for the provinces.</param>
    /// <param name="all">True also lists codes that are retired or not in use yet.</param>
    /// <param name="limit">1 to 200; 200 when left out.</param>
    private static async Task<IResult> ListDivisions(
        string? parent, bool? all, int? limit, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListDivisionsQuery(parent, all, limit), cancellationToken));

    /// <summary>Adds a code of the yearly list.</summary>
    private static async Task<IResult> RegisterDivision(RegisterDivisionCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Created(await sender.Send(command, cancellationToken), d => $"/api/v1/divisions/{d.Code}");

    /// <summary>Retires a code and names the one that takes over; what was filed under it keeps it.</summary>
    private static async Task<IResult> RetireDivision(
        string code, RetireDivisionCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Code = code }, cancellationToken));

    /// <summary>Shows one division with those above it; for a retired code, the one that took over.</summary>
    private static async Task<IResult> GetDivision(string code, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new GetDivisionQuery(code), cancellationToken));

    /// <summary>Lists the compounds of the caller's area by name.</summary>
    /// <param name="area">Only those in this 12-digit division or below it.</param>
    /// <param name="q">Part of the name or the address.</param>
    /// <param name="limit">1 to 200; 50 when left out.</param>
    /// <param name="cursor">The previous page's nextCursor.</param>
    private static async Task<IResult> ListCompounds(
        string? area, string? q, int? limit, string? cursor, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListCompoundsQuery(area, q, limit, cursor), cancellationToken));

    /// <summary>Shows one compound.</summary>
    private static async Task<IResult> GetCompound(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new GetCompoundQuery(id), cancellationToken));

    /// <summary>Corrects the numbers of a compound in one of the caller's own grids.</summary>
    private static async Task<IResult> CountCompound(Guid id, CountCompoundCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Adds a compound to the register.</summary>
    private static async Task<IResult> RegisterCompound(RegisterCompoundCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Created(await sender.Send(command, cancellationToken), c => $"/api/v1/compounds/{c.Id}");

    /// <summary>Changes plain facts of a compound; members left out stay.</summary>
    private static async Task<IResult> CorrectCompound(Guid id, CorrectCompoundCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));
}
