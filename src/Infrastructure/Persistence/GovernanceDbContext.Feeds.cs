using GovernanceApi.Application.Feeds;
using GovernanceApi.Application.Feeds.Batches;
using GovernanceApi.Domain.Feeds.Batches;
using GovernanceApi.Domain.Feeds.Imports;
using GovernanceApi.Domain.Feeds.Quarantine;
using GovernanceApi.Domain.Feeds.Sources;
using GovernanceApi.Domain.Feeds.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Infrastructure.Persistence;

internal sealed partial class GovernanceDbContext : IFeedsDb
{
    public DbSet<ImportBatch> ImportBatches => Set<ImportBatch>();

    public DbSet<ImportRow> ImportRows => Set<ImportRow>();

    public DbSet<SourceSystem> SourceSystems => Set<SourceSystem>();

    public DbSet<SourceRecord> SourceRecords => Set<SourceRecord>();

    public DbSet<FeedBatch> FeedBatches => Set<FeedBatch>();

    public DbSet<FeedResultChunk> FeedResults => Set<FeedResultChunk>();

    public DbSet<QuarantinedRow> QuarantinedRows => Set<QuarantinedRow>();

    public DbSet<WebhookSubscription> WebhookSubscriptions => Set<WebhookSubscription>();

    public DbSet<WebhookDelivery> WebhookDeliveries => Set<WebhookDelivery>();

    public DbSet<WebhookAttempt> WebhookAttempts => Set<WebhookAttempt>();
}
