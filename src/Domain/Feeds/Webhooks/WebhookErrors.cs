using ErrorOr;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Feeds.Webhooks;

/// <summary>Refusals of webhooks.</summary>
public static class WebhookErrors
{
    public static readonly Error NotFound = Error.NotFound("webhooks.not_found", "There is no such subscription.");
    public static readonly Error DeliveryNotFound = Error.NotFound("webhooks.delivery_not_found", "The subscription has no such delivery.");
    public static readonly Error UrlInvalid = Refusals.Field("url", "webhooks.url_invalid", "The address must be https, on port 443 or 8443, without a user name, a password or a fragment.");
    public static readonly Error UrlPrivate = Refusals.Field("url", "webhooks.url_private", "The address must be a public one.");
    public static readonly Error EventTypeUnknown = Refusals.Field("eventTypes", "webhooks.event_type_unknown", "There is no such type of event.");
    public static readonly Error DeliveryOpen = Error.Conflict("webhooks.delivery_open", "The delivery is still being tried.");
    public static readonly Error EventForgotten = Error.Conflict("webhooks.event_forgotten", "The event is not kept any more.");
    public static readonly Error ReplayInFuture = Refusals.Field("from", "webhooks.replay_in_future", "The moment must not be in the future.");

    public static Error WrongState(WebhookState state) =>
        Error.Conflict("webhooks.wrong_state", $"The subscription is {state.Word()}; this is not possible now.");
}
