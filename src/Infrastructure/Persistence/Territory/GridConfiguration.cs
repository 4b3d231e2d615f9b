using GovernanceApi.Domain.Territory.Compounds;
using GovernanceApi.Domain.Territory.Grids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovernanceApi.Infrastructure.Persistence.Territory;

internal sealed class GridConfiguration : IEntityTypeConfiguration<Grid>, IEntityTypeConfiguration<GridPost>, IEntityTypeConfiguration<GridCompound>
{
    public void Configure(EntityTypeBuilder<Grid> builder)
    {
        builder.ToTable("grids", TerritoryColumns.Schema);
        builder.Property(g => g.Code).HasConversion<GridCodeConverter>().HasMaxLength(GridCode.Length).IsFixedLength();
        builder.Property(g => g.Name).HasMaxLength(Grid.NameLength);
        builder.Property(g => g.Boundary).HasConversion(new GridBoundaryConverter(), GridBoundaryConverter.Comparer).HasColumnType("jsonb");
        builder.Ignore(g => g.Area);
        builder.HasAreaColumns();
        builder.HasMany(g => g.Posts).WithOne().HasForeignKey("GridId").OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(g => g.Compounds).WithOne().HasForeignKey(c => c.GridId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Grid>().WithMany().HasForeignKey(g => g.ParentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Grid>().WithMany().HasForeignKey(g => g.ReplacesId).OnDelete(DeleteBehavior.Restrict);
        // A moved grid may go on under its code from another day.
        builder.HasIndex(g => new { g.Code, g.ValidFrom }).IsUnique().AreNullsDistinct(false);
        // Preselects by bounding box; what is left is tested point in polygon.
        builder.HasIndex(g => new { g.West, g.East, g.South, g.North });
    }

    public void Configure(EntityTypeBuilder<GridPost> builder)
    {
        builder.ToTable("grid_posts", TerritoryColumns.Schema);
        builder.Property(p => p.DutyPhone).HasConversion<PhoneNumberConverter>().HasMaxLength(20);
        builder.HasIndex(p => p.UserId);
        // One person to a post at a time.
        builder.HasIndex("GridId", nameof(GridPost.Kind)).IsUnique().HasFilter("until is null");
    }

    public void Configure(EntityTypeBuilder<GridCompound> builder)
    {
        builder.ToTable("grid_compounds", TerritoryColumns.Schema);
        builder.HasKey(c => new { c.GridId, c.CompoundId });
        builder.HasOne<Compound>().WithMany().HasForeignKey(c => c.CompoundId).OnDelete(DeleteBehavior.Restrict);
    }
}
