using GovernanceApi.Domain.Alliance.AuthorityGaps;
using GovernanceApi.Domain.Alliance.Meetings;
using GovernanceApi.Infrastructure.Persistence.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovernanceApi.Infrastructure.Persistence.Alliance;

internal sealed class AuthorityGapConfiguration : IEntityTypeConfiguration<AuthorityGap>, IEntityTypeConfiguration<GapStep>, IEntityTypeConfiguration<DispatchPrecedent>
{
    public void Configure(EntityTypeBuilder<AuthorityGap> builder)
    {
        builder.ToTable("authority_gaps", "alliance");
        builder.Property(g => g.Division).HasColumnName("division_code");
        ListConfiguration.Areas(builder, "division_code");
        builder.Property(g => g.Title).HasMaxLength(AuthorityGap.TitleLength);
        builder.Property(g => g.Description).HasMaxLength(AuthorityGap.DescriptionLength);
        builder.Property(g => g.CategoryCode).HasMaxLength(6);
        builder.Property(g => g.Frame).AsJson();
        builder.Property(g => g.Ruling).AsJson();
        builder.HasOne<JointMeeting>().WithMany().HasForeignKey(g => g.MeetingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(g => g.Steps).WithOne().HasForeignKey("GapId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex("CountyCode", nameof(AuthorityGap.Id));
        builder.HasIndex(g => new { g.Division, g.Id });
        // Of two that raise the same ticket, one is saved.
        builder.HasIndex(g => g.TicketId).IsUnique().HasFilter("ticket_id is not null");
    }

    public void Configure(EntityTypeBuilder<GapStep> builder)
    {
        builder.ToTable("authority_gap_steps", "alliance");
        builder.Property(s => s.ActorRole).HasMaxLength(40);
        builder.Property(s => s.Note).HasMaxLength(GapStep.NoteLength);
        builder.HasIndex("GapId", nameof(GapStep.Revision));
    }

    public void Configure(EntityTypeBuilder<DispatchPrecedent> builder)
    {
        builder.ToTable("dispatch_precedents", "alliance");
        builder.Property(p => p.Division).HasColumnName("division_code");
        builder.Property(p => p.CategoryCode).HasMaxLength(6);
        builder.Property(p => p.Text).HasMaxLength(Ruling.TextLength);
        builder.Property(p => p.Keywords).AsJsonList();
        builder.Property(p => p.WithdrawReason).HasMaxLength(GapStep.NoteLength);
        ListConfiguration.Areas(builder, "division_code");
        builder.HasIndex(p => p.GapId);
        builder.HasOne<AuthorityGap>().WithMany().HasForeignKey(p => p.GapId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.CategoryCode, p.Division });
    }
}
