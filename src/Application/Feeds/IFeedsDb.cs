using GovernanceApi.Application.Feeds.Batches;
using GovernanceApi.Domain.Feeds.Batches;
using GovernanceApi.Domain.Feeds.Imports;
using GovernanceApi.Domain.Feeds.Quarantine;
using GovernanceApi.Domain.Feeds.Sources;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Feeds;

/// <summary>The tables of the Feeds module.</summary>
internal interface IFeedsDb
{
    DbSet<ImportBatch> ImportBatches { get; }

    DbSet<ImportRow> ImportRows { get; }

    DbSet<SourceSystem> SourceSystems { get; }

    DbSet<SourceRecord> SourceRecords { get; }

    DbSet<FeedBatch> FeedBatches { get; }

    DbSet<FeedResultChunk> FeedResults { get; }

    DbSet<QuarantinedRow> QuarantinedRows { get; }
}
