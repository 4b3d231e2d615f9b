using System.Net;
using System.Text.Json.Nodes;
using GovernanceApi.Api.IntegrationTests.Access;
using GovernanceApi.Api.IntegrationTests.Complaints;
using GovernanceApi.Domain.Access;
using GovernanceApi.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.GridTasks;

/// <summary>Versions follow each other here: each test has a county of its own.</summary>
public sealed class TaskCatalogueTests : IAsyncLifetime
{
    private readonly AdmissionHost host = new();

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task A_version_is_drafted_published_and_then_holds_from_its_day()
    {
        var draft = await DraftAsync();
        await host.Office.TryPostAsync("/task-catalogues", new { }).ShouldBeAsync(HttpStatusCode.Conflict, "grid_tasks.catalogue_draft_exists");
        draft = await ActAsync(draft, "put-item", Item("fire-lanes", "消防通道巡查"));
        await host.Leaders[0].TryPostAsync("/grid-tasks", host.Task("fire-lanes")).ShouldBeAsync(HttpStatusCode.Conflict, "grid_tasks.catalogue_not_listed");
        var published = await host.Approver.PostAsync($"/task-catalogues/{draft.Id()}/publish", Publication(1), draft.Revision());
        published.Text("status").ShouldBe("published");

        await host.Leaders[0].TryPostAsync("/grid-tasks", host.Task("fire-lanes")).ShouldBeAsync(HttpStatusCode.Conflict, "grid_tasks.catalogue_not_listed");
        await host.PassAsync(1);
        var task = await host.Leaders[0].PostAsync("/grid-tasks", host.Task("fire-lanes"));
        var details = (await host.GridWorker.GetAsync($"/grid-tasks/{task.Id()}"))["task"]!;
        details.Text("itemName").ShouldBe("消防通道巡查");
        // Two working days from Thursday: the end of Monday.
        DateTimeOffset.Parse(details.Text("dueAt")).ShouldBe(new DateTimeOffset(2026, 3, 16, 15, 59, 59, TimeSpan.Zero));
        details.Text("number").ShouldStartWith("T20260312-");
    }

    [Fact]
    public async Task Evidence_that_the_item_asks_for_is_asked_for()
    {
        await PublishedAsync(Item("fire-lanes", "消防通道巡查"));
        var task = await host.Leaders[0].PostAsync("/grid-tasks", host.Task("fire-lanes"));
        task = await host.GridWorker.PostAsync($"/grid-tasks/{task.Id()}/accept", new { }, task.Revision());
        await host.GridWorker.TryPostAsync($"/grid-tasks/{task.Id()}/submit", new { note = "已查" }, task.Revision()).ShouldBeAsync(HttpStatusCode.Conflict, "grid_tasks.evidence_required");
    }

    [Fact]
    public async Task What_was_published_is_never_changed_not_even_by_the_database()
    {
        var published = await PublishedAsync(Item("fire-lanes", "消防通道巡查"));
        await host.Office.TryPostAsync($"/task-catalogues/{published.Id()}/put-item", Item("other", "其他"), published.Revision())
            .ShouldBeAsync(HttpStatusCode.Conflict, "grid_tasks.catalogue_published");
        await host.Office.TryPostAsync($"/task-catalogues/{published.Id()}/discard", new { }, published.Revision()).ShouldBeAsync(HttpStatusCode.Conflict, "grid_tasks.catalogue_published");
        await Should.ThrowAsync<PostgresException>(() => host.InScopeAsync(services =>
            services.GetRequiredService<GovernanceDbContext>().Database.ExecuteSqlAsync($"update grid_tasks.catalogues set note = 'x'")));
    }

    [Fact]
    public async Task Anybody_reads_the_published_list_its_history_and_the_differences()
    {
        await host.Anonymous().TryGetAsync("/public/task-catalogue").ShouldBeAsync(HttpStatusCode.NotFound, "grid_tasks.catalogue_not_found");
        await PublishedAsync(Item("fire-lanes", "消防通道巡查"), Item("lift-signs", "电梯标志巡查"));
        await host.PassAsync(10);
        var draft = await DraftAsync();
        draft = await ActAsync(draft, "remove-item", new { code = "lift-signs" });
        draft = await ActAsync(draft, "put-item", Item("fire-lanes", "消防通道占用巡查"));
        draft = await ActAsync(draft, "put-item", Item("storm-alert", "极端天气预警"));
        await host.Approver.PostAsync($"/task-catalogues/{draft.Id()}/publish", Publication(0), draft.Revision());
        await host.Office.PostAsync("/task-catalogues", new { });

        var list = await host.Anonymous().GetAsync("/public/task-catalogue");
        list["number"]!.GetValue<int>().ShouldBe(2);
        list["inForce"]!.GetValue<bool>().ShouldBeTrue();
        list["items"]!.AsArray().Select(i => i!.Text("code")).ShouldBe(["complaint-handling", "demand-service", "rectification", "fire-lanes", "storm-alert"]);
        list["versions"]!.AsArray().Select(v => v!["number"]!.GetValue<int>()).ShouldBe([2, 1], "a draft is nobody's but the county's");
        (await host.Anonymous().GetAsync("/public/task-catalogue?version=1"))["inForce"]!.GetValue<bool>().ShouldBeFalse();

        var changes = await host.Anonymous().GetAsync("/public/task-catalogue/changes?to=2");
        changes["entered"]!.AsArray().Single()!.Text("code").ShouldBe("storm-alert");
        changes["left"]!.AsArray().Single()!.Text("code").ShouldBe("lift-signs");
        changes["changed"]!.AsArray().Single()!["after"]!.Text("name").ShouldBe("消防通道占用巡查");
        await host.Anonymous().TryGetAsync("/public/task-catalogue/changes?to=3").ShouldBeAsync(HttpStatusCode.NotFound, "grid_tasks.catalogue_not_found");
    }

    [Fact]
    public async Task Drafts_are_refused_what_the_rules_refuse()
    {
        var draft = await DraftAsync();
        await TryAsync(draft, "remove-item", new { code = "rectification" }, HttpStatusCode.Conflict, "grid_tasks.catalogue_standing_item");
        await TryAsync(draft, "remove-item", new { code = "nothing" }, HttpStatusCode.NotFound, "grid_tasks.catalogue_item_not_found");
        await TryAsync(draft, "put-item", Item("Fire Lanes", "消防"), HttpStatusCode.UnprocessableEntity, "common.invalid");
        await host.Approver.TryPostAsync($"/task-catalogues/{draft.Id()}/publish", Publication(-1), draft.Revision()).ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");
        await host.Office.TryPostAsync($"/task-catalogues/{draft.Id()}/put-item", Item("a-b", "甲"), draft.Revision() + 1).ShouldBeAsync(HttpStatusCode.PreconditionFailed, "common.stale");
        await host.Office.TryPostAsync($"/task-catalogues/{draft.Id()}/publish", Publication(0), draft.Revision()).ShouldBeAsync(HttpStatusCode.Forbidden, "access.forbidden");
        await host.Approver.PostAsync($"/task-catalogues/{draft.Id()}/publish", Publication(0), draft.Revision());
        var next = await DraftAsync();
        await host.Approver.TryPostAsync($"/task-catalogues/{next.Id()}/publish", Publication(5), next.Revision()).ShouldBeAsync(HttpStatusCode.Conflict, "grid_tasks.catalogue_unchanged");
        (await ActAsync(next, "discard", new { })).Text("status").ShouldBe("draft");
        await host.Office.TryGetAsync($"/task-catalogues/{next.Id()}").ShouldBeAsync(HttpStatusCode.NotFound, "grid_tasks.catalogue_not_found");
    }

    [Fact]
    public async Task Another_county_sees_what_was_published_and_touches_nothing()
    {
        var draft = await DraftAsync();
        var neighbour = await host.SignInAsync(Role.CountyDispatcher, "341503000000");
        await neighbour.TryGetAsync($"/task-catalogues/{draft.Id()}").ShouldBeAsync(HttpStatusCode.NotFound, "grid_tasks.catalogue_not_found");
        await neighbour.TryPostAsync($"/task-catalogues/{draft.Id()}/discard", new { }, draft.Revision()).ShouldBeAsync(HttpStatusCode.NotFound, "grid_tasks.catalogue_not_found");
        await host.Leaders[0].TryGetAsync($"/task-catalogues/{draft.Id()}").ShouldBeAsync(HttpStatusCode.NotFound, "grid_tasks.catalogue_not_found");
        await host.Approver.PostAsync($"/task-catalogues/{draft.Id()}/publish", Publication(0), draft.Revision());
        var seen = await neighbour.GetAsync($"/task-catalogues/{draft.Id()}");
        seen["allowedActions"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_task_by_hand_goes_to_ones_own_grid_with_a_day_to_come()
    {
        await PublishedAsync(Item("fire-lanes", "消防通道巡查"), Item("policy-talk", "宣讲", limit: false));
        await host.Leaders[0].TryPostAsync("/grid-tasks", host.Task("fire-lanes", grid: 1)).ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");
        await host.OtherClerk.TryPostAsync("/grid-tasks", host.Task("fire-lanes")).ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");
        await host.Leaders[0].TryPostAsync("/grid-tasks", host.Task("policy-talk")).ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");
        await host.Leaders[0].TryPostAsync("/grid-tasks", new { itemCode = "policy-talk", gridId = host.Grids[0], title = "宣讲", dueAt = host.Clock.GetUtcNow() })
            .ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");
        var task = await host.Officer.PostAsync("/grid-tasks", new { itemCode = "policy-talk", gridId = host.Grids[0], title = "宣讲", place = "活动室", dueAt = host.Clock.GetUtcNow().AddDays(2) });
        (await host.GridWorker.GetAsync($"/grid-tasks/{task.Id()}"))["task"]!.Text("place").ShouldBe("活动室");
        await host.Department.TryPostAsync("/grid-tasks", host.Task("fire-lanes")).ShouldBeAsync(HttpStatusCode.Forbidden, "access.forbidden");

        var work = (await host.Leaders[0].GetAsync($"/grid-tasks/work?gridId={host.Grids[0]}")).AsArray();
        work.Select(w => w!.Text("itemCode")).ShouldBe(["complaint-handling", "demand-service", "rectification", "fire-lanes", "policy-talk"]);
        await host.Leaders[0].TryGetAsync($"/grid-tasks/work?gridId={host.Grids[1]}").ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");
    }

    private Task<JsonNode> DraftAsync() => host.Office.PostAsync("/task-catalogues", new { });

    private async Task<JsonNode> PublishedAsync(params object[] items)
    {
        var draft = await DraftAsync();
        foreach (var item in items)
        {
            draft = await ActAsync(draft, "put-item", item);
        }

        return await host.Approver.PostAsync($"/task-catalogues/{draft.Id()}/publish", Publication(0), draft.Revision());
    }

    private Task<JsonNode> ActAsync(JsonNode draft, string verb, object body) => host.Office.PostAsync($"/task-catalogues/{draft.Id()}/{verb}", body, draft.Revision());

    private Task TryAsync(JsonNode draft, string verb, object body, HttpStatusCode status, string code) =>
        host.Office.TryPostAsync($"/task-catalogues/{draft.Id()}/{verb}", body, draft.Revision()).ShouldBeAsync(status, code);

    private object Publication(int inDays) => new { validFrom = host.Today.AddDays(inDays), document = "示例政办〔2026〕3号", note = "首版" };

    private static object Item(string code, string name, bool limit = true) => new
    {
        code,
        name,
        nameEn = (string?)null,
        @class = "safetyHazards",
        department = "消防救援大队",
        legalBasis = "消防法第六十条",
        frequency = new { times = 2, per = "week" },
        limit = limit ? new { amount = 2, unit = "workingDay" } : null,
        evidenceRequired = true,
        estimatedMinutes = 40,
        fitForStewards = true,
    };
}
