using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using GovernanceApi.Api.IntegrationTests.Access;
using GovernanceApi.Api.IntegrationTests.Complaints;
using GovernanceApi.Domain.Access;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Indicators;

/// <summary>Counts what the journeys before it left behind, so that it needs no order: each test compares before and after.</summary>
public sealed class OverviewTests(CountyHost host) : IClassFixture<CountyHost>
{
    [Fact]
    public async Task A_call_back_counts_in_the_three_rates_and_beside_them_the_participation()
    {
        var before = await OverviewAsync();
        var satisfied = await host.ResolvedByDepartmentAsync();
        await host.ActAsync(host.Clerk, satisfied, "verify", new { method = "callBack", satisfied = true, solved = true });
        var unhappy = await host.ResolvedByDepartmentAsync();
        await host.ActAsync(host.Clerk, unhappy, "verify", new { method = "callBack", satisfied = false, solved = true });
        var checkedOnSpot = await host.ResolvedByDepartmentAsync();
        await host.ActAsync(host.Clerk, checkedOnSpot, "verify", new { method = "spotCheck", solved = true });

        var after = await OverviewAsync();

        Grown(before, after, "satisfactionRate").ShouldBe((1, 2));
        Grown(before, after, "resolutionRate").ShouldBe((2, 2));
        Grown(before, after, "ratingParticipationRate").ShouldBe((2, 3));
        Grown(before, after, "responseRate").ShouldBe((3, 3));
        Grown(before, after, "handledOnTimeRate").ShouldBe((3, 3));
        Grown(before, after, "acceptedOnTimeRate").ShouldBe((3, 3));
        (after["totals"]!.Count("closed") - before["totals"]!.Count("closed")).ShouldBe(2);
        (after["totals"]!.Count("open") - before["totals"]!.Count("open")).ShouldBe(1);
    }

    [Fact]
    public async Task The_parts_add_up_to_the_whole()
    {
        await host.DispatchedToGridAsync();
        await host.DispatchedToGridAsync(CountyHost.Category);

        var overview = await OverviewAsync();

        var received = overview["totals"]!.Count("received");
        foreach (var part in (string[])["byMonth", "byArea", "byCategory", "byChannel"])
        {
            overview[part]!.AsArray().Sum(p => p!.Count("received")).ShouldBe(received, part);
        }

        overview["byMonth"]!.AsArray().Count.ShouldBe(12);
        overview["byArea"]!.AsArray().Single()!.Text("code").ShouldBe(CountyHost.Township);
    }

    [Fact]
    public async Task Single_days_are_counted_as_exactly_as_months()
    {
        await host.RegisterAsync();
        await host.CatchUpAsync();
        var today = (await host.Dispatcher.GetAsync("/overview?from=2026-03-11&to=2026-03-11"))["totals"]!.Count("received");
        var month = (await host.Dispatcher.GetAsync("/overview?from=2026-03-01"))["totals"]!.Count("received");

        today.ShouldBe(month);
        (await host.Dispatcher.GetAsync("/overview?from=2026-02-20&to=2026-03-10"))["totals"]!.Count("received").ShouldBe(0);
        (await host.Dispatcher.GetAsync("/overview?from=2026-02-20&to=2026-03-11"))["totals"]!.Count("received").ShouldBe(month);
    }

    [Fact]
    public async Task With_nothing_to_divide_by_a_rate_is_not_comparable()
    {
        await host.CatchUpAsync();
        var nothing = await host.OtherClerk.GetAsync("/overview?from=2025-01-01&to=2025-01-31");

        nothing["rates"]!.AsArray().ShouldAllBe(r => r!["denominator"]!.GetValue<long>() == 0 && r!["value"] == null);
        nothing["comparison"]!["receivedChange"].ShouldBeNull();
    }

    [Fact]
    public async Task The_definition_is_in_the_callers_language()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/overview") { Headers = { AcceptLanguage = { new StringWithQualityHeaderValue("en") } } };
        var english = await ApiClient.ReadAsync(await host.Dispatcher.Http.SendAsync(request));

        english.Rate("satisfactionRate").Text("definition").ShouldContain("valid call-backs");
        (await host.Dispatcher.GetAsync("/overview")).Rate("satisfactionRate").Text("definition").ShouldContain("有效回访");
    }

    [Theory]
    [InlineData("341503000000")]
    [InlineData("341500000000")]
    [InlineData("340000000000")]
    public async Task Another_area_or_a_wider_one_is_refused(string area)
    {
        await host.Dispatcher.TryGetAsync($"/overview?area={area}").ShouldBeAsync(HttpStatusCode.Forbidden, "access.outside_area");
        await host.Dispatcher.TryGetAsync($"/overview/map?area={area}").ShouldBeAsync(HttpStatusCode.Forbidden, "access.outside_area");
    }

    [Fact]
    public async Task A_community_sees_its_own_figures_only()
    {
        await host.RegisterAsync();
        await host.CatchUpAsync();

        (await host.Clerk.GetAsync("/overview"))["area"]!.GetValue<string>().ShouldBe(CountyHost.Community);
        await host.Clerk.TryGetAsync($"/overview?area={CountyHost.Township}").ShouldBeAsync(HttpStatusCode.Forbidden, "access.outside_area");
        await host.Worker.TryGetAsync("/overview").ShouldBeAsync(HttpStatusCode.Forbidden, "access.forbidden");
    }

    [Fact]
    public async Task Days_in_the_wrong_order_are_refused() =>
        await host.Dispatcher.TryGetAsync("/overview?from=2026-03-02&to=2026-03-01").ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");

    private async Task<JsonNode> OverviewAsync()
    {
        await host.CatchUpAsync();
        return await host.Dispatcher.GetAsync("/overview");
    }

    private static (long Numerator, long Denominator) Grown(JsonNode before, JsonNode after, string key) =>
        (after.Rate(key).Count("numerator") - before.Rate(key).Count("numerator"), after.Rate(key).Count("denominator") - before.Rate(key).Count("denominator"));
}

/// <summary>Moves the clock past everybody's session, so it has a county of its own.</summary>
public sealed class OverdueTests(CountyHost host) : IClassFixture<CountyHost>
{
    [Fact]
    public async Task Overdue_follows_the_clock_without_any_event()
    {
        await host.DispatchedToGridAsync();
        await host.CatchUpAsync();
        var before = await host.Dispatcher.GetAsync("/overview");
        host.Clock.Advance(TimeSpan.FromDays(9));

        var dispatcher = await host.SignInAsync(Role.CountyDispatcher, CountyHost.County);
        var after = await dispatcher.GetAsync("/overview");

        before["totals"]!.Count("overdue").ShouldBe(0);
        after["totals"]!.Count("overdue").ShouldBe(1);
        var grid = (await dispatcher.GetAsync("/overview/map")).AsArray().Single()!;
        grid["gridId"]!.GetValue<Guid>().ShouldBe(host.GridId);
        grid.Count("overdue").ShouldBe(1);
    }
}
