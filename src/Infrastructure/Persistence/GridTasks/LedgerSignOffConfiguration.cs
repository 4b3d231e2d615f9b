using GovernanceApi.Domain.GridTasks.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovernanceApi.Infrastructure.Persistence.GridTasks;

internal sealed class LedgerSignOffConfiguration : IEntityTypeConfiguration<LedgerSignOff>
{
    public void Configure(EntityTypeBuilder<LedgerSignOff> builder)
    {
        builder.ToTable("ledger_sign_offs", "grid_tasks");
        builder.Property(s => s.Division).HasColumnName("division_code");
        builder.Property<string>("CountyCode").HasMaxLength(6).IsFixedLength().HasComputedColumnSql("left(division_code, 6)::char(6)", stored: true);
        builder.Property<string>("TownCode").HasMaxLength(9).IsFixedLength().HasComputedColumnSql("left(division_code, 9)::char(9)", stored: true);
        builder.Property(s => s.RowsHash).HasMaxLength(64).IsFixedLength();
        builder.Property(s => s.Note).HasMaxLength(2000);
        builder.ComplexProperty(s => s.Figures, figures =>
        {
            figures.Property(f => f.Tasks).HasColumnName("tasks");
            figures.Property(f => f.Done).HasColumnName("done");
            figures.Property(f => f.OnTime).HasColumnName("on_time");
            figures.Property(f => f.Open).HasColumnName("open");
            figures.Property(f => f.Cancelled).HasColumnName("cancelled");
            figures.Property(f => f.Minutes).HasColumnName("minutes");
            figures.Property(f => f.Corrected).HasColumnName("corrected");
        });
        // A month of a grid is signed once.
        builder.HasIndex(s => new { s.GridId, s.Month }).IsUnique();
    }
}
