using System.Net;
using GovernanceApi.Domain.Access;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Territory;

public class GridCardTests(CoverageHost host) : IClassFixture<CoverageHost>
{
    [Fact]
    public async Task A_card_shows_outline_members_and_numbers_to_everybody_and_no_resident()
    {
        var administrator = await host.SignInAsync(Role.Administrator, DemoHost.County);
        var person = await host.CreateUserAsync(Role.GridWorker, DemoHost.Community);
        var grids = (await administrator.GetAsync($"/grids?area={DemoHost.Community}"))["items"]!.AsArray();
        var half = grids.First(g => g!["level"]!.GetValue<int>() == 2)!;
        await administrator.PostAsync($"/grids/{half["id"]}/staff", new { post = "worker", userId = person.Id, dutyPhone = "0564-1234567" }, half["revision"]!.GetValue<int>());

        var card = await host.Anonymous().GetAsync($"/public/grids/{half["id"]}/card");

        (card["name"]!.GetValue<string>(), card["serves"]!.GetValue<bool>(), card["place"]!.GetValue<string>()).ShouldBe((half["name"]!.GetValue<string>(), true, "金安区中市街道迎宾居委会"));
        card["worker"]!.ToJsonString().ShouldBe("""{"name":"Test GridWorker","dutyPhone":"05641234567"}""");
        card["leader"]!["dutyPhone"]!.GetValue<string>().ShouldBe("05640000001");
        card["boundary"]!["coordinates"]![0]!.AsArray().Count.ShouldBe(5);
        card["compounds"]!.AsArray().Count.ShouldBe(1);
        card["stewards"]!.AsArray().Count.ShouldBeGreaterThan(20);
        card["stewards"]!.AsArray().ShouldAllBe(s => s!["name"]!.GetValue<string>().StartsWith("演示管家", StringComparison.Ordinal));
        (card["supervisionName"]!.GetValue<string>(), card["supervisionPhone"]!.GetValue<string>()).ShouldBe(("演示中市街道办事处", "05640000008"));
        (await host.Anonymous().TryGetAsync($"/public/grids/{Guid.Empty}/card")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
