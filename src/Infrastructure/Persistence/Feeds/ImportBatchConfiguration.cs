using GovernanceApi.Domain.Complaints.Tickets;
using GovernanceApi.Domain.Feeds.Imports;
using GovernanceApi.Infrastructure.Persistence.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovernanceApi.Infrastructure.Persistence.Feeds;

internal sealed class ImportBatchConfiguration : IEntityTypeConfiguration<ImportBatch>, IEntityTypeConfiguration<ImportRow>
{
    public void Configure(EntityTypeBuilder<ImportBatch> builder)
    {
        builder.ToTable("import_batches", "feeds");
        builder.Property(b => b.FileName).HasMaxLength(ImportBatch.FileNameLength);
        builder.Property(b => b.StoredFile).HasMaxLength(64);
        builder.Property(b => b.Sheet).HasMaxLength(100);
        builder.Property(b => b.AreaCode).HasMaxLength(12).IsFixedLength();
        builder.Property(b => b.FailureCode).HasMaxLength(80);
        builder.Property(b => b.Columns).AsJsonList();
        builder.Property(b => b.By).AsJson();
        builder.ComplexProperty(b => b.Settings, settings =>
        {
            settings.Property(s => s.SourceSystem).HasColumnName("source_system").HasMaxLength(ImportSettings.SourceSystemLength);
            settings.Property(s => s.Division).HasColumnName("division_code");
            settings.Property(s => s.CategoryCode).HasColumnName("category_code").HasMaxLength(6);
            settings.Property(s => s.Channel).HasColumnName("channel").HasConversion<EnumCodeConverter<IntakeChannel>>().HasMaxLength(40);
        });
        builder.ComplexProperty(b => b.Totals);
        builder.Ignore(b => b.Progress);
        builder.HasIndex(b => b.AreaCode);
        // The few that wait for the background job.
        builder.HasIndex(b => b.CreatedAt).HasFilter("state in ('validating', 'committing')").HasDatabaseName("ix_import_batches_waiting");
    }

    public void Configure(EntityTypeBuilder<ImportRow> builder)
    {
        builder.ToTable("import_rows", "feeds");
        builder.HasKey(r => new { r.BatchId, r.Row });
        builder.Property(r => r.ExternalId).HasMaxLength(200);
        builder.Property(r => r.Errors).AsJsonList();
        builder.HasOne<ImportBatch>().WithMany().HasForeignKey(r => r.BatchId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(r => new { r.BatchId, r.State, r.Row });
        builder.HasIndex(r => new { r.BatchId, r.ExternalId });
    }
}
