using System.Net;
using GovernanceApi.Domain.Access;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Territory;

public class StaffGridTests(DemoHost host) : IClassFixture<DemoHost>
{
    [Fact]
    public async Task Staffing_a_grid_ends_the_term_before_and_needs_the_revision()
    {
        var administrator = await host.SignInAsync(Role.Administrator, DemoHost.County);
        var person = await host.CreateUserAsync(Role.GridWorker, DemoHost.Community);
        var grid = (await administrator.GetAsync("/grids?area=341502001008"))["items"]![0]!;
        var (path, revision) = ($"/grids/{grid["id"]}/staff", grid["revision"]!.GetValue<int>());

        var staffed = await administrator.PostAsync(path, new { post = "worker", userId = person.Id }, revision);

        staffed["revision"]!.GetValue<int>().ShouldBe(revision + 1);
        (await administrator.GetAsync($"/grids/{grid["id"]}"))["worker"]!["name"]!.GetValue<string>().ShouldBe("Test GridWorker");
        (await administrator.TryPostAsync(path, new { post = "worker", userId = (Guid?)null }, revision)).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        await administrator.PostAsync(path, new { post = "worker", userId = (Guid?)null }, revision + 1);
        (await administrator.GetAsync($"/grids/{grid["id"]}"))["worker"].ShouldBeNull();

        var unknown = await administrator.TryPostAsync(path, new { post = "leader", userId = Guid.Empty }, revision + 2);
        unknown.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var dispatcher = await host.SignInAsync(Role.CountyDispatcher, DemoHost.County);
        (await dispatcher.TryPostAsync(path, new { post = "leader", userId = person.Id }, revision + 2)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
