namespace GovernanceApi.Domain.Feeds.Webhooks;

/// <summary>One event on its way to one subscription; the dispatcher moves it in the database (Sql/Feeds/webhooks.sql).</summary>
public sealed class WebhookDelivery
{
    public Guid SubscriptionId { get; private set; }

    /// <summary>The webhook-id: the same over all attempts and replays.</summary>
    public Guid EventId { get; private set; }

    /// <summary>As the subscription sees it.</summary>
    public string Type { get; private set; } = "";

    public string AggregateType { get; private set; } = "";

    public Guid AggregateId { get; private set; }

    public int Sequence { get; private set; }

    public WebhookDeliveryState State { get; private set; }

    /// <summary>Attempts of this round: eight make a dead letter; a replay begins anew.</summary>
    public int Tries { get; private set; }

    /// <summary>Number of the last attempt of all; fences those whose lease has run out.</summary>
    public int Attempt { get; private set; }

    public DateTimeOffset NextAttemptAt { get; private set; }

    /// <summary>Somebody is at it until then, by the database's clock.</summary>
    public DateTimeOffset? LockedUntil { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset OccurredAt { get; private set; }

    /// <summary>Delivered or given up.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    public int? LastStatus { get; private set; }

    public WebhookFailure? LastFailure { get; private set; }
}

/// <summary>One attempt at a delivery.</summary>
public sealed class WebhookAttempt
{
    public Guid SubscriptionId { get; private set; }

    public Guid EventId { get; private set; }

    public int Number { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public int DurationMilliseconds { get; private set; }

    /// <summary>Null without an answer.</summary>
    public int? Status { get; private set; }

    /// <summary>Null when it succeeded.</summary>
    public WebhookFailure? Failure { get; private set; }

    /// <summary>The first KiB of the answer.</summary>
    public string? Answer { get; private set; }
}
