using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Alliance.Meetings;

/// <summary>What happened to a joint meeting; the root fills in the heading. Free text stays in the meeting.</summary>
public abstract record MeetingEvent(string Type) : DomainEvent(Type)
{
    public Guid MeetingId { get; init; }

    public string Division { get; init; } = "";
}

public sealed record MeetingPlanned(MeetingSeries Series, DateTimeOffset StartsAt) : MeetingEvent("joint_meeting.planned");

public sealed record MeetingRescheduled(DateTimeOffset StartsAt) : MeetingEvent("joint_meeting.rescheduled");

public sealed record MeetingItemAdded(Guid ItemId, AgendaSource Source, Guid? SourceId) : MeetingEvent("joint_meeting.item_added");

public sealed record MeetingItemRemoved(Guid ItemId, AgendaSource Source, Guid? SourceId) : MeetingEvent("joint_meeting.item_removed");

public sealed record MeetingInvited(IReadOnlyList<Guid> MemberIds, int Guests) : MeetingEvent("joint_meeting.invited");

public sealed record MeetingUninvited(Guid? MemberId) : MeetingEvent("joint_meeting.uninvited");

public sealed record MeetingConvened(DateTimeOffset StartsAt, IReadOnlyList<Guid> MemberIds) : MeetingEvent("joint_meeting.convened");

public sealed record MeetingHeld() : MeetingEvent("joint_meeting.held");

public sealed record MeetingAttendanceRecorded(int Attended, int Substituted, int Excused, int Absent) : MeetingEvent("joint_meeting.attendance_recorded");

public sealed record MeetingViewRecorded(Guid ItemId, Guid? MemberId, ViewPosition Position) : MeetingEvent("joint_meeting.view_recorded");

public sealed record MeetingOutcomeRecorded(Guid ItemId) : MeetingEvent("joint_meeting.outcome_recorded");

public sealed record MeetingActionAgreed(Guid ActionId) : MeetingEvent("joint_meeting.action_agreed");

public sealed record MeetingMinuted() : MeetingEvent("joint_meeting.minuted");

public sealed record MeetingCancelled() : MeetingEvent("joint_meeting.cancelled");
