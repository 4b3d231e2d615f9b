using GovernanceApi.Domain.Alliance.Members;
using GovernanceApi.Infrastructure.Persistence.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovernanceApi.Infrastructure.Persistence.Alliance;

internal sealed class MemberConfiguration : IEntityTypeConfiguration<AllianceMember>, IEntityTypeConfiguration<MemberContact>
{
    public void Configure(EntityTypeBuilder<AllianceMember> builder)
    {
        builder.ToTable("members", "alliance");
        builder.Property(m => m.County).HasColumnName("county_code");
        builder.Property(m => m.DualCheckIn).HasColumnName("dual_check_in_code");
        builder.Property(m => m.Name).HasMaxLength(AllianceMember.NameLength);
        builder.Property(m => m.Introduction).HasMaxLength(AllianceMember.IntroductionLength);
        builder.Property(m => m.LeaveReason).HasMaxLength(AllianceMember.ReasonLength);
        builder.Property(m => m.Qualifications).AsJsonList();
        builder.HasMany(m => m.Contacts).WithOne().HasForeignKey("MemberId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(m => new { m.County, m.Name }).IsUnique();
        builder.HasIndex(m => new { m.County, m.Id });
        builder.HasIndex(m => new { m.DualCheckIn, m.Id });
    }

    public void Configure(EntityTypeBuilder<MemberContact> builder)
    {
        builder.ToTable("member_contacts", "alliance");
        builder.Property(c => c.Post).HasMaxLength(MemberContact.PostLength);
        builder.HasIndex("MemberId");
    }
}
