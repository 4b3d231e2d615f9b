using System.Buffers.Binary;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Feeds.Changes;
using GovernanceApi.Application.Feeds.Webhooks;
using GovernanceApi.Domain.Feeds.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GovernanceApi.Infrastructure.Feeds.Webhooks;

/// <summary>
/// Sends what is due. Each delivery is leased, sent outside of any transaction, and settled; several processes may do so at once. A slow
/// receiver takes up a few places and no more, a failing one a single place, and after some failures none for a while.
/// </summary>
internal sealed class WebhookDispatcher(
    WebhookQueue queue, WebhookVault vault, IWebhookSender sender, Envelopes envelopes, IServiceScopeFactory scopes, TimeProvider clock, ILogger<WebhookDispatcher> log)
{
    private const int AtOnce = 4;
    private const int AllAtOnce = 32;

    /// <summary>A receiver that has failed for so long is disabled.</summary>
    private static readonly TimeSpan LongestFailing = TimeSpan.FromDays(5);

    /// <summary>Works until nothing is due any more.</summary>
    public async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        List<Task> running = [];
        while (true)
        {
            var started = await StartDueAsync(running, cancellationToken);
            if (running.Count == 0 && !started)
            {
                return;
            }

            if (running.Count > 0)
            {
                await Task.WhenAny(running);
            }
        }
    }

    /// <summary>Makes deliveries of what is new and starts those that are due.</summary>
    /// <param name="running">Attempts under way; those that have ended are taken out.</param>
    /// <returns>True when something was done.</returns>
    public async Task<bool> StartDueAsync(List<Task> running, CancellationToken cancellationToken)
    {
        running.RemoveAll(t => t.IsCompleted);
        var done = false;
        foreach (var receiver in await queue.LookAsync(cancellationToken))
        {
            var free = Math.Min(AtOnce, AllAtOnce - running.Count);
            if (free <= 0)
            {
                return done;
            }

            var claimed = await queue.ClaimAsync(receiver.Id, free, cancellationToken);
            running.AddRange(claimed.Select(d => DeliverAsync(receiver, d, cancellationToken)));
            // While there is enough to send, what is new can wait in the outbox.
            var made = receiver.News && claimed.Count < free && await queue.FanOutAsync(receiver.Id, cancellationToken) > 0;
            done |= made || claimed.Count > 0;
        }

        return done;
    }

    private async Task DeliverAsync(Receiver receiver, ClaimedDelivery delivery, CancellationToken cancellationToken)
    {
        try
        {
            var began = clock.GetUtcNow();
            var answer = delivery.Payload is null ? new WebhookAnswer(null, WebhookFailure.EventForgotten, 0, null) : await SendAsync(receiver, delivery, cancellationToken);
            var now = clock.GetUtcNow();
            var (outcome, again) = OutcomeOf(delivery, answer, now);
            if (answer.Failure == WebhookFailure.Gone)
            {
                // While the lease holds: once it is given back, the next attempt could begin before this is done.
                await DisableAsync(receiver.Id, WebhookDisabledReason.Gone, cancellationToken);
            }

            var failing = await queue.SettleAsync(receiver.Id, delivery, began, answer, outcome, again, cancellationToken);
            if (now - failing >= LongestFailing)
            {
                await DisableAsync(receiver.Id, WebhookDisabledReason.Failing, cancellationToken);
            }
        }
        catch (Exception e)
        {
            // The lease runs out, and it is tried again; when the process ends, too.
            if (!cancellationToken.IsCancellationRequested)
            {
                log.LogError(e, "Webhook {Subscription}: attempt at {Event} was lost", receiver.Id, delivery.EventId);
            }
        }
    }

    private Task<WebhookAnswer> SendAsync(Receiver receiver, ClaimedDelivery delivery, CancellationToken cancellationToken)
    {
        var body = envelopes.Of(
            delivery.EventId, delivery.Type, delivery.AggregateType, delivery.AggregateId, delivery.Sequence, delivery.Area, delivery.OccurredAt!.Value, delivery.Payload!).ToBytes();
        return sender.SendAsync(
            receiver.Url, delivery.EventId, body, vault.Open(receiver.Secret, receiver.OldSecret, receiver.OldSecretUntil, clock.GetUtcNow()), cancellationToken);
    }

    private static (WebhookDeliveryState Outcome, DateTimeOffset? Again) OutcomeOf(ClaimedDelivery delivery, WebhookAnswer answer, DateTimeOffset now) => answer.Failure switch
    {
        null => (WebhookDeliveryState.Delivered, null),
        WebhookFailure.EventForgotten => (WebhookDeliveryState.Dead, null),
        // Whoever resumes the subscription means it to go on.
        WebhookFailure.Gone => (WebhookDeliveryState.Pending, now),
        _ when RetrySchedule.WaitAfter(delivery.Tries + 1, Chance(delivery)) is { } wait => (WebhookDeliveryState.Pending, now + wait),
        _ => (WebhookDeliveryState.Dead, null),
    };

    /// <summary>From 0 to 1, by the event and the attempt: spread like chance, and the same in every process and test.</summary>
    private static double Chance(ClaimedDelivery delivery)
    {
        Span<byte> id = stackalloc byte[16];
        delivery.EventId.TryWriteBytes(id);
        return unchecked(BinaryPrimitives.ReadUInt32LittleEndian(id[12..]) + ((uint)delivery.Attempt * 2_654_435_761u)) / (double)uint.MaxValue;
    }

    private async Task DisableAsync(Guid id, WebhookDisabledReason reason, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var call = scope.ServiceProvider.GetRequiredService<CallContext>();
        call.User = CurrentUser.System;
        call.RequestId = "webhooks";
        var disabled = await scope.ServiceProvider.GetRequiredService<Sender>().Send(new DisableWebhookCommand(id, reason), cancellationToken);
        if (!disabled.IsError)
        {
            log.LogWarning("Webhook {Subscription} was disabled: {Reason}", id, reason);
        }
    }
}
