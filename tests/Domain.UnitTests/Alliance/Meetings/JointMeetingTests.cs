using ErrorOr;
using GovernanceApi.Domain.Alliance.Meetings;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;
using Shouldly;
using Xunit;

namespace GovernanceApi.Domain.UnitTests.Alliance.Meetings;

public sealed class JointMeetingTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);
    private static readonly Actor Secretary = new(Guid.CreateVersion7(Now), "communitySecretary", null);
    private static readonly Guid Member = Guid.CreateVersion7(Now);

    public static TheoryData<MeetingStatus, MeetingAct> EveryCell =>
        [.. from status in Enum.GetValues<MeetingStatus>() from act in Enum.GetValues<MeetingAct>() where act != MeetingAct.Plan select (status, act)];

    [Theory]
    [MemberData(nameof(EveryCell))]
    public void Each_status_takes_its_own_acts_and_refuses_the_rest(MeetingStatus status, MeetingAct act)
    {
        var meeting = In(status);
        var (before, item, invitation) = (meeting.Revision, meeting.Agenda[0].Id, meeting.Invitations[0].Id);
        var acted = act switch
        {
            MeetingAct.Reschedule => meeting.Reschedule("改期", Now.AddDays(2), "二楼", Secretary, Now),
            MeetingAct.AddItem => meeting.AddItem(Id(), AgendaSource.Ticket, Id(), "路灯", null, Secretary, Now),
            MeetingAct.RemoveItem => meeting.RemoveItem(item, Secretary, Now).Then(_ => Result.Success),
            MeetingAct.Invite => meeting.Invite([Id()], [], Id, Secretary, Now),
            MeetingAct.Uninvite => meeting.Uninvite(invitation, Secretary, Now),
            MeetingAct.Convene => meeting.Convene(Secretary, Now),
            MeetingAct.Hold => meeting.Hold(Secretary, Now),
            MeetingAct.RecordAttendance => meeting.RecordAttendance([new(invitation, Attendance.Attended, null)], Secretary, Now),
            MeetingAct.RecordView => meeting.RecordView(Id(), item, Member, null, ViewPosition.For, "同意", Secretary, Now),
            MeetingAct.RecordOutcome => meeting.RecordOutcome(item, "通过", Secretary, Now),
            MeetingAct.AssignAction => meeting.AssignAction(Id(), item, Secretary, Now),
            MeetingAct.PublishMinutes => meeting.PublishMinutes("纪要", Secretary, Now),
            _ => meeting.Cancel("停电", Secretary, Now),
        };
        if (MeetingTransitions.Target(status, act) is { } to)
        {
            acted.IsError.ShouldBeFalse();
            meeting.Status.ShouldBe(to);
            meeting.Revision.ShouldBe(before + 1);
            meeting.Steps[^1].Act.ShouldBe(act);
        }
        else
        {
            acted.FirstError.Code.ShouldBe("alliance.meeting_action_not_allowed");
            meeting.Revision.ShouldBe(before);
        }
    }

    [Fact]
    public void A_meeting_of_yesterday_is_not_planned() =>
        JointMeeting.Plan(Id(), Community, MeetingSeries.Special, "会", Now.AddDays(-1), "一楼", Secretary, Now).FirstError.Code.ShouldBe("alliance.meeting_starts_in_past");

    [Fact]
    public void Nobody_is_convened_without_an_agenda_and_nothing_without_somebody()
    {
        var meeting = Planned();
        meeting.Convene(Secretary, Now).FirstError.Code.ShouldBe("alliance.meeting_agenda_empty");
        meeting.AddItem(Id(), AgendaSource.Proposal, null, "路灯", null, Secretary, Now);
        meeting.Convene(Secretary, Now).FirstError.Code.ShouldBe("alliance.meeting_nobody_invited");
        meeting.Status.ShouldBe(MeetingStatus.Planned);
    }

    [Fact]
    public void A_matter_comes_once_and_only_a_proposal_comes_from_nowhere()
    {
        var (meeting, ticket) = (Planned(), Id());
        meeting.AddItem(Id(), AgendaSource.Ticket, ticket, "路灯", null, Secretary, Now).IsError.ShouldBeFalse();
        meeting.AddItem(Id(), AgendaSource.Ticket, ticket, "路灯", null, Secretary, Now).FirstError.Code.ShouldBe("alliance.meeting_item_twice");
        meeting.AddItem(Id(), AgendaSource.Ticket, null, "路灯", null, Secretary, Now).FirstError.Code.ShouldBe("alliance.meeting_item_source");
        meeting.AddItem(Id(), AgendaSource.Proposal, ticket, "路灯", null, Secretary, Now).FirstError.Code.ShouldBe("alliance.meeting_item_source");
        meeting.RemoveItem(Id(), Secretary, Now).FirstError.Code.ShouldBe("alliance.meeting_item_unknown");
        meeting.Uninvite(Id(), Secretary, Now).FirstError.Code.ShouldBe("alliance.meeting_invitation_unknown");
    }

    [Fact]
    public void An_agenda_has_thirty_items_and_two_hundred_are_invited()
    {
        var meeting = Planned();
        for (var i = 0; i < 30; i++)
        {
            meeting.AddItem(Id(), AgendaSource.Proposal, null, $"议题{i}", null, Secretary, Now).IsError.ShouldBeFalse();
        }

        meeting.AddItem(Id(), AgendaSource.Proposal, null, "再加", null, Secretary, Now).FirstError.Code.ShouldBe("alliance.meeting_agenda_full");
        meeting.Invite([.. Enumerable.Range(0, 201).Select(_ => Id())], [], Id, Secretary, Now).FirstError.Code.ShouldBe("alliance.meeting_too_many_invited");
    }

    [Fact]
    public void Who_is_invited_already_is_not_invited_twice()
    {
        var meeting = Planned();
        meeting.Invite([Member, Member], [new Guest(GuestKind.Volunteers, "志愿队")], Id, Secretary, Now);
        var revision = meeting.Revision;
        meeting.Invite([Member], [new Guest(GuestKind.Volunteers, "志愿队")], Id, Secretary, Now).IsError.ShouldBeFalse();
        meeting.Invitations.Count.ShouldBe(2);
        meeting.Revision.ShouldBe(revision);
    }

    [Fact]
    public void It_is_held_on_its_day_at_the_earliest()
    {
        var meeting = Filled(Now.AddDays(1));
        meeting.Convene(Secretary, Now);
        meeting.Hold(Secretary, Now).FirstError.Code.ShouldBe("alliance.meeting_not_yet");
        meeting.Hold(Secretary, Now.AddDays(1)).IsError.ShouldBeFalse();
    }

    [Fact]
    public void A_substitute_is_known_by_function_and_only_a_substitute_is()
    {
        var meeting = In(MeetingStatus.Held, recorded: false);
        var invitation = meeting.Invitations[0].Id;
        meeting.RecordAttendance([new(invitation, Attendance.Substitute, null)], Secretary, Now).FirstError.Code.ShouldBe("alliance.meeting_substitute_unnamed");
        meeting.RecordAttendance([new(invitation, Attendance.Attended, "副会长")], Secretary, Now).FirstError.Code.ShouldBe("alliance.meeting_substitute_unnamed");
        meeting.RecordAttendance([new(Id(), Attendance.Absent, null)], Secretary, Now).FirstError.Code.ShouldBe("alliance.meeting_invitation_unknown");
        meeting.RecordAttendance([new(invitation, Attendance.Substitute, "副会长")], Secretary, Now).IsError.ShouldBeFalse();
        meeting.RecordAttendance([new(invitation, Attendance.Absent, null)], Secretary, Now).IsError.ShouldBeFalse();
        (meeting.Invitations[0].Attendance, meeting.Invitations[0].Substitute).ShouldBe((Attendance.Absent, null));
    }

    [Fact]
    public void A_view_is_an_invited_members_or_a_roles_and_stays()
    {
        var meeting = In(MeetingStatus.Held);
        var item = meeting.Agenda[0].Id;
        meeting.RecordView(Id(), item, null, null, ViewPosition.For, "同意", Secretary, Now).FirstError.Code.ShouldBe("alliance.meeting_view_whose");
        meeting.RecordView(Id(), item, Member, "居民代表", ViewPosition.For, "同意", Secretary, Now).FirstError.Code.ShouldBe("alliance.meeting_view_whose");
        meeting.RecordView(Id(), item, Id(), null, ViewPosition.For, "同意", Secretary, Now).FirstError.Code.ShouldBe("alliance.meeting_view_whose");
        meeting.RecordView(Id(), Id(), Member, null, ViewPosition.For, "同意", Secretary, Now).FirstError.Code.ShouldBe("alliance.meeting_item_unknown");
        meeting.RecordView(Id(), item, null, "居民代表", ViewPosition.Against, "太吵", Secretary, Now).IsError.ShouldBeFalse();
        meeting.RecordView(Id(), item, Member, null, ViewPosition.Comment, "可试行", Secretary, Now).IsError.ShouldBeFalse();
        meeting.Views.Select(v => v.Position).ShouldBe([ViewPosition.Against, ViewPosition.Comment]);
        meeting.RecordOutcome(Id(), "通过", Secretary, Now).FirstError.Code.ShouldBe("alliance.meeting_item_unknown");
        meeting.AssignAction(Id(), Id(), Secretary, Now).FirstError.Code.ShouldBe("alliance.meeting_item_unknown");
    }

    [Fact]
    public void Minutes_wait_for_attendance_and_outcomes()
    {
        var meeting = In(MeetingStatus.Held, recorded: false);
        meeting.PublishMinutes("纪要", Secretary, Now).FirstError.Code.ShouldBe("alliance.meeting_attendance_incomplete");
        meeting.RecordAttendance([new(meeting.Invitations[0].Id, Attendance.Attended, null)], Secretary, Now);
        meeting.PublishMinutes("纪要", Secretary, Now).FirstError.Code.ShouldBe("alliance.meeting_outcomes_missing");
        meeting.RecordOutcome(meeting.Agenda[0].Id, "通过", Secretary, Now);
        meeting.PublishMinutes("纪要", Secretary, Now).IsError.ShouldBeFalse();
        meeting.Minutes.ShouldBe("纪要");
    }

    [Theory]
    [InlineData(MeetingSeries.Monthly, "2026-02-20", "2026-03-20")]
    [InlineData(MeetingSeries.Quarterly, "2026-02-20", "2026-05-20")]
    [InlineData(MeetingSeries.Monthly, "2026-01-31", "2026-03-02")] // long due: today
    [InlineData(MeetingSeries.Monthly, "2026-02-14", "2026-03-16")] // the 14th is a Saturday
    [InlineData(MeetingSeries.Monthly, null, "2026-03-02")]
    [InlineData(MeetingSeries.Special, "2026-02-20", null)]
    public void The_next_regular_meeting_falls_on_a_working_day(MeetingSeries series, string? last, string? next) =>
        MeetingDates.Next(series, last is null ? null : Day(last), new DateOnly(2026, 3, 2), new BusinessCalendar([])).ShouldBe(next is null ? null : Day(next));

    private static readonly DivisionCode Community = DivisionCode.From("341502001001");

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");

    private static Guid Id() => Guid.CreateVersion7(Now);

    private static JointMeeting Planned(DateTimeOffset? at = null) =>
        JointMeeting.Plan(Id(), Community, MeetingSeries.Monthly, "三月例会", at ?? Now, "一楼", Secretary, Now).Value;

    private static JointMeeting Filled(DateTimeOffset? at = null)
    {
        var meeting = Planned(at);
        meeting.AddItem(Id(), AgendaSource.Proposal, null, "夜市油烟", null, Secretary, Now);
        meeting.Invite([Member], [], Id, Secretary, Now);
        return meeting;
    }

    private static JointMeeting In(MeetingStatus status, bool recorded = true)
    {
        var meeting = Filled();
        if (status == MeetingStatus.Planned)
        {
            return meeting;
        }

        if (status == MeetingStatus.Cancelled)
        {
            meeting.Cancel("停电", Secretary, Now);
            return meeting;
        }

        meeting.Convene(Secretary, Now);
        if (status == MeetingStatus.Convened)
        {
            return meeting;
        }

        meeting.Hold(Secretary, Now);
        if (recorded)
        {
            meeting.RecordAttendance([new(meeting.Invitations[0].Id, Attendance.Attended, null)], Secretary, Now);
            meeting.RecordOutcome(meeting.Agenda[0].Id, "通过", Secretary, Now);
        }

        if (status == MeetingStatus.Minuted)
        {
            meeting.PublishMinutes("纪要", Secretary, Now);
        }

        return meeting;
    }
}
