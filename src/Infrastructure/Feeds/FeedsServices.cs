using System.Net;
using GovernanceApi.Application.Feeds.Batches;
using GovernanceApi.Application.Feeds.Changes;
using GovernanceApi.Application.Feeds.Health;
using GovernanceApi.Application.Feeds.Imports;
using GovernanceApi.Application.Feeds.Webhooks;
using GovernanceApi.Infrastructure.Clocks;
using GovernanceApi.Infrastructure.Feeds.Changes;
using GovernanceApi.Infrastructure.Feeds.Health;
using GovernanceApi.Infrastructure.Feeds.Imports;
using GovernanceApi.Infrastructure.Feeds.Ingest;
using GovernanceApi.Infrastructure.Feeds.Webhooks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GovernanceApi.Infrastructure.Feeds;

internal static class FeedsServices
{
    public static void AddFeedJobs(this IServiceCollection services)
    {
        services.AddSingleton<ImportFiles>();
        services.AddSingleton<IImportFiles>(provider => provider.GetRequiredService<ImportFiles>());
        services.AddSingleton<ImportRunner>();
        services.AddScoped<ImportValidation>();
        services.AddScoped<ImportCommit>();
        services.AddScoped<ImportDestinations>();
        services.AddScoped<ImportRetention>();
        services.AddHostedService<ImportJob>();
        services.AddSingleton<TableRows>();
        services.AddSingleton<EarlierResults>();
        services.AddSingleton<IFeedIngest, FeedIngest>();
        services.AddScoped<FeedChunks>();
        services.AddScoped<IFeedRows, FeedRows>();
        services.AddSingleton<IMachine, Machine>();
        services.AddChanges();
    }

    private static void AddChanges(this IServiceCollection services)
    {
        services.AddSingleton(provider => new Envelopes(AddressOf(provider.GetRequiredService<IConfiguration>())));
        services.AddSingleton(provider => new WebhookPolicy(
            string.Equals(provider.GetRequiredService<IConfiguration>()["GOV_WEBHOOK_ALLOW_PRIVATE"], "on", StringComparison.OrdinalIgnoreCase)));
        services.AddSingleton<HostLookup>(Dns.GetHostAddressesAsync);
        services.AddSingleton<IWebhookSender, WebhookSender>();
        services.AddSingleton<WebhookQueue>();
        services.AddSingleton<WebhookDispatcher>();
        services.AddHostedService<WebhookJob>();
        services.AddSingleton<OutboxRetention>();
        services.AddHostedService<MinuteClock<OutboxRetention>>();
    }

    /// <summary>What events name as their source has to stay the same, and what names their schema has to be an absolute address.</summary>
    private static string AddressOf(IConfiguration settings) =>
        settings["GOV_PUBLIC_URL"] is { Length: > 0 } url ? url.TrimEnd('/') : $"http://localhost:{settings["GOV_PORT"] ?? "8080"}";
}
