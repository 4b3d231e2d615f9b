using ErrorOr;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Domain.Alliance.Meetings;

/// <summary>What is recorded of a meeting that took place.</summary>
public sealed partial class JointMeeting
{
    /// <summary>It took place.</summary>
    public ErrorOr<Success> Hold(Actor actor, DateTimeOffset now) =>
        Act(MeetingAct.Hold, null, actor, now, new MeetingHeld(), () => Day > BusinessCalendar.DateOf(now) ? MeetingErrors.NotYet : Result.Success);

    /// <summary>Who came. A later mark of the same invitation replaces the earlier.</summary>
    public ErrorOr<Success> RecordAttendance(IReadOnlyList<AttendanceMark> marks, Actor actor, DateTimeOffset now)
    {
        var count = (Attendance kind) => marks.Count(m => m.Attendance == kind);
        var happened = new MeetingAttendanceRecorded(count(Attendance.Attended), count(Attendance.Substitute), count(Attendance.Excused), count(Attendance.Absent));
        return Act(MeetingAct.RecordAttendance, null, actor, now, happened, () =>
        {
            if (marks.Any(m => m.Attendance == Attendance.Substitute == m.Substitute is null))
            {
                return MeetingErrors.SubstituteUnnamed;
            }

            if (marks.Any(m => !invitations.Exists(i => i.Id == m.InvitationId)))
            {
                return MeetingErrors.InvitationUnknown;
            }

            foreach (var mark in marks)
            {
                var invitation = invitations.Find(i => i.Id == mark.InvitationId)!;
                (invitation.Attendance, invitation.Substitute) = (mark.Attendance, mark.Substitute);
            }

            return Result.Success;
        });
    }

    /// <summary>What an invited member, or somebody in a role, said on an item.</summary>
    public ErrorOr<Success> RecordView(
        Guid viewId, Guid itemId, Guid? memberId, string? roleWord, ViewPosition position, string text, Actor actor, DateTimeOffset now) =>
        Act(MeetingAct.RecordView, null, actor, now, new MeetingViewRecorded(itemId, memberId, position), () =>
        {
            if (!agenda.Exists(i => i.Id == itemId))
            {
                return MeetingErrors.ItemUnknown;
            }

            if (memberId is null == roleWord is null || (memberId is not null && !invitations.Exists(i => i.MemberId == memberId)))
            {
                return MeetingErrors.ViewWhose;
            }

            views.Add(new RecordedView(viewId) { ItemId = itemId, MemberId = memberId, RoleWord = roleWord, Position = position, Text = text, At = now, Revision = Revision + 1 });
            return Result.Success;
        });

    /// <summary>What came of an item; until the minutes it may be written anew.</summary>
    public ErrorOr<Success> RecordOutcome(Guid itemId, string outcome, Actor actor, DateTimeOffset now) =>
        Act(MeetingAct.RecordOutcome, null, actor, now, new MeetingOutcomeRecorded(itemId), () =>
        {
            if (agenda.Find(i => i.Id == itemId) is not { } item)
            {
                return MeetingErrors.ItemUnknown;
            }

            item.Outcome = outcome;
            return Result.Success;
        });

    /// <summary>Notes that a resolution became an action of its own.</summary>
    public ErrorOr<Success> AssignAction(Guid actionId, Guid? itemId, Actor actor, DateTimeOffset now) =>
        Act(MeetingAct.AssignAction, null, actor, now, new MeetingActionAgreed(actionId), () =>
            itemId is { } id && !agenda.Exists(i => i.Id == id) ? MeetingErrors.ItemUnknown : Result.Success);

    /// <summary>Publishes the minutes: by then it is known who came and what came of each item.</summary>
    public ErrorOr<Success> PublishMinutes(string minutes, Actor actor, DateTimeOffset now) =>
        Act(MeetingAct.PublishMinutes, null, actor, now, new MeetingMinuted(), () =>
        {
            if (invitations.Exists(i => i.Attendance is null))
            {
                return MeetingErrors.AttendanceIncomplete;
            }

            if (agenda.Exists(i => i.Outcome is null))
            {
                return MeetingErrors.OutcomesMissing;
            }

            Minutes = minutes;
            return Result.Success;
        });
}
