using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Patching;
using GovernanceApi.Application.Feeds.Changes;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Feeds;
using GovernanceApi.Domain.Feeds.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Feeds.Webhooks;

/// <summary>Registers a receiver; it is told of what happens from then on.</summary>
/// <param name="Name">1 to 100 characters.</param>
/// <param name="Url">https, port 443 or 8443, of a public address.</param>
/// <param name="EventTypes">1 to 50 types or patterns: <c>ticket.accepted</c>, <c>ticket.*</c>, <c>*</c>.</param>
/// <param name="AreaCode">12 digits within the caller's area; null is the whole of it.</param>
public sealed record RegisterWebhookCommand(string Name, string Url, IReadOnlyList<string> EventTypes, string? AreaCode) : ICommand<WebhookSecret>;

/// <summary>Changes a subscription; what is left out stays. Deliveries that are open go to the new address.</summary>
public sealed record ChangeWebhookCommand : ICommand<WebhookReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>1 to 100 characters.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>https, port 443 or 8443, of a public address.</summary>
    public Optional<string> Url { get; init; }

    /// <summary>1 to 50 types or patterns.</summary>
    public Optional<IReadOnlyList<string>> EventTypes { get; init; }

    /// <summary>12 digits within the caller's area; null is the whole of it.</summary>
    public Optional<string?> AreaCode { get; init; }
}

internal sealed class RegisterWebhookValidator : AbstractValidator<RegisterWebhookCommand>
{
    public RegisterWebhookValidator()
    {
        RuleFor(c => c.Name).NotEmpty().MaximumLength(WebhookSubscription.NameLength);
        RuleFor(c => c.Url).NotEmpty().MaximumLength(WebhookUrl.MaxLength);
        RuleFor(c => c.EventTypes).NotEmpty().Must(WebhookRules.AreTypes).WithErrorCode(WebhookErrors.EventTypeUnknown.Code).WithMessage(WebhookErrors.EventTypeUnknown.Description);
        RuleFor(c => c.AreaCode).DivisionCode();
    }
}

internal sealed class ChangeWebhookValidator : AbstractValidator<ChangeWebhookCommand>
{
    public ChangeWebhookValidator()
    {
        this.IfGiven(c => c.Name, name => name.NotEmpty().MaximumLength(WebhookSubscription.NameLength));
        this.IfGiven(c => c.Url, url => url.NotEmpty().MaximumLength(WebhookUrl.MaxLength));
        this.IfGiven(c => c.EventTypes, types => types.NotEmpty().Must(WebhookRules.AreTypes)
            .WithErrorCode(WebhookErrors.EventTypeUnknown.Code).WithMessage(WebhookErrors.EventTypeUnknown.Description));
        this.IfGiven(c => c.AreaCode, area => area.DivisionCode());
    }
}

internal static class WebhookRules
{
    public static bool AreTypes(IReadOnlyList<string>? types) =>
        types is null || (types.Count <= EventPattern.Most && types.All(t => EventPattern.IsWellFormed(t) && PublicEvents.Knows(t)));
}

internal sealed class RegisterWebhookHandler(IFeedsDb db, WebhookVault vault, WebhookPolicy policy, CallContext call, TimeProvider clock)
    : ICommandHandler<RegisterWebhookCommand, WebhookSecret>, ICommandHandler<ChangeWebhookCommand, WebhookReceipt>
{
    public Task<ErrorOr<WebhookSecret>> Handle(RegisterWebhookCommand request, CancellationToken cancellationToken) =>
        Task.FromResult(TargetOf(request.Name, request.Url, request.EventTypes, call.User.WebhookArea(request.AreaCode)).Then(target =>
        {
            var (now, secret) = (clock.GetUtcNow(), WebhookVault.NewSecret());
            var owner = new WebhookOwner(call.User.Id!.Value, call.User.Name, call.User.Scopes is not null);
            var subscription = WebhookSubscription.Register(Guid.CreateVersion7(now), owner, target, vault.Seal(secret), now);
            db.WebhookSubscriptions.Add(subscription);
            return new WebhookSecret(subscription.Id, secret, subscription.Revision);
        }));

    public async Task<ErrorOr<WebhookReceipt>> Handle(ChangeWebhookCommand request, CancellationToken cancellationToken)
    {
        var loaded = await db.WebhookSubscriptions.VisibleTo(call.User).LoadAsync(request.Id, call, WebhookErrors.NotFound, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        var subscription = loaded.Value;
        var area = request.AreaCode.IsSet ? call.User.WebhookArea(request.AreaCode.Value) : subscription.Area;
        return TargetOf(request.Name.Or(subscription.Name), request.Url.Or(subscription.Url), request.EventTypes.Or(subscription.EventTypes), area).Then(target =>
        {
            subscription.Change(target);
            return new WebhookReceipt(subscription.Id, subscription.State, subscription.Revision);
        });
    }

    private ErrorOr<WebhookTarget> TargetOf(string name, string address, IReadOnlyList<string> types, ErrorOr<DivisionCode?> area)
    {
        if (area.IsError)
        {
            return area.Errors;
        }

        var url = WebhookUrl.Parse(address, policy.AllowPrivate);
        return url.IsError ? url.Errors : new WebhookTarget(name.Trim(), url.Value.AbsoluteUri, [.. types.Distinct(StringComparer.Ordinal)], area.Value);
    }
}
