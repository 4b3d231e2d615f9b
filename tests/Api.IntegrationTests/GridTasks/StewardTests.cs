using System.Net;
using System.Text.Json.Nodes;
using GovernanceApi.Api.IntegrationTests.Access;
using GovernanceApi.Api.IntegrationTests.Complaints;
using GovernanceApi.Api.IntegrationTests.Complaints.Attachments;
using GovernanceApi.Domain.Access;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Tickets;
using GovernanceApi.Domain.GridTasks.Catalogue;
using GovernanceApi.Domain.GridTasks.Tasks;
using GovernanceApi.Domain.Territory.NeighbourGroups;
using GovernanceApi.Infrastructure.Persistence;
using GovernanceApi.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.GridTasks;

/// <summary>邻管家: takes on, of their own will, what is fit for a neighbour; sees nothing else.</summary>
public sealed class StewardTests(CountyHost host) : IClassFixture<CountyHost>
{
    [Fact]
    public async Task A_steward_takes_on_work_that_is_fit_and_the_leader_checks_it()
    {
        var (steward, id) = (await StewardAsync(), await PlannedAsync());

        var row = (await steward.GetAsync("/grid-tasks?mine=true"))["items"]!.AsArray().Single(t => t!.Id() == id)!;
        row["fitForStewards"]!.GetValue<bool>().ShouldBeTrue();
        row["mine"]!.GetValue<bool>().ShouldBeTrue();
        row["allowedActions"]!.AsArray().Select(a => a!.Text("action")).ShouldBe(["accept"]);
        var task = await ActAsync(steward, row, "accept", new { });
        var photo = await AttachmentTests.UploadedAsync(steward, Pictures.Jpeg(), gridTaskId: id);
        task = await ActAsync(steward, task, "submit", new { note = "已张贴到四个单元", attachmentIds = new[] { photo.Id() } });
        task.Text("status").ShouldBe("submitted");
        (await ActAsync(host.Leader, task, "check", new { passed = true })).Text("status").ShouldBe("done");

        var acts = await host.InScopeAsync(services => services.GetRequiredService<GovernanceDbContext>().Database
            .SqlQuery<string>($"select action || ' ' || actor_role as \"Value\" from audit.entries where subject_id = {id} and actor_role = 'neighbourSteward' order by revision")
            .ToListAsync());
        acts.ShouldBe(["grid_task.accepted neighbourSteward", "grid_task.started neighbourSteward", "grid_task.submitted neighbourSteward"]);
    }

    [Fact]
    public async Task A_steward_sees_no_complaint_handling_and_nothing_of_another_community()
    {
        var (steward, elsewhere) = (await StewardAsync(), await host.SignInAsync(Role.NeighbourSteward, CountyHost.OtherCommunity));
        var ticket = await host.DispatchedToGridAsync();
        var complaint = (await host.Worker.GetAsync($"/grid-tasks?ticketId={ticket.Id()}"))["items"]!.AsArray().Single()!;
        var fit = await PlannedAsync();

        await steward.TryGetAsync($"/grid-tasks/{complaint.Id()}").ShouldBeAsync(HttpStatusCode.NotFound, "grid_tasks.not_found");
        await steward.TryPostAsync($"/grid-tasks/{complaint.Id()}/accept", new { }, complaint.Revision()).ShouldBeAsync(HttpStatusCode.NotFound, "grid_tasks.not_found");
        await elsewhere.TryGetAsync($"/grid-tasks/{fit}").ShouldBeAsync(HttpStatusCode.NotFound, "grid_tasks.not_found");
        (await elsewhere.GetAsync("/grid-tasks"))["items"]!.AsArray().ShouldBeEmpty();
        await steward.TryGetAsync($"/tickets/{ticket.Id()}").ShouldBeAsync(HttpStatusCode.Forbidden, "access.forbidden");
        await steward.TryPostAsync("/attachments", new { fileName = "a.jpg", contentType = "image/jpeg", size = 10, purpose = "report", ticketId = ticket.Id() })
            .ShouldBeAsync(HttpStatusCode.NotFound, "tickets.not_found");
    }

    [Fact]
    public async Task Once_the_own_grid_is_known_the_rest_of_the_community_is_not_shown()
    {
        var user = await host.CreateUserAsync(Role.NeighbourSteward, CountyHost.Community);
        await host.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<GovernanceDbContext>();
            var group = NeighbourGroup.Register(
                Guid.CreateVersion7(host.Clock.GetUtcNow()), "第1邻", host.CompoundId, host.OtherGridId, DivisionCode.From(CountyHost.Community), 12, "1号楼1单元");
            group.Appoint(StewardIdentity.Account(user.Id, null), host.Clock.GetUtcNow());
            db.NeighbourGroups.Add(group);
            return await db.SaveChangesAsync();
        });
        var (steward, outside) = (host.Anonymous(), await PlannedAsync());
        await steward.SignInAsync(user.UserName!, ApiHost.Password);

        await steward.TryGetAsync($"/grid-tasks/{outside}").ShouldBeAsync(HttpStatusCode.NotFound, "grid_tasks.not_found");
    }

    [Fact]
    public async Task What_somebody_has_taken_on_is_theirs_and_an_old_revision_is_stale()
    {
        var (steward, id) = (await StewardAsync(), await PlannedAsync());
        var row = (await steward.GetAsync($"/grid-tasks/{id}"))["task"]!;
        await steward.TryPostAsync($"/grid-tasks/{id}/accept", new { }, row.Revision() - 1).ShouldBeAsync(HttpStatusCode.PreconditionFailed, "common.stale");
        var taken = await ActAsync(host.Worker, row, "accept", new { });
        await steward.TryPostAsync($"/grid-tasks/{id}/submit", new { note = "已完成" }, taken.Revision()).ShouldBeAsync(HttpStatusCode.Forbidden, "grid_tasks.not_assignee");
    }

    [Fact]
    public async Task A_steward_reports_what_is_wrong_nearby_and_only_there()
    {
        var steward = await StewardAsync();
        var registered = await steward.PostAsync("/tickets", Report(CountyHost.Community));
        registered.Text("status").ShouldBe("submitted");
        await steward.TryPostAsync("/tickets", Report(CountyHost.OtherCommunity)).ShouldBeAsync(HttpStatusCode.Forbidden, "access.outside_area");
    }

    private Task<ApiClient> StewardAsync() => host.SignInAsync(Role.NeighbourSteward, CountyHost.Community);

    private static object Report(string divisionCode) =>
        new { channel = "gridPatrol", text = "楼道窗户玻璃破碎", divisionCode, urgency = "ordinary", confidential = false };

    private static Task<JsonNode> ActAsync(ApiClient who, JsonNode task, string verb, object body) =>
        who.PostAsync($"/grid-tasks/{task.Id()}/{verb}", body, task.Revision());

    /// <summary>Work of the grid that suits a neighbour, open to whoever comes first.</summary>
    private Task<Guid> PlannedAsync() => host.InScopeAsync(async services =>
    {
        var (db, now) = (services.GetRequiredService<GovernanceDbContext>(), host.Clock.GetUtcNow());
        var cover = StandingItems.Cover(StandingItems.DemandService)!;
        var task = GridTask.Plan(
            Guid.CreateVersion7(now), "20260311-90001", cover, "张贴防火提示",
            new Place("单元门厅", DivisionCode.From(CountyHost.Community), host.CompoundId, host.GridId, null), host.GridId, null, now.AddDays(3), Actor.System, now).Value;
        task.Assign(cover, null, null, Actor.System, now);
        db.GridTasks.Add(task);
        await db.SaveChangesAsync();
        return task.Id;
    });
}
