using System.Net;
using System.Text.Json.Nodes;
using GovernanceApi.Api.IntegrationTests.Access;
using GovernanceApi.Api.IntegrationTests.Complaints;
using GovernanceApi.Domain.Access;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Alliance;

/// <summary>Time passes here: each test has a county of its own.</summary>
public sealed class MeetingTests : IAsyncLifetime
{
    private readonly CountyHost host = new();
    private ApiClient organisation = null!;
    private ApiClient secretary = null!;
    private ApiClient clerk = null!;
    private Guid member;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        await EnterAsync();
        member = (await organisation.PostAsync("/alliance-members", new { name = "示例区餐饮协会", kind = "massOrganisation" })).Id();
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task From_a_hot_issue_to_a_kept_promise()
    {
        var ticket = await BouncedAsync();
        var hot = (await secretary.GetAsync("/joint-meetings/hot-issues")).AsArray();
        hot.Single()!["sourceId"]!.GetValue<Guid>().ShouldBe(ticket.Id());
        hot[0]!["reasons"]!.AsArray().Select(r => r!.GetValue<string>()).ShouldBe(["bounced"]);

        // The organisation department convenes without reading tickets: it is told category and place, not the reporter's words.
        var told = (await organisation.GetAsync("/joint-meetings/hot-issues")).AsArray().ShouldHaveSingleItem()!;
        told["sourceId"]!.GetValue<Guid>().ShouldBe(ticket.Id());
        told.Text("title").ShouldNotContain("夜市");
        told.Text("title").ShouldContain(" · ");
        await organisation.TryGetAsync($"/tickets/{ticket.Id()}").ShouldBeAsync(HttpStatusCode.Forbidden, "access.forbidden");
        var countys = await organisation.PostAsync("/joint-meetings", Plan(CountyHost.County));
        countys = await organisation.PostAsync($"/joint-meetings/{countys.Id()}/add-item", new { source = "ticket", sourceId = ticket.Id(), title = told.Text("title") }, countys.Revision());
        (await organisation.GetAsync("/joint-meetings/hot-issues")).AsArray().ShouldBeEmpty();
        await organisation.PostAsync($"/joint-meetings/{countys.Id()}/cancel", new { reason = "由社区研究" }, countys.Revision());

        var meeting = await PlannedAsync();
        meeting = await ActAsync(meeting, "add-item", new { source = "ticket", sourceId = ticket.Id(), title = "夜市油烟扰民" });
        await TryAsync(meeting, "add-item", new { source = "ticket", sourceId = ticket.Id(), title = "夜市油烟扰民" }).ShouldBeAsync(HttpStatusCode.Conflict, "alliance.meeting_item_twice");
        (await secretary.GetAsync("/joint-meetings/hot-issues")).AsArray().ShouldBeEmpty();
        await TryAsync(meeting, "convene").ShouldBeAsync(HttpStatusCode.Conflict, "alliance.meeting_nobody_invited");
        meeting = await ActAsync(meeting, "invite", new { memberIds = new[] { member }, guests = new[] { new { kind = "caringEnterprise", name = "示例爱心企业" } } });
        meeting = await ActAsync(meeting, "convene");
        meeting.Text("status").ShouldBe("convened");
        meeting = await ActAsync(meeting, "hold");

        var details = await DetailsAsync(meeting);
        var item = details["agenda"]![0]!.Id();
        var (invited, guest) = (Invitation(details, "示例区餐饮协会"), Invitation(details, "示例爱心企业"));
        meeting = await ActAsync(meeting, "record-attendance", new
        {
            marks = new object[] { new { invitationId = invited, attendance = "substitute", substitute = "副会长" }, new { invitationId = guest, attendance = "absent" } },
        });
        meeting = await ActAsync(meeting, "record-view", new { itemId = item, roleWord = "居民代表", position = "against", text = "十点后太吵" });
        meeting = await ActAsync(meeting, "record-view", new { itemId = item, memberId = member, position = "for", text = "愿意加装净化器" });
        await TryAsync(meeting, "publish-minutes", new { minutes = "会议纪要" }).ShouldBeAsync(HttpStatusCode.Conflict, "alliance.meeting_outcomes_missing");
        meeting = await ActAsync(meeting, "record-outcome", new { itemId = item, outcome = "加装净化器" });
        await TryAsync(meeting, "assign-action", new { text = "加装", ownerKind = "member", ownerId = Guid.CreateVersion7(), deadline = Today() })
            .ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");
        meeting = await ActAsync(meeting, "assign-action", new { itemId = item, text = "12个摊位加装油烟净化器", ownerKind = "member", ownerId = member, deadline = Today().AddDays(10) });
        meeting = await ActAsync(meeting, "publish-minutes", new { minutes = "会议纪要" });
        meeting.Text("status").ShouldBe("minuted");
        details = await DetailsAsync(meeting);
        details["agenda"]![0]!["views"]!.AsArray().Select(v => (v!["memberName"] ?? v["roleWord"])!.GetValue<string>()).ShouldBe(["居民代表", "示例区餐饮协会"]);
        details["history"]!.AsArray().Select(l => l!.Text("action")).ShouldBe(
            ["plan", "addItem", "invite", "convene", "hold", "recordAttendance", "recordView", "recordView", "recordOutcome", "assignAction", "publishMinutes"]);
        var counts = (await secretary.GetAsync("/joint-meetings/attendance"))["members"]!.AsArray().Single()!;
        (counts["invited"]!.GetValue<int>(), counts["substituted"]!.GetValue<int>(), counts["absent"]!.GetValue<int>()).ShouldBe((1, 1, 0));

        // The member's own people begin it and claim it done; the community looks.
        var agent = await host.SignInAsync(Role.AllianceMemberAgent, CountyHost.County, memberId: member);
        (await agent.GetAsync($"/joint-meetings/{meeting.Id()}"))["minutes"]!.GetValue<string>().ShouldBe("会议纪要");
        var action = (await agent.GetAsync("/meeting-actions"))["items"]!.AsArray().Single()!;
        action["allowedActions"]!.AsArray().Select(a => a!.GetValue<string>()).ShouldBe(["start"]);
        action = await FollowAsync(agent, action, "start", new { });
        action = await FollowAsync(agent, action, "claim", new { note = "全部装好" });
        await agent.TryPostAsync($"/meeting-actions/{action.Id()}/inspect", new { finding = "好" }, action.Revision()).ShouldBeAsync(HttpStatusCode.Forbidden, "access.outside_area");
        await PassAsync(20);
        (await OverdueAsync()).ShouldBeEmpty();
        action = await FollowAsync(clerk, action, "inspect", new { finding = "现场查看属实" });
        action = await FollowAsync(clerk, action, "close", new { });
        (action.Text("status"), action.Text("promise")).ShouldBe(("closed", "kept"));
        var row = (await secretary.GetAsync("/meeting-actions/promises"))["rows"]!.AsArray().Single()!;
        (row.Text("ownerName"), row["quarter"]!.GetValue<int>(), row["made"]!.GetValue<int>(), row["kept"]!.GetValue<int>()).ShouldBe(("示例区餐饮协会", 1, 1, 1));
    }

    [Fact]
    public async Task An_action_is_overdue_by_the_day_sent_back_and_late()
    {
        var meeting = await HeldAsync();
        meeting = await ActAsync(meeting, "assign-action", new { text = "清理楼道", ownerKind = "community", deadline = Today().AddDays(2) });
        await TryAsync(meeting, "assign-action", new { text = "清理", ownerKind = "community", deadline = Today().AddDays(-1) }).ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");
        (await OverdueAsync()).ShouldBeEmpty();
        await PassAsync(3);
        var action = (await OverdueAsync()).Single()!;
        action["daysLeft"]!.GetValue<int>().ShouldBe(-1);
        await clerk.TryPostAsync($"/meeting-actions/{action.Id()}/close", new { }, action.Revision()).ShouldBeAsync(HttpStatusCode.Conflict, "alliance.action_not_allowed");
        var at = await FollowAsync(clerk, action, "start", new { });
        at = await FollowAsync(clerk, at, "claim", new { note = "清理完" });
        await clerk.TryPostAsync($"/meeting-actions/{at.Id()}/inspect", new { finding = "好" }, at.Revision()).ShouldBeAsync(HttpStatusCode.Conflict, "alliance.action_inspected_by_claimer");
        at = await FollowAsync(secretary, at, "inspect", new { finding = "三单元未清" });
        at = await FollowAsync(secretary, at, "send-back", new { reason = "三单元未清" });
        await secretary.TryPostAsync($"/meeting-actions/{at.Id()}/start", new { }, at.Revision() - 1).ShouldBeAsync(HttpStatusCode.PreconditionFailed, "common.stale");
        at = await FollowAsync(clerk, at, "start", new { });
        at = await FollowAsync(clerk, at, "claim", new { note = "三单元已清" });
        at = await FollowAsync(secretary, at, "inspect", new { finding = "属实" });
        at = await FollowAsync(secretary, at, "close", new { });
        at.Text("promise").ShouldBe("late");
        (await secretary.GetAsync($"/meeting-actions/{at.Id()}"))["history"]!.AsArray().Count.ShouldBe(9);
        var row = (await organisation.GetAsync("/meeting-actions/promises"))["rows"]!.AsArray().Single()!;
        (row["late"]!.GetValue<int>(), row["overdue"]!.GetValue<int>(), row.Text("ownerKind")).ShouldBe((1, 0, "community"));
    }

    [Fact]
    public async Task A_community_convenes_for_itself_alone_and_others_do_not_see_it()
    {
        var meeting = await PlannedAsync();
        await secretary.TryPostAsync("/joint-meetings", Plan(CountyHost.County)).ShouldBeAsync(HttpStatusCode.Forbidden, "access.outside_area");
        await organisation.TryPostAsync("/joint-meetings", Plan(CountyHost.Township)).ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");
        await secretary.TryGetAsync($"/joint-meetings/hot-issues?division={CountyHost.OtherCommunity}").ShouldBeAsync(HttpStatusCode.Forbidden, "access.outside_area");
        var countys = await organisation.PostAsync("/joint-meetings", Plan(CountyHost.County));
        var neighbour = await host.SignInAsync(Role.CommunitySecretary, CountyHost.OtherCommunity);
        await neighbour.TryGetAsync($"/joint-meetings/{meeting.Id()}").ShouldBeAsync(HttpStatusCode.NotFound, "alliance.meeting_not_found");
        await neighbour.TryPostAsync($"/joint-meetings/{countys.Id()}/convene", new { }, countys.Revision()).ShouldBeAsync(HttpStatusCode.Forbidden, "access.outside_area");
        (await neighbour.GetAsync("/joint-meetings"))["items"]!.AsArray().Select(m => m!.Id()).ShouldBe([countys.Id()]);
        (await organisation.GetAsync($"/joint-meetings?division={CountyHost.Community}&status=planned&series=monthly"))["items"]!.AsArray().Select(m => m!.Id()).ShouldBe([meeting.Id()]);
        var first = await organisation.GetAsync("/joint-meetings?limit=1");
        var second = await organisation.GetAsync($"/joint-meetings?limit=1&cursor={first.Text("nextCursor")}");
        new[] { first, second }.Select(p => p["items"]![0]!.Id()).ShouldBe([meeting.Id(), countys.Id()], ignoreOrder: true);

        // A planned meeting is nobody's yet whom it will invite.
        meeting = await ActAsync(meeting, "invite", new { memberIds = new[] { member }, guests = Array.Empty<object>() });
        var agent = await host.SignInAsync(Role.AllianceMemberAgent, CountyHost.County, memberId: member);
        await agent.TryGetAsync($"/joint-meetings/{meeting.Id()}").ShouldBeAsync(HttpStatusCode.NotFound, "alliance.meeting_not_found");
        await TryAsync(meeting, "invite", new { memberIds = new[] { Guid.CreateVersion7() }, guests = Array.Empty<object>() }).ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");
        var next = await secretary.GetAsync("/joint-meetings/next-date?series=monthly");
        (next.Text("lastOn"), next.Text("nextOn")).ShouldBe(("2026-03-11", "2026-04-13"));
        meeting = await ActAsync(meeting, "reschedule", new { title = "改期的例会", startsAt = host.Clock.GetUtcNow().AddDays(3), place = "三楼" });
        await TryAsync(meeting, "reschedule", new { title = "例会", startsAt = host.Clock.GetUtcNow().AddDays(-3), place = "三楼" }).ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");
        meeting = await ActAsync(meeting, "uninvite", new { invitationId = Invitation(await DetailsAsync(meeting), "示例区餐饮协会") });
        meeting = await ActAsync(meeting, "cancel", new { reason = "与县里会议冲突" });
        meeting.Text("status").ShouldBe("cancelled");
        (await DetailsAsync(meeting))["invitations"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_authority_gap_becomes_a_precedent_offered_at_dispatch()
    {
        var ticket = await BouncedAsync();
        var gap = await clerk.PostAsync("/authority-gaps", new { ticketId = ticket.Id(), title = "夜市油烟谁来管" });
        await clerk.TryPostAsync("/authority-gaps", new { ticketId = ticket.Id(), title = "再报一次" }).ShouldBeAsync(HttpStatusCode.Conflict, "alliance.gap_ticket_twice");
        var calm = await host.RegisterAsync();
        await clerk.TryPostAsync("/authority-gaps", new { ticketId = calm.Id(), title = "没有异议" }).ShouldBeAsync(HttpStatusCode.Conflict, "alliance.gap_ticket_not_bounced");
        await clerk.TryPostAsync("/authority-gaps", new { division = CountyHost.OtherCommunity, title = "别人的" }).ShouldBeAsync(HttpStatusCode.Forbidden, "access.outside_area");
        var meeting = await PlannedAsync();
        await TryAsync(meeting, "add-item", new { source = "authorityGap", sourceId = gap.Id(), title = "油烟" }).ShouldBeAsync(HttpStatusCode.Conflict, "alliance.gap_action_not_allowed");
        gap = await clerk.PostAsync($"/authority-gaps/{gap.Id()}/frame", new { seenBy = "社区", powerWith = "城市管理局", unitId = host.DepartmentId, legalText = "大气污染防治法第八十一条" }, gap.Revision());

        meeting = await ActAsync(meeting, "add-item", new { source = "authorityGap", sourceId = gap.Id(), title = "油烟" });
        (await GapAsync(gap))["gap"]!.Text("status").ShouldBe("atJointMeeting");
        meeting = await ActAsync(meeting, "remove-item", new { itemId = (await DetailsAsync(meeting))["agenda"]![0]!.Id() });
        (await GapAsync(gap))["gap"]!.Text("status").ShouldBe("framed");
        meeting = await ActAsync(meeting, "add-item", new { source = "authorityGap", sourceId = gap.Id(), title = "油烟" });
        gap = (await GapAsync(gap))["gap"]!;
        await secretary.TryPostAsync($"/authority-gaps/{gap.Id()}/rule", Ruling(), gap.Revision()).ShouldBeAsync(HttpStatusCode.Conflict, "alliance.gap_not_heard");
        meeting = await ActAsync(meeting, "invite", new { memberIds = new[] { member }, guests = Array.Empty<object>() });
        await ActAsync(await ActAsync(meeting, "convene"), "hold");
        await secretary.TryPostAsync($"/authority-gaps/{gap.Id()}/rule", Ruling(CountyHost.County), gap.Revision()).ShouldBeAsync(HttpStatusCode.Forbidden, "access.outside_area");
        (await PrecedentsAsync(ticket)).ShouldBeEmpty();
        gap = await secretary.PostAsync($"/authority-gaps/{gap.Id()}/rule", Ruling(), gap.Revision());
        gap.Text("status").ShouldBe("ruled");

        var offered = (await PrecedentsAsync(ticket)).Single()!;
        offered["unitId"]!.GetValue<Guid>().ShouldBe(host.DepartmentId);
        offered["wordsFound"]!.AsArray().Single()!.GetValue<string>().ShouldBe("油烟");
        offered.Text("reason").ShouldContain("油烟");
        host.Dispatcher.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        (await PrecedentsAsync(ticket)).Single()!.Text("reason").ShouldStartWith("A joint meeting ruled");
        (await PrecedentsAsync(calm)).ShouldBeEmpty();
        gap = await secretary.PostAsync($"/authority-gaps/{gap.Id()}/close", new { reason = "已照办" }, gap.Revision());
        gap.Text("status").ShouldBe("closed");
        (await GapAsync(gap))["history"]!.AsArray().Select(l => l!.Text("action")).ShouldBe(["raise", "frame", "bring", "release", "bring", "rule", "close"]);
    }

    [Fact]
    public async Task What_went_up_to_the_county_the_county_rules_for_all_its_communities()
    {
        var gap = await clerk.PostAsync("/authority-gaps", new { division = CountyHost.Community, title = "路灯权属不明", categoryCode = CountyHost.PlainCategory });
        gap = await clerk.PostAsync($"/authority-gaps/{gap.Id()}/frame", new { seenBy = "社区", powerWith = "不明", legalText = "无" }, gap.Revision());
        var meeting = await PlannedAsync();
        meeting = await ActAsync(meeting, "add-item", new { source = "authorityGap", sourceId = gap.Id(), title = "路灯" });
        gap = (await GapAsync(gap))["gap"]!;
        gap = await secretary.PostAsync($"/authority-gaps/{gap.Id()}/escalate", new { reason = "跨街道" }, gap.Revision());
        await secretary.TryPostAsync($"/authority-gaps/{gap.Id()}/rule", Ruling(), gap.Revision()).ShouldBeAsync(HttpStatusCode.Forbidden, "access.outside_area");
        await ActAsync(meeting, "cancel", new { reason = "改由县里研究" });
        gap = (await organisation.GetAsync($"/authority-gaps?status=escalatedToCounty"))["items"]!.AsArray().Single()!;
        gap["meetingId"].ShouldBeNull();
        await organisation.TryPostAsync($"/authority-gaps/{gap.Id()}/rule", Ruling(CountyHost.County, unit: Guid.CreateVersion7()), gap.Revision()).ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");
        await organisation.PostAsync($"/authority-gaps/{gap.Id()}/rule", Ruling(CountyHost.County, CountyHost.PlainCategory, []), gap.Revision());
        (await PrecedentsAsync(await host.RegisterAsync())).Count.ShouldBe(1);
        var neighbour = await host.SignInAsync(Role.CommunitySecretary, CountyHost.OtherCommunity);
        await neighbour.TryGetAsync($"/authority-gaps/{gap.Id()}").ShouldBeAsync(HttpStatusCode.NotFound, "alliance.gap_not_found");
        await host.Dispatcher.TryGetAsync($"/dispatch-precedents?ticketId={Guid.CreateVersion7()}").ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");
    }

    private static object Plan(string division, DateTimeOffset? at = null) =>
        new { division, series = "monthly", title = "三月联席会议", startsAt = at ?? ApiHost.Start.AddHours(5), place = "党群服务中心" };

    private object Ruling(string area = CountyHost.Community, string category = CountyHost.Category, string[]? words = null, Guid? unit = null) => new
    {
        unitId = unit ?? host.DepartmentId,
        categoryCode = category,
        area,
        keywords = words ?? ["油烟"],
        text = "餐饮油烟由城市管理局处理",
        decidedOn = Today(),
    };

    private Task<JsonNode> PlannedAsync() => secretary.PostAsync("/joint-meetings", Plan(CountyHost.Community));

    private async Task<JsonNode> HeldAsync()
    {
        var meeting = await ActAsync(await PlannedAsync(), "add-item", new { source = "proposal", title = "楼道堆物" });
        meeting = await ActAsync(meeting, "invite", new { memberIds = new[] { member }, guests = Array.Empty<object>() });
        return await ActAsync(await ActAsync(meeting, "convene"), "hold");
    }

    /// <summary>A complaint whose dispatch the department contested with success.</summary>
    private async Task<JsonNode> BouncedAsync()
    {
        var ticket = await host.RegisterAsync("小区门口夜市油烟大", CountyHost.Category);
        var at = await host.ActAsync(host.Dispatcher, ticket, "accept", new { });
        at = await host.ActAsync(host.Dispatcher, at, "dispatch", new { unitId = host.DepartmentId });
        at = await host.ActAsync(host.Handler, at, "object", new { legalBasis = "不属本部门职责" });
        return await host.ActAsync(host.Dispatcher, at, "decide-objection", new { upheld = true });
    }

    private Task<JsonNode> ActAsync(JsonNode meeting, string verb, object? body = null) =>
        secretary.PostAsync($"/joint-meetings/{meeting.Id()}/{verb}", body ?? new { }, meeting.Revision());

    private Task<HttpResponseMessage> TryAsync(JsonNode meeting, string verb, object? body = null) =>
        secretary.TryPostAsync($"/joint-meetings/{meeting.Id()}/{verb}", body ?? new { }, meeting.Revision());

    private static Task<JsonNode> FollowAsync(ApiClient who, JsonNode action, string verb, object body) =>
        who.PostAsync($"/meeting-actions/{action.Id()}/{verb}", body, action.Revision());

    private Task<JsonNode> DetailsAsync(JsonNode meeting) => secretary.GetAsync($"/joint-meetings/{meeting.Id()}");

    private Task<JsonNode> GapAsync(JsonNode gap) => secretary.GetAsync($"/authority-gaps/{gap.Id()}");

    private static Guid Invitation(JsonNode details, string name) => details["invitations"]!.AsArray().Single(i => i!.Text("name") == name)!.Id();

    private async Task<JsonArray> OverdueAsync() => (await secretary.GetAsync("/meeting-actions?promise=overdue"))["items"]!.AsArray();

    private async Task<JsonArray> PrecedentsAsync(JsonNode ticket) => (await host.Dispatcher.GetAsync($"/dispatch-precedents?ticketId={ticket.Id()}")).AsArray();

    private DateOnly Today() => DateOnly.FromDateTime(host.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime);

    private async Task PassAsync(int days)
    {
        host.Clock.Advance(TimeSpan.FromDays(days));
        await EnterAsync();
    }

    private async Task EnterAsync() => (organisation, secretary, clerk) = (
        await host.SignInAsync(Role.OrganisationDepartment, CountyHost.County),
        await host.SignInAsync(Role.CommunitySecretary, CountyHost.Community),
        await host.SignInAsync(Role.CommunityClerk, CountyHost.Community));
}
