using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Application.Territory.Grids;
using Microsoft.Extensions.DependencyInjection;

namespace GovernanceApi.Application.Territory;

internal static class TerritoryModule
{
    public static void AddTerritory(this IServiceCollection services)
    {
        services.AddScoped<TerritoryBooks>();
        services.AddScoped<ITerritoryQuestions, TerritoryQuestions>();
        services.AddScoped<GridReader>();
    }
}
