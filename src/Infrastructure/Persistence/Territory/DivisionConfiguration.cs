using GovernanceApi.Domain.Territory.CalendarDays;
using GovernanceApi.Domain.Territory.Categories;
using GovernanceApi.Domain.Territory.Divisions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovernanceApi.Infrastructure.Persistence.Territory;

internal sealed class DivisionConfiguration : IEntityTypeConfiguration<Division>
{
    public void Configure(EntityTypeBuilder<Division> builder)
    {
        builder.ToTable("divisions", TerritoryColumns.Schema);
        builder.HasKey(d => d.Code);
        builder.Property(d => d.Code).ValueGeneratedNever();
        builder.Property(d => d.Name).HasMaxLength(Division.NameLength);
        builder.HasIndex(d => new { d.ParentCode, d.Code });
    }
}

internal sealed class CalendarDayConfiguration : IEntityTypeConfiguration<CalendarDay>
{
    public void Configure(EntityTypeBuilder<CalendarDay> builder)
    {
        builder.ToTable("calendar_days", TerritoryColumns.Schema);
        builder.Property(d => d.Name).HasMaxLength(CalendarDay.NameLength);
        builder.HasIndex(d => d.Date).IsUnique();
    }
}

internal sealed class CategoryConfiguration : IEntityTypeConfiguration<Category>
{
    public void Configure(EntityTypeBuilder<Category> builder)
    {
        builder.ToTable("categories", TerritoryColumns.Schema);
        builder.HasKey(c => c.Code);
        builder.Property(c => c.Code).HasMaxLength(Category.CodeLength).ValueGeneratedNever();
        builder.Property(c => c.ParentCode).HasMaxLength(Category.CodeLength);
        builder.Property(c => c.Name).HasMaxLength(Category.NameLength);
        builder.Property(c => c.NameEn).HasMaxLength(Category.NameLength);
    }
}
