using System.Text.Json.Serialization;
using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Feeds.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Feeds.Webhooks;

/// <summary>Stops sending; what happens meanwhile waits, as long as the outbox keeps it.</summary>
public sealed record PauseWebhookCommand : ICommand<WebhookReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>Sends again, from where it stopped.</summary>
public sealed record ResumeWebhookCommand : ICommand<WebhookReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>Makes a new secret; for a day the old one signs too.</summary>
public sealed record RotateWebhookSecretCommand : ICommand<WebhookSecret>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>Deletes a subscription with its deliveries.</summary>
public sealed record RemoveWebhookCommand : ICommand<Success>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>The dispatcher's: the receiver is gone, or has failed for days.</summary>
internal sealed record DisableWebhookCommand(Guid Id, WebhookDisabledReason Reason) : ICommand<Success>;

internal sealed class SteerWebhookHandler(IFeedsDb db, WebhookVault vault, CallContext call, TimeProvider clock)
    : ICommandHandler<PauseWebhookCommand, WebhookReceipt>, ICommandHandler<ResumeWebhookCommand, WebhookReceipt>,
      ICommandHandler<RotateWebhookSecretCommand, WebhookSecret>, ICommandHandler<RemoveWebhookCommand, Success>, ICommandHandler<DisableWebhookCommand, Success>
{
    public Task<ErrorOr<WebhookReceipt>> Handle(PauseWebhookCommand request, CancellationToken cancellationToken) =>
        SteerAsync(request.Id, s => s.Pause(clock.GetUtcNow()), cancellationToken);

    public async Task<ErrorOr<WebhookReceipt>> Handle(ResumeWebhookCommand request, CancellationToken cancellationToken)
    {
        var resumed = await SteerAsync(request.Id, s => s.Resume(clock.GetUtcNow()), cancellationToken);
        if (!resumed.IsError)
        {
            await WebhookCursor.TrustAgainAsync(db, request.Id, cancellationToken);
        }

        return resumed;
    }

    public async Task<ErrorOr<WebhookSecret>> Handle(RotateWebhookSecretCommand request, CancellationToken cancellationToken)
    {
        var loaded = await LoadAsync(request.Id, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        var secret = WebhookVault.NewSecret();
        loaded.Value.RotateSecret(vault.Seal(secret), clock.GetUtcNow());
        return new WebhookSecret(loaded.Value.Id, secret, loaded.Value.Revision);
    }

    public async Task<ErrorOr<Success>> Handle(RemoveWebhookCommand request, CancellationToken cancellationToken)
    {
        var loaded = await LoadAsync(request.Id, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        loaded.Value.Remove();
        db.WebhookSubscriptions.Remove(loaded.Value);
        return Result.Success;
    }

    public async Task<ErrorOr<Success>> Handle(DisableWebhookCommand request, CancellationToken cancellationToken) =>
        await db.WebhookSubscriptions.FirstOrDefaultAsync(s => s.Id == request.Id, cancellationToken) is { } subscription
            ? subscription.Disable(request.Reason, clock.GetUtcNow())
            : WebhookErrors.NotFound;

    private async Task<ErrorOr<WebhookReceipt>> SteerAsync(Guid id, Func<WebhookSubscription, ErrorOr<Success>> act, CancellationToken cancellationToken)
    {
        var loaded = await LoadAsync(id, cancellationToken);
        return loaded.IsError ? loaded.Errors : act(loaded.Value).Then(_ => new WebhookReceipt(loaded.Value.Id, loaded.Value.State, loaded.Value.Revision));
    }

    private Task<ErrorOr<WebhookSubscription>> LoadAsync(Guid id, CancellationToken cancellationToken) =>
        db.WebhookSubscriptions.VisibleTo(call.User).LoadAsync(id, call, WebhookErrors.NotFound, cancellationToken);
}
