using GovernanceApi.Application.Feeds;
using GovernanceApi.Domain.Feeds.Imports;
using GovernanceApi.Domain.Feeds.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Infrastructure.Persistence;

internal sealed partial class GovernanceDbContext : IFeedsDb
{
    public DbSet<ImportBatch> ImportBatches => Set<ImportBatch>();

    public DbSet<ImportRow> ImportRows => Set<ImportRow>();

    public DbSet<WebhookSubscription> WebhookSubscriptions => Set<WebhookSubscription>();

    public DbSet<WebhookDelivery> WebhookDeliveries => Set<WebhookDelivery>();

    public DbSet<WebhookAttempt> WebhookAttempts => Set<WebhookAttempt>();
}
