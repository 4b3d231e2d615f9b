using GovernanceApi.Api.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Coverage;
using GovernanceApi.Domain.Territory.Coverage;

namespace GovernanceApi.Api.Territory;

internal static class CoverageEndpoints
{
    public static void MapCoverageEndpoints(this IEndpointRouteBuilder api) =>
        api.MapGroup("/coverage").WithTags("Territory").MapRead<CoverageReport>("", GetCoverage, Permissions.TerritoryRead);

    /// <summary>Names every fault of the coverage of the caller's area: compounds, grids and neighbour groups, with where each is mended.</summary>
    /// <param name="area">Only in this 12-digit division or below it.</param>
    /// <param name="kind">Only faults of this code.</param>
    /// <param name="limit">1 to 200; 50 when left out.</param>
    /// <param name="cursor">The previous page's nextCursor.</param>
    private static async Task<IResult> GetCoverage(
        string? area, string? kind, int? limit, string? cursor, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new GetCoverageQuery(area, QueryWords.One<CoverageFaultKind>("kind", kind), limit, cursor), cancellationToken));
}
