using System.Net;
using GovernanceApi.Api.IntegrationTests.Complaints;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Feeds.Changes;

public sealed class MachineChangeTests(CountyHost host) : IClassFixture<CountyHost>
{
    [Fact]
    public async Task A_program_reads_the_changes_of_its_area_and_no_others()
    {
        var county = await host.MachineAsync(CountyHost.County, "changes.read");
        var community = await host.MachineAsync(CountyHost.Community, "changes.read");
        var elsewhere = await host.MachineAsync(CountyHost.OtherCommunity, "changes.read");
        var from = (await county.GetAsync("/changes?from=now"))["nextCursor"]!.GetValue<string>();
        var ticket = await host.RegisterAsync();
        await host.SettleAsync();

        var subject = $"ticket/{ticket.Id()}";
        (await ChangeTesting.ReadOnAsync(county, from)).Events.Select(e => e.Subject()).ShouldContain(subject);
        (await ChangeTesting.ReadOnAsync(community, null)).Events.Select(e => e.Subject()).ShouldContain(subject);
        (await ChangeTesting.ReadOnAsync(elsewhere, null)).Events.Select(e => e.Subject()).ShouldNotContain(subject);
        // A cursor is its caller's.
        (await community.TryGetAsync($"/changes?after={from}")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Without_the_scope_it_reads_none()
    {
        var program = await host.MachineAsync(CountyHost.County, "tickets.read", "webhooks.manage");
        var refused = await program.TryGetAsync("/changes");
        (refused.StatusCode, await ApiClient.CodeOfAsync(refused)).ShouldBe((HttpStatusCode.Forbidden, "access.forbidden"));
    }
}
