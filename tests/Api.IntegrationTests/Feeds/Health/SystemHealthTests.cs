using System.Net;
using GovernanceApi.Api.IntegrationTests.Complaints;
using GovernanceApi.Api.IntegrationTests.Feeds.Changes;
using GovernanceApi.Api.IntegrationTests.Feeds.Webhooks;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Feeds.Health;

public sealed class SystemHealthTests(WebhookHost host) : IClassFixture<WebhookHost>
{
    [Fact]
    public async Task An_administrator_reads_how_the_installation_fares()
    {
        var health = await host.Administrator.GetAsync("/system-health");

        health.Text("version").ShouldNotBeEmpty();
        health["startedAt"]!.GetValue<DateTimeOffset>().ShouldBeLessThan(health["now"]!.GetValue<DateTimeOffset>());
        health["database"]!["sizeBytes"]!.GetValue<long>().ShouldBeGreaterThan(0);
        health["database"]!.Text("version").ShouldNotBeEmpty();
        health["database"]!["connections"]!.GetValue<int>().ShouldBeGreaterThan(0);
        health["disk"]!["freeBytes"]!.GetValue<long>().ShouldBeInRange(1, health["disk"]!["totalBytes"]!.GetValue<long>());
        health["feeds"]!["quarantineOpen"]!.GetValue<int>().ShouldBe(0);
        health["imports"]!["waiting"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task What_waits_is_counted()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = _ => Task.FromResult(500);
        var before = (await host.Administrator.GetAsync("/system-health"))["webhooks"]!["active"]!.GetValue<int>();
        await host.SubscribeAsync(receiver, "ticket.*");
        await host.RegisterAsync();
        await host.SendAsync();

        var health = await host.Administrator.GetAsync("/system-health");
        health["webhooks"]!["active"]!.GetValue<int>().ShouldBe(before + 1);
        health["webhooks"]!["pending"]!.GetValue<int>().ShouldBeGreaterThan(0);
        health["outbox"]!["events"]!.GetValue<long>().ShouldBeGreaterThan(0);
        health["outbox"]!["latestAt"]!.GetValue<DateTimeOffset>().ShouldBeGreaterThanOrEqualTo(health["outbox"]!["oldestAt"]!.GetValue<DateTimeOffset>());
        foreach (var reader in health["readers"]!.AsArray())
        {
            reader!["behindEvents"]!.GetValue<int>().ShouldBeInRange(0, 1000);
            reader["behindSeconds"]!.GetValue<int>().ShouldBeGreaterThanOrEqualTo(0);
        }
    }

    [Fact]
    public async Task Nobody_else_reads_it() => (await host.Clerk.TryGetAsync("/system-health")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
}
