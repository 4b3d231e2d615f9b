using GovernanceApi.Application.Indicators;
using GovernanceApi.Application.Indicators.Contracts;
using GovernanceApi.Application.Indicators.ExternalTotals;
using GovernanceApi.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace GovernanceApi.Infrastructure.Indicators;

internal static class IndicatorServices
{
    public static void AddIndicators(this IServiceCollection services)
    {
        services.AddScoped<IIndicatorsDb>(provider => provider.GetRequiredService<GovernanceDbContext>());
        services.AddScoped<IImportedTotals, ImportedTotals>();
        services.AddSingleton<IRollUps, RollUps>();
        services.AddHostedService<RollUpJob>();
    }
}
