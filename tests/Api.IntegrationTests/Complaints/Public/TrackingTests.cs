using System.Net;
using System.Text.Json.Nodes;
using GovernanceApi.Api.IntegrationTests.Access;
using GovernanceApi.Api.IntegrationTests.Complaints.Attachments;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Complaints.Public;

public sealed class TrackingTests(CountyHost host) : IClassFixture<CountyHost>
{
    [Fact]
    public async Task The_pair_opens_the_report_however_it_is_typed()
    {
        var ticket = await host.RegisterAsync();

        var tracked = await host.Anonymous().PostAsync("/public/tracking", new
        {
            number = ticket.Text("number").Replace("-", " ", StringComparison.Ordinal),
            queryCode = ticket.Text("queryCode").ToLowerInvariant().Replace("-", "", StringComparison.Ordinal),
        });

        tracked.Text("status").ShouldBe("submitted");
        tracked.Text("statusText").ShouldBe("已收到，等待受理");
        tracked["dueAt"].ShouldNotBeNull();
        (tracked["canWithdraw"]!.GetValue<bool>(), tracked["canConfirm"]!.GetValue<bool>()).ShouldBe((true, false));
        tracked["timeline"]!.AsArray().Select(s => s!.Text("text")).ShouldBe(["已登记"]);
    }

    [Fact]
    public async Task A_wrong_code_and_an_unknown_number_answer_alike()
    {
        var ticket = await host.RegisterAsync();
        var resident = host.Anonymous();

        var wrongCode = await resident.TryPostAsync("/public/tracking", new { number = ticket.Text("number"), queryCode = "0000-0000-00000" });
        var unknown = await resident.TryPostAsync("/public/tracking", new { number = "20200101-99999", queryCode = ticket.Text("queryCode") });
        var nonsense = await resident.TryPostAsync("/public/tracking", new { number = "x", queryCode = "y" });

        foreach (var answer in new[] { wrongCode, unknown, nonsense })
        {
            await Task.FromResult(answer).ShouldBeAsync(HttpStatusCode.NotFound, "tickets.tracking_not_found");
        }

        Body(await wrongCode.Content.ReadAsStringAsync()).ShouldBe(Body(await unknown.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Confirmed_it_closes_and_can_be_rated()
    {
        var ticket = await host.ResolvedByDepartmentAsync();
        var pair = new { number = ticket.Text("number"), queryCode = ticket.Text("queryCode") };
        var resident = host.Anonymous();
        var before = await resident.PostAsync("/public/tracking", pair);
        (before.Text("reply"), before.Text("unitName"), before["canConfirm"]!.GetValue<bool>()).ShouldBe(("路灯已修好", "城市管理局", true));

        var closed = await resident.PostAsync("/public/tracking/confirm", new { pair.number, pair.queryCode, solved = true, satisfied = true });
        closed.Text("status").ShouldBe("closed");
        var rated = await resident.PostAsync("/public/tracking/rate", new { pair.number, pair.queryCode, stars = 5, solved = true, satisfied = true, comment = "很快" });

        rated["rating"]!["stars"]!.GetValue<int>().ShouldBe(5);
        rated["timeline"]!.AsArray().Select(s => s!.Text("text")).ShouldContain("您已确认解决");
        (await FieldRefusedAsync(resident, "/public/tracking/rate", new { pair.number, pair.queryCode, stars = 6, solved = true, satisfied = true })).ShouldBeTrue();
    }

    [Fact]
    public async Task Disputed_it_is_reviewed_and_cannot_be_confirmed_any_more()
    {
        var ticket = await host.ResolvedByDepartmentAsync();
        var pair = new { number = ticket.Text("number"), queryCode = ticket.Text("queryCode") };
        var resident = host.Anonymous();

        var disputed = await resident.PostAsync("/public/tracking/dispute", new { pair.number, pair.queryCode, statement = "灯还是不亮" });

        disputed.Text("status").ShouldBe("disputed");
        disputed["timeline"]!.AsArray()[^1]!.Text("note").ShouldBe("灯还是不亮");
        await resident.TryPostAsync("/public/tracking/confirm", new { pair.number, pair.queryCode, solved = true, satisfied = true })
            .ShouldBeAsync(HttpStatusCode.Conflict, "tickets.action_not_allowed");
    }

    [Fact]
    public async Task Reminded_once_a_day_informed_at_any_time_and_withdrawn_before_it_is_resolved()
    {
        var ticket = await host.RegisterAsync();
        var pair = new { number = ticket.Text("number"), queryCode = ticket.Text("queryCode") };
        var resident = host.Anonymous();

        (await resident.PostAsync("/public/tracking/remind", pair))["canRemind"]!.GetValue<bool>().ShouldBeFalse();
        await resident.TryPostAsync("/public/tracking/remind", pair).ShouldBeAsync(HttpStatusCode.Conflict, "tickets.reminded_today");
        await resident.PostAsync("/public/tracking/add-information", new { pair.number, pair.queryCode, text = "夜里更黑" });
        (await host.Dispatcher.GetAsync($"/tickets/{ticket.Id()}/timeline")).AsArray().Select(l => l!["note"]?.GetValue<string>()).ShouldContain("夜里更黑");
        (await resident.PostAsync("/public/tracking/withdraw", pair)).Text("status").ShouldBe("withdrawn");
        await resident.TryPostAsync("/public/tracking/withdraw", pair).ShouldBeAsync(HttpStatusCode.Conflict, "tickets.action_not_allowed");
    }

    [Fact]
    public async Task The_reporter_sees_who_looked_as_what_and_why_but_no_name()
    {
        var ticket = await host.RegisterAsync();
        await host.Clerk.PostAsync($"/tickets/{ticket.Id()}/reveal-reporter", new { purpose = "handling", reason = "上门核实" });

        var tracked = await host.Anonymous().PostAsync("/public/tracking", new { number = ticket.Text("number"), queryCode = ticket.Text("queryCode") });

        var view = tracked["viewsOfMyData"]!.AsArray().Single()!;
        (view.Text("role"), view.Text("roleText"), view.Text("purpose"), view.Text("reason")).ShouldBe(("communityClerk", "社区工作者", "handling", "上门核实"));
        tracked.ToJsonString().ShouldNotContain("Test CommunityClerk");
    }

    [Fact]
    public async Task A_neighbour_finds_it_without_a_word_of_it_follows_and_can_only_look()
    {
        var ticket = await host.RegisterAsync("六栋电梯困人两次，张大爷家住八楼", CountyHost.Category);
        var neighbour = host.Anonymous();

        var near = await neighbour.PostAsync("/public/tickets/nearby", new { text = "电梯困人", categoryCode = CountyHost.Category, compoundId = host.CompoundId });
        var found = near.AsArray().Single(t => t!.Id() == ticket.Id())!;
        found.Text("title").ShouldBe("小区管理 · 幸福小区");
        near.ToJsonString().ShouldNotContain("张大爷");

        var follow = await neighbour.PostAsync($"/public/tickets/{ticket.Id()}/follow", new { });
        var pair = new { number = follow.Text("number"), queryCode = follow.Text("queryCode") };
        pair.queryCode.ShouldNotBe(ticket.Text("queryCode"));
        var tracked = await neighbour.PostAsync("/public/tracking", pair);
        (tracked["isReporter"]!.GetValue<bool>(), tracked["followerCount"]!.GetValue<int>(), tracked["canWithdraw"]!.GetValue<bool>()).ShouldBe((false, 1, false));
        tracked.ToJsonString().ShouldNotContain("张大爷");
        await neighbour.TryPostAsync("/public/tracking/withdraw", pair).ShouldBeAsync(HttpStatusCode.Forbidden, "tickets.not_reporter");
    }

    [Fact]
    public async Task What_was_told_in_confidence_is_neither_found_nor_followed()
    {
        var ticket = await host.RegisterAsync("物业私自收费", confidential: true);

        var near = await host.Anonymous().PostAsync("/public/tickets/nearby", new { text = "物业私自收费", categoryCode = CountyHost.PlainCategory, compoundId = host.CompoundId });

        near.AsArray().Select(t => t!.Id()).ShouldNotContain(ticket.Id());
        await host.Anonymous().TryPostAsync($"/public/tickets/{ticket.Id()}/follow", new { }).ShouldBeAsync(HttpStatusCode.NotFound, "tickets.not_found");
    }

    [Fact]
    public async Task A_joined_report_shows_how_the_other_goes_on()
    {
        var parent = await host.RegisterAsync("路灯不亮");
        var child = await host.RegisterAsync("路灯坏了", phone: "13700001111");
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.ActAsync(host.Dispatcher, child, "merge", new { parentId = parent.Id() });
        parent["revision"] = (await host.Dispatcher.GetAsync($"/tickets/{parent.Id()}")).Revision();
        await host.ActAsync(host.Dispatcher, parent, "accept", new { });

        var tracked = await host.Anonymous().PostAsync("/public/tracking", new { number = child.Text("number"), queryCode = child.Text("queryCode") });

        (tracked.Text("mergedIntoNumber"), tracked.Text("status")).ShouldBe((parent.Text("number"), "accepted"));
        tracked["timeline"]!.AsArray().Select(s => s!.Text("text")).ShouldBe(["已登记", "并入同类事项一并办理", "已受理"]);
    }

    [Fact]
    public async Task Photos_of_the_result_open_by_the_link_that_comes_with_the_report()
    {
        var ticket = await host.RegisterAsync();
        await AttachmentTests.UploadedAsync(host.Clerk, Pictures.Jpeg(), ticketId: ticket.Id());
        var resident = host.Anonymous();

        var tracked = await resident.PostAsync("/public/tracking", new { number = ticket.Text("number"), queryCode = ticket.Text("queryCode") });

        var file = await resident.Http.GetAsync(tracked["attachments"]!.AsArray().Single()!.Text("url"));
        file.StatusCode.ShouldBe(HttpStatusCode.OK);
        file.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
    }

    [Fact]
    public async Task English_is_spoken_on_request()
    {
        var ticket = await host.RegisterAsync();
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/public/tracking")
        {
            Content = System.Net.Http.Json.JsonContent.Create(new { number = ticket.Text("number"), queryCode = ticket.Text("queryCode") }),
        };
        request.Headers.AcceptLanguage.Add(new("en"));

        (await ApiClient.ReadAsync(await host.Anonymous().Http.SendAsync(request))).Text("statusText").ShouldBe("Received, waiting to be accepted");
    }

    private static async Task<bool> FieldRefusedAsync(ApiClient resident, string path, object body) =>
        (await resident.TryPostAsync(path, body)).StatusCode == HttpStatusCode.UnprocessableEntity;

    // The trace id alone may differ.
    private static string Body(string problem)
    {
        var node = JsonNode.Parse(problem)!.AsObject();
        node.Remove("traceId");
        return node.ToJsonString();
    }
}
