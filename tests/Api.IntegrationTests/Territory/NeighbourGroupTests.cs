using System.Net;
using System.Text.Json.Nodes;
using GovernanceApi.Domain.Access;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Territory;

public class NeighbourGroupTests(DemoHost host) : IClassFixture<DemoHost>
{
    [Fact]
    public async Task A_compound_is_split_evenly_and_its_groups_get_stewards_and_end()
    {
        var administrator = await host.SignInAsync(Role.Administrator, DemoHost.County);
        var (compound, grid, households) = await PlaceAsync(administrator, DemoHost.Community, 1);
        var proposal = await administrator.GetAsync($"/compounds/{compound}/split");
        (Number(proposal, "households"), Number(proposal, "covered"), Number(proposal, "open")).ShouldBe((households, 0, households));
        (Number(proposal, "fewestGroups"), Number(proposal, "mostGroups")).ShouldBe(((households + 19) / 20, households / 10));
        proposal["sizes"]!.AsArray().Sum(s => s!.GetValue<int>()).ShouldBe(households);

        var split = await administrator.PostAsync($"/compounds/{compound}/split", new { gridId = grid, groups = 20 });
        (Number(split, "registered"), Number(split, "households")).ShouldBe((20, households));
        var rows = (await administrator.GetAsync($"/neighbour-groups?compoundId={compound}&limit=200"))["items"]!.AsArray();
        rows.Count.ShouldBe(20);
        rows.ShouldAllBe(r => r!["withinBounds"]!.GetValue<bool>() && r["steward"] == null && r["gridId"]!.GetValue<Guid>() == grid);

        var path = $"/neighbour-groups/{rows[0]!["id"]}";
        await administrator.PostAsync(path + "/choose-steward", new { name = "张示例", dutyPhone = "0564-0000123" }, 1);
        var person = await host.CreateUserAsync(Role.GridWorker, DemoHost.Community);
        await administrator.PostAsync(path + "/choose-steward", new { userId = person.Id }, 2);
        var shown = await administrator.GetAsync(path);
        shown["group"]!["steward"]!["name"]!.GetValue<string>().ShouldBe("Test GridWorker");
        shown["terms"]!.AsArray().Select(t => t!["name"]!.GetValue<string>()).ShouldBe(["Test GridWorker", "张*"]);

        var corrected = await ApiClient.ReadAsync(await administrator.SendAsync(HttpMethod.Patch, "/api/v1" + path, new { households = 25, doors = "1号楼" }, revision: 3));
        Number(corrected, "revision").ShouldBe(4);
        (await administrator.GetAsync(path))["group"]!["withinBounds"]!.GetValue<bool>().ShouldBeFalse();
        await administrator.PostAsync(path + "/choose-steward", new { }, 4);
        await administrator.PostAsync(path + "/dissolve", new { }, 5);
        (await administrator.GetAsync($"/neighbour-groups?compoundId={compound}&limit=200"))["items"]!.AsArray().Count.ShouldBe(19);
        (await CodeAsync(administrator.TryPostAsync(path + "/dissolve", new { }, 6))).ShouldBe((HttpStatusCode.Conflict, "territory.neighbour_group_dissolved"));
        (await host.AuditActionsAsync(rows[0]!["id"]!.GetValue<Guid>())).ShouldBe(
            ["neighbour_group.registered", "neighbour_group.steward_chosen", "neighbour_group.steward_chosen", "neighbour_group.corrected", "neighbour_group.steward_left", "neighbour_group.dissolved"]);
    }

    [Fact]
    public async Task What_makes_no_group_is_refused()
    {
        var administrator = await host.SignInAsync(Role.Administrator, DemoHost.County);
        var (compound, grid, households) = await PlaceAsync(administrator, "341502001002", 1);
        var (_, elsewhere, _) = await PlaceAsync(administrator, "341502001008", 1);
        object Group(Guid gridId, string name, int size) => new { compoundId = compound, gridId, name, households = size };

        (await CodeAsync(administrator.TryPostAsync("/neighbour-groups", Group(elsewhere, "甲", 12)))).ShouldBe((HttpStatusCode.Conflict, "territory.neighbour_group_grid_mismatch"));
        (await CodeAsync(administrator.TryPostAsync("/neighbour-groups", Group(grid, "", 12)))).ShouldBe((HttpStatusCode.UnprocessableEntity, "common.invalid"));
        (await CodeAsync(administrator.TryPostAsync("/neighbour-groups", new { compoundId = Guid.Empty, gridId = grid, name = "甲", households = 12 })))
            .ShouldBe((HttpStatusCode.UnprocessableEntity, "common.invalid"));
        var made = await administrator.PostAsync("/neighbour-groups", Group(grid, "甲", 12));
        (await CodeAsync(administrator.TryPostAsync("/neighbour-groups", Group(grid, "甲", 12)))).ShouldBe((HttpStatusCode.Conflict, "common.already_exists"));
        Number(await administrator.GetAsync($"/compounds/{compound}/split"), "open").ShouldBe(households - 12);
        (await CodeAsync(administrator.TryPostAsync($"/compounds/{compound}/split", new { gridId = grid, groups = 1 }))).ShouldBe((HttpStatusCode.Conflict, "territory.neighbour_split_impossible"));
        (await CodeAsync(administrator.TryPostAsync($"/compounds/{compound}/split", new { gridId = elsewhere }))).ShouldBe((HttpStatusCode.Conflict, "territory.neighbour_group_grid_mismatch"));

        var path = $"/neighbour-groups/{made["id"]}";
        (await CodeAsync(administrator.TryPostAsync(path + "/choose-steward", new { name = "张示例" }, 1))).ShouldBe((HttpStatusCode.UnprocessableEntity, "common.invalid"));
        (await CodeAsync(administrator.TryPostAsync(path + "/choose-steward", new { userId = Guid.Empty }, 1))).ShouldBe((HttpStatusCode.UnprocessableEntity, "common.invalid"));
        (await CodeAsync(administrator.TryPostAsync(path + "/choose-steward", new { userId = Guid.Empty, name = "张示例" }, 1))).ShouldBe((HttpStatusCode.UnprocessableEntity, "common.invalid"));
        (await CodeAsync(administrator.TryPostAsync(path + "/dissolve", new { }, 7))).ShouldBe((HttpStatusCode.PreconditionFailed, "common.stale"));

        var neighbour = await host.SignInAsync(Role.Administrator, DemoHost.OtherCounty);
        (await CodeAsync(neighbour.TryGetAsync(path))).ShouldBe((HttpStatusCode.NotFound, "territory.neighbour_group_not_found"));
        (await CodeAsync(neighbour.TryPostAsync($"/compounds/{compound}/split", new { gridId = grid }))).ShouldBe((HttpStatusCode.NotFound, "territory.compound_not_found"));
        var clerk = await host.SignInAsync(Role.CommunityClerk, DemoHost.Community);
        (await CodeAsync(clerk.TryPostAsync("/neighbour-groups", Group(grid, "乙", 12)))).ShouldBe((HttpStatusCode.Forbidden, "access.forbidden"));
    }

    private static int Number(JsonNode node, string name) => node[name]!.GetValue<int>();

    private static async Task<(HttpStatusCode Status, string Code)> CodeAsync(Task<HttpResponseMessage> sending)
    {
        var answer = await sending;
        return (answer.StatusCode, await ApiClient.CodeOfAsync(answer));
    }

    /// <summary>A compound that is no large one, and its grid.</summary>
    private static async Task<(Guid Compound, Guid Grid, int Households)> PlaceAsync(ApiClient caller, string community, int at)
    {
        var compound = (await caller.GetAsync($"/compounds?area={community}"))["items"]!.AsArray().Where(c => Number(c!, "households") < 500).ElementAt(at)!;
        var id = compound["id"]!.GetValue<Guid>();
        var grid = (await caller.GetAsync($"/grids?area={community}"))["items"]!.AsArray().Single(g => g!["compoundIds"]!.AsArray().Any(c => c!.GetValue<Guid>() == id))!;
        return (id, grid["id"]!.GetValue<Guid>(), Number(compound, "households"));
    }
}
