using System.Net;
using System.Text.Json.Nodes;
using GovernanceApi.Api.IntegrationTests.Access;
using GovernanceApi.Api.IntegrationTests.Complaints;
using GovernanceApi.Infrastructure.Persistence;
using GovernanceApi.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Xunit;
using static GovernanceApi.Api.IntegrationTests.GridTasks.AutumnHost;

namespace GovernanceApi.Api.IntegrationTests.GridTasks;

public sealed class PatrolPlanTests(AutumnHost host) : IClassFixture<AutumnHost>
{
    [Fact]
    public async Task A_plan_makes_its_tasks_up_to_the_horizon_at_once()
    {
        var plan = await host.Leader.PostAsync("/patrol-plans", host.Plan());

        plan["created"]!.GetValue<int>().ShouldBe(2);
        var tasks = await TasksOfAsync(host.Worker, plan);
        DatesOf(tasks).ShouldBe(["0921", "0928"]);
        tasks[0].Text("status").ShouldBe("assigned");
        tasks[0].Text("dueAt").ShouldStartWith("2026-09-21T03:30:00");
        tasks[0]["mine"]!.GetValue<bool>().ShouldBeTrue();
        var details = await host.Worker.GetAsync($"/grid-tasks/{tasks[0].Id()}");
        details["points"]!.AsArray().Count.ShouldBe(2);
        details["estimatedMinutes"]!.GetValue<int>().ShouldBe(60);
    }

    [Fact]
    public async Task The_plan_shows_its_coming_dates_and_which_fall_out_and_why()
    {
        var plan = await host.Leader.PostAsync("/patrol-plans", host.Plan("skip"));

        var details = await host.Leader.GetAsync($"/patrol-plans/{plan.Id()}");
        var october = details["dates"]!.AsArray().Select(d => d!).Where(d => d.Text("named").StartsWith("2026-10-0", StringComparison.Ordinal))
            .Select(d => $"{d.Text("named")} {d.Text("kind")} {d["holiday"]?.GetValue<string>()}".TrimEnd());
        october.ShouldBe(["2026-10-02 skippedHoliday 国庆节", "2026-10-05 skippedHoliday 国庆节", "2026-10-09 kept"]);
        details["dates"]!.AsArray().ShouldAllBe(d => d!["listed"]!.GetValue<bool>());
        details["openTasks"]!.GetValue<int>().ShouldBe(2);
        var row = (await host.Clerk.GetAsync($"/patrol-plans?gridId={host.GridId}&ended=false"))["items"]!.AsArray().Single(p => p!.Id() == plan.Id())!;
        row.Text("itemName").ShouldBe("需求服务");
        row.Text("nextOn").ShouldBe("2026-09-21");
    }

    [Fact]
    public async Task Its_terms_are_checked_with_a_code_at_the_field()
    {
        await RefusedAsync(host.Plan(item: "no-such-item"), HttpStatusCode.Conflict, "grid_tasks.catalogue_not_listed");
        await RefusedAsync(host.Plan(recurrence: new { kind = "weekly", weekdays = Array.Empty<int>() }), HttpStatusCode.UnprocessableEntity, "common.invalid");
        await RefusedAsync(host.Plan(until: "2026-09-20"), HttpStatusCode.UnprocessableEntity, "common.invalid");
        await RefusedAsync(host.Plan(title: ""), HttpStatusCode.UnprocessableEntity, "common.invalid");
        await host.OtherClerk.TryPostAsync("/patrol-plans", host.Plan()).ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");
        await host.Worker.TryPostAsync("/patrol-plans", host.Plan()).ShouldBeAsync(HttpStatusCode.Forbidden, "access.forbidden");
    }

    [Fact]
    public async Task The_same_work_for_the_same_grid_and_period_is_shown_and_refused_unless_confirmed()
    {
        var first = await host.Leader.PostAsync("/patrol-plans", host.Plan(item: "complaint-handling", title: "回访"));
        await RefusedAsync(host.Plan(item: "complaint-handling", confirm: false), HttpStatusCode.Conflict, "patrol_plans.duplicate");
        var preview = await host.Leader.PostAsync("/patrol-plans/preview", new
        {
            catalogueItem = "complaint-handling", gridId = host.GridId, recurrence = new { kind = "daily" }, onRestDay = "skip", from = "2026-09-21",
        });
        preview["duplicates"]!.AsArray().Select(p => p!.Id()).ShouldContain(first.Id());

        var second = await host.Leader.PostAsync("/patrol-plans", host.Plan(item: "complaint-handling", confirm: true));
        (await TasksOfAsync(host.Leader, second)).ShouldAllBe(t => t["duplicate"]!.GetValue<bool>());
        var alike = await host.Leader.GetAsync($"/grid-tasks/duplicates?item=complaint-handling&gridId={host.GridId}&from=2026-09-21&to=2026-09-21");
        alike.AsArray().Count.ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public async Task Changing_it_takes_back_what_nobody_has_begun_and_makes_it_anew()
    {
        var plan = await host.Leader.PostAsync("/patrol-plans", host.Plan());
        var begun = (await TasksOfAsync(host.Worker, plan))[0];
        await host.Worker.PostAsync($"/grid-tasks/{begun.Id()}/accept", new { }, begun.Revision());

        var changed = await PatchAsync(plan, plan.Revision(), new { recurrence = new { kind = "weekly", weekdays = new[] { 1, 3 } } });

        changed["cancelled"]!.GetValue<int>().ShouldBe(1);
        changed["created"]!.GetValue<int>().ShouldBe(3);
        DatesOf(await TasksOfAsync(host.Worker, plan, "assigned,accepted")).ShouldBe(["0921", "0923", "0928", "0930"]);
        var cancelled = (await TasksOfAsync(host.Worker, plan, "cancelled")).Single();
        (await host.Leader.GetAsync($"/grid-tasks/{cancelled.Id()}"))["ledger"]!.AsArray()[^1]!.Text("note").ShouldBe("巡查计划已变更");
        (await host.AuditOfAsync(cancelled.Id())).ShouldContain("grid_task.cancelled");
        await AutumnHost.PatchAsync(host.Leader, $"/patrol-plans/{plan.Id()}", plan.Revision(), new { title = "改" }).ShouldBeAsync(HttpStatusCode.PreconditionFailed, "common.stale");
    }

    [Fact]
    public async Task Ending_it_takes_back_its_tasks_with_the_reason_and_lets_it_rest()
    {
        var plan = await host.Leader.PostAsync("/patrol-plans", host.Plan());
        var ended = await host.Leader.PostAsync($"/patrol-plans/{plan.Id()}/end", new { note = "并入每日巡查" }, plan.Revision());

        ended["cancelled"]!.GetValue<int>().ShouldBe(2);
        (await TasksOfAsync(host.Worker, plan)).ShouldAllBe(t => t.Text("status") == "cancelled");
        (await host.AuditOfAsync(plan.Id())).ShouldBe(["patrol_plan.drawn_up", "patrol_plan.expanded", "patrol_plan.ended"]);
        await host.Leader.TryPostAsync($"/patrol-plans/{plan.Id()}/end", new { note = "再次" }, ended.Revision()).ShouldBeAsync(HttpStatusCode.Conflict, "patrol_plans.already_ended");
    }

    [Fact]
    public async Task Another_area_does_not_see_it()
    {
        var plan = await host.Leader.PostAsync("/patrol-plans", host.Plan());
        await host.OtherClerk.TryGetAsync($"/patrol-plans/{plan.Id()}").ShouldBeAsync(HttpStatusCode.NotFound, "patrol_plans.not_found");
        await host.OtherClerk.TryPostAsync($"/patrol-plans/{plan.Id()}/end", new { note = "试" }, plan.Revision()).ShouldBeAsync(HttpStatusCode.NotFound, "patrol_plans.not_found");
        (await host.OtherClerk.GetAsync("/patrol-plans"))["items"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_database_itself_holds_that_a_plan_has_one_task_a_day()
    {
        var plan = await host.Leader.PostAsync("/patrol-plans", host.Plan());
        var refused = await Should.ThrowAsync<PostgresException>(() => host.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<GovernanceDbContext>();
            return await db.Database.ExecuteSqlAsync(
                $"""
                insert into grid_tasks.tasks (id, number, status, status_since, catalogue_item, title, place, division_code, grid_id, created_at, plan_id, planned_on, ledger_day,
                    evidence_required, is_duplicate, corrections, last_step_at, rework_count, escalated, revision)
                select gen_random_uuid(), number, status, status_since, catalogue_item, title, place, division_code, grid_id, created_at, plan_id, planned_on, ledger_day,
                    evidence_required, is_duplicate, corrections, last_step_at, rework_count, escalated, revision
                from grid_tasks.tasks where plan_id = {plan.Id()} limit 1
                """);
        }));
        refused.SqlState.ShouldBe(PostgresErrorCodes.UniqueViolation);
    }

    [Fact]
    public async Task Lines_of_the_ledger_are_never_rewritten()
    {
        await host.Leader.PostAsync("/patrol-plans", host.Plan());
        foreach (var change in new[] { "update grid_tasks.task_steps set note = 'x'", "delete from grid_tasks.task_steps" })
        {
            var refused = await Should.ThrowAsync<PostgresException>(() => host.InScopeAsync(services =>
                services.GetRequiredService<GovernanceDbContext>().Database.ExecuteSqlRawAsync(change)));
            refused.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        }
    }

    private Task RefusedAsync(object plan, HttpStatusCode status, string code) => host.Leader.TryPostAsync("/patrol-plans", plan).ShouldBeAsync(status, code);

    private async Task<JsonNode> PatchAsync(JsonNode plan, int revision, object body) =>
        await ApiClient.ReadAsync(await AutumnHost.PatchAsync(host.Leader, $"/patrol-plans/{plan.Id()}", revision, body));
}
