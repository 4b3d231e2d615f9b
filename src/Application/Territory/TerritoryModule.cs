using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Application.Territory.Coverage;
using GovernanceApi.Application.Territory.Grids;
using GovernanceApi.Application.Territory.Imports;
using GovernanceApi.Application.Territory.NeighbourGroups;
using Microsoft.Extensions.DependencyInjection;

namespace GovernanceApi.Application.Territory;

internal static class TerritoryModule
{
    public static void AddTerritory(this IServiceCollection services)
    {
        services.AddScoped<TerritoryBooks>();
        services.AddScoped<ITerritoryQuestions, TerritoryQuestions>();
        services.AddScoped<GridReader>();
        services.AddScoped<GridGround>();
        services.AddScoped<GridImporter>();
        services.AddScoped<NeighbourGroupReader>();
        services.AddScoped<NeighbourSplitter>();
        services.AddScoped<CoverageReader>();
        services.AddScoped<ImportedGrids>();
        services.AddScoped<ImportedPosts>();
        services.AddScoped<ImportedUnits>();
        services.AddScoped<IImportedRegisters, ImportedRegisters>();
    }
}
