using System.Net;
using System.Text.Json.Nodes;
using GovernanceApi.Domain.Access;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Territory;

public class ImportGridsTests(DemoHost host) : IClassFixture<DemoHost>
{
    private const string Community = "341502001005";

    [Fact]
    public async Task A_file_is_looked_at_first_and_then_lays_and_corrects_grids()
    {
        var administrator = await host.SignInAsync(Role.Administrator, DemoHost.County);
        var compound = await administrator.PostAsync("/compounds", new
        {
            name = "导入小区",
            kind = "gatedMature",
            divisionCode = Community,
            households = 400,
            location = new { longitude = 120.002, latitude = 32.005 },
        });
        object[] features = [Feature("002", "导入网格西片", 120, 120.005, Community + "001"), Feature("001", "导入网格", 120, 120.01), Feature("003", "导入网格二", 120.01, 120.02)];

        var seen = await ImportAsync(administrator, false, features);
        (seen["saved"]!.GetValue<bool>(), seen["faulty"]!.GetValue<int>()).ShouldBe((false, 0));
        seen["features"]!.AsArray().Select(f => f!["action"]!.GetValue<string>()).ShouldBe(["lay", "lay", "lay"]);
        (await administrator.GetAsync($"/grids?area={Community}"))["items"]!.AsArray().Count.ShouldBe(0);

        (await ImportAsync(administrator, true, features))["saved"]!.GetValue<bool>().ShouldBeTrue();
        var grids = (await administrator.GetAsync($"/grids?area={Community}"))["items"]!.AsArray();
        grids.Count.ShouldBe(3);
        var half = grids.Single(g => g!["level"]!.GetValue<int>() == 2)!;
        half["parentId"]!.GetValue<string>().ShouldBe(grids.Single(g => g!["name"]!.GetValue<string>() == "导入网格")!["id"]!.GetValue<string>());
        half["compoundIds"]![0]!.GetValue<string>().ShouldBe(compound["id"]!.GetValue<string>());

        var again = await ImportAsync(administrator, true, Feature("003", "导入网格二（改）", 120.01, 120.03));
        again["features"]![0]!["action"]!.GetValue<string>().ShouldBe("correct");
        (await administrator.GetAsync($"/grids?area={Community}"))["items"]!.AsArray().Select(g => g!["name"]!.GetValue<string>()).ShouldContain("导入网格二（改）");
    }

    [Fact]
    public async Task Each_feature_is_told_what_is_wrong_with_it_and_nothing_is_saved()
    {
        var administrator = await host.SignInAsync(Role.Administrator, DemoHost.County);
        var taken = (await administrator.GetAsync("/grids/map?area=341502001001"))["features"]![0]!;
        object[] features =
        [
            new { type = "Feature", geometry = new { type = "Point", coordinates = new[] { 120.0, 32 } }, properties = new { code = Community + "011", name = "甲", other = 1 } },
            Feature("012", "", 121, 121.01),
            new { type = "Feature", geometry = taken["geometry"], properties = new { code = "341502001001077", name = "乙" } },
            Feature("013", "丙", 122, 122.01),
            Feature("013", "丙", 123, 123.01),
            Feature("014", "丁", 124, 124.01, Community + "999"),
            Feature("015", "戊", 122.005, 122.02),
            new { type = "Feature", geometry = Square(125, 125.01), properties = new { code = "141024100001001", name = "己", households = "多" } },
            new { type = "Feature", geometry = Square(126, 126.01), properties = new { code = "141024100001001", name = "己" } },
        ];

        var seen = await ImportAsync(administrator, false, features);
        seen["features"]!.AsArray().Select(f => string.Join(' ', f!["errors"]!.AsArray().Select(e => e!["code"]!.GetValue<string>()))).ShouldBe(
        [
            "territory.feature_not_a_polygon", "territory.feature_without_name", "territory.grid_overlaps", "territory.grid_overlaps", "territory.feature_twice", "territory.grid_parent_invalid",
            "territory.grid_overlaps", "territory.feature_households_invalid", "access.outside_area",
        ]);
        seen["features"]![0]!["errors"]![0]!["detail"]!.GetValue<string>().ShouldContain("多边形");
        var refused = await administrator.TryPostAsync("/grids/import", new { type = "FeatureCollection", features, commit = true });
        (refused.StatusCode, await ApiClient.CodeOfAsync(refused)).ShouldBe((HttpStatusCode.Conflict, "territory.import_has_errors"));
        (await administrator.TryPostAsync("/grids/import", new { type = "Feature", features, commit = false })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task An_outline_is_checked_while_it_is_drawn()
    {
        var administrator = await host.SignInAsync(Role.Administrator, DemoHost.County);
        var taken = (await administrator.GetAsync("/grids/map?area=341502001002"))["features"]!.AsArray().First(f => f!["properties"]!["level"]!.GetValue<int>() == 1)!;

        var check = await administrator.PostAsync("/grids/check-outline", new { boundary = taken["geometry"] });
        check["overlaps"]!.AsArray().Select(o => o!["id"]!.GetValue<string>()).ShouldBe([taken["id"]!.GetValue<string>()]);
        check["compounds"]!.AsArray().Count.ShouldBe(1);
        (await administrator.PostAsync("/grids/check-outline", new { boundary = taken["geometry"], gridId = taken["id"]!.GetValue<Guid>() }))["overlaps"]!.AsArray().ShouldBeEmpty();
        var moved = await administrator.SendAsync(HttpMethod.Patch, "/api/v1/grids/" + (await OtherAsync(administrator, taken)), new { boundary = taken["geometry"] }, 3);
        (moved.StatusCode, await ApiClient.CodeOfAsync(moved)).ShouldBe((HttpStatusCode.Conflict, "territory.grid_overlaps"));
    }

    private static async Task<string> OtherAsync(ApiClient caller, JsonNode taken) =>
        (await caller.GetAsync("/grids?area=341502001002"))["items"]!.AsArray()
            .First(g => g!["level"]!.GetValue<int>() == 1 && g["revision"]!.GetValue<int>() == 3 && g["id"]!.GetValue<string>() != taken["id"]!.GetValue<string>())!["id"]!.GetValue<string>();

    private static Task<JsonNode> ImportAsync(ApiClient caller, bool commit, params object[] features) =>
        caller.PostAsync("/grids/import", new { type = "FeatureCollection", features, commit });

    private static object Feature(string sequence, string name, double west, double east, string? parentCode = null) => new
    {
        type = "Feature",
        id = 7,
        geometry = Square(west, east),
        properties = new { code = Community + sequence, name, parentCode, households = 400 },
    };

    private static object Square(double west, double east) => new
    {
        type = "Polygon",
        coordinates = new[] { new[] { new[] { west, 32.0 }, [east, 32.0], [east, 32.01], [west, 32.01], [west, 32.0] } },
    };
}
