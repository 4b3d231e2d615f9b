using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using GovernanceApi.Domain.Access;
using GovernanceApi.Infrastructure.Persistence.Seed;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Territory;

public class GridTests(DemoHost host) : IClassFixture<DemoHost>
{
    [Fact]
    public async Task The_demo_county_has_18_staffed_grids_on_pages_without_gap_or_repeat()
    {
        var caller = await host.SignInAsync(Role.CountyDispatcher, DemoHost.County);
        var grids = new List<JsonNode>();
        var path = "/grids?limit=5";
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await caller.GetAsync(path + (cursor.Length == 0 ? "" : $"&cursor={cursor}"));
            grids.AddRange(page["items"]!.AsArray().Select(g => g!));
            cursor = page["nextCursor"]?.GetValue<string>();
        }

        grids.Select(g => g["code"]!.GetValue<string>()).Distinct().Count().ShouldBe(18);
        grids.Count.ShouldBe(18);
        grids.Count(g => g["level"]!.GetValue<int>() == 2).ShouldBe(6);
        grids.Select(g => g["leader"]!["userId"]!.GetValue<string>()).Distinct().Count().ShouldBe(3);
        grids.Select(g => g["worker"]!["userId"]!.GetValue<string>()).Distinct().Count().ShouldBe(18);
    }

    [Fact]
    public async Task An_area_bounds_what_is_seen()
    {
        var county = await host.SignInAsync(Role.CountyDispatcher, DemoHost.County);
        var clerk = await host.SignInAsync(Role.CommunityClerk, DemoHost.Community);
        var elsewhere = await host.SignInAsync(Role.CountyDispatcher, DemoHost.OtherCounty);
        var handler = await host.SignInAsync(Role.DepartmentHandler);

        var all = (await county.GetAsync("/grids?limit=200"))["items"]!.AsArray();
        var foreign = all.First(g => g!["divisionCode"]!.GetValue<string>() != DemoHost.Community)!["id"]!.GetValue<string>();
        (await clerk.GetAsync("/grids"))["items"]!.AsArray().Count.ShouldBe(6);
        (await clerk.GetAsync("/grids?area=341502001002"))["items"]!.AsArray().Count.ShouldBe(0);
        (await clerk.TryGetAsync($"/grids/{foreign}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await elsewhere.GetAsync("/grids"))["items"]!.AsArray().Count.ShouldBe(0);
        (await elsewhere.GetAsync("/compounds"))["items"]!.AsArray().Count.ShouldBe(0);
        (await handler.GetAsync("/grids"))["items"]!.AsArray().Count.ShouldBe(0);
        (await host.Anonymous().TryGetAsync("/grids")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_department_lists_the_grids_of_the_area_that_its_unit_serves()
    {
        var handler = await host.SignInAsync(Role.DepartmentHandler, unitId: DemoPlaces.Unit("city-management"));

        (await handler.GetAsync("/grids?limit=200"))["items"]!.AsArray().Count.ShouldBe(18);
        (await handler.GetAsync("/grids?area=341502001002"))["items"]!.AsArray().Count.ShouldBe(6);
    }

    [Fact]
    public async Task A_compound_resolves_to_its_innermost_grid_and_a_point_to_the_one_around_it()
    {
        var caller = await host.SignInAsync(Role.CommunityClerk, DemoHost.Community);
        var compounds = (await caller.GetAsync("/compounds"))["items"]!.AsArray();
        compounds.Count.ShouldBe(4);
        foreach (var compound in compounds)
        {
            var byCompound = await caller.GetAsync($"/grids/resolve?compoundId={compound!["id"]}");
            var byPoint = await caller.GetAsync($"/grids/resolve?longitude={Degrees(compound, "longitude")}&latitude={Degrees(compound, "latitude")}");

            byCompound["grid"]!["id"]!.GetValue<string>().ShouldBe(byPoint["grid"]!["id"]!.GetValue<string>());
            byCompound["divisionCode"]!.GetValue<string>().ShouldBe(DemoHost.Community);
            byCompound["divisionName"]!.GetValue<string>().ShouldBe("迎宾居委会");
            var grid = await caller.GetAsync($"/grids/{byPoint["grid"]!["id"]}");
            grid["compoundIds"]!.AsArray().Select(c => c!.GetValue<string>()).ShouldContain(compound["id"]!.GetValue<string>());
            grid["level"]!.GetValue<int>().ShouldBe(compound["households"]!.GetValue<int>() > 500 ? 2 : 1);
        }
    }

    [Fact]
    public async Task A_point_outside_every_grid_resolves_to_none_and_half_a_point_is_refused()
    {
        var caller = await host.SignInAsync(Role.CountyDispatcher, DemoHost.County);

        (await caller.GetAsync("/grids/resolve?longitude=100&latitude=10"))["grid"].ShouldBeNull();
        var half = await caller.TryGetAsync("/grids/resolve?longitude=116");
        half.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await caller.TryGetAsync("/grids/resolve?lon=116&lat=31")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_map_is_a_feature_collection_of_closed_rings()
    {
        var caller = await host.SignInAsync(Role.CountyDispatcher, DemoHost.County);

        var map = await caller.GetAsync($"/grids/map?area={DemoHost.Township}");

        map["type"]!.GetValue<string>().ShouldBe("FeatureCollection");
        map["features"]!.AsArray().Count.ShouldBe(18);
        foreach (var feature in map["features"]!.AsArray())
        {
            var ring = feature!["geometry"]!["coordinates"]![0]!.AsArray();
            ring[0]!.ToJsonString().ShouldBe(ring[^1]!.ToJsonString());
        }
    }

    private static string Degrees(JsonNode compound, string axis) => compound["location"]![axis]!.GetValue<double>().ToString("R", CultureInfo.InvariantCulture);
}
