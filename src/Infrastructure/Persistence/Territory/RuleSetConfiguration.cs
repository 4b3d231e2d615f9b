using GovernanceApi.Domain.Territory.Categories;
using GovernanceApi.Domain.Territory.RuleSets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GovernanceApi.Infrastructure.Persistence.Territory;

internal sealed class RuleSetConfiguration : IEntityTypeConfiguration<RuleSet>, IEntityTypeConfiguration<Rule>, IEntityTypeConfiguration<NumberRule>, IEntityTypeConfiguration<CategoryRule>
{
    public void Configure(EntityTypeBuilder<RuleSet> builder)
    {
        builder.ToTable("rule_sets", TerritoryColumns.Schema);
        builder.Property(s => s.Jurisdiction).HasConversion(new ValueConverter<Jurisdiction, string>(j => j.Value, v => Jurisdiction.From(v))).HasMaxLength(Jurisdiction.MaxLength);
        builder.Property(s => s.Name).HasMaxLength(RuleSet.NameLength);
        builder.Property(s => s.Source).HasMaxLength(RuleSet.SourceLength);
        builder.Property(s => s.Clause).HasMaxLength(RuleSet.ClauseLength);
        builder.Ignore(s => s.Area);
        builder.HasMany(s => s.Rules).WithOne().HasForeignKey("RuleSetId").OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(s => s.NumberRules).WithOne().HasForeignKey("RuleSetId").OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(s => s.CategoryRules).WithOne().HasForeignKey("RuleSetId").OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Rule> builder)
    {
        builder.ToTable("rules", TerritoryColumns.Schema);
        builder.Property(r => r.Key).HasMaxLength(Rule.KeyLength);
        builder.ComplexProperty(r => r.Limit, TerritoryColumns.HasLimit);
        builder.Property(r => r.Source).HasMaxLength(RuleSet.SourceLength);
        builder.Property(r => r.Clause).HasMaxLength(RuleSet.ClauseLength);
        builder.HasIndex("RuleSetId", nameof(Rule.Key)).IsUnique();
    }

    public void Configure(EntityTypeBuilder<NumberRule> builder)
    {
        builder.ToTable("number_rules", TerritoryColumns.Schema);
        builder.Property(r => r.Key).HasMaxLength(Rule.KeyLength);
        builder.Property(r => r.Source).HasMaxLength(RuleSet.SourceLength);
        builder.Property(r => r.Clause).HasMaxLength(RuleSet.ClauseLength);
        builder.HasIndex("RuleSetId", nameof(NumberRule.Key)).IsUnique();
    }

    public void Configure(EntityTypeBuilder<CategoryRule> builder)
    {
        builder.ToTable("category_rules", TerritoryColumns.Schema);
        builder.Property(r => r.CategoryCode).HasMaxLength(Category.CodeLength);
        builder.ComplexProperty(r => r.Limit, TerritoryColumns.HasLimit);
        builder.Property(r => r.FilingTest).HasMaxLength(CategoryRule.TestLength);
        builder.Property(r => r.ClosingTest).HasMaxLength(CategoryRule.TestLength);
        builder.Property(r => r.Source).HasMaxLength(RuleSet.SourceLength);
        builder.Property(r => r.Clause).HasMaxLength(RuleSet.ClauseLength);
        builder.HasIndex("RuleSetId", nameof(CategoryRule.CategoryCode)).IsUnique();
    }
}
