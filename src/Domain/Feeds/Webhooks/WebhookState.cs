namespace GovernanceApi.Domain.Feeds.Webhooks;

/// <summary>Whether events go out.</summary>
public enum WebhookState
{
    Active,

    /// <summary>By its owner: nothing goes out, and what happens meanwhile waits.</summary>
    Paused,

    /// <summary>By the product: the receiver said that it is gone, or failed for days.</summary>
    Disabled,
}

public enum WebhookDisabledReason
{
    /// <summary>The receiver answered 410.</summary>
    Gone,

    /// <summary>No attempt has succeeded for five days.</summary>
    Failing,
}

/// <summary>The fate of one event at one subscription.</summary>
public enum WebhookDeliveryState
{
    /// <summary>To be tried, now or again.</summary>
    Pending,
    Delivered,

    /// <summary>Given up after the eighth attempt: the dead letters.</summary>
    Dead,
}

/// <summary>Why an attempt did not succeed.</summary>
public enum WebhookFailure
{
    /// <summary>No answer within ten seconds.</summary>
    TimedOut,

    /// <summary>No connection.</summary>
    Unreachable,

    /// <summary>The name of the host has no address.</summary>
    NameUnknown,

    /// <summary>The name stands for an address that is not public.</summary>
    AddressRefused,

    /// <summary>The certificate is not trusted, or no secure connection came about.</summary>
    TlsFailed,

    /// <summary>An answer of 3xx: redirects are not followed.</summary>
    Redirected,

    /// <summary>410: the receiver is gone for good.</summary>
    Gone,

    /// <summary>Any other answer than 2xx.</summary>
    Refused,

    /// <summary>The event is not kept any more.</summary>
    EventForgotten,
}
