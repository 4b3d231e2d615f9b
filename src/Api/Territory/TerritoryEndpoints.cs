namespace GovernanceApi.Api.Territory;

internal static class TerritoryEndpoints
{
    public static void MapTerritory(this IEndpointRouteBuilder api)
    {
        api.MapDivisionEndpoints();
        api.MapGridEndpoints();
        api.MapNeighbourGroupEndpoints();
        api.MapCoverageEndpoints();
        api.MapUnitEndpoints();
        api.MapCalendarDayEndpoints();
        api.MapRuleSetEndpoints();
        api.MapPublicTerritoryEndpoints();
    }
}
