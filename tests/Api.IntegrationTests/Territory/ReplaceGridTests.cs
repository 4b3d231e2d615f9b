using System.Net;
using GovernanceApi.Domain.Access;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Territory;

public class ReplaceGridTests(DemoHost host) : IClassFixture<DemoHost>
{
    private const string Community = "341502001004";

    [Fact]
    public async Task A_divided_grid_keeps_its_past_and_old_tickets_their_grid()
    {
        var administrator = await host.SignInAsync(Role.Administrator, DemoHost.County);
        var compound = await administrator.PostAsync("/compounds", new
        {
            name = "划分小区",
            kind = "gatedMature",
            divisionCode = Community,
            households = 900,
            location = new { longitude = 118.002, latitude = 32.005 },
        });
        var id = compound["id"]!.GetValue<Guid>();
        var old = (await administrator.PostAsync("/grids", new { code = Community + "001", name = "旧网格", boundary = Square(118, 118.01), compoundIds = new[] { id } }))["id"]!.GetValue<Guid>();
        var person = await host.CreateUserAsync(Role.GridLeader, Community);
        await administrator.PostAsync($"/grids/{old}/staff", new { post = "leader", userId = person.Id }, 1);
        var group = await administrator.PostAsync("/neighbour-groups", new { compoundId = id, gridId = old, name = "第1邻", households = 15 });
        var clerk = await host.SignInAsync(Role.CommunityClerk, Community);
        var before = await TicketAsync(clerk, id);
        (await host.GridOfTicketAsync(before)).ShouldBe("旧网格");

        var replaced = await administrator.PostAsync($"/grids/{old}/replace", new
        {
            effectiveOn = "2026-03-12",
            successors = new object[]
            {
                new { code = Community + "001", name = "西网格", boundary = Square(118, 118.005), compoundIds = new[] { id }, households = 450 },
                new { code = Community + "002", name = "东网格", boundary = Square(118.005, 118.01), households = 450 },
            },
        }, 2);
        replaced["lastDay"]!.GetValue<string>().ShouldBe("2026-03-11");
        (await NamesAsync(administrator, "")).ShouldBe(["旧网格"]);
        (await NamesAsync(administrator, "&on=2026-03-12")).ShouldBe(["东网格", "西网格"], ignoreOrder: true);

        host.Clock.Advance(TimeSpan.FromDays(1));
        // Sessions do not outlast a day.
        administrator = await host.SignInAsync(Role.Administrator, DemoHost.County);
        clerk = await host.SignInAsync(Role.CommunityClerk, Community);
        (await NamesAsync(administrator, "")).ShouldBe(["东网格", "西网格"], ignoreOrder: true);
        (await NamesAsync(administrator, "&on=2026-03-11")).ShouldBe(["旧网格"]);
        (await administrator.GetAsync($"/grids/map?area={Community}"))["features"]!.AsArray().Count.ShouldBe(2);
        (await administrator.GetAsync("/grids/resolve?longitude=118.002&latitude=32.005"))["grid"]!["name"]!.GetValue<string>().ShouldBe("西网格");
        var history = await administrator.GetAsync($"/grids/{old}");
        (history["code"]!.GetValue<string>(), history["validTo"]!.GetValue<string>(), history["replacedBy"]!.AsArray().Count).ShouldBe((Community + "001", "2026-03-11", 2));
        history["boundary"]!["coordinates"]![0]![1]![0]!.GetValue<double>().ShouldBe(118.01);
        (await host.GridOfTicketAsync(before)).ShouldBe("旧网格");
        (await host.GridOfTicketAsync(await TicketAsync(clerk, id))).ShouldBe("西网格");
        var west = await administrator.GetAsync($"/neighbour-groups/{group["id"]}");
        west["group"]!["gridName"]!.GetValue<string>().ShouldBe("西网格");
        var successor = await administrator.GetAsync($"/grids/{west["group"]!["gridId"]}");
        successor["leader"]!["userId"]!.GetValue<Guid>().ShouldBe(person.Id);
        successor["replacesId"]!.GetValue<Guid>().ShouldBe(old);
        (await host.AuditActionsAsync(old)).ShouldBe(["grid.laid", "grid.post_filled", "grid.ended"]);

        var card = await host.Anonymous().GetAsync($"/public/grids/{old}/card");
        card["serves"]!.GetValue<bool>().ShouldBeFalse();
        card["replacedBy"]!.AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_cannot_take_over_is_refused()
    {
        var administrator = await host.SignInAsync(Role.Administrator, DemoHost.County);
        var grids = (await administrator.GetAsync("/grids?area=341502001001&limit=200"))["items"]!.AsArray();
        var (divided, whole) = (grids.First(g => grids.Any(c => c!["parentId"]?.GetValue<string>() == g!["id"]!.GetValue<string>())), grids.Last(g => g!["level"]!.GetValue<int>() == 1
            && grids.All(c => c!["parentId"]?.GetValue<string>() != g["id"]!.GetValue<string>())));
        object Body(string day, params object[] successors) => new { effectiveOn = day, successors };
        object Next(string code, object boundary) => new { code, name = "新网格", boundary };
        var (path, revision) = ($"/grids/{whole!["id"]}/replace", whole["revision"]!.GetValue<int>());

        (await CodeAsync(administrator, path, Body("2026-03-01"), revision)).ShouldBe((HttpStatusCode.UnprocessableEntity, "common.invalid"));
        (await CodeAsync(administrator, path, Body("2026-04-01"), revision + 1)).ShouldBe((HttpStatusCode.PreconditionFailed, "common.stale"));
        (await CodeAsync(administrator, $"/grids/{divided!["id"]}/replace", Body("2026-04-01"), divided["revision"]!.GetValue<int>())).ShouldBe((HttpStatusCode.Conflict, "territory.grid_divided"));
        var ground = divided["id"]!.GetValue<Guid>();
        var taken = (await administrator.GetAsync($"/grids/{ground}"))["boundary"]!;
        (await CodeAsync(administrator, path, Body("2026-04-01", Next("341502001001099", taken)), revision)).ShouldBe((HttpStatusCode.Conflict, "territory.grid_overlaps"));
        (await CodeAsync(administrator, path, Body("2026-04-01", Next(divided["code"]!.GetValue<string>(), Square(119, 119.1))), revision)).ShouldBe((HttpStatusCode.Conflict, "territory.grid_code_in_use"));
        (await CodeAsync(administrator, path, Body("2026-04-01", Next("341502001001098", Square(119, 119.1)), Next("341502001001099", Square(119.05, 119.2))), revision))
            .ShouldBe((HttpStatusCode.Conflict, "territory.grid_overlaps"));
        (await CodeAsync(administrator, path, Body("2026-04-01", Next("141024100001001", Square(119, 119.1))), revision)).ShouldBe((HttpStatusCode.Forbidden, "access.outside_area"));

        var elsewhere = await host.SignInAsync(Role.Administrator, DemoHost.OtherCounty);
        (await CodeAsync(elsewhere, path, Body("2026-04-01"), revision)).ShouldBe((HttpStatusCode.NotFound, "territory.grid_not_found"));
        await administrator.PostAsync(path, Body("2026-04-01"), revision);
        (await CodeAsync(administrator, path, Body("2026-05-01"), revision + 1)).ShouldBe((HttpStatusCode.Conflict, "territory.grid_ended"));
        (await administrator.SendAsync(HttpMethod.Patch, $"/api/v1/grids/{whole["id"]}", new { name = "改" }, revision + 1)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    private static async Task<(HttpStatusCode, string)> CodeAsync(ApiClient caller, string path, object body, int revision)
    {
        var answer = await caller.TryPostAsync(path, body, revision);
        return (answer.StatusCode, await ApiClient.CodeOfAsync(answer));
    }

    private static async Task<List<string>> NamesAsync(ApiClient caller, string more) =>
        [.. (await caller.GetAsync($"/grids?area={Community}{more}"))["items"]!.AsArray().Select(g => g!["name"]!.GetValue<string>())];

    private static async Task<Guid> TicketAsync(ApiClient clerk, Guid compound)
    {
        var made = await clerk.PostAsync("/tickets", new { channel = "visit", text = "小区东门路灯不亮", divisionCode = Community, compoundId = compound, urgency = "ordinary", confidential = false });
        return made["id"]!.GetValue<Guid>();
    }

    private static object Square(double west, double east) => new
    {
        type = "Polygon",
        coordinates = new[] { new[] { new[] { west, 32.0 }, [east, 32.0], [east, 32.01], [west, 32.01], [west, 32.0] } },
    };
}
