using GovernanceApi.Domain.Feeds.Webhooks;

namespace GovernanceApi.Application.Feeds.Webhooks;

/// <summary>Sends one signed request to a receiver, to public addresses only.</summary>
internal interface IWebhookSender
{
    /// <param name="id">The webhook-id: the same over all attempts.</param>
    Task<WebhookAnswer> SendAsync(string url, Guid id, byte[] body, IReadOnlyList<string> secrets, CancellationToken cancellationToken);
}

/// <summary>How an attempt went.</summary>
/// <param name="Status">HTTP status; null without an answer.</param>
/// <param name="Failure">Null when it succeeded.</param>
/// <param name="Answer">The first KiB of the answer; null without one.</param>
public sealed record WebhookAnswer(int? Status, WebhookFailure? Failure, int DurationMilliseconds, string? Answer);

/// <summary>What the installation allows.</summary>
/// <param name="AllowPrivate">For trials and tests on one's own machine: http, any port, private addresses.</param>
internal sealed record WebhookPolicy(bool AllowPrivate);
