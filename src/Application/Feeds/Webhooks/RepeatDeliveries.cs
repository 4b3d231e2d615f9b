using System.Text.Json;
using System.Text.Json.Serialization;
using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Feeds.Changes;
using GovernanceApi.Domain.Feeds.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Feeds.Webhooks;

/// <summary>Sends everything since a moment again, under the same ids and in the same order.</summary>
/// <param name="From">Back to the oldest event that is kept.</param>
public sealed record ReplayWebhookCommand(DateTimeOffset From) : ICommand<WebhookReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>Sends one event again, under the same id.</summary>
public sealed record RedeliverCommand : ICommand<WebhookReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }

    [JsonIgnore]
    public Guid EventId { get; init; }
}

/// <summary>Sends <c>gov.webhook.test.v1</c> right now, signed like any other, and once.</summary>
public sealed record TestWebhookQuery(Guid Id) : IQuery<WebhookTestResult>;

internal sealed class RepeatDeliveriesHandler(IFeedsDb db, WebhookVault vault, IWebhookSender sender, Envelopes envelopes, CallContext call, TimeProvider clock)
    : ICommandHandler<ReplayWebhookCommand, WebhookReceipt>, ICommandHandler<RedeliverCommand, WebhookReceipt>, IQueryHandler<TestWebhookQuery, WebhookTestResult>
{
    /// <summary>Of the event that a test sends.</summary>
    public const string TestType = "webhook.test";

    public async Task<ErrorOr<WebhookReceipt>> Handle(ReplayWebhookCommand request, CancellationToken cancellationToken)
    {
        var loaded = await LoadAsync(request.Id, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        var replayed = loaded.Value.Replay(request.From, clock.GetUtcNow());
        if (replayed.IsError)
        {
            return replayed.Errors;
        }

        await WebhookCursor.GoBackAsync(db, request.Id, request.From, cancellationToken);
        return Receipt(loaded.Value);
    }

    public async Task<ErrorOr<WebhookReceipt>> Handle(RedeliverCommand request, CancellationToken cancellationToken)
    {
        var loaded = await LoadAsync(request.Id, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        var delivery = await db.WebhookDeliveries.AsNoTracking().FirstOrDefaultAsync(d => d.SubscriptionId == request.Id && d.EventId == request.EventId, cancellationToken);
        if (delivery is null)
        {
            return WebhookErrors.DeliveryNotFound;
        }

        if (delivery.State == WebhookDeliveryState.Pending)
        {
            return WebhookErrors.DeliveryOpen;
        }

        if (!await WebhookCursor.OpenAsync(db, delivery, clock.GetUtcNow(), cancellationToken))
        {
            return WebhookErrors.EventForgotten;
        }

        loaded.Value.Redeliver(request.EventId);
        return Receipt(loaded.Value);
    }

    public async Task<ErrorOr<WebhookTestResult>> Handle(TestWebhookQuery request, CancellationToken cancellationToken)
    {
        var subscription = await db.WebhookSubscriptions.AsNoTracking().VisibleTo(call.User).FirstOrDefaultAsync(s => s.Id == request.Id, cancellationToken);
        if (subscription is null)
        {
            return WebhookErrors.NotFound;
        }

        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var body = envelopes.Of(
            id, TestType, "webhook_subscription", subscription.Id, subscription.Revision, subscription.Area?.Value, now,
            JsonSerializer.Serialize(new { subscriptionId = subscription.Id })).ToBytes();
        var answer = await sender.SendAsync(subscription.Url, id, body, vault.Open(subscription, now), cancellationToken);
        return new WebhookTestResult(answer.Failure is null, answer.Status, answer.DurationMilliseconds, answer.Failure, answer.Answer);
    }

    private Task<ErrorOr<WebhookSubscription>> LoadAsync(Guid id, CancellationToken cancellationToken) =>
        db.WebhookSubscriptions.VisibleTo(call.User).LoadAsync(id, call, WebhookErrors.NotFound, cancellationToken);

    private static WebhookReceipt Receipt(WebhookSubscription of) => new(of.Id, of.State, of.Revision);
}
