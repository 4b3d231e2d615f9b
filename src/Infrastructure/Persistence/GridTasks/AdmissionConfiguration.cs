using GovernanceApi.Domain.GridTasks.Admissions;
using GovernanceApi.Domain.GridTasks.Catalogue;
using GovernanceApi.Infrastructure.Persistence.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovernanceApi.Infrastructure.Persistence.GridTasks;

internal sealed class AdmissionConfiguration : IEntityTypeConfiguration<OffCatalogueAdmissionRequest>, IEntityTypeConfiguration<AdmissionStep>
{
    public void Configure(EntityTypeBuilder<OffCatalogueAdmissionRequest> builder)
    {
        builder.ToTable("admissions", "grid_tasks");
        builder.Property(a => a.Number).HasMaxLength(30);
        builder.Property(a => a.ItemCode).HasMaxLength(CatalogueItem.CodeLength);
        builder.Property(a => a.County).HasColumnName("county_code");
        builder.Property(a => a.Title).HasMaxLength(AdmissionMatter.TitleLength);
        builder.Property(a => a.From).HasColumnName("valid_from");
        builder.Property(a => a.Until).HasColumnName("valid_until");
        builder.Property(a => a.Matter).AsJson();
        builder.Property(a => a.Guarantee).AsJson();
        builder.Property(a => a.Grids).AsJsonList();
        builder.Property(a => a.Reviews).AsJsonList();
        builder.Property(a => a.Recommendation).AsJson();
        builder.Property(a => a.Decision).AsJson();
        builder.Property(a => a.Emergency).AsJson();
        builder.Property(a => a.GridIds).AsArray("uuid[]");
        builder.Property(a => a.ReviewerIds).AsArray("uuid[]");
        builder.Property(a => a.Areas).AsArray("text[]");
        builder.HasMany(a => a.Steps).WithOne().HasForeignKey("AdmissionId").OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(a => a.ItemCode).IsUnique();
        builder.HasIndex(a => a.UnitId);
        builder.HasIndex(a => a.GridIds).HasMethod("gin");
        builder.HasIndex(a => a.Areas).HasMethod("gin");
        builder.HasIndex(a => a.ClockAt).HasFilter("clock_at is not null");
    }

    public void Configure(EntityTypeBuilder<AdmissionStep> builder)
    {
        builder.ToTable("admission_steps", "grid_tasks");
        builder.Property(s => s.ActorRole).HasMaxLength(40);
        builder.Property(s => s.Note).HasMaxLength(AdmissionStep.NoteLength);
        builder.HasIndex("AdmissionId", nameof(AdmissionStep.Revision));
    }
}
