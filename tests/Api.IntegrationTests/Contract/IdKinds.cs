using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using GovernanceApi.Domain.Access;
using GovernanceApi.Infrastructure.Persistence.Seed;
using GovernanceApi.TestKit;

namespace GovernanceApi.Api.IntegrationTests.Contract;

/// <summary>Where the id in a path comes from, by the path up to it. A path whose kind is not listed fails the matrix.</summary>
internal static class IdKinds
{
    private static int sources;

    private static readonly Dictionary<string, IdKind> All = new(StringComparer.Ordinal)
    {
        ["/api/v1/tickets/{id}"] = new("/tickets?limit=1", IsOwn: true),
        ["/api/v1/public/tickets/{id}"] = new("/tickets?limit=1", IsOwn: false),
        ["/api/v1/grid-tasks/{id}"] = new("/grid-tasks?limit=1", IsOwn: true),
        // Published versions are everybody's.
        ["/api/v1/task-catalogues/{id}"] = new("/task-catalogues", IsOwn: false),
        ["/api/v1/admissions/{id}"] = new("/admissions?limit=1", IsOwn: true),
        // The alliance is the whole county's.
        ["/api/v1/alliance-members/{id}"] = new("/alliance-members?limit=1", IsOwn: true),
        ["/api/v1/alliance-agreements/{id}"] = new("/alliance-agreements?limit=1", IsOwn: true),
        ["/api/v1/demands/{id}"] = new("/demands?limit=1", IsOwn: true),
        // What serves the whole county is on everybody's list there.
        ["/api/v1/resources/{id}"] = new("/resources?limit=1", IsOwn: true),
        ["/api/v1/service-projects/{id}"] = new("/service-projects?limit=1", IsOwn: true),
        ["/api/v1/service-slots/{id}"] = new(null, IsOwn: true, Make: (Role.AllianceMemberAgent, OpenSlotAsync)),
        ["/api/v1/public/demands/{id}"] = new("/public/demands?limit=1", IsOwn: false),
        ["/api/v1/public/resources/{id}"] = new("/public/resources?limit=1", IsOwn: false),
        ["/api/v1/public/service-projects/{id}"] = new("/public/service-projects?limit=1", IsOwn: false),
        ["/api/v1/public/ratings/{code}"] = new(null, IsOwn: false, Fixed: "0000000000000"),
        ["/api/v1/joint-meetings/{id}"] = new("/joint-meetings?limit=1", IsOwn: true),
        ["/api/v1/meeting-actions/{id}"] = new("/meeting-actions?limit=1", IsOwn: true),
        ["/api/v1/authority-gaps/{id}"] = new("/authority-gaps?limit=1", IsOwn: true),
        ["/api/v1/dispatch-precedents/{id}"] = new(null, IsOwn: true, Fixed: DemoIds.Of("dispatch-precedent", "street-vendors").ToString()),
        ["/api/v1/service-brands/{id}"] = new("/service-brands?limit=1", IsOwn: true),
        ["/api/v1/resident-reports/{id}"] = new("/resident-reports?limit=1", IsOwn: true),
        ["/api/v1/report-comments/{id}"] = new(null, IsOwn: true, Fixed: DemoIds.Of("report-comment", "1").ToString()),
        ["/api/v1/liaison-visits/{id}"] = new("/liaison-visits?limit=1", IsOwn: true),
        ["/api/v1/public/showings/members/{id}"] = new("/alliance-members?limit=1", IsOwn: false),
        ["/api/v1/public/showings/communities/{code}"] = new(null, IsOwn: false, Fixed: "341502001001"),
        ["/api/v1/public/showings/brands/{id}"] = new("/public/service-brands", IsOwn: false),
        ["/api/v1/public/resident-reports/{id}"] = new("/public/resident-reports?limit=1", IsOwn: false),
        // A published scheme is the whole county's.
        ["/api/v1/evaluation-schemes/{id}"] = new("/evaluation-schemes", IsOwn: true),
        ["/api/v1/member-evaluations/{id}"] = new("/member-evaluations?limit=1", IsOwn: true),
        ["/api/v1/contribution-records/{id}"] = new("/contribution-records?limit=1", IsOwn: true),
        ["/api/v1/patrol-plans/{id}"] = new("/patrol-plans?limit=1", IsOwn: true),
        ["/api/v1/users/{id}"] = new("/users?limit=1", IsOwn: true),
        ["/api/v1/sources/{code}"] = new("/sources?limit=1", IsOwn: true, Make: (Role.Administrator, RegisterSourceAsync), Member: "code"),
        ["/api/v1/clients/{id}"] = new("/clients?limit=1", IsOwn: true, Make: (Role.Administrator, RegisterClientAsync)),
        ["/api/v1/units/{id}"] = new("/units?limit=1", IsOwn: true, IsSecret: false),
        ["/api/v1/grids/{id}"] = new("/grids?limit=1", IsOwn: true),
        ["/api/v1/compounds/{id}"] = new("/compounds?limit=1", IsOwn: true),
        ["/api/v1/imports/{id}"] = new("/imports?limit=1", IsOwn: true, Make: (Role.CountyDispatcher, UploadAsync)),
        ["/api/v1/webhooks/{id}"] = new(null, IsOwn: true, Make: (Role.Administrator, RegisterWebhookAsync)),
        ["/api/v1/saved-views/{id}"] = new("/saved-views", IsOwn: true, Make: (Role.CountyDispatcher, SaveViewAsync)),
        ["/api/v1/attachments/{id}"] = new(null, IsOwn: true, Make: (Role.CountyDispatcher, AnnounceAsync)),
        ["/api/v1/neighbour-groups/{id}"] = new("/neighbour-groups?limit=1", IsOwn: true),
        ["/api/v1/public/grids/{id}"] = new("/grids?limit=1", IsOwn: false),
        ["/api/v1/public/compounds/{id}"] = new("/compounds?limit=1", IsOwn: false),
        ["/api/v1/public/divisions/{code}"] = new(null, IsOwn: false, Fixed: "341502000000"),
        // Tried with a token of its own, which no list shows.
        ["/api/v1/public/attachments/{id}"] = new(null, IsOwn: false),
        // Shared by everybody who may read it at all.
        ["/api/v1/reply-templates/{id}"] = new("/reply-templates", IsOwn: false),
        ["/api/v1/divisions/{code}"] = new(null, IsOwn: false, Fixed: "341502000000"),
        ["/api/v1/calendar-days/{date}"] = new(null, IsOwn: false, Fixed: "2026-05-01"),
    };

    public static IdKind? Of(Operation operation) => operation.Kind is null ? null
        : All.TryGetValue(operation.Kind, out var kind) ? kind
        : throw new InvalidOperationException($"{operation.Id}: no id is known for {operation.Kind}; add its kind to {nameof(IdKinds)}.");

    /// <summary>True where no list of another area may show an id of this kind.</summary>
    public static bool IsSecret(string kind) => All[kind] is { IsOwn: true, IsSecret: true };

    /// <summary>An id of the right form that belongs to nothing.</summary>
    public static string? Random(Operation operation) => Of(operation) is { } kind ? kind.Fixed ?? Guid.CreateVersion7(ApiHost.Start).ToString() : null;

    private static async Task<HttpResponseMessage> UploadAsync(ApiClient caller)
    {
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes("编号,主题,内容\n1,路灯不亮,东门路灯不亮\n")) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } };
        return await caller.TryPostAsync("/imports?fileName=lamp.csv", file);
    }

    private static Task<HttpResponseMessage> RegisterWebhookAsync(ApiClient caller) =>
        caller.TryPostAsync("/webhooks", new { name = "区平台", url = "https://events.example.com/", eventTypes = new[] { "ticket.*" }, areaCode = (string?)null });

    private static Task<HttpResponseMessage> SaveViewAsync(ApiClient caller) =>
        caller.TryPostAsync("/saved-views", new { name = "路灯", query = "q=路灯", shared = false });

    private static async Task<HttpResponseMessage> OpenSlotAsync(ApiClient caller)
    {
        var offering = (await caller.GetAsync("/resources?limit=1"))["items"]![0]!["id"]!.GetValue<string>();
        return await caller.TryPostAsync(
            $"/resources/{offering}/slots", new { startsAt = ApiHost.Start.AddDays(30), endsAt = ApiHost.Start.AddDays(30).AddHours(1), place = (string?)null, capacity = 1 });
    }

    private static async Task<HttpResponseMessage> RegisterSourceAsync(ApiClient caller) => await caller.TryPostAsync("/sources", new
    {
        code = $"source-{Interlocked.Increment(ref sources)}",
        source = new
        {
            name = "Hotline",
            areaCode = await AreaAsync(caller),
            clientIds = Array.Empty<Guid>(),
            kinds = new[] { "tickets" },
            categoryCode = (string?)null,
            channel = (string?)null,
            active = true,
        },
    });

    private static async Task<string> AreaAsync(ApiClient caller) => (await caller.GetAsync("/session"))["user"]!["areaCode"]?.GetValue<string>() ?? "341502000000";

    private static async Task<HttpResponseMessage> RegisterClientAsync(ApiClient caller)
    {
        var area = await AreaAsync(caller);
        return await caller.TryPostAsync("/clients", new { name = "Hotline", @operator = "County", scopes = new[] { "tickets.read" }, areaCode = area, requestsPerMinute = (int?)null });
    }

    private static Task<HttpResponseMessage> AnnounceAsync(ApiClient caller) =>
        caller.TryPostAsync("/attachments", new { fileName = "a.jpg", contentType = "image/jpeg", size = 10, purpose = "report" });
}

/// <param name="List">List to take the first row's id from, as the caller who will use it.</param>
/// <param name="IsOwn">True where an area or a person owns the record: to others it must look as if it did not exist.</param>
/// <param name="IsSecret">False where the record is closed to others but no secret: rules, open to all, name units.</param>
/// <param name="Fixed">For kinds whose ids are known without asking.</param>
/// <param name="Member">What the path holds, where that is not the id.</param>
/// <param name="Make">Makes a record as this role, where the demo data has none.</param>
internal sealed record IdKind(
    string? List, bool IsOwn, bool IsSecret = true, string? Fixed = null, (Role By, Func<ApiClient, Task<HttpResponseMessage>> Send)? Make = null, string Member = "id")
{
    /// <summary>The id of a record this caller may see; null when they see none.</summary>
    public async Task<string?> FindAsync(Role? role, ApiClient caller)
    {
        if (Make is { } make && make.By == role)
        {
            return (await ApiClient.ReadAsync(await make.Send(caller)))[Member]!.GetValue<string>();
        }

        if (List is null || await caller.TryGetAsync(List) is not { IsSuccessStatusCode: true } answer)
        {
            return Fixed;
        }

        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        var rows = body as JsonArray ?? body["items"]!.AsArray();
        return rows.Count == 0 ? null : rows[0]![Member]!.GetValue<string>();
    }
}
