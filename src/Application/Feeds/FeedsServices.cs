using GovernanceApi.Application.Feeds.Changes;
using GovernanceApi.Application.Feeds.Imports;
using GovernanceApi.Application.Feeds.Quarantine;
using GovernanceApi.Application.Feeds.Sources;
using GovernanceApi.Application.Feeds.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace GovernanceApi.Application.Feeds;

internal static class FeedsServices
{
    public static void AddFeeds(this IServiceCollection services)
    {
        services.AddSingleton<ImportSignal>();
        services.AddSingleton<CellVault>();
        services.AddSingleton<WebhookVault>();
        services.AddScoped<ImportTemplates>();
        services.AddScoped<SourceDesk>();
        services.AddScoped<RowReaders>();
        services.AddScoped<QuarantineDesk>();
        services.AddSingleton<RowVault>();
        services.AddScoped<ChangeReader>();
    }
}
