using System.Net;
using System.Text.Json.Nodes;
using GovernanceApi.Domain.Access;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Territory;

public class CountCompoundTests(DemoHost host) : IClassFixture<DemoHost>
{
    [Fact]
    public async Task A_grid_worker_corrects_the_numbers_of_own_compounds_and_nothing_else()
    {
        var administrator = await host.SignInAsync(Role.Administrator, DemoHost.County);
        var grids = (await administrator.GetAsync("/grids?area=341502001001&limit=200"))["items"]!.AsArray();
        var (own, other) = (grids[0]!, grids.First(g => !Compounds(g!).Intersect(Compounds(grids[0]!)).Any())!);
        var person = await host.CreateUserAsync(Role.GridWorker, DemoHost.Community);
        var worker = await SignInAsync();
        var path = $"/api/v1/compounds/{Compounds(own)[0]}/counts";
        var compound = await worker.GetAsync($"/compounds/{Compounds(own)[0]}");
        var revision = compound["revision"]!.GetValue<int>();
        (await worker.SendAsync(HttpMethod.Patch, path, new { households = 1 }, revision)).StatusCode.ShouldBe(HttpStatusCode.NotFound, "not in a post yet");

        await administrator.PostAsync($"/grids/{own["id"]}/staff", new { post = "worker", userId = person.Id }, own["revision"]!.GetValue<int>());
        // Whose grids a session has is kept for some seconds.
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        worker = await SignInAsync();
        var counted = await ApiClient.ReadAsync(await worker.SendAsync(HttpMethod.Patch, path, new { households = 333 }, revision));

        var after = await worker.GetAsync($"/compounds/{compound["id"]}");
        (after["households"]!.GetValue<int>(), after["revision"]!.GetValue<int>()).ShouldBe((333, counted["revision"]!.GetValue<int>()));
        (after["name"]!.ToString(), after["dwellingUnits"]?.ToString()).ShouldBe((compound["name"]!.ToString(), compound["dwellingUnits"]?.ToString()));
        (await worker.SendAsync(HttpMethod.Patch, path, new { dwellingUnits = 400 }, revision)).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await worker.SendAsync(HttpMethod.Patch, path, new { households = -1 }, revision + 1)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await worker.SendAsync(HttpMethod.Patch, $"/api/v1/compounds/{Compounds(other)[0]}/counts", new { households = 1 }, 1)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await worker.SendAsync(HttpMethod.Patch, $"/api/v1/compounds/{compound["id"]}", new { name = "改名" }, revision + 1)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await host.AuditActionsAsync(compound["id"]!.GetValue<Guid>())).ShouldBe(["compound.corrected"]);

        async Task<ApiClient> SignInAsync()
        {
            var client = host.Anonymous();
            await client.SignInAsync(person.UserName!, ApiHost.Password);
            return client;
        }
    }

    [Fact]
    public async Task What_a_browser_keeps_in_one_language_is_not_taken_for_the_other()
    {
        var administrator = await host.SignInAsync(Role.Administrator, DemoHost.County);
        var id = (await administrator.GetAsync("/compounds"))["items"]![0]!["id"];
        var first = await administrator.TryGetAsync($"/compounds/{id}");
        using var again = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/compounds/{id}");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag.ShouldNotBeNull());

        first.Headers.Vary.ShouldContain("Accept-Language");
        (await administrator.Http.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    private static Guid[] Compounds(JsonNode grid) => [.. grid["compoundIds"]!.AsArray().Select(c => c!.GetValue<Guid>())];
}
