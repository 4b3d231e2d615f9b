using System.Text.Json.Nodes;
using GovernanceApi.Api.IntegrationTests.Complaints;
using GovernanceApi.Infrastructure.Persistence;
using GovernanceApi.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovernanceApi.Api.IntegrationTests.GridTasks;

/// <summary>The county on Monday, 21 September 2026, nine in the morning: ten days before the National Day holiday.</summary>
public sealed class AutumnHost : CountyHost
{
    public static readonly DateTimeOffset Monday = new(2026, 9, 21, 1, 0, 0, TimeSpan.Zero);

    public AutumnHost() => Clock.SetUtcNow(Monday);

    /// <summary>A plan of the first grid for Mondays and Fridays; demand service asks for no photo.</summary>
    public object Plan(string rule = "nextWorkingDay", string item = "demand-service", string? until = null, object? recurrence = null, bool confirm = true, string title = "独居老人走访") => new
    {
        catalogueItem = item,
        gridId = GridId,
        title,
        recurrence = recurrence ?? new { kind = "weekly", weekdays = new[] { 1, 5 } },
        onRestDay = rule,
        from = "2026-09-21",
        until,
        hours = new { from = "09:30:00", until = "11:30:00" },
        points = new[] { new { name = "东门", longitude = 116.505, latitude = 31.755, check = (string?)"通道是否畅通" }, new { name = "老年活动室", longitude = 116.506, latitude = 31.756, check = (string?)null } },
        confirmDuplicate = confirm,
    };

    public static async Task<IReadOnlyList<JsonNode>> TasksOfAsync(ApiClient who, JsonNode plan, string? status = null) =>
        [.. (await who.GetAsync($"/grid-tasks?planId={plan.Id()}&limit=200{(status is null ? "" : "&status=" + status)}"))["items"]!.AsArray().Select(t => t!)];

    public static IEnumerable<string> DatesOf(IEnumerable<JsonNode> tasks) => tasks.Select(t => t.Text("number")[^4..]);

    /// <summary>Accepts, submits and, if asked, checks a task; answers with it as it then stands.</summary>
    public async Task<JsonNode> DoneAsync(JsonNode task, int? minutes = null, bool check = true)
    {
        var at = await Worker.PostAsync($"/grid-tasks/{task.Id()}/accept", new { }, task.Revision());
        at = await Worker.PostAsync($"/grid-tasks/{task.Id()}/submit", new { note = "已逐户走访", minutesSpent = minutes, pointsSeen = new[] { 0 } }, at.Revision());
        return check ? await Leader.PostAsync($"/grid-tasks/{task.Id()}/check", new { passed = true }, at.Revision()) : at;
    }

    public Task<List<string>> AuditOfAsync(Guid subject) => InScopeAsync(services =>
        services.GetRequiredService<GovernanceDbContext>().AuditEntries.Where(e => e.SubjectId == subject).OrderBy(e => e.Revision).Select(e => e.Action).ToListAsync());

    public static Task<HttpResponseMessage> PatchAsync(ApiClient who, string path, int revision, object body) =>
        who.SendAsync(HttpMethod.Patch, "/api/v1" + path, body, revision);
}
