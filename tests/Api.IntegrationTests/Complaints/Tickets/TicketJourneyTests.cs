using System.Net;
using GovernanceApi.Api.IntegrationTests.Access;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Complaints.Tickets;

/// <summary>A complaint from report to verified closure, and the refusals on the way.</summary>
public sealed class TicketJourneyTests(CountyHost host) : IClassFixture<CountyHost>
{
    [Fact]
    public async Task A_complaint_travels_to_verified_closure_and_the_audit_trail_shows_each_step()
    {
        var ticket = await host.ResolvedByDepartmentAsync();
        ticket.Text("status").ShouldBe("verifying");

        var closed = await host.ActAsync(host.Clerk, ticket, "verify", new { method = "callBack", satisfied = true, solved = true });

        closed.Text("status").ShouldBe("closed");
        var trail = (await host.Dispatcher.GetAsync($"/tickets/{ticket.Id()}/audit"))["items"]!.AsArray();
        trail.Where(l => l!["revision"]!.GetValue<int>() > 0).Select(l => l!.Text("action")).ShouldBe(
            ["ticket.registered", "reporter.recorded", "ticket.accepted", "ticket.dispatched", "ticket.taken_on", "ticket.resolved", "ticket.verification_started", "ticket.verified"],
            ignoreOrder: true);
        trail.First(l => l!.Text("action") == "ticket.accepted")!.Text("actorRole").ShouldBe("countyDispatcher");
        var timeline = (await host.Clerk.GetAsync($"/tickets/{ticket.Id()}/timeline")).AsArray();
        timeline.Select(l => l!.Text("action")).ShouldBe(["register", "accept", "dispatch", "takeOn", "resolve", "startVerifying", "verify"]);
    }

    [Fact]
    public async Task Who_resolves_does_not_verify()
    {
        var ticket = await host.ResolvedByDepartmentAsync();

        var details = await host.Handler.GetAsync($"/tickets/{ticket.Id()}");

        // The second key is no handler's: the action is not even offered, and the route refuses the role.
        details["allowedActions"]!.AsArray().Select(a => a!.Text("action")).ShouldNotContain("verify");
        await host.Handler.TryPostAsync($"/tickets/{ticket.Id()}/verify", new { method = "callBack", satisfied = true, solved = true }, ticket.Revision())
            .ShouldBeAsync(HttpStatusCode.Forbidden, "access.forbidden");
    }

    [Fact]
    public async Task A_stale_revision_is_412_and_a_wrong_transition_409()
    {
        var ticket = await host.RegisterAsync();
        var accepted = await host.ActAsync(host.Dispatcher, ticket, "accept", new { });

        await host.Dispatcher.TryPostAsync($"/tickets/{ticket.Id()}/reject", new { reasonCode = "notPublicMatter", referTo = "法院" }, ticket.Revision())
            .ShouldBeAsync(HttpStatusCode.PreconditionFailed, "common.stale");
        await host.Dispatcher.TryPostAsync($"/tickets/{ticket.Id()}/accept", new { }, accepted.Revision())
            .ShouldBeAsync(HttpStatusCode.Conflict, "tickets.action_not_allowed");
        await host.Dispatcher.TryPostAsync($"/tickets/{ticket.Id()}/accept", new { }).ShouldBeAsync((HttpStatusCode)428, "common.revision_missing");
    }

    [Fact]
    public async Task A_departments_own_matter_is_not_pushed_to_a_grid_and_nothing_is_left_behind()
    {
        var unknown = await host.RegisterAsync();
        var accepted = await host.ActAsync(host.Dispatcher, unknown, "accept", new { });

        await host.Dispatcher.TryPostAsync($"/tickets/{unknown.Id()}/dispatch", new { unitId = host.DepartmentId, gridId = host.GridId }, accepted.Revision())
            .ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");

        var tasks = (await host.Clerk.GetAsync("/grid-tasks"))["items"]!.AsArray();
        tasks.ShouldNotContain(t => t!["ticketId"]!.GetValue<Guid>() == unknown.Id());
    }

    [Fact]
    public async Task Unsatisfied_reopens_with_a_new_round_and_another_officer()
    {
        var ticket = await host.ResolvedByDepartmentAsync();
        var disputed = await host.ActAsync(host.Clerk, ticket, "verify", new { method = "callBack", satisfied = false, solved = false, note = "灯又坏了" });
        disputed.Text("status").ShouldBe("disputed");

        var reopened = await host.ActAsync(host.Dispatcher, disputed, "decide-dispute", new { upheld = true, note = "重新办理" });
        reopened.Text("status").ShouldBe("reopened");
        var dispatched = await host.ActAsync(host.Dispatcher, reopened, "dispatch", new { unitId = host.DepartmentId });

        await host.Handler.TryPostAsync($"/tickets/{ticket.Id()}/take-on", new { }, dispatched.Revision())
            .ShouldBeAsync(HttpStatusCode.Forbidden, "tickets.same_officer_after_reopen");
        (await host.Dispatcher.GetAsync($"/tickets/{ticket.Id()}"))["ticket"]!["round"]!.GetValue<int>().ShouldBe(2);
    }

    [Fact]
    public async Task A_repeated_key_does_it_once_and_answers_alike_and_another_request_under_it_is_refused()
    {
        var body = new { channel = "visit", text = "重复提交测试", divisionCode = CountyHost.Community, urgency = "ordinary", confidential = false };

        var first = await host.Clerk.TryPostAsync("/tickets", body, key: "twice");
        var second = await host.Clerk.TryPostAsync("/tickets", body, key: "twice");

        (await ApiClient.ReadAsync(second)).ToJsonString().ShouldBe((await ApiClient.ReadAsync(first)).ToJsonString());
        second.Headers.GetValues("Idempotency-Replayed").ShouldBe(["true"]);
        await host.Clerk.TryPostAsync("/tickets", new { channel = "visit", text = "另一件事", divisionCode = CountyHost.Community, urgency = "ordinary", confidential = false }, key: "twice")
            .ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "idempotency.key_reused");
        (await host.Clerk.GetAsync("/tickets/count?channel=visit&q=" + Uri.EscapeDataString("重复提交测试")))["count"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task Of_many_that_race_on_one_ticket_one_wins_and_the_rest_are_told()
    {
        var ticket = await host.RegisterAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => host.Dispatcher.TryPostAsync($"/tickets/{ticket.Id()}/accept", new { }, ticket.Revision())));

        answers.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.OK || a.StatusCode == HttpStatusCode.PreconditionFailed || a.StatusCode == HttpStatusCode.Conflict);
        (await host.Dispatcher.GetAsync($"/tickets/{ticket.Id()}"))["revision"]!.GetValue<int>().ShouldBe(ticket.Revision() + 1);
    }

    [Fact]
    public async Task Bad_input_names_each_field_and_unknown_members_are_refused()
    {
        var problem = await host.Clerk.TryPostAsync("/tickets", new { channel = "visit", text = "", divisionCode = "12", urgency = "ordinary", confidential = false });
        problem.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var errors = System.Text.Json.Nodes.JsonNode.Parse(await problem.Content.ReadAsStringAsync())!["errors"]!.AsArray();
        errors.Select(e => e!.Text("pointer")).ShouldBe(["/text", "/divisionCode"], ignoreOrder: true);

        await host.Clerk.TryPostAsync("/tickets", new { channel = "visit", text = "测试", divisionCode = CountyHost.Community, urgency = "ordinary", confidential = false, status = "closed" })
            .ShouldBeAsync(HttpStatusCode.BadRequest, "common.malformed");
        await host.Clerk.TryGetAsync("/tickets?page=2").ShouldBeAsync(HttpStatusCode.BadRequest, "common.unknown_parameter");
        await host.Clerk.TryPostAsync("/tickets", new { channel = "visit", text = "越界", divisionCode = CountyHost.OtherCommunity, urgency = "ordinary", confidential = false })
            .ShouldBeAsync(HttpStatusCode.Forbidden, "access.outside_area");
    }

    [Fact]
    public async Task Bulk_acts_say_of_each_what_became_of_it()
    {
        var (one, two) = (await host.RegisterAsync("批量一"), await host.RegisterAsync("批量二"));
        await host.ActAsync(host.Dispatcher, two, "accept", new { });

        var results = (await host.Dispatcher.PostAsync("/tickets/bulk-accept", new
        {
            items = new[] { new { id = one.Id(), revision = 1 }, new { id = two.Id(), revision = 1 }, new { id = Guid.Empty, revision = 1 } },
        }))["results"]!.AsArray();

        results.Select(r => r!["ok"]!.GetValue<bool>()).ShouldBe([true, false, false]);
        results.Skip(1).Select(r => r!.Text("code")).ShouldBe(["common.stale", "tickets.not_found"]);
        results.Skip(1).Select(r => r!.Text("detail")).ShouldBe(["内容已被他人更新，请刷新后再操作。", "没有此工单。"]);
    }
    [Fact]
    public async Task Why_an_act_is_closed_is_said_in_the_callers_language()
    {
        var ticket = await host.DispatchedToGridAsync();
        var task = (await host.Worker.GetAsync($"/grid-tasks?ticketId={ticket.Id()}"))["items"]!.AsArray().Single()!;
        await host.Worker.PostAsync($"/grid-tasks/{task.Id()}/accept", new { }, task.Revision());

        foreach (var (language, sentence) in new[] { ("zh-CN", "没有待审批的申请。"), ("en", "There is no such request to decide.") })
        {
            var acts = (await host.Dispatcher.GetInAsync(language, $"/tickets/{ticket.Id()}"))["allowedActions"]!.AsArray();
            acts.Single(a => a!.Text("action") == "decideExtension")!.Text("reason").ShouldBe(sentence);
        }
    }

}
