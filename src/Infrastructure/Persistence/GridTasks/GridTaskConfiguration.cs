using GovernanceApi.Domain.GridTasks.Tasks;
using GovernanceApi.Infrastructure.Persistence.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovernanceApi.Infrastructure.Persistence.GridTasks;

internal sealed class GridTaskConfiguration : IEntityTypeConfiguration<GridTask>, IEntityTypeConfiguration<GridTaskStep>
{
    public void Configure(EntityTypeBuilder<GridTask> builder)
    {
        builder.ToTable("tasks", "grid_tasks");
        builder.Property(t => t.Number).HasMaxLength(30);
        builder.Property(t => t.CatalogueItem).HasMaxLength(60);
        builder.Property(t => t.ItemName).HasMaxLength(60);
        builder.Property(t => t.Title).HasMaxLength(100);
        builder.ComplexProperty(t => t.Place, place =>
        {
            place.Property(p => p.Description).HasColumnName("place").HasMaxLength(300);
            place.Property(p => p.Division).HasColumnName("division_code");
            place.Property(p => p.CompoundId).HasColumnName("compound_id");
            place.Property(p => p.GridId).HasColumnName("place_grid_id");
            place.ComplexProperty(p => p.Point, point =>
            {
                point.Property(p => p.Longitude).HasColumnName("longitude");
                point.Property(p => p.Latitude).HasColumnName("latitude");
            });
        });
        builder.Property<string>("CountyCode").HasMaxLength(6).IsFixedLength().HasComputedColumnSql("left(division_code, 6)::char(6)", stored: true);
        builder.Property<string>("TownCode").HasMaxLength(9).IsFixedLength().HasComputedColumnSql("left(division_code, 9)::char(9)", stored: true);
        // What the ledger is looked for and added up by.
        builder.Property<Guid?>("WorkerId").HasComputedColumnSql("coalesce(submitter_id, assignee_id)", stored: true);
        builder.Property<bool?>("WasOnTime").HasColumnName("on_time").HasComputedColumnSql("submitted_at <= due_at", stored: true);
        builder.Property(t => t.Points).AsJsonList().HasDefaultValueSql("'[]'::jsonb");
        builder.Property(t => t.PointsSeen).AsJsonList().HasDefaultValueSql("'[]'::jsonb");
        builder.HasMany(t => t.Steps).WithOne().HasForeignKey("TaskId").OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(t => t.TicketId);
        builder.HasIndex(t => t.AdmissionId);
        builder.HasIndex(t => new { t.GridId, t.DueAt, t.Id });
        builder.HasIndex(t => new { t.GridId, t.LedgerDay, t.Id });
        // A plan has one task a day, whoever makes it and however often; what was called off makes room.
        builder.HasIndex(t => new { t.PlanId, t.PlannedOn }).IsUnique().HasFilter("plan_id is not null and status <> 'cancelled'");
    }

    public void Configure(EntityTypeBuilder<GridTaskStep> builder)
    {
        builder.ToTable("task_steps", "grid_tasks");
        builder.Property(s => s.ActorRole).HasMaxLength(40);
        builder.HasIndex("TaskId", nameof(GridTaskStep.Revision));
    }
}
