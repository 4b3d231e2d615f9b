using GovernanceApi.Api.IntegrationTests.Complaints;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Feeds.Webhooks;

/// <summary>On a county of its own: the clock is moved past the end of everybody's session.</summary>
public sealed class WebhookDeadLetterTests(WebhookHost host) : IClassFixture<WebhookHost>
{
    [Fact]
    public async Task After_the_eighth_attempt_it_is_a_dead_letter_that_can_be_sent_again()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = _ => Task.FromResult(503);
        var subscription = await host.SubscribeAsync(receiver, "ticket.registered");
        var ticket = await host.RegisterAsync();

        TimeSpan[] waits = [TimeSpan.Zero, TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(5), TimeSpan.FromHours(10), TimeSpan.FromHours(10)];
        foreach (var wait in waits)
        {
            host.Clock.Advance(wait * 1.21);
            await host.SendAsync();
            await host.SendAsync();
        }

        host.Clock.Advance(TimeSpan.FromDays(1));
        await host.SendAsync();
        receiver.Of(ticket.Id()).Count().ShouldBe(8);
        await host.SignInAgainAsync();
        var dead = (await host.DeliveriesAsync(subscription, "&state=dead")).AsArray().Single()!;
        dead["tries"]!.GetValue<int>().ShouldBe(8);
        var shown = await host.Administrator.GetAsync($"/webhooks/{subscription}");
        (shown["health"]!["dead"]!.GetValue<int>(), shown["health"]!["failures"]!.GetValue<int>()).ShouldBe((1, 8));

        receiver.Answer = _ => Task.FromResult(200);
        await host.Administrator.PostAsync($"/webhooks/{subscription}/deliveries/{dead.Text("eventId")}/redeliver", new { });
        await host.SendAsync();
        receiver.Of(ticket.Id()).Select(r => r.Id).Distinct().Count().ShouldBe(1);
        (await host.DeliveriesAsync(subscription, "&state=delivered")).AsArray().Count.ShouldBe(1);
    }
}

/// <summary>On a county of its own, likewise.</summary>
public sealed class WebhookSecretTests(WebhookHost host) : IClassFixture<WebhookHost>
{
    [Fact]
    public async Task After_a_rotation_both_secrets_sign_for_a_day()
    {
        await using var receiver = await Receiver.StartAsync();
        var id = await host.SubscribeAsync(receiver, "ticket.registered");
        var rotated = await host.Administrator.PostAsync($"/webhooks/{id}/rotate-secret", new { }, 1);
        receiver.Secrets = [rotated.Text("secret"), receiver.Secrets[0]];

        await host.Administrator.PostAsync($"/webhooks/{id}/test", new { });
        host.Clock.Advance(TimeSpan.FromHours(25));
        await host.SignInAgainAsync();
        var test = await host.Administrator.PostAsync($"/webhooks/{id}/test", new { });

        receiver.All.Select(r => r.Type).ShouldBe(["gov.webhook.test.v1", "gov.webhook.test.v1"]);
        receiver.All.First().SignedBy.ShouldBe([true, true]);
        receiver.All.Last().SignedBy.ShouldBe([true, false]);
        (test["ok"]!.GetValue<bool>(), test["status"]!.GetValue<int>()).ShouldBe((true, 204));
        test["durationMilliseconds"]!.GetValue<int>().ShouldBeGreaterThanOrEqualTo(0);
    }
}

/// <summary>On a county of its own, likewise.</summary>
public sealed class WebhookBreakerTests(WebhookHost host) : IClassFixture<WebhookHost>
{
    [Fact]
    public async Task Five_failures_in_a_row_stop_it_for_a_minute_and_five_days_of_them_for_good()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = _ => Task.FromResult(500);
        var subscription = await host.SubscribeAsync(receiver, "ticket.registered");
        for (var i = 0; i < 7; i++)
        {
            await host.RegisterAsync();
        }

        await host.SendAsync();
        receiver.All.Count.ShouldBe(5);
        host.Clock.Advance(TimeSpan.FromSeconds(59));
        await host.SendAsync();
        receiver.All.Count.ShouldBe(5);
        var health = (await host.Administrator.GetAsync($"/webhooks/{subscription}"))["health"]!;
        (health["failures"]!.GetValue<int>(), health["pending"]!.GetValue<int>()).ShouldBe((5, 7));

        // One is tried; it fails, and the next minute begins.
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await host.SendAsync();
        receiver.All.Count.ShouldBe(6);
        host.Clock.Advance(TimeSpan.FromDays(4));
        await host.SendAsync();
        await host.SignInAgainAsync();
        (await host.Administrator.GetAsync($"/webhooks/{subscription}")).Text("state").ShouldBe("active");

        host.Clock.Advance(TimeSpan.FromDays(1));
        await host.SendAsync();
        await host.SignInAgainAsync();
        var shown = await host.Administrator.GetAsync($"/webhooks/{subscription}");
        (shown.Text("state"), shown.Text("disabledReason")).ShouldBe(("disabled", "failing"));
        receiver.All.Count.ShouldBe(8);
    }
}
