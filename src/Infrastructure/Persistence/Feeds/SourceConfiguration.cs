using GovernanceApi.Application.Feeds.Batches;
using GovernanceApi.Domain.Feeds.Batches;
using GovernanceApi.Domain.Feeds.Quarantine;
using GovernanceApi.Domain.Feeds.Sources;
using GovernanceApi.Infrastructure.Persistence.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovernanceApi.Infrastructure.Persistence.Feeds;

internal sealed class SourceConfiguration :
    IEntityTypeConfiguration<SourceSystem>, IEntityTypeConfiguration<SourceRecord>, IEntityTypeConfiguration<FeedBatch>, IEntityTypeConfiguration<FeedResultChunk>,
    IEntityTypeConfiguration<QuarantinedRow>
{
    public void Configure(EntityTypeBuilder<SourceSystem> builder)
    {
        builder.ToTable("source_systems", "feeds");
        builder.Property(s => s.Code).HasMaxLength(SourceSystem.CodeLength).UseCollation("C");
        builder.Property(s => s.Name).HasMaxLength(SourceSystem.NameLength);
        builder.Property(s => s.AreaCode).HasMaxLength(12).UseCollation("C");
        builder.Property(s => s.CategoryCode).HasMaxLength(6);
        builder.Property(s => s.Kinds).AsJsonList();
        builder.Property(s => s.Mappings).AsJsonList();
        builder.PrimitiveCollection(s => s.ClientIds);
        builder.Ignore(s => s.Area);
        builder.Ignore(s => s.Settings);
        builder.HasIndex(s => s.Code).IsUnique();
        builder.HasIndex(s => s.AreaCode);
    }

    public void Configure(EntityTypeBuilder<SourceRecord> builder)
    {
        builder.ToTable("source_records", "feeds");
        builder.HasKey(r => new { r.SourceId, r.Kind, r.Key });
        builder.Property(r => r.Key).HasMaxLength(SourceRecord.KeyLength).UseCollation("C");
    }

    public void Configure(EntityTypeBuilder<FeedBatch> builder)
    {
        builder.ToTable("feed_batches", "feeds");
        builder.Property(b => b.Key).HasMaxLength(FeedBatch.KeyLength).UseCollation("C");
        builder.Property(b => b.AreaCode).HasMaxLength(12).IsFixedLength();
        builder.Property(b => b.SentBy).HasMaxLength(100);
        builder.ComplexProperty(b => b.Totals);
        builder.HasIndex(b => new { b.SourceId, b.Key }).IsUnique();
        builder.HasIndex(b => new { b.SourceId, b.Id });
    }

    public void Configure(EntityTypeBuilder<FeedResultChunk> builder)
    {
        builder.ToTable("feed_results", "feeds");
        builder.HasKey(c => new { c.BatchId, c.LastLine });
        builder.Property(c => c.Results).HasColumnType("jsonb");
        builder.PrimitiveCollection(c => c.Outcomes);
        builder.HasOne<FeedBatch>().WithMany().HasForeignKey(c => c.BatchId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<QuarantinedRow> builder)
    {
        builder.ToTable("quarantined_rows", "feeds");
        builder.Property(r => r.Key).HasMaxLength(SourceRecord.KeyLength);
        builder.Property(r => r.Code).HasMaxLength(80);
        builder.Property(r => r.Errors).AsJsonList();
        builder.Property(r => r.AreaCode).HasMaxLength(12).IsFixedLength();
        builder.HasIndex(r => new { r.SourceId, r.BatchId, r.Line }).IsUnique();
        builder.HasIndex(r => new { r.SourceId, r.Kind, r.BatchId, r.Line }).HasFilter("state = 'open'").HasDatabaseName("ix_quarantined_rows_open");
        builder.HasIndex(r => r.CreatedAt);
    }
}
