using System.Net;
using System.Text.Json.Nodes;
using GovernanceApi.Api.IntegrationTests.Access;
using GovernanceApi.Api.IntegrationTests.Complaints;
using GovernanceApi.Api.IntegrationTests.Complaints.Attachments;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.GridTasks;

public sealed class GridTaskTests(CountyHost host) : IClassFixture<CountyHost>
{
    private static readonly object Result = new { note = "已更换灯泡", outcome = "fixed", reply = "路灯已修好" };

    [Fact]
    public async Task A_ticket_given_to_a_grid_is_worked_on_checked_and_resolved()
    {
        var ticket = await host.DispatchedToGridAsync(CountyHost.Category);
        var task = await TaskOfAsync(ticket);
        task.Text("status").ShouldBe("assigned");
        task["mine"]!.GetValue<bool>().ShouldBeTrue();
        task.Text("gridName").ShouldBe("第一网格");

        task = await ActAsync(host.Worker, task, "accept", new { });
        (await host.Dispatcher.GetAsync($"/tickets/{ticket.Id()}"))["ticket"]!.Text("status").ShouldBe("inProgress");

        await host.Worker.TryPostAsync($"/grid-tasks/{task.Id()}/submit", Result, task.Revision()).ShouldBeAsync(HttpStatusCode.Conflict, "grid_tasks.evidence_required");
        var photo = await AttachmentTests.UploadedAsync(host.Worker, Pictures.Jpeg(), gridTaskId: task.Id());
        task = await ActAsync(host.Worker, task, "submit", new { note = "已更换灯泡", outcome = "fixed", reply = "路灯已修好", attachmentIds = new[] { photo.Id() } });
        task.Text("status").ShouldBe("submitted");

        task = await ActAsync(host.Leader, task, "check", new { passed = true });
        task.Text("status").ShouldBe("done");
        var resolved = await host.Dispatcher.GetAsync($"/tickets/{ticket.Id()}");
        resolved["ticket"]!.Text("status").ShouldBe("verifying");
        resolved.Text("reply").ShouldBe("路灯已修好");
        resolved["attachments"]!.AsArray().Count.ShouldBe(1);
        var seen = await host.Leader.GetAsync($"/grid-tasks/{task.Id()}");
        seen["files"]!.AsArray().Select(f => f!.Id()).ShouldBe([photo.Id()]);
        var ledger = seen["ledger"]!.AsArray();
        ledger.Select(l => l!.Text("action")).ShouldBe(["plan", "assign", "accept", "start", "submit", "check", "finish"]);
    }

    [Fact]
    public async Task A_failed_check_sends_it_back_and_the_third_one_escalates()
    {
        var task = await TaskOfAsync(await host.DispatchedToGridAsync());
        task = await ActAsync(host.Worker, task, "accept", new { });
        for (var failed = 0; failed < 3; failed++)
        {
            task = await ActAsync(host.Worker, task, "submit", Result);
            await host.Clerk.TryPostAsync($"/grid-tasks/{task.Id()}/check", new { passed = false }, task.Revision()).ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");
            task = await ActAsync(host.Clerk, task, "check", new { passed = false, note = "灯仍然不亮" });
            task.Text("status").ShouldBe("reworked");
        }

        await host.Worker.TryPostAsync($"/grid-tasks/{task.Id()}/submit", Result, task.Revision()).ShouldBeAsync(HttpStatusCode.Conflict, "grid_tasks.escalated");
        await host.Leader.TryPostAsync($"/grid-tasks/{task.Id()}/assign", new { assigneeId = Guid.CreateVersion7() }, task.Revision())
            .ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");
    }

    [Fact]
    public async Task Other_grids_other_areas_and_departments_do_not_see_it()
    {
        var task = await TaskOfAsync(await host.DispatchedToGridAsync());

        await host.OtherWorker.TryGetAsync($"/grid-tasks/{task.Id()}").ShouldBeAsync(HttpStatusCode.NotFound, "grid_tasks.not_found");
        await host.OtherClerk.TryGetAsync($"/grid-tasks/{task.Id()}").ShouldBeAsync(HttpStatusCode.NotFound, "grid_tasks.not_found");
        await host.OtherWorker.TryPostAsync($"/grid-tasks/{task.Id()}/accept", new { }, task.Revision()).ShouldBeAsync(HttpStatusCode.NotFound, "grid_tasks.not_found");
        await host.Handler.TryGetAsync($"/grid-tasks/{task.Id()}").ShouldBeAsync(HttpStatusCode.Forbidden, "access.forbidden");
        (await host.OtherWorker.GetAsync("/grid-tasks"))["items"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_may_see_it_may_not_always_do_it()
    {
        var task = await TaskOfAsync(await host.DispatchedToGridAsync());

        await host.Leader.TryPostAsync($"/grid-tasks/{task.Id()}/accept", new { }, task.Revision()).ShouldBeAsync(HttpStatusCode.Forbidden, "access.forbidden");
        await host.Worker.TryPostAsync($"/grid-tasks/{task.Id()}/check", new { passed = true }, task.Revision()).ShouldBeAsync(HttpStatusCode.Forbidden, "access.forbidden");
        await host.Clerk.TryPostAsync($"/grid-tasks/{task.Id()}/check", new { passed = true }, task.Revision()).ShouldBeAsync(HttpStatusCode.Conflict, "grid_tasks.action_not_allowed");
        await host.Worker.TryPostAsync("/attachments", AttachmentTests.Announcement(gridTaskId: task.Id())).ShouldBeAsync(HttpStatusCode.Conflict, "grid_tasks.action_not_allowed");
    }

    [Theory]
    [InlineData("zh-CN", "已三次未通过核查，须改派或取消。")]
    [InlineData("en", "It failed its check three times; it must be assigned anew or cancelled.")]
    public async Task Why_an_act_is_closed_is_said_in_the_callers_language(string language, string sentence)
    {
        var task = await TaskOfAsync(await host.DispatchedToGridAsync());
        task = await ActAsync(host.Worker, task, "accept", new { });
        for (var failed = 0; failed < 3; failed++)
        {
            task = await ActAsync(host.Clerk, await ActAsync(host.Worker, task, "submit", Result), "check", new { passed = false, note = "灯仍然不亮" });
        }

        var list = await host.Worker.GetInAsync(language, "/grid-tasks?status=reworked&limit=200");
        var one = await host.Worker.GetInAsync(language, $"/grid-tasks/{task.Id()}");

        foreach (var row in new[] { list["items"]!.AsArray().Single(t => t!.Id() == task.Id())!, one["task"]! })
        {
            row["allowedActions"]!.AsArray().Single(a => a!.Text("action") == "submit")!.Text("reason").ShouldBe(sentence);
        }
    }

    [Fact]
    public async Task An_old_revision_is_stale_and_a_repeated_key_is_answered_again()
    {
        var task = await TaskOfAsync(await host.DispatchedToGridAsync());
        await host.Worker.TryPostAsync($"/grid-tasks/{task.Id()}/accept", new { }, task.Revision() - 1).ShouldBeAsync(HttpStatusCode.PreconditionFailed, "common.stale");

        var key = $"accept-{task.Id()}";
        var first = await host.Worker.TryPostAsync($"/grid-tasks/{task.Id()}/accept", new { }, task.Revision(), key);
        var again = await host.Worker.TryPostAsync($"/grid-tasks/{task.Id()}/accept", new { }, task.Revision(), key);

        (await again.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());
        again.Headers.GetValues("Idempotency-Replayed").ShouldBe(["true"]);
    }

    [Fact]
    public async Task The_list_pages_by_due_date_and_says_what_the_caller_may_do()
    {
        for (var i = 0; i < 3; i++)
        {
            await host.DispatchedToGridAsync();
        }

        var first = await host.Worker.GetAsync("/grid-tasks?status=assigned&mine=true&sort=dueAt&limit=2");
        var second = await host.Worker.GetAsync($"/grid-tasks?status=assigned&mine=true&sort=dueAt&limit=2&cursor={first.Text("nextCursor")}");

        var ids = first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(t => t!.Id()).ToList();
        ids.ShouldBeUnique();
        ids.Count.ShouldBeGreaterThanOrEqualTo(3);
        first["items"]![0]!["allowedActions"]!.AsArray().Select(a => a!.Text("action")).ShouldBe(["accept"]);
        (await host.Worker.TryGetAsync("/grid-tasks?sort=title")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_withdrawn_ticket_cancels_its_task()
    {
        var ticket = await host.DispatchedToGridAsync();
        var task = await TaskOfAsync(ticket);

        await host.ActAsync(host.Dispatcher, ticket, "withdraw", new { note = "来电人撤回" });

        (await host.Worker.GetAsync($"/grid-tasks/{task.Id()}"))["task"]!.Text("status").ShouldBe("cancelled");
    }

    private async Task<JsonNode> TaskOfAsync(JsonNode ticket) =>
        (await host.Worker.GetAsync($"/grid-tasks?ticketId={ticket.Id()}"))["items"]!.AsArray().Single()!;

    private static Task<JsonNode> ActAsync(ApiClient who, JsonNode task, string verb, object body) =>
        who.PostAsync($"/grid-tasks/{task.Id()}/{verb}", body, task.Revision());
}
