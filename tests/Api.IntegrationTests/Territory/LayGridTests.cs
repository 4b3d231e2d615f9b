using System.Net;
using GovernanceApi.Domain.Access;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Territory;

public class LayGridTests(DemoHost host) : IClassFixture<DemoHost>
{
    private const string FreshCommunity = "341502001003";

    [Fact]
    public async Task A_community_without_a_map_gets_a_compound_a_grid_and_a_sub_grid()
    {
        var administrator = await host.SignInAsync(Role.Administrator, DemoHost.County);
        var compound = await administrator.PostAsync("/compounds", new
        {
            name = "测试小区",
            kind = "gatedMature",
            divisionCode = FreshCommunity,
            households = 320,
            location = new { longitude = 117.005, latitude = 32.005 },
        });
        var grid = await administrator.PostAsync("/grids", Grid("001", "测试网格", 117, 117.01, null, compound["id"]!.GetValue<Guid>()));
        var half = await administrator.PostAsync("/grids", Grid("002", "测试网格西片", 117, 117.006, grid["id"]!.GetValue<Guid>(), compound["id"]!.GetValue<Guid>()));

        var resolved = await administrator.GetAsync($"/grids/resolve?compoundId={compound["id"]}");
        resolved["grid"]!["id"]!.GetValue<Guid>().ShouldBe(half["id"]!.GetValue<Guid>());

        var redrawn = await ApiClient.ReadAsync(await administrator.SendAsync(
            HttpMethod.Patch, $"/api/v1/grids/{half["id"]}", new { name = "西片", boundary = Square(117, 117.004), compoundIds = Array.Empty<Guid>() }, revision: 1));
        redrawn["revision"]!.GetValue<int>().ShouldBe(2);
        (await administrator.GetAsync("/grids/resolve?longitude=117.005&latitude=32.005"))["grid"]!["name"]!.GetValue<string>().ShouldBe("测试网格");
        var details = await administrator.GetAsync($"/grids/{half["id"]}");
        details["name"]!.GetValue<string>().ShouldBe("西片");
        details["compoundIds"]!.AsArray().Count.ShouldBe(0);

        var corrected = await ApiClient.ReadAsync(await administrator.SendAsync(
            HttpMethod.Patch, $"/api/v1/compounds/{compound["id"]}", new { households = 350, location = (object?)null }, revision: 1));
        corrected["revision"]!.GetValue<int>().ShouldBe(2);
        var shown = await administrator.GetAsync($"/compounds/{compound["id"]}");
        shown["households"]!.GetValue<int>().ShouldBe(350);
        shown["location"].ShouldBeNull();
        shown["name"]!.GetValue<string>().ShouldBe("测试小区");
    }

    [Fact]
    public async Task What_makes_no_map_is_refused()
    {
        var administrator = await host.SignInAsync(Role.Administrator, DemoHost.County);
        var bowTie = new { type = "Polygon", coordinates = new[] { new[] { new[] { 0.0, 0 }, [1.0, 1], [1.0, 0], [0.0, 1], [0.0, 0] } } };

        await RefusedAsync(new { code = FreshCommunity + "009", name = "甲", boundary = bowTie }, HttpStatusCode.UnprocessableEntity, "common.invalid");
        await RefusedAsync(new { code = "341502001999001", name = "甲", boundary = Square(0, 1) }, HttpStatusCode.UnprocessableEntity, "common.invalid");
        await RefusedAsync(new { code = "141024100001001", name = "甲", boundary = Square(0, 1) }, HttpStatusCode.Forbidden, "access.outside_area");
        await RefusedAsync(new { code = FreshCommunity + "009", name = "甲", parentId = Guid.Empty, boundary = Square(0, 1) }, HttpStatusCode.Conflict, "territory.grid_parent_invalid");
        await RefusedAsync(new { code = FreshCommunity + "009", name = "甲", boundary = Square(0, 1), compoundIds = new[] { Guid.Empty } }, HttpStatusCode.UnprocessableEntity, "common.invalid");
        await RefusedAsync(new { code = DemoHost.Community + "001", name = "甲", boundary = Square(0, 1) }, HttpStatusCode.Conflict, "territory.grid_code_in_use");

        async Task RefusedAsync(object body, HttpStatusCode status, string code)
        {
            var answer = await administrator.TryPostAsync("/grids", body);
            (answer.StatusCode, await ApiClient.CodeOfAsync(answer)).ShouldBe((status, code));
        }
    }

    private static object Grid(string sequence, string name, double west, double east, Guid? parentId, Guid compound) =>
        new { code = FreshCommunity + sequence, name, parentId, boundary = Square(west, east), compoundIds = new[] { compound } };

    private static object Square(double west, double east) => new
    {
        type = "Polygon",
        coordinates = new[] { new[] { new[] { west, 32.0 }, [east, 32.0], [east, 32.01], [west, 32.01], [west, 32.0] } },
    };
}
