using System.Net;
using GovernanceApi.Domain.Access;
using GovernanceApi.Infrastructure.Persistence;
using GovernanceApi.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Territory;

public class UnitTests(DemoHost host) : IClassFixture<DemoHost>
{
    [Fact]
    public async Task A_township_sees_the_units_of_its_county_and_their_numbers_masked()
    {
        var township = await host.SignInAsync(Role.TownshipOfficer, DemoHost.Township);

        var units = (await township.GetAsync("/units?q=演示&active=true"))["items"]!.AsArray();

        units.Count.ShouldBeGreaterThanOrEqualTo(11);
        units.Single(u => u!["name"]!.GetValue<string>() == "演示城市管理局")!["phone"]!.GetValue<string>().ShouldBe("056****0001");
        (await township.GetAsync("/units?kind=propertyCompany"))["items"]!.AsArray().Count.ShouldBe(3);
        (await township.GetAsync($"/units?area={DemoHost.Township}&q=演示"))["items"]!.AsArray().Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_handler_sees_the_own_unit_and_another_county_none_of_them()
    {
        var any = await host.SignInAsync(Role.CountyDispatcher, DemoHost.County);
        var own = (await any.GetAsync("/units?q=演示民政局"))["items"]![0]!["id"]!.GetValue<Guid>();
        var handler = await host.SignInAsync(Role.DepartmentHandler, unitId: own);
        var elsewhere = await host.SignInAsync(Role.CountyDispatcher, DemoHost.OtherCounty);

        (await handler.GetAsync("/units"))["items"]!.AsArray().Single()!["id"]!.GetValue<Guid>().ShouldBe(own);
        (await elsewhere.GetAsync("/units"))["items"]!.AsArray().Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_unit_is_registered_once_for_one_key_and_corrected_on_its_revision()
    {
        var administrator = await host.SignInAsync(Role.Administrator, DemoHost.County);
        var body = new { name = "测试水务局", kind = "department", areaCode = DemoHost.County, phone = "0564-7654321" };
        var first = await ApiClient.ReadAsync(await administrator.TryPostAsync("/units", body, key: "unit-1"));
        var again = await ApiClient.ReadAsync(await administrator.TryPostAsync("/units", body, key: "unit-1"));
        again["id"]!.GetValue<Guid>().ShouldBe(first["id"]!.GetValue<Guid>());
        var path = $"/api/v1/units/{first["id"]}";

        var corrected = await ApiClient.ReadAsync(await administrator.SendAsync(HttpMethod.Patch, path, new { phone = (string?)null, active = false }, revision: 1));

        corrected["revision"]!.GetValue<int>().ShouldBe(2);
        var row = (await administrator.GetAsync("/units?q=水务"))["items"]!.AsArray().Single()!;
        row["phone"].ShouldBeNull();
        row["name"]!.GetValue<string>().ShouldBe("测试水务局");
        row["active"]!.GetValue<bool>().ShouldBeFalse();
        await using var scope = host.Services.CreateAsyncScope();
        var trail = await scope.ServiceProvider.GetRequiredService<GovernanceDbContext>().AuditEntries.AsNoTracking()
            .Where(e => e.SubjectId == first["id"]!.GetValue<Guid>()).OrderBy(e => e.Revision).Select(e => e.Action).ToListAsync();
        trail.ShouldBe(["unit.registered", "unit.corrected"]);
        (await administrator.SendAsync(HttpMethod.Patch, path, new { active = true }, revision: 1)).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await administrator.SendAsync(HttpMethod.Patch, path, new { active = true })).StatusCode.ShouldBe((HttpStatusCode)428);
        (await administrator.SendAsync(HttpMethod.Patch, path, new { name = "" }, revision: 2)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await administrator.SendAsync(HttpMethod.Patch, path, new { nickname = "x" }, revision: 2)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Registering_needs_the_right_and_the_area()
    {
        var administrator = await host.SignInAsync(Role.Administrator, DemoHost.County);
        var dispatcher = await host.SignInAsync(Role.CountyDispatcher, DemoHost.County);

        (await dispatcher.TryPostAsync("/units", new { name = "甲", kind = "other", areaCode = DemoHost.County })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var outside = await administrator.TryPostAsync("/units", new { name = "甲", kind = "other", areaCode = DemoHost.OtherCounty });
        (await ApiClient.CodeOfAsync(outside)).ShouldBe("access.outside_area");
        (await administrator.TryPostAsync("/units", new { name = "甲", kind = "other", areaCode = "341502999000" })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await administrator.TryPostAsync("/units", new { name = "甲", kind = "other", areaCode = DemoHost.County, phone = "no" })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }
}
