using GovernanceApi.Domain.Indicators.ExternalTotals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovernanceApi.Infrastructure.Persistence.Indicators;

internal sealed class ExternalTotalConfiguration : IEntityTypeConfiguration<ExternalTotal>
{
    public void Configure(EntityTypeBuilder<ExternalTotal> builder)
    {
        builder.ToTable("external_totals", "indicators");
        builder.Property(t => t.Source).HasMaxLength(ExternalTotal.SourceLength);
        builder.Property(t => t.Measure).HasMaxLength(ExternalTotal.MeasureLength);
        builder.Property(t => t.Note).HasMaxLength(ExternalTotal.NoteLength);
        builder.Property(t => t.Division).HasColumnName("division_code");
        builder.Property(t => t.Amount).HasPrecision(18, 4);
        // The area is asked for by prefix, which a column of fixed length does not serve.
        builder.Property<string>("DivisionText").HasMaxLength(12).HasComputedColumnSql("division_code::varchar", stored: true).UseCollation("C");
        builder.HasIndex(t => new { t.Source, t.Measure, t.From, t.Until, t.Division }).IsUnique();
        builder.HasIndex("DivisionText");
    }
}
