using GovernanceApi.Domain.Territory.Compounds;
using GovernanceApi.Domain.Territory.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovernanceApi.Infrastructure.Persistence.Territory;

internal sealed class CompoundConfiguration : IEntityTypeConfiguration<Compound>
{
    public void Configure(EntityTypeBuilder<Compound> builder)
    {
        builder.ToTable("compounds", TerritoryColumns.Schema);
        builder.Property(c => c.Name).HasMaxLength(Compound.NameLength);
        builder.Property(c => c.Address).HasMaxLength(Compound.AddressLength);
        builder.ComplexProperty(c => c.Location, location =>
        {
            location.Property(l => l.Longitude).HasColumnName("longitude");
            location.Property(l => l.Latitude).HasColumnName("latitude");
        });
        builder.Property(c => c.PropertyArea).HasPrecision(12, 2);
        builder.Ignore(c => c.Area);
        builder.HasAreaColumns();
        builder.HasIndex(c => new { c.Name, c.Id });
    }
}

internal sealed class UnitConfiguration : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        builder.ToTable("units", TerritoryColumns.Schema);
        builder.Property(u => u.Name).HasMaxLength(Unit.NameLength);
        builder.Property(u => u.Phone).HasConversion<PhoneNumberConverter>().HasMaxLength(20);
        builder.Ignore(u => u.Area);
        builder.HasAreaColumns();
        builder.HasIndex(u => new { u.Name, u.Id });
    }
}
