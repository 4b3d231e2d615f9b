using GovernanceApi.Application.Feeds.Imports;
using Microsoft.Extensions.DependencyInjection;

namespace GovernanceApi.Application.Feeds;

internal static class FeedsServices
{
    public static void AddFeeds(this IServiceCollection services)
    {
        services.AddSingleton<ImportSignal>();
        services.AddSingleton<CellVault>();
        services.AddScoped<ImportTemplates>();
    }
}
