using GovernanceApi.Api.IntegrationTests.Complaints;
using GovernanceApi.Api.IntegrationTests.Feeds.Changes;
using GovernanceApi.Api.IntegrationTests.Indicators;
using GovernanceApi.Infrastructure.Feeds.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Feeds.Webhooks;

public sealed class WebhookDeliveryTests(WebhookHost host) : IClassFixture<WebhookHost>
{
    [Fact]
    public async Task A_change_is_sent_once_signed_and_in_order()
    {
        await using var receiver = await Receiver.StartAsync();
        await host.SubscribeAsync(receiver, "ticket.*");

        var ticket = await host.ResolvedByDepartmentAsync();
        await host.SendAsync();
        await host.SendAsync();

        var got = receiver.Of(ticket.Id()).ToList();
        got.Select(r => r.Type).ShouldBe(["gov.ticket.registered.v1", "gov.ticket.accepted.v1", "gov.ticket.dispatched.v1", "gov.ticket.taken_on.v1", "gov.ticket.resolved.v1", "gov.ticket.verification_started.v1"]);
        got.Select(r => r.Sequence).ShouldBeInOrder();
        got.ShouldAllBe(r => r.Signatures == 1 && r.SignedBy[0]);
        got.ShouldAllBe(r => r.ContentType.StartsWith("application/cloudevents+json") && r.Id == r.Body["id"]!.GetValue<string>());
        got[0].Timestamp.ShouldBe(host.Clock.GetUtcNow().ToUnixTimeSeconds().ToString());
    }

    [Fact]
    public async Task A_failure_is_tried_again_under_the_same_id_and_holds_up_its_own_record_alone()
    {
        await using var receiver = await Receiver.StartAsync();
        var subscription = await host.SubscribeAsync(receiver, "ticket.*");
        var (first, other) = (await host.DispatchedToGridAsync(), await host.DispatchedToGridAsync());
        var refused = 0;
        receiver.Answer = r => Task.FromResult(r.Type == "gov.ticket.registered.v1" && r.IsOf(first.Id()) && Interlocked.Increment(ref refused) == 1 ? 500 : 204);

        await host.SendAsync();
        receiver.Of(first.Id()).Count().ShouldBe(1);
        receiver.Of(other.Id()).Count().ShouldBe(3);
        var open = (await host.DeliveriesAsync(subscription, "&state=pending")).AsArray();
        open.Count.ShouldBe(3);
        var failed = open.Single(d => d!["tries"]!.GetValue<int>() == 1)!;
        (failed["lastStatus"]!.GetValue<int>(), failed.Text("lastFailure")).ShouldBe((500, "refused"));
        var next = failed["nextAttemptAt"]!.GetValue<DateTimeOffset>() - host.Clock.GetUtcNow();
        next.ShouldBeInRange(TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(6));
        host.Clock.Advance(TimeSpan.FromSeconds(7));
        await host.SendAsync();

        var got = receiver.Of(first.Id()).ToList();
        got.Select(r => r.Sequence).ShouldBe([1, 1, .. got.Skip(2).Select(r => r.Sequence)]);
        got.Count.ShouldBe(4);
        got[0].Id.ShouldBe(got[1].Id);
        got[1].Timestamp.ShouldNotBe(got[0].Timestamp);
        got.ShouldAllBe(r => r.SignedBy[0]);
        var detail = await host.Administrator.GetAsync($"/webhooks/{subscription}/deliveries/{got[0].Id}");
        detail["delivery"]!.Text("state").ShouldBe("delivered");
        detail["attempts"]!.AsArray().Select(a => a!["status"]!.GetValue<int>()).ShouldBe([204, 500]);
        detail["attempts"]![1]!.Text("answer").Length.ShouldBe(1024);
    }

    [Fact]
    public async Task Who_answers_gone_is_disabled_and_goes_on_when_resumed()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = _ => Task.FromResult(410);
        var subscription = await host.SubscribeAsync(receiver, "ticket.registered");
        var ticket = await host.RegisterAsync();
        await host.SendAsync();
        await host.RegisterAsync();
        await host.SendAsync();

        receiver.All.Count.ShouldBe(1);
        var shown = await host.Administrator.GetAsync($"/webhooks/{subscription}");
        (shown.Text("state"), shown.Text("disabledReason")).ShouldBe(("disabled", "gone"));
        receiver.Answer = _ => Task.FromResult(204);
        await host.Administrator.PostAsync($"/webhooks/{subscription}/resume", new { }, shown.Revision());
        await host.SendAsync();

        receiver.All.Count.ShouldBe(3);
        receiver.Of(ticket.Id()).Select(r => r.Id).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_slow_receiver_takes_four_places_and_holds_up_nobody()
    {
        await using var slow = await Receiver.StartAsync();
        await using var quick = await Receiver.StartAsync();
        var (release, arrived) = (new TaskCompletionSource(), new TaskCompletionSource());
        slow.Answer = async _ =>
        {
            await release.Task;
            return 204;
        };
        await host.SubscribeAsync(slow, "ticket.registered");
        await host.SubscribeAsync(quick, "ticket.registered");
        for (var i = 0; i < 8; i++)
        {
            await host.RegisterAsync();
        }

        quick.Answer = _ =>
        {
            if (quick.All.Count == 8)
            {
                arrived.TrySetResult();
            }

            return Task.FromResult(204);
        };
        var sending = host.SendAsync();
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(9));

        slow.All.Count.ShouldBeLessThanOrEqualTo(4);
        release.SetResult();
        await sending;
        slow.All.Count.ShouldBe(8);
    }

    [Fact]
    public async Task A_replay_sends_the_same_ids_in_the_same_order()
    {
        await using var receiver = await Receiver.StartAsync();
        var subscription = await host.SubscribeAsync(receiver, "ticket.*");
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var from = host.Clock.GetUtcNow();
        var ticket = await host.DispatchedToGridAsync();
        await host.SendAsync();
        var once = receiver.Of(ticket.Id()).Select(r => r.Id).ToList();
        once.Count.ShouldBe(3);

        await host.Administrator.PostAsync($"/webhooks/{subscription}/replay", new { from });
        await host.SendAsync();

        receiver.Of(ticket.Id()).Select(r => r.Id).ShouldBe([.. once, .. once]);
        (await ApiCodeAsync(subscription, from.AddHours(1))).ShouldBe("webhooks.replay_in_future");
    }

    [Fact]
    public async Task Several_processes_send_each_event_once()
    {
        await using var receiver = await Receiver.StartAsync();
        await host.SubscribeAsync(receiver, "ticket.registered");
        var other = host.StartAnother().GetRequiredService<WebhookDispatcher>();
        for (var i = 0; i < 10; i++)
        {
            await host.RegisterAsync();
        }

        await host.SettleAsync();
        await Task.WhenAll(host.Dispatch.RunOnceAsync(CancellationToken.None), other.RunOnceAsync(CancellationToken.None));
        await host.SendAsync();

        receiver.All.Count.ShouldBe(10);
        receiver.All.Select(r => r.Id).ShouldBeUnique();
    }

    [Fact]
    public async Task An_attempt_whose_process_died_is_made_again_when_its_lease_is_over()
    {
        await using var receiver = await Receiver.StartAsync();
        var subscription = await host.SubscribeAsync(receiver, "ticket.registered");
        await host.RegisterAsync();
        await host.SettleAsync();
        await host.ScalarAsync<int?>($"select feeds.fan_out('{subscription}', array['ticket'], 1000, 1000, '2026-01-01')");
        await host.ScalarAsync<long>($"select count(*) from feeds.claim_deliveries('{subscription}', 4, '1 minute', '2100-01-01')");

        await host.SendAsync();
        receiver.All.ShouldBeEmpty("somebody is at it");
        await host.ScalarAsync<long>("with over as (update feeds.webhook_deliveries set locked_until = now() where locked_until is not null returning 1) select count(*) from over");
        await host.SendAsync();

        receiver.All.Count.ShouldBe(1);
    }

    private async Task<string> ApiCodeAsync(Guid subscription, DateTimeOffset from)
    {
        var refused = await host.Administrator.TryPostAsync($"/webhooks/{subscription}/replay", new { from });
        return System.Text.Json.Nodes.JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["errors"]![0]!.Text("code");
    }
}
