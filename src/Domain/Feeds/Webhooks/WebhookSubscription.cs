using ErrorOr;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Feeds.Webhooks;

/// <summary>Whose subscription it is.</summary>
/// <param name="IsClient">A program; else an administrator.</param>
public sealed record WebhookOwner(Guid Id, string Name, bool IsClient);

/// <summary>What goes where.</summary>
/// <param name="EventTypes">Patterns (<see cref="EventPattern"/>).</param>
/// <param name="Area">Null for the whole installation.</param>
public sealed record WebhookTarget(string Name, string Url, IReadOnlyList<string> EventTypes, DivisionCode? Area);

/// <summary>
/// Somebody who is told of changes by HTTP. How far it has been told, and how its receiver fares, stands beside it in the database:
/// progress is no decision.
/// </summary>
public sealed class WebhookSubscription : AggregateRoot, IHasArea
{
    public const int NameLength = 100;

    /// <summary>How long both secrets sign after a rotation.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromHours(24);

    private WebhookSubscription(Guid id)
        : base(id)
    {
    }

    public WebhookOwner Owner { get; private set; } = null!;

    public Guid OwnerId { get; private set; }

    public string Name { get; private set; } = "";

    public string Url { get; private set; } = "";

    public IReadOnlyList<string> EventTypes { get; private set; } = [];

    /// <summary>Null for the whole installation.</summary>
    public DivisionCode? Area { get; private set; }

    /// <summary>The digits that the areas in reach begin with; empty for the whole installation.</summary>
    public string AreaPrefix { get; private set; } = "";

    public WebhookState State { get; private set; }

    public WebhookDisabledReason? DisabledReason { get; private set; }

    /// <summary>Sealed.</summary>
    public byte[] Secret { get; private set; } = [];

    /// <summary>Sealed; signs too until <see cref="OldSecretUntil"/>.</summary>
    public byte[]? OldSecret { get; private set; }

    public DateTimeOffset? OldSecretUntil { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset StateSince { get; private set; }

    public static WebhookSubscription Register(Guid id, WebhookOwner owner, WebhookTarget target, byte[] secret, DateTimeOffset now)
    {
        var subscription = new WebhookSubscription(id) { Owner = owner, OwnerId = owner.Id, Secret = secret, CreatedAt = now, StateSince = now };
        subscription.Set(target);
        subscription.Raise(new WebhookRegistered(target.Area?.Value, target.EventTypes));
        return subscription;
    }

    /// <summary>Nothing happens when nothing changes.</summary>
    public void Change(WebhookTarget target)
    {
        List<string> changed = [];
        Note(target.Name != Name, "name");
        Note(target.Url != Url, "url");
        Note(!target.EventTypes.SequenceEqual(EventTypes, StringComparer.Ordinal), "eventTypes");
        Note(target.Area != Area, "area");
        if (changed.Count > 0)
        {
            Set(target);
            Raise(new WebhookChanged(changed));
        }

        void Note(bool differs, string name)
        {
            if (differs)
            {
                changed.Add(name);
            }
        }
    }

    public ErrorOr<Success> Pause(DateTimeOffset now)
    {
        if (State != WebhookState.Active)
        {
            return WebhookErrors.WrongState(State);
        }

        Enter(WebhookState.Paused, now);
        Raise(new WebhookPaused());
        return Result.Success;
    }

    public ErrorOr<Success> Resume(DateTimeOffset now)
    {
        if (State == WebhookState.Active)
        {
            return WebhookErrors.WrongState(State);
        }

        var from = State;
        Enter(WebhookState.Active, now);
        Raise(new WebhookResumed(from));
        return Result.Success;
    }

    /// <summary>The new secret signs from now on, the old one beside it for a day.</summary>
    public void RotateSecret(byte[] secret, DateTimeOffset now)
    {
        (OldSecret, OldSecretUntil, Secret) = (Secret, now + Overlap, secret);
        Raise(new WebhookSecretRotated(now + Overlap));
    }

    /// <summary>Once: who is disabled stays so until somebody resumes.</summary>
    public ErrorOr<Success> Disable(WebhookDisabledReason reason, DateTimeOffset now)
    {
        if (State == WebhookState.Disabled)
        {
            return WebhookErrors.WrongState(State);
        }

        Enter(WebhookState.Disabled, now);
        DisabledReason = reason;
        Raise(new WebhookDisabled(reason));
        return Result.Success;
    }

    /// <summary>Everything since then goes out again.</summary>
    public ErrorOr<Success> Replay(DateTimeOffset from, DateTimeOffset now)
    {
        if (from > now)
        {
            return WebhookErrors.ReplayInFuture;
        }

        Raise(new WebhookReplayed(from));
        return Result.Success;
    }

    public void Redeliver(Guid eventId) => Raise(new WebhookRedelivered(eventId));

    public void Remove() => Raise(new WebhookRemoved());

    private void Enter(WebhookState state, DateTimeOffset now) => (State, StateSince, DisabledReason) = (state, now, null);

    private void Set(WebhookTarget target) =>
        (Name, Url, EventTypes, Area, AreaPrefix) = (target.Name, target.Url, target.EventTypes, target.Area, target.Area?.Prefix ?? "");
}
