using System.Net;
using GovernanceApi.Domain.Access;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Territory;

public class RetireDivisionTests(DemoHost host) : IClassFixture<DemoHost>
{
    private const string Old = "341502001003";
    private const string New = "341502001030";

    [Fact]
    public async Task A_retired_code_is_answered_with_its_successor_once_its_last_day_has_passed()
    {
        var administrator = await host.SignInAsync(Role.Administrator, DemoHost.County);
        var made = await administrator.PostAsync("/divisions", new { code = New, name = "新居委会", validFrom = "2026-03-12" });
        made["parentCode"]!.GetValue<string>().ShouldBe(DemoHost.Township);
        await administrator.PostAsync($"/divisions/{Old}/retire", new { lastDay = "2026-03-11", replacedBy = New });

        var today = await administrator.GetAsync($"/divisions/{Old}");
        (today["code"]!.GetValue<string>(), today["validTo"]!.GetValue<string>(), today["replacedBy"]!.GetValue<string>(), today["askedFor"]).ShouldBe((Old, "2026-03-11", New, null));
        (await CodesAsync()).ShouldContain(Old);
        (await CodesAsync()).ShouldNotContain(New);

        host.Clock.Advance(TimeSpan.FromDays(1));
        // Sessions do not outlast a day.
        administrator = await host.SignInAsync(Role.Administrator, DemoHost.County);
        var resident = host.Anonymous();
        foreach (var path in new[] { $"/divisions/{Old}", $"/public/divisions/{Old}" })
        {
            var after = await (path.StartsWith("/public", StringComparison.Ordinal) ? resident : administrator).GetAsync(path);
            (after["code"]!.GetValue<string>(), after["name"]!.GetValue<string>(), after["askedFor"]!.GetValue<string>()).ShouldBe((New, "新居委会", Old));
        }

        (await CodesAsync()).ShouldNotContain(Old);
        (await CodesAsync()).ShouldContain(New);
        // The register shows all of them, with what became of each.
        var all = (await administrator.GetAsync($"/divisions?parent={DemoHost.Township}&all=true")).AsArray();
        var old = all.Single(d => d!["code"]!.GetValue<string>() == Old)!;
        (old["validTo"]!.GetValue<string>(), old["replacedBy"]!.GetValue<string>()).ShouldBe(("2026-03-11", New));
        all.Single(d => d!["code"]!.GetValue<string>() == New)!["validFrom"]!.GetValue<string>().ShouldBe("2026-03-12");
        (await host.AuditActionsAsync(Guid.Parse("00000000-0000-0000-0000-" + Old))).ShouldBe(["division.retired"]);

        async Task<List<string>> CodesAsync() =>
            [.. (await administrator.GetAsync($"/divisions?parent={DemoHost.Township}")).AsArray().Select(d => d!["code"]!.GetValue<string>())];
    }

    [Theory]
    [InlineData("341502001004", null, DemoHost.OtherCounty, HttpStatusCode.Forbidden, "access.outside_area")]
    [InlineData("341502001099", null, DemoHost.County, HttpStatusCode.NotFound, "territory.division_not_found")]
    [InlineData("341502001000", null, DemoHost.County, HttpStatusCode.Conflict, "territory.division_has_children")]
    [InlineData("341502001004", "341502001004", DemoHost.County, HttpStatusCode.Conflict, "territory.division_successor_invalid")]
    [InlineData("341502001004", "341502001098", DemoHost.County, HttpStatusCode.Conflict, "territory.division_successor_invalid")]
    [InlineData("341502001004", "34", DemoHost.County, HttpStatusCode.UnprocessableEntity, "common.invalid")]
    public async Task What_cannot_be_retired_is_refused(string code, string? replacedBy, string area, HttpStatusCode status, string expected)
    {
        var administrator = await host.SignInAsync(Role.Administrator, area);
        var answer = await administrator.TryPostAsync($"/divisions/{code}/retire", new { lastDay = "2026-06-30", replacedBy });
        (answer.StatusCode, await ApiClient.CodeOfAsync(answer)).ShouldBe((status, expected));
    }

    [Theory]
    [InlineData("341502001001", HttpStatusCode.Conflict, "common.already_exists")]
    [InlineData("341502099001", HttpStatusCode.Conflict, "territory.division_parent_missing")]
    [InlineData("341503001030", HttpStatusCode.Forbidden, "access.outside_area")]
    public async Task A_code_that_does_not_fit_the_tree_is_refused(string code, HttpStatusCode status, string expected)
    {
        var administrator = await host.SignInAsync(Role.Administrator, DemoHost.County);
        var answer = await administrator.TryPostAsync("/divisions", new { code, name = "新", validFrom = "2026-07-01" });
        (answer.StatusCode, await ApiClient.CodeOfAsync(answer)).ShouldBe((status, expected));
    }
}
