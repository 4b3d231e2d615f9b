using GovernanceApi.Domain.Alliance.AuthorityGaps;
using GovernanceApi.Domain.Alliance.MeetingActions;
using GovernanceApi.Domain.Alliance.Meetings;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Infrastructure.Persistence.Seed.Alliance;

/// <summary>A community's regular meeting of last month with its two resolutions and the gap that it ruled, and the one to come. All made up.</summary>
internal sealed class DemoMeetingSeeder(GovernanceDbContext db, TimeProvider clock) : ISeeder
{
    private static readonly Actor Secretary = new(DemoIds.User("secretary"), "communitySecretary", null);
    private static readonly Actor Clerk = new(DemoIds.User("clerk1"), "communityClerk", null);
    private static readonly DivisionCode Community = DivisionCode.From(DemoPlaces.Communities[0]);

    public int Order => 75;

    public bool IsDemo => true;

    public string Name => "demo joint meetings";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await db.JointMeetings.AnyAsync(cancellationToken))
        {
            return;
        }

        var gap = Framed();
        var held = Held(gap);
        Rule(gap);
        Promises(held);
        Coming();
        await db.SaveChangesAsync(cancellationToken);
    }

    private AuthorityGap Framed()
    {
        var gap = AuthorityGap.Raise(
            DemoIds.Of("authority-gap", "street-vendors"), Community, null, "小区门外占道经营谁来管", "演示：社区天天看得见，没有执法权；城管说属于小区红线内。", "010202", Clerk, Ago(45));
        gap.SetFrame(new GapFrame("社区、网格员", "城市管理部门", DemoPlaces.Unit("city-management"), "演示：《城市道路管理条例》第三十二条"), Clerk, Ago(44));
        db.AuthorityGaps.Add(gap);
        return gap;
    }

    private JointMeeting Held(AuthorityGap gap)
    {
        var meeting = Plan("held", "社区联席会议（上月例会）", Ago(30), Ago(44));
        var (vendors, bikes) = (DemoIds.Of("agenda-item", "vendors"), DemoIds.Of("agenda-item", "bikes"));
        meeting.AddItem(vendors, AgendaSource.AuthorityGap, gap.Id, gap.Title, null, Secretary, Ago(43));
        gap.Bring(meeting.Id, Secretary, Ago(43));
        meeting.AddItem(bikes, AgendaSource.Proposal, null, "老人康复活动场地不足", "演示：居民代表提议。", Secretary, Ago(43));
        meeting.Invite([Member("演示康复工作室"), Member("演示志愿者协会"), Member("演示妇幼局")], [new Guest(GuestKind.CaringEnterprise, "演示爱心企业")], Ids("held"), Secretary, Ago(42));
        meeting.Convene(Secretary, Ago(37));
        meeting.Hold(Secretary, Ago(30));
        var at = meeting.Invitations.ToList();
        meeting.RecordAttendance(
            [
                new AttendanceMark(at[0].Id, Attendance.Attended, null), new AttendanceMark(at[1].Id, Attendance.Substitute, "副会长"),
                new AttendanceMark(at[2].Id, Attendance.Absent, null), new AttendanceMark(at[3].Id, Attendance.Attended, null),
            ],
            Secretary, Ago(30));
        meeting.RecordView(DemoIds.Of("view", "1"), vendors, null, "居民代表", ViewPosition.For, "早市方便，但要让出消防通道。", Secretary, Ago(30));
        meeting.RecordView(DemoIds.Of("view", "2"), bikes, at[0].MemberId, null, ViewPosition.For, "工作室愿意每周开放两次场地。", Secretary, Ago(30));
        meeting.RecordOutcome(vendors, "裁定由城市管理部门处理，社区负责劝导和报告。", Secretary, Ago(30));
        meeting.RecordOutcome(bikes, "康复工作室开放场地，社区整理活动室。", Secretary, Ago(30));
        return meeting;
    }

    private void Rule(AuthorityGap gap)
    {
        var ruling = new Ruling(
            DemoPlaces.Unit("city-management"), "010202", Community, ["占道", "摊贩"], "小区门外道路上的占道经营由城市管理部门处理，社区负责劝导。", BusinessCalendar.DateOf(Ago(30)));
        db.DispatchPrecedents.Add(gap.Rule(DemoIds.Of("dispatch-precedent", "street-vendors"), ruling, heard: true, Secretary, Ago(30)).Value);
    }

    private void Promises(JointMeeting meeting)
    {
        var item = meeting.Agenda[1].Id;
        var kept = Assign(meeting, item, "kept", "每周二、周四下午开放康复场地", OwnerKind.Member, Member("演示康复工作室"), 10);
        kept.Start(null, Clerk, Ago(25));
        kept.Claim("已开放两周，每次二十人左右。", Clerk, Ago(12));
        kept.Inspect("周四下午现场查看，属实。", Secretary, Ago(9));
        kept.Close(null, Secretary, Ago(9));
        Assign(meeting, item, "overdue", "整理社区活动室并添置桌椅", OwnerKind.Community, null, 5).Start("已清出杂物。", Clerk, Ago(20));
        meeting.PublishMinutes("会议听取了占道经营和老人活动场地两项议题，裁定一项，确定任务两项。", Secretary, Ago(28));
    }

    private void Coming()
    {
        var meeting = Plan("coming", "社区联席会议（本月例会）", clock.GetUtcNow().AddDays(5), clock.GetUtcNow());
        meeting.AddItem(DemoIds.Of("agenda-item", "charging"), AgendaSource.Proposal, null, "电动车集中充电棚选址", null, Secretary, clock.GetUtcNow());
    }

    private JointMeeting Plan(string key, string title, DateTimeOffset startsAt, DateTimeOffset now)
    {
        var afternoon = BusinessCalendar.StartOf(BusinessCalendar.DateOf(startsAt)).AddHours(15).ToUniversalTime();
        var meeting = JointMeeting.Plan(DemoIds.Of("joint-meeting", key), Community, MeetingSeries.Monthly, title, afternoon, "社区党群服务中心二楼会议室", Secretary, now).Value;
        db.JointMeetings.Add(meeting);
        return meeting;
    }

    private MeetingAction Assign(JointMeeting meeting, Guid item, string key, string text, OwnerKind ownerKind, Guid? owner, int daysAgo)
    {
        var action = MeetingAction.Assign(
            DemoIds.Of("meeting-action", key), meeting.Id, item, meeting.Division, text, ownerKind, owner, BusinessCalendar.DateOf(Ago(daysAgo)), Secretary, Ago(30)).Value;
        meeting.AssignAction(action.Id, item, Secretary, Ago(30));
        db.MeetingActions.Add(action);
        return action;
    }

    private DateTimeOffset Ago(int days) => clock.GetUtcNow().AddDays(-days);

    private static Guid Member(string name) => DemoIds.Of("alliance-member", name);

    private static Func<Guid> Ids(string key)
    {
        var next = 0;
        return () => DemoIds.Of("invitation", $"{key}-{next++}");
    }
}
