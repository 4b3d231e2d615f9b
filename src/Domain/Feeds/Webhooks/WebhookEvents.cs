using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Feeds.Webhooks;

public sealed record WebhookRegistered(string? AreaCode, IReadOnlyList<string> EventTypes) : DomainEvent("webhook_subscription.registered");

/// <param name="Changed">Names of the fields: name, url, eventTypes, area.</param>
public sealed record WebhookChanged(IReadOnlyList<string> Changed) : DomainEvent("webhook_subscription.changed");

public sealed record WebhookPaused() : DomainEvent("webhook_subscription.paused");

public sealed record WebhookResumed(WebhookState From) : DomainEvent("webhook_subscription.resumed");

public sealed record WebhookSecretRotated(DateTimeOffset OldUntil) : DomainEvent("webhook_subscription.secret_rotated");

public sealed record WebhookDisabled(WebhookDisabledReason Reason) : DomainEvent("webhook_subscription.disabled");

public sealed record WebhookReplayed(DateTimeOffset From) : DomainEvent("webhook_subscription.replayed");

public sealed record WebhookRedelivered(Guid EventId) : DomainEvent("webhook_subscription.redelivered");

public sealed record WebhookRemoved() : DomainEvent("webhook_subscription.removed");
