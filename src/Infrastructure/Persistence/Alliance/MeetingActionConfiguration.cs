using GovernanceApi.Domain.Alliance.MeetingActions;
using GovernanceApi.Domain.Alliance.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovernanceApi.Infrastructure.Persistence.Alliance;

internal sealed class MeetingActionConfiguration : IEntityTypeConfiguration<MeetingAction>, IEntityTypeConfiguration<ActionStep>
{
    public void Configure(EntityTypeBuilder<MeetingAction> builder)
    {
        builder.ToTable("meeting_actions", "alliance");
        builder.Property(a => a.Division).HasColumnName("division_code");
        builder.Property<string>("CountyCode").HasMaxLength(6).IsFixedLength().HasComputedColumnSql("left(division_code, 6)::char(6)", stored: true);
        builder.Property<string>("TownCode").HasMaxLength(9).IsFixedLength().HasComputedColumnSql("left(division_code, 9)::char(9)", stored: true);
        builder.Property(a => a.Text).HasMaxLength(MeetingAction.TextLength);
        builder.HasOne<JointMeeting>().WithMany().HasForeignKey(a => a.MeetingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(a => a.Steps).WithOne().HasForeignKey("ActionId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex("CountyCode", nameof(MeetingAction.Deadline), nameof(MeetingAction.Id));
        builder.HasIndex(a => new { a.OwnerId, a.Deadline, a.Id }).HasFilter("owner_id is not null");
    }

    public void Configure(EntityTypeBuilder<ActionStep> builder)
    {
        builder.ToTable("meeting_action_steps", "alliance");
        builder.Property(s => s.ActorRole).HasMaxLength(40);
        builder.Property(s => s.Note).HasMaxLength(ActionStep.NoteLength);
        builder.HasIndex("ActionId", nameof(ActionStep.Revision));
    }
}
