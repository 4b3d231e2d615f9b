using GovernanceApi.Application.Feeds.Batches;
using GovernanceApi.Application.Feeds.Imports;
using GovernanceApi.Infrastructure.Feeds.Ingest;
using GovernanceApi.Infrastructure.Feeds.Imports;
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
    }
}
