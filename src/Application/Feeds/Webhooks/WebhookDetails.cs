using GovernanceApi.Application.Common;
using GovernanceApi.Domain.Feeds.Webhooks;

namespace GovernanceApi.Application.Feeds.Webhooks;

/// <summary>A subscription and how its receiver fares.</summary>
/// <param name="EventTypes">Types and patterns: <c>ticket.accepted</c>, <c>ticket.*</c>, <c>*</c>.</param>
/// <param name="AreaCode">12 digits; null for the whole installation.</param>
/// <param name="DisabledReason">Of a disabled one: why.</param>
/// <param name="StateSince">Since when it has been in this state.</param>
/// <param name="OwnedByClient">Registered by a program; else by an administrator.</param>
/// <param name="OldSecretUntil">After a rotation: until when the old secret signs too.</param>
public sealed record WebhookDetails(
    Guid Id, string Name, string Url, IReadOnlyList<string> EventTypes, string? AreaCode, WebhookState State, WebhookDisabledReason? DisabledReason, DateTimeOffset StateSince,
    string OwnerName, bool OwnedByClient, DateTimeOffset CreatedAt, DateTimeOffset? OldSecretUntil, WebhookHealth Health, int Revision) : IRevisioned
{
    internal static WebhookDetails Of(WebhookSubscription s, WebhookHealth health, DateTimeOffset now) => new(
        s.Id, s.Name, s.Url, s.EventTypes, s.Area?.Value, s.State, s.DisabledReason, s.StateSince, s.Owner.Name, s.Owner.IsClient, s.CreatedAt,
        s.OldSecretUntil > now ? s.OldSecretUntil : null, health, s.Revision);
}

/// <summary>How a receiver fares. It moves while the revision stands.</summary>
/// <param name="Pending">Open deliveries, counted up to 1,000.</param>
/// <param name="Dead">Dead letters, counted up to 1,000.</param>
/// <param name="Failures">Attempts that failed in a row.</param>
/// <param name="FailingSince">Since when none has succeeded; null while the last did.</param>
/// <param name="BrokenUntil">Nothing is tried before then, because several failed in a row.</param>
public sealed record WebhookHealth(int Pending, int Dead, int Failures, DateTimeOffset? FailingSince, DateTimeOffset? BrokenUntil, DateTimeOffset? LastDeliveredAt);

/// <summary>The subscription after the change.</summary>
public sealed record WebhookReceipt(Guid Id, WebhookState State, int Revision) : IRevisioned;

/// <summary>The secret, shown this once.</summary>
/// <param name="Secret">Begins with <c>whsec_</c>; what follows is the key in base64.</param>
public sealed record WebhookSecret(Guid Id, string Secret, int Revision) : IRevisioned;

/// <summary>One event on its way to a subscription.</summary>
/// <param name="EventId">The webhook-id and the id of the CloudEvents envelope.</param>
/// <param name="Subject">Kind of record and id.</param>
/// <param name="Tries">Attempts since it was made, replayed or redelivered; the eighth is the last.</param>
/// <param name="NextAttemptAt">Of an open one: not before then.</param>
/// <param name="FinishedAt">When it was delivered or given up.</param>
/// <param name="LastStatus">HTTP status of the last answer.</param>
public sealed record WebhookDeliveryRow(
    Guid EventId, string Type, string Subject, int Sequence, WebhookDeliveryState State, int Tries, DateTimeOffset? NextAttemptAt, DateTimeOffset OccurredAt,
    DateTimeOffset? FinishedAt, int? LastStatus, WebhookFailure? LastFailure)
{
    internal static WebhookDeliveryRow Of(WebhookDelivery d) => new(
        d.EventId, d.Type, $"{d.AggregateType}/{d.AggregateId}", d.Sequence, d.State, d.Tries, d.State == WebhookDeliveryState.Pending ? d.NextAttemptAt : null,
        d.OccurredAt, d.FinishedAt, d.LastStatus, d.LastFailure);
}

/// <summary>A delivery and its attempts, the newest 50, newest first.</summary>
public sealed record WebhookDeliveryDetails(WebhookDeliveryRow Delivery, IReadOnlyList<WebhookAttemptRow> Attempts);

/// <param name="Status">HTTP status; null without an answer.</param>
/// <param name="Failure">Null when it succeeded.</param>
/// <param name="Answer">The first KiB of the answer.</param>
public sealed record WebhookAttemptRow(int Number, DateTimeOffset StartedAt, int DurationMilliseconds, int? Status, WebhookFailure? Failure, string? Answer);

/// <summary>How the test went.</summary>
/// <param name="Ok">The receiver answered 2xx.</param>
/// <param name="Status">HTTP status; null without an answer.</param>
/// <param name="Failure">Null when it succeeded.</param>
/// <param name="Answer">The first KiB of the answer.</param>
public sealed record WebhookTestResult(bool Ok, int? Status, int DurationMilliseconds, WebhookFailure? Failure, string? Answer);

/// <summary>A type of event that can be subscribed to.</summary>
/// <param name="Type">As patterns name it.</param>
/// <param name="Kind">What it is about; <c>kind.*</c> takes all of it.</param>
/// <param name="Schema">Name of the schema of its data in the contract.</param>
public sealed record EventTypeRow(string Type, string Kind, string Schema);
