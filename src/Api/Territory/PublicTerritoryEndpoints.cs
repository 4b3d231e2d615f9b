using GovernanceApi.Api.Common;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Categories;
using GovernanceApi.Application.Territory.Compounds;
using GovernanceApi.Application.Territory.Divisions;
using GovernanceApi.Application.Territory.Grids;

namespace GovernanceApi.Api.Territory;

/// <summary>What a resident needs to say where and what; no sign-in.</summary>
internal static class PublicTerritoryEndpoints
{
    public static void MapPublicTerritoryEndpoints(this IEndpointRouteBuilder api)
    {
        var open = api.MapGroup("/public").WithTags("Public");
        open.MapRead<IReadOnlyList<DivisionRow>>("/divisions", ListPublicDivisions, permission: null).RequireRateLimiting(RateLimits.Public);
        open.MapRead<DivisionDetails>("/divisions/{code}", GetPublicDivision, permission: null).RequireRateLimiting(RateLimits.Public);
        open.MapRead<PublicCompound>("/compounds/{id:guid}", GetPublicCompound, permission: null).RequireRateLimiting(RateLimits.Public);
        open.MapRead<IReadOnlyList<PublicCompound>>("/compounds", ListPublicCompounds, permission: null).RequireRateLimiting(RateLimits.Public);
        open.MapRead<GridCard>("/grids/{id:guid}/card", GetGridCard, permission: null).RequireRateLimiting(RateLimits.Public);
        open.MapRead<IReadOnlyList<PublicCategory>>("/categories", ListPublicCategories, permission: null).RequireRateLimiting(RateLimits.Public);
    }

    /// <summary>Lists the divisions right below one; the provinces without a parent.</summary>
    /// <param name="parent">12-digit code; left out for the provinces.</param>
    private static async Task<IResult> ListPublicDivisions(string? parent, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListDivisionsQuery(parent, All: null, Limit: null), cancellationToken));

    /// <summary>One division with those above it.</summary>
    private static async Task<IResult> GetPublicDivision(string code, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new GetDivisionQuery(code), cancellationToken));

    /// <summary>One compound, as a QR code on its wall names it.</summary>
    private static async Task<IResult> GetPublicCompound(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new GetPublicCompoundQuery(id), cancellationToken));

    /// <summary>Lists compounds, nearest first when a point is given; 20 at most.</summary>
    /// <param name="q">Part of the name or the address.</param>
    /// <param name="divisionCode">Only those in this 12-digit division or below it.</param>
    /// <param name="near">longitude,latitude in degrees.</param>
    private static async Task<IResult> ListPublicCompounds(
        string? q, string? divisionCode, string? near, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListPublicCompoundsQuery(q, divisionCode, near), cancellationToken));

    /// <summary>Lists the complaint categories.</summary>
    private static async Task<IResult> ListPublicCategories(HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListPublicCategoriesQuery(), cancellationToken));

    /// <summary>Shows the public card of a grid: outline, members with their duty numbers, whom to complain to. No residents.</summary>
    private static async Task<IResult> GetGridCard(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new GetGridCardQuery(id), cancellationToken));
}
