using System.Text.Json.Nodes;
using GovernanceApi.Domain.Access;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Compounds;
using GovernanceApi.Domain.Territory.Grids;
using GovernanceApi.Domain.Territory.Units;
using GovernanceApi.Infrastructure.Persistence;
using GovernanceApi.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Complaints;

/// <summary>
/// A county small enough to know by heart: a community with one compound in one grid (leader and worker), a second grid
/// beside it, a department and a property company, and one person for each desk.
/// </summary>
public class CountyHost : ApiHost, IAsyncLifetime
{
    public const string County = "341502000000";
    public const string Township = "341502001000";
    public const string Community = "341502001001";
    public const string OtherCommunity = "341502001002";

    /// <summary>小区管理: its closing test asks for a photo.</summary>
    public const string Category = "010212";

    /// <summary>No evidence asked for.</summary>
    public const string PlainCategory = "020101";

    private string leaderName = "";

    public Guid CompoundId { get; private set; }

    public Guid GridId { get; private set; }

    public Guid OtherGridId { get; private set; }

    public Guid DepartmentId { get; private set; }

    public Guid CompanyId { get; private set; }

    public ApiClient Dispatcher { get; private set; } = null!;

    public ApiClient Clerk { get; protected set; } = null!;

    public ApiClient OtherClerk { get; private set; } = null!;

    public ApiClient Leader { get; private set; } = null!;

    public ApiClient Worker { get; private set; } = null!;

    public ApiClient OtherWorker { get; private set; } = null!;

    public ApiClient Handler { get; private set; } = null!;

    public ApiClient CompanyAgent { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync()
    {
        await StartAsync();
        await LayOutAsync();
        Dispatcher = await SignInAsync(Role.CountyDispatcher, County);
        Clerk = await SignInAsync(Role.CommunityClerk, Community);
        OtherClerk = await SignInAsync(Role.CommunityClerk, OtherCommunity);
        Handler = await SignInAsync(Role.DepartmentHandler, County, DepartmentId);
        CompanyAgent = await SignInAsync(Role.PropertyCompanyAgent, County, CompanyId);
    }

    /// <summary>Registers a complaint by telephone; answers with id, number, revision and query code.</summary>
    public Task<JsonNode> RegisterAsync(string text = "小区路灯坏了三天", string category = PlainCategory, bool confidential = false, string phone = "13812345678") =>
        Dispatcher.PostAsync("/tickets", new
        {
            channel = "hotline",
            text,
            categoryCode = category,
            divisionCode = Community,
            compoundId = CompoundId,
            urgency = "ordinary",
            reporter = new { name = "张伟", phone, address = "幸福小区3号楼" },
            confidential,
        });

    /// <summary>One act of the desk on a ticket, at its present revision.</summary>
    public async Task<JsonNode> ActAsync(ApiClient who, JsonNode ticket, string verb, object body) =>
        await who.PostAsync($"/tickets/{ticket.Id()}/{verb}", body, ticket.Revision());

    public async Task<JsonNode> DispatchedToGridAsync(string category = PlainCategory)
    {
        var ticket = await RegisterAsync(category: category);
        var accepted = await ActAsync(Dispatcher, ticket, "accept", new { });
        return await ActAsync(Dispatcher, accepted, "dispatch", new { gridId = GridId });
    }

    /// <summary>Registers a ticket, lets the department resolve it, and answers with its receipt and the query code.</summary>
    public async Task<JsonNode> ResolvedByDepartmentAsync()
    {
        var ticket = await RegisterAsync();
        var at = await ActAsync(Dispatcher, ticket, "accept", new { });
        at = await ActAsync(Dispatcher, at, "dispatch", new { unitId = DepartmentId });
        at = await ActAsync(Handler, at, "take-on", new { });
        at = await ActAsync(Handler, at, "resolve", new { outcome = "fixed", reply = "路灯已修好" });
        ticket["revision"] = at.Revision();
        ticket["status"] = at["status"]!.GetValue<string>();
        return ticket;
    }

    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }

    private async Task LayOutAsync()
    {
        var community = DivisionCode.From(Community);
        var now = Clock.GetUtcNow();
        var (leader, worker, otherWorker) = (
            await CreateUserAsync(Role.GridLeader, Community), await CreateUserAsync(Role.GridWorker, Community), await CreateUserAsync(Role.GridWorker, OtherCommunity));
        var compound = Compound.Register(Guid.CreateVersion7(now), "幸福小区", CompoundKind.GatedMature, community, "皋城路1号", 420, new GeoPoint(116.505, 31.755));
        var grid = Grid.Lay(Guid.CreateVersion7(now), GridCode.Of(community, 1), "第一网格", null, Square(116.50, 31.75), [compound.Id]).Value;
        grid.Appoint(GridPostKind.Leader, leader.Id, now);
        grid.Appoint(GridPostKind.Worker, worker.Id, now);
        var other = Grid.Lay(Guid.CreateVersion7(now), GridCode.Of(DivisionCode.From(OtherCommunity), 1), "第二网格", null, Square(116.52, 31.75), []).Value;
        other.Appoint(GridPostKind.Worker, otherWorker.Id, now);
        var department = Unit.Register(Guid.CreateVersion7(now), "城市管理局", UnitKind.Department, DivisionCode.From(County), null);
        var company = Unit.Register(Guid.CreateVersion7(now), "安居物业", UnitKind.PropertyCompany, DivisionCode.From(County), null);
        await InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<GovernanceDbContext>();
            db.AddRange(compound, grid, other, department, company);
            // As a county's own rule set may say of one branch: closed with a photo only.
            await db.Database.ExecuteSqlAsync($"update territory.category_rules set evidence_required = true where category_code = '010000'");
            return await db.SaveChangesAsync();
        });
        (CompoundId, GridId, OtherGridId, DepartmentId, CompanyId) = (compound.Id, grid.Id, other.Id, department.Id, company.Id);
        leaderName = leader.UserName!;
        Leader = await SignInAsAsync(leaderName);
        Worker = await SignInAsAsync(worker.UserName!);
        OtherWorker = await SignInAsAsync(otherWorker.UserName!);
    }

    /// <summary>The leader in a new session, after the clock was moved past the end of the first.</summary>
    public Task<ApiClient> LeaderAgainAsync() => SignInAsAsync(leaderName);

    protected async Task<ApiClient> SignInAsAsync(string userName)
    {
        var client = Anonymous();
        await client.SignInAsync(userName, Password);
        return client;
    }

    protected static GridBoundary Square(double west, double south) => GridBoundary.Create(
        [new(west, south), new(west + 0.01, south), new(west + 0.01, south + 0.01), new(west, south + 0.01), new(west, south)]).Value;
}

internal static class Answers
{
    public static Guid Id(this JsonNode node) => node["id"]!.GetValue<Guid>();

    public static int Revision(this JsonNode node) => node["revision"]!.GetValue<int>();

    public static string Text(this JsonNode node, string name) => node[name]!.GetValue<string>();
}
