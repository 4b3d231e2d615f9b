using System.Text.Json.Nodes;
using GovernanceApi.Api.IntegrationTests.Complaints;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.GridTasks;

public sealed class BurdenAsksTests(AdmissionHost host) : IClassFixture<AdmissionHost>
{
    [Fact]
    public async Task What_was_asked_beside_the_catalogue_stays_in_the_burden_whatever_became_of_it()
    {
        await host.StepAsync(host.Approver, await host.AtCountyAsync(), "reject", new { note = "不属网格职责" });
        await host.AtCountyAsync();

        var ask = await AskAsync(host.Approver);
        ask.Text("unitName").ShouldBe("城市管理局");
        Figures(ask).ShouldBe([2, 0, 1, 1, 72, 36]);
        Figures(await AskAsync(host.Leaders[0])).ShouldBe([2, 0, 1, 1, 24, 12], "a leader sees the hours of the own grid");

        (await BurdenAsync(host.OtherClerk))["asks"]!.AsArray().ShouldBeEmpty();
        (await host.Approver.GetAsync($"/burden?from={Month(-3)}&to={Month(-1)}"))["asks"]!.AsArray().ShouldBeEmpty("counted by the day of submission");
    }

    private async Task<JsonNode> AskAsync(ApiClient who) => (await BurdenAsync(who))["asks"]!.AsArray().Single()!;

    private Task<JsonNode> BurdenAsync(ApiClient who) => who.GetAsync($"/burden?from={Month(0)}&to={Month(0)}");

    private string Month(int by) => host.Today.AddMonths(by).ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<int> Figures(JsonNode ask) =>
        new[] { "asked", "admitted", "refused", "unfunded", "hoursPerMonth", "unfundedHoursPerMonth" }.Select(f => ask[f]!.GetValue<int>());
}
