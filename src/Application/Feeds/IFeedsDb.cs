using System.Data.Common;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Feeds.Batches;
using GovernanceApi.Domain.Feeds.Batches;
using GovernanceApi.Domain.Feeds.Imports;
using GovernanceApi.Domain.Feeds.Quarantine;
using GovernanceApi.Domain.Feeds.Sources;
using GovernanceApi.Domain.Feeds.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Feeds;

/// <summary>The tables of the Feeds module, and hand-written SQL over them.</summary>
internal interface IFeedsDb
{
    DbSet<ImportBatch> ImportBatches { get; }

    DbSet<ImportRow> ImportRows { get; }

    DbSet<SourceSystem> SourceSystems { get; }

    DbSet<SourceRecord> SourceRecords { get; }

    DbSet<FeedBatch> FeedBatches { get; }

    DbSet<FeedResultChunk> FeedResults { get; }

    DbSet<QuarantinedRow> QuarantinedRows { get; }
    DbSet<WebhookSubscription> WebhookSubscriptions { get; }

    DbSet<WebhookDelivery> WebhookDeliveries { get; }

    DbSet<WebhookAttempt> WebhookAttempts { get; }

    /// <summary>Runs a hand-written statement in the running transaction, if there is one.</summary>
    /// <param name="select">The statement up to its conditions, or as a whole.</param>
    /// <param name="tail">Order and limit: constants of the code.</param>
    Task<List<T>> QueryAsync<T>(string select, SqlFilter filter, string tail, Func<DbDataReader, T> read, CancellationToken cancellationToken);
}
