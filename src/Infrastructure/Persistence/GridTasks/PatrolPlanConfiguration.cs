using GovernanceApi.Domain.GridTasks.Plans;
using GovernanceApi.Infrastructure.Persistence.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovernanceApi.Infrastructure.Persistence.GridTasks;

internal sealed class PatrolPlanConfiguration : IEntityTypeConfiguration<PatrolPlan>
{
    public void Configure(EntityTypeBuilder<PatrolPlan> builder)
    {
        builder.ToTable("patrol_plans", "grid_tasks");
        builder.Property(p => p.Number).HasMaxLength(20);
        builder.Property(p => p.CatalogueItem).HasMaxLength(60);
        builder.Property(p => p.Title).HasMaxLength(100);
        builder.Property(p => p.Division).HasColumnName("division_code");
        builder.Property<string>("CountyCode").HasMaxLength(6).IsFixedLength().HasComputedColumnSql("left(division_code, 6)::char(6)", stored: true);
        builder.Property<string>("TownCode").HasMaxLength(9).IsFixedLength().HasComputedColumnSql("left(division_code, 9)::char(9)", stored: true);
        builder.Property(p => p.Recurrence).AsJson();
        builder.Property(p => p.Window).HasColumnName("hours").AsJson();
        builder.Property(p => p.Points).AsJsonList();
        builder.HasIndex(p => p.Number).IsUnique();
        builder.HasIndex(p => new { p.GridId, p.CatalogueItem, p.Id });
        builder.HasIndex("Division", "Id");
        builder.HasIndex("TownCode", "Id");
        builder.HasIndex("CountyCode", "Id");
        // Plans that still make tasks, by how far they have come.
        builder.HasIndex(p => new { p.ExpandedThrough, p.From }).HasFilter("ended_at is null");
    }
}
