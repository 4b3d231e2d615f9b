using GovernanceApi.Domain.Territory.Compounds;
using GovernanceApi.Domain.Territory.Grids;
using GovernanceApi.Domain.Territory.NeighbourGroups;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovernanceApi.Infrastructure.Persistence.Territory;

internal sealed class NeighbourGroupConfiguration : IEntityTypeConfiguration<NeighbourGroup>, IEntityTypeConfiguration<NeighbourSteward>
{
    public void Configure(EntityTypeBuilder<NeighbourGroup> builder)
    {
        builder.ToTable("neighbour_groups", TerritoryColumns.Schema);
        builder.Property(g => g.Name).HasMaxLength(NeighbourGroup.NameLength);
        builder.Property(g => g.Doors).HasMaxLength(NeighbourGroup.DoorsLength);
        builder.Ignore(g => g.Area);
        builder.Ignore(g => g.Steward);
        builder.HasAreaColumns();
        builder.HasMany(g => g.Stewards).WithOne().HasForeignKey("NeighbourGroupId").OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Compound>().WithMany().HasForeignKey(g => g.CompoundId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Grid>().WithMany().HasForeignKey(g => g.GridId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(g => new { g.Name, g.Id });
        builder.HasIndex(g => new { g.CompoundId, g.Name }).IsUnique().HasFilter("dissolved_at is null");
    }

    public void Configure(EntityTypeBuilder<NeighbourSteward> builder)
    {
        builder.ToTable("neighbour_stewards", TerritoryColumns.Schema);
        builder.Property(s => s.Name).HasMaxLength(StewardIdentity.NameLength);
        builder.Property(s => s.DutyPhone).HasConversion<PhoneNumberConverter>().HasMaxLength(20);
        // One steward to a group at a time.
        builder.HasIndex("NeighbourGroupId").IsUnique().HasFilter("until is null").HasDatabaseName("ux_neighbour_stewards_current");
    }
}
