using System.Net;
using GovernanceApi.Api.IntegrationTests.Complaints;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Feeds.Webhooks;

public sealed class MachineWebhookTests(WebhookHost host) : IClassFixture<WebhookHost>
{
    [Fact]
    public async Task A_program_has_subscriptions_of_its_own_and_sees_no_others()
    {
        await using var receiver = await Receiver.StartAsync();
        var mine = await host.MachineAsync(CountyHost.County, "webhooks.manage");
        var other = await host.MachineAsync(CountyHost.County, "webhooks.manage");
        var made = await mine.PostAsync("/webhooks", new { name = "接收", url = receiver.Url, eventTypes = new[] { "ticket.registered" }, areaCode = (string?)null });
        receiver.Secrets = [made.Text("secret")];
        var theirs = await host.SubscribeAsync(receiver, "project.*");
        receiver.Secrets = [made.Text("secret")];

        (await mine.GetAsync("/webhooks"))["items"]!.AsArray().Select(w => w!.Id()).ShouldBe([made.Id()]);
        (await mine.GetAsync($"/webhooks/{made.Id()}"))["ownedByClient"]!.GetValue<bool>().ShouldBeTrue();
        (await mine.TryGetAsync($"/webhooks/{theirs}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.TryGetAsync($"/webhooks/{made.Id()}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.TryPostAsync($"/webhooks/{made.Id()}/rotate-secret", new { }, 1)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.SendAsync(HttpMethod.Delete, $"/api/v1/webhooks/{made.Id()}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await host.Administrator.GetAsync("/webhooks"))["items"]!.AsArray().Select(w => w!.Id()).ShouldContain(made.Id());

        var ticket = await host.RegisterAsync();
        await host.SendAsync();
        var told = receiver.Of(ticket.Id()).Single();
        (told.Type, told.SignedBy.Single()).ShouldBe(("gov.ticket.registered.v1", true));
    }

    [Fact]
    public async Task A_program_is_told_of_its_area_only()
    {
        await using var receiver = await Receiver.StartAsync();
        var elsewhere = await host.MachineAsync(CountyHost.OtherCommunity, "webhooks.manage");
        await elsewhere.PostAsync("/webhooks", new { name = "接收", url = receiver.Url, eventTypes = new[] { "*" }, areaCode = (string?)null });

        var ticket = await host.RegisterAsync();
        await host.SendAsync();

        receiver.Of(ticket.Id()).ShouldBeEmpty();
        (await elsewhere.TryPostAsync("/webhooks", new { name = "越界", url = receiver.Url, eventTypes = new[] { "*" }, areaCode = CountyHost.County })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Without_the_scope_it_has_none()
    {
        var program = await host.MachineAsync(CountyHost.County, "changes.read");
        (await program.TryGetAsync("/webhooks")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
