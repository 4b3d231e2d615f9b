using GovernanceApi.Domain.Alliance.Contributions;
using GovernanceApi.Domain.Alliance.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovernanceApi.Infrastructure.Persistence.Alliance;

internal sealed class ContributionConfiguration : IEntityTypeConfiguration<ContributionRecord>
{
    public void Configure(EntityTypeBuilder<ContributionRecord> builder)
    {
        builder.ToTable("contribution_records", "alliance");
        builder.Property(c => c.Division).HasColumnName("division_code");
        builder.Property<string>("CountyCode").HasMaxLength(6).IsFixedLength().HasComputedColumnSql("left(division_code, 6)::char(6)", stored: true);
        builder.Property(c => c.On).HasColumnName("happened_on");
        builder.Property(c => c.Title).HasMaxLength(ContributionRecord.TitleLength);
        builder.Property(c => c.VoidReason).HasMaxLength(ContributionRecord.ReasonLength);
        builder.Property(c => c.Quantity).HasPrecision(10, 2);
        builder.HasOne<AllianceMember>().WithMany().HasForeignKey(c => c.MemberId).OnDelete(DeleteBehavior.Restrict);
        // What caused it writes it once, however often it is told.
        builder.HasIndex(c => new { c.MemberId, c.Kind, c.SubjectId }).IsUnique();
        builder.HasIndex(c => new { c.MemberId, c.On, c.Id });
        builder.HasIndex("CountyCode", nameof(ContributionRecord.On), nameof(ContributionRecord.Id));
    }
}
