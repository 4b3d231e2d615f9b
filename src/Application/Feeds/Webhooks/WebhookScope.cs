using ErrorOr;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Access;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Feeds.Webhooks;

namespace GovernanceApi.Application.Feeds.Webhooks;

/// <summary>A program sees its own subscriptions, an administrator all within the area.</summary>
internal static class WebhookScope
{
    public static IQueryable<WebhookSubscription> VisibleTo(this IQueryable<WebhookSubscription> subscriptions, CurrentUser user)
    {
        if (user.Scopes is not null)
        {
            return subscriptions.Where(s => s.OwnerId == user.Id);
        }

        if (user.Role != Role.Administrator)
        {
            return subscriptions.Where(_ => false);
        }

        var prefix = user.Area?.Prefix ?? "";
        return subscriptions.Where(s => s.AreaPrefix.StartsWith(prefix));
    }

    /// <summary>The area of a subscription: the caller's own unless it names one within.</summary>
    public static ErrorOr<DivisionCode?> WebhookArea(this CurrentUser user, string? code)
    {
        DivisionCode? wanted = code is null ? user.Area : DivisionCode.From(code);
        if (user.Area is { } own)
        {
            return own.Covers(wanted!.Value) ? wanted : CommonErrors.OutsideArea;
        }

        return user.Role == Role.Administrator ? wanted : CommonErrors.OutsideArea;
    }
}
