using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using GovernanceApi.Api.IntegrationTests.Complaints;
using GovernanceApi.Api.IntegrationTests.Complaints.Attachments;
using GovernanceApi.Domain.Access;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Grids;
using GovernanceApi.Infrastructure.GridTasks;
using GovernanceApi.Infrastructure.Persistence;
using GovernanceApi.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace GovernanceApi.Api.IntegrationTests.GridTasks;

/// <summary>The small county with three led grids, and the desks that an admission passes.</summary>
public sealed class AdmissionHost : CountyHost
{
    private readonly List<string> leaderNames = [];
    private string workerName = "";

    /// <summary>Each led by one of <see cref="Leaders"/>; the first has a worker too.</summary>
    public IReadOnlyList<Guid> Grids { get; private set; } = [];

    public IReadOnlyList<ApiClient> Leaders { get; private set; } = [];

    public Guid WorkerId { get; private set; }

    public ApiClient GridWorker { get; private set; } = null!;

    public ApiClient Secretary { get; private set; } = null!;

    public ApiClient Officer { get; private set; } = null!;

    public ApiClient Approver { get; private set; } = null!;

    public ApiClient Office { get; private set; } = null!;

    public ApiClient Department { get; private set; } = null!;

    public DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var community = DivisionCode.From(Community);
        var now = Clock.GetUtcNow();
        var grids = new List<Grid>();
        for (var i = 0; i < 3; i++)
        {
            var leader = await CreateUserAsync(Role.GridLeader, Community);
            leaderNames.Add(leader.UserName!);
            var grid = Grid.Lay(Guid.CreateVersion7(now), GridCode.Of(community, 11 + i), $"第{i + 3}网格", null, Square(116.60 + (0.02 * i), 31.75), []).Value;
            grid.Appoint(GridPostKind.Leader, leader.Id, now);
            grids.Add(grid);
        }

        var worker = await CreateUserAsync(Role.GridWorker, Community);
        grids[0].Appoint(GridPostKind.Worker, worker.Id, now);
        await InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<GovernanceDbContext>();
            db.AddRange(grids);
            return await db.SaveChangesAsync();
        });
        (Grids, WorkerId, workerName) = ([.. grids.Select(g => g.Id)], worker.Id, worker.UserName!);
        await EnterAsync();
    }

    /// <summary>Lets days pass; the sessions end and are opened anew.</summary>
    public async Task PassAsync(double days)
    {
        Clock.Advance(TimeSpan.FromDays(days));
        await EnterAsync();
    }

    public Task<int> TickAsync() => Services.GetRequiredService<AdmissionsClock>().RunOnceAsync(CancellationToken.None);

    public object Request(int days = 60, long? amountFen = 5_000_000, string? source = "县财政预算", int? posts = null) => new
    {
        title = "燃气软管入户排查",
        @class = "safetyHazards",
        purpose = "逐户排查老旧软管",
        legalBasis = "城镇燃气管理条例第十七条",
        from = Today,
        until = Today.AddDays(days),
        grids = Grids.Select(id => new { gridId = id, hoursPerMonth = 12 }),
        limit = new { amount = 3, unit = "workingDay" },
        evidenceRequired = false,
        estimatedMinutes = 30,
        amountFen,
        fundingSource = source,
        staffPosts = posts,
    };

    public Task<JsonNode> StepAsync(ApiClient who, JsonNode request, string verb, object? body = null) => who.PostAsync($"/admissions/{request.Id()}/{verb}", body ?? new { }, request.Revision());

    public async Task<JsonNode> SubmittedAsync(int days = 60) => await StepAsync(Department, await Department.PostAsync("/admissions", Request(days)), "submit");

    public async Task<JsonNode> AtCountyAsync(int days = 60)
    {
        var request = await SubmittedAsync(days);
        foreach (var leader in Leaders)
        {
            request = await StepAsync(leader, request, "review", new { opinion = "bearable", hoursNow = 80 });
        }

        return await StepAsync(Officer, request, "recommend", new { supports = true, note = "可承担" });
    }

    public object Decision(bool confirmed = true) =>
        new { documentNumber = "示例政发〔2026〕8号", date = Today, meeting = "县政府常务会议", guaranteeConfirmed = confirmed };

    /// <summary>Uploads the department's document.</summary>
    public async Task UploadAsync(JsonNode request)
    {
        var file = await Department.PostAsync(
            "/attachments", new { fileName = "拨款.pdf", contentType = "application/pdf", size = Pictures.Pdf().Length, purpose = "document", admissionId = request.Id() });
        await ApiClient.ReadAsync(await Department.SendAsync(
            HttpMethod.Put, $"/api/v1/attachments/{file.Id()}/content",
            new ByteArrayContent(Pictures.Pdf()) { Headers = { ContentType = new MediaTypeHeaderValue("application/pdf") } }));
    }

    public object Task(string itemCode, int grid = 0, bool? confirm = null, string? place = null) =>
        new { itemCode, gridId = Grids[grid], title = "入户排查", place, assigneeId = grid == 0 ? WorkerId : (Guid?)null, confirmDuplicate = confirm };

    private async Task EnterAsync()
    {
        var leaders = new List<ApiClient>();
        foreach (var name in leaderNames)
        {
            leaders.Add(await SignInAsAsync(name));
        }

        Leaders = leaders;
        GridWorker = await SignInAsAsync(workerName);
        Secretary = await SignInAsync(Role.CommunitySecretary, Community);
        Officer = await SignInAsync(Role.TownshipOfficer, Township);
        Approver = await SignInAsync(Role.CountyApprover, County);
        Office = await SignInAsync(Role.CountyDispatcher, County);
        Department = await SignInAsync(Role.DepartmentHandler, County, DepartmentId);
    }
}
