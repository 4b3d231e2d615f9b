using System.Text.Json.Nodes;
using GovernanceApi.Domain.Access;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Territory;

public class CoverageTests(CoverageHost host) : IClassFixture<CoverageHost>
{
    [Fact]
    public async Task Every_fault_of_the_demo_county_is_named_and_mended_over_http_to_none()
    {
        var administrator = await host.SignInAsync(Role.Administrator, DemoHost.County);
        Kinds(await administrator.GetAsync("/coverage?limit=200")).ShouldBe(
        [
            "compoundWithoutGrid", "compoundInGap", "gridWithoutWorker", "gridWithoutLeader", "compoundHouseholdsUncovered", "compoundHouseholdsUncovered",
            "groupTooLarge", "groupWithoutSteward",
        ]);

        // A grid around the compound at the edge, with its staff and groups.
        var open = (await FaultsAsync(administrator, "compoundWithoutGrid")).Single();
        open["sentence"]!.GetValue<string>().ShouldContain("没有划入任何网格");
        var compound = await administrator.GetAsync($"/compounds/{open["subjectId"]}");
        var (west, south) = (compound["location"]!["longitude"]!.GetValue<double>() - 0.001, compound["location"]!["latitude"]!.GetValue<double>() - 0.001);
        var grid = await administrator.PostAsync("/grids", new
        {
            code = compound["divisionCode"]!.GetValue<string>() + "007",
            name = "演示新苑网格",
            boundary = new { type = "Polygon", coordinates = new[] { new[] { new[] { west, south }, [west + 0.002, south], [west + 0.002, south + 0.002], [west, south + 0.002], [west, south] } } },
            compoundIds = new[] { compound["id"]!.GetValue<Guid>() },
        });
        var person = await host.CreateUserAsync(Role.GridWorker, DemoHost.Community);
        await administrator.PostAsync($"/grids/{grid["id"]}/staff", new { post = "leader", userId = person.Id }, 1);
        await administrator.PostAsync($"/grids/{grid["id"]}/staff", new { post = "worker", userId = person.Id, dutyPhone = "0564-0000999" }, 2);
        foreach (var (kind, post) in new[] { ("gridWithoutWorker", "worker"), ("gridWithoutLeader", "leader") })
        {
            var fault = (await FaultsAsync(administrator, kind)).Single();
            var revision = (await administrator.GetAsync($"/grids/{fault["subjectId"]}"))["revision"]!.GetValue<int>();
            await ApiClient.ReadAsync(await administrator.SendAsync(HttpMethod.Post, fault["href"]!.GetValue<string>(), new { post, userId = person.Id }, revision, key: kind));
        }

        foreach (var fault in await FaultsAsync(administrator, "compoundHouseholdsUncovered"))
        {
            var of = await administrator.GetAsync($"/grids/resolve?compoundId={fault["subjectId"]}");
            await administrator.PostAsync($"/compounds/{fault["subjectId"]}/split", new { gridId = of["grid"]!["id"]!.GetValue<Guid>() });
        }

        // The group that is too large gives its four households to its small neighbours.
        var large = (await FaultsAsync(administrator, "groupTooLarge")).Single();
        await CorrectAsync(administrator, large["subjectId"]!.GetValue<Guid>(), 20);
        var small = (await administrator.GetAsync($"/neighbour-groups?compoundId={large["otherId"]}&limit=200"))["items"]!.AsArray().First(g => g!["households"]!.GetValue<int>() == 10)!;
        await CorrectAsync(administrator, small["id"]!.GetValue<Guid>(), 14);
        foreach (var fault in await FaultsAsync(administrator, "groupWithoutSteward"))
        {
            await ApiClient.ReadAsync(await administrator.SendAsync(
                HttpMethod.Post, fault["href"]!.GetValue<string>(), new { name = "演示管家", dutyPhone = "0564-0000998" }, 1, key: fault["subjectId"]!.ToString()));
        }

        var mended = await administrator.GetAsync("/coverage");
        Kinds(mended).ShouldBeEmpty();
        (mended["total"]!.GetValue<int>(), mended["counts"]!.AsArray().Count, mended["compounds"]!.GetValue<int>(), mended["grids"]!.GetValue<int>()).ShouldBe((0, 0, 13, 19));
    }

    private static List<string> Kinds(JsonNode report) => [.. report["items"]!.AsArray().Select(i => i!["code"]!.GetValue<string>())];

    private static async Task<List<JsonNode>> FaultsAsync(ApiClient caller, string kind) =>
        [.. (await caller.GetAsync($"/coverage?kind={kind}&limit=200"))["items"]!.AsArray().Select(i => i!)];

    private static async Task CorrectAsync(ApiClient caller, Guid group, int households)
    {
        var revision = (await caller.GetAsync($"/neighbour-groups/{group}"))["group"]!["revision"]!.GetValue<int>();
        await ApiClient.ReadAsync(await caller.SendAsync(HttpMethod.Patch, $"/api/v1/neighbour-groups/{group}", new { households }, revision));
    }
}
