using System.Net;
using GovernanceApi.Domain.Access;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Territory;

public class DivisionTests(DemoHost host) : IClassFixture<DemoHost>
{
    [Fact]
    public async Task The_tree_is_walked_from_the_provinces_down()
    {
        var caller = await host.SignInAsync(Role.OrganisationDepartment, DemoHost.County);

        (await caller.GetAsync("/divisions")).AsArray().Select(d => d!["name"]!.GetValue<string>()).ShouldBe(["山西省", "安徽省"]);
        var communities = (await caller.GetAsync($"/divisions?parent={DemoHost.Township}&limit=200")).AsArray();
        communities.Count.ShouldBe(9);
        communities[0]!["level"]!.GetValue<string>().ShouldBe("community");
    }

    [Fact]
    public async Task A_division_names_all_above_it()
    {
        var caller = await host.SignInAsync(Role.OrganisationDepartment, DemoHost.County);

        var division = await caller.GetAsync($"/divisions/{DemoHost.Community}");

        division["path"]!.AsArray().Select(d => d!["name"]!.GetValue<string>()).ShouldBe(["安徽省", "六安市", "金安区", "中市街道", "迎宾居委会"]);
        (await caller.TryGetAsync("/divisions/999999999999")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await caller.TryGetAsync("/divisions/34")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await caller.TryGetAsync("/divisions?parent=34")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Residents_find_divisions_compounds_and_categories_without_signing_in()
    {
        var resident = host.Anonymous();

        (await resident.GetAsync($"/public/divisions?parent={DemoHost.County}")).AsArray().Count.ShouldBe(23);
        var near = (await resident.GetAsync("/public/compounds?near=116.4912,31.7447")).AsArray();
        near.Select(c => c!["distanceMetres"]!.GetValue<int>()).ShouldBeInOrder();
        near.Count.ShouldBe(12);
        (await resident.GetAsync("/public/compounds?q=名邸&divisionCode=341502001002")).AsArray().Single()!["name"]!.GetValue<string>().ShouldBe("演示名邸");
        (await resident.TryGetAsync("/public/compounds?near=here")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await resident.GetAsync("/public/categories")).AsArray().Count.ShouldBe(651);
        (await resident.GetAsync("/public/categories")).AsArray().ShouldAllBe(c => c!["nameEn"] != null);
    }
}
