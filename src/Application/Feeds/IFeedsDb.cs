using GovernanceApi.Domain.Feeds.Imports;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Feeds;

/// <summary>The tables of the Feeds module.</summary>
internal interface IFeedsDb
{
    DbSet<ImportBatch> ImportBatches { get; }

    DbSet<ImportRow> ImportRows { get; }
}
