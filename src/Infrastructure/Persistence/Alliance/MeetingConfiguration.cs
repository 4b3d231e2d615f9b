using GovernanceApi.Domain.Alliance.Meetings;
using GovernanceApi.Domain.Alliance.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovernanceApi.Infrastructure.Persistence.Alliance;

internal sealed class MeetingConfiguration
    : IEntityTypeConfiguration<JointMeeting>, IEntityTypeConfiguration<AgendaItem>, IEntityTypeConfiguration<Invitation>, IEntityTypeConfiguration<RecordedView>,
      IEntityTypeConfiguration<MeetingStep>
{
    private const string Meeting = "MeetingId";

    public void Configure(EntityTypeBuilder<JointMeeting> builder)
    {
        builder.ToTable("joint_meetings", "alliance");
        builder.Property(m => m.Division).HasColumnName("division_code");
        builder.Property<string>("CountyCode").HasMaxLength(6).IsFixedLength().HasComputedColumnSql("left(division_code, 6)::char(6)", stored: true);
        builder.Property<string>("TownCode").HasMaxLength(9).IsFixedLength().HasComputedColumnSql("left(division_code, 9)::char(9)", stored: true);
        builder.Property(m => m.Title).HasMaxLength(JointMeeting.TitleLength);
        builder.Property(m => m.Place).HasMaxLength(JointMeeting.PlaceLength);
        builder.Property(m => m.Minutes).HasMaxLength(JointMeeting.MinutesLength);
        builder.Ignore(m => m.Day);
        // Required, so that what is taken off is deleted and not left without a meeting.
        builder.HasMany(m => m.Agenda).WithOne().HasForeignKey(Meeting).IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(m => m.Invitations).WithOne().HasForeignKey(Meeting).IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(m => m.Views).WithOne().HasForeignKey(Meeting).IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(m => m.Steps).WithOne().HasForeignKey(Meeting).IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex("CountyCode", nameof(JointMeeting.StartsAt), nameof(JointMeeting.Id));
        builder.HasIndex(m => new { m.Division, m.Series, m.StartsAt });
    }

    public void Configure(EntityTypeBuilder<AgendaItem> builder)
    {
        builder.ToTable("agenda_items", "alliance");
        builder.Property(i => i.Order).HasColumnName("position");
        builder.Property(i => i.Title).HasMaxLength(AgendaItem.TitleLength);
        builder.Property(i => i.Note).HasMaxLength(AgendaItem.NoteLength);
        builder.Property(i => i.Outcome).HasMaxLength(AgendaItem.OutcomeLength);
        builder.HasIndex(i => i.SourceId).HasFilter("source_id is not null");
    }

    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("meeting_invitations", "alliance");
        builder.Property(i => i.GuestName).HasMaxLength(Invitation.NameLength);
        builder.Property(i => i.Substitute).HasMaxLength(Invitation.SubstituteLength);
        builder.HasOne<AllianceMember>().WithMany().HasForeignKey(i => i.MemberId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(nameof(Invitation.MemberId), Meeting);
    }

    public void Configure(EntityTypeBuilder<RecordedView> builder)
    {
        builder.ToTable("meeting_views", "alliance");
        builder.Property(v => v.RoleWord).HasMaxLength(RecordedView.RoleLength);
        builder.Property(v => v.Text).HasMaxLength(RecordedView.TextLength);
    }

    public void Configure(EntityTypeBuilder<MeetingStep> builder)
    {
        builder.ToTable("meeting_steps", "alliance");
        builder.Property(s => s.ActorRole).HasMaxLength(40);
        builder.Property(s => s.Note).HasMaxLength(MeetingStep.NoteLength);
        builder.HasIndex(Meeting, nameof(MeetingStep.Revision));
    }
}
