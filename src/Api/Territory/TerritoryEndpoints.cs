namespace GovernanceApi.Api.Territory;

internal static class TerritoryEndpoints
{
    public static void MapTerritory(this IEndpointRouteBuilder api)
    {
        api.MapDivisionEndpoints();
        api.MapGridEndpoints();
        api.MapUnitEndpoints();
        api.MapCalendarDayEndpoints();
        api.MapRuleSetEndpoints();
        api.MapPublicTerritoryEndpoints();
    }
}
