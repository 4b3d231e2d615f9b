using System.Net;
using ErrorOr;

namespace GovernanceApi.Domain.Feeds.Webhooks;

/// <summary>What the address of a receiver may be; its host is looked up, and judged again, at every connection.</summary>
public static class WebhookUrl
{
    public const int MaxLength = 500;

    /// <param name="allowPrivate">For trials on one's own machine: http, any port, any address.</param>
    public static ErrorOr<Uri> Parse(string? text, bool allowPrivate)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.UserInfo.Length > 0 || url.Fragment.Length > 0 || url.Host.Length == 0)
        {
            return WebhookErrors.UrlInvalid;
        }

        if (url.Scheme != Uri.UriSchemeHttps && !(allowPrivate && url.Scheme == Uri.UriSchemeHttp))
        {
            return WebhookErrors.UrlInvalid;
        }

        if (allowPrivate)
        {
            return url;
        }

        if (!IsPortAllowed(url.Port))
        {
            return WebhookErrors.UrlInvalid;
        }

        // An address in brackets or digits, in whatever notation the parser of addresses takes.
        return IPAddress.TryParse(url.IdnHost.Trim('[', ']'), out var address) && !PublicAddress.IsPublic(address) ? WebhookErrors.UrlPrivate : url;
    }

    public static bool IsPortAllowed(int port) => port is 443 or 8443;
}
