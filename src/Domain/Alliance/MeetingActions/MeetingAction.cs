using ErrorOr;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Domain.Alliance.MeetingActions;

/// <summary>Who has to do it.</summary>
public enum OwnerKind
{
    /// <summary>A member of the alliance.</summary>
    Member,

    /// <summary>A unit that work is dispatched to.</summary>
    Unit,

    /// <summary>The community, or the county, whose meeting it was.</summary>
    Community,
}

/// <summary>How a promise stands on a day.</summary>
public enum PromiseStanding
{
    /// <summary>Not closed; its day is to come, or a claim made in time waits for its inspection.</summary>
    Open,

    /// <summary>Not closed, its day is over, and no claim made in time stands.</summary>
    Overdue,

    /// <summary>Closed, with the claim made on or before its day.</summary>
    Kept,

    /// <summary>Closed, with the claim made after its day.</summary>
    Late,
}

/// <summary>
/// A resolution of a joint meeting that somebody carries out by a day: a promise, kept or broken. Whether it is overdue
/// follows from the day that is asked for and is never stored.
/// </summary>
public sealed class MeetingAction : AggregateRoot, IHasArea
{
    public const int TextLength = 500;

    private readonly List<ActionStep> steps = [];

    private MeetingAction(Guid id)
        : base(id)
    {
    }

    public Guid MeetingId { get; private set; }

    /// <summary>The item of the agenda that it came from; null for none of them.</summary>
    public Guid? ItemId { get; private set; }

    /// <summary>Of the meeting.</summary>
    public DivisionCode Division { get; private set; }

    public string Text { get; private set; } = "";

    public OwnerKind OwnerKind { get; private set; }

    /// <summary>Member or unit; null for the community.</summary>
    public Guid? OwnerId { get; private set; }

    /// <summary>Last local day.</summary>
    public DateOnly Deadline { get; private set; }

    public ActionStatus Status { get; private set; }

    /// <summary>Local day of the claim that stands; null while none does.</summary>
    public DateOnly? ClaimedOn { get; private set; }

    /// <summary>Who made the claim that stands.</summary>
    public Guid? ClaimedById { get; private set; }

    /// <summary>How often it was found wanting.</summary>
    public int SentBackCount { get; private set; }

    /// <summary>Oldest first by <see cref="ActionStep.Revision"/>.</summary>
    public IReadOnlyList<ActionStep> Steps => steps;

    DivisionCode? IHasArea.Area => Division;

    public static ErrorOr<MeetingAction> Assign(
        Guid id, Guid meetingId, Guid? itemId, DivisionCode division, string text, OwnerKind ownerKind, Guid? ownerId, DateOnly deadline, Actor actor, DateTimeOffset now)
    {
        if (ownerKind == OwnerKind.Community != ownerId is null)
        {
            return ActionErrors.OwnerInvalid;
        }

        if (deadline < BusinessCalendar.DateOf(now))
        {
            return ActionErrors.DeadlineInPast;
        }

        var action = new MeetingAction(id)
        {
            MeetingId = meetingId,
            ItemId = itemId,
            Division = division,
            Text = text,
            OwnerKind = ownerKind,
            OwnerId = ownerId,
            Deadline = deadline,
        };
        action.Record(ActionAct.Assign, ActionStatus.Assigned, null, actor, now, new ActionAssigned(deadline));
        return action;
    }

    /// <summary>How the promise stands on a local day.</summary>
    public PromiseStanding PromiseOn(DateOnly day) => this switch
    {
        { Status: ActionStatus.Closed } => ClaimedOn <= Deadline ? PromiseStanding.Kept : PromiseStanding.Late,
        _ when day > Deadline && !(ClaimedOn <= Deadline) => PromiseStanding.Overdue,
        _ => PromiseStanding.Open,
    };

    /// <summary>Days from this local day to the deadline; 0 on it, negative after it.</summary>
    public int DaysLeftOn(DateOnly day) => Deadline.DayNumber - day.DayNumber;

    /// <summary>Its owner begins, for the first time or again.</summary>
    public ErrorOr<Success> Start(string? note, Actor actor, DateTimeOffset now) => Act(ActionAct.Start, note, actor, now, new ActionStarted());

    /// <summary>Its owner says that it is done, and how.</summary>
    public ErrorOr<Success> Claim(string note, Actor actor, DateTimeOffset now)
    {
        var today = BusinessCalendar.DateOf(now);
        return Act(ActionAct.Claim, note, actor, now, new ActionClaimed(today <= Deadline), () =>
        {
            (ClaimedOn, ClaimedById) = (today, actor.UserId);
            return Result.Success;
        });
    }

    /// <summary>Somebody other than the one who claimed it looked, and says what was found.</summary>
    public ErrorOr<Success> Inspect(string finding, Actor actor, DateTimeOffset now) =>
        Act(ActionAct.Inspect, finding, actor, now, new ActionInspected(), () =>
            actor.UserId is not null && actor.UserId == ClaimedById ? ActionErrors.InspectedByClaimer : Result.Success);

    public ErrorOr<Success> Close(string? note, Actor actor, DateTimeOffset now) => Act(ActionAct.Close, note, actor, now, new ActionClosed(ClaimedOn <= Deadline));

    /// <summary>It is not done: the claim no longer stands.</summary>
    public ErrorOr<Success> SendBack(string reason, Actor actor, DateTimeOffset now) =>
        Act(ActionAct.SendBack, reason, actor, now, new ActionSentBack(), () =>
        {
            (ClaimedOn, ClaimedById) = (null, null);
            SentBackCount++;
            return Result.Success;
        });

    private ErrorOr<Success> Act(ActionAct act, string? note, Actor actor, DateTimeOffset now, ActionEvent happened, Func<ErrorOr<Success>>? change = null)
    {
        if (ActionTransitions.Target(Status, act) is not { } to)
        {
            return ActionErrors.NotAllowed(Status, act);
        }

        if (change?.Invoke() is { IsError: true } refused)
        {
            return refused;
        }

        Record(act, to, note, actor, now, happened);
        return Result.Success;
    }

    private void Record(ActionAct act, ActionStatus to, string? note, Actor actor, DateTimeOffset now, ActionEvent happened)
    {
        Status = to;
        steps.Add(new ActionStep(Guid.CreateVersion7(now))
        {
            Revision = Revision + 1,
            At = now,
            Act = act,
            ActorId = actor.UserId,
            ActorRole = actor.Role,
            Note = note,
        });
        Raise(happened with { ActionId = Id, MeetingId = MeetingId, OwnerKind = OwnerKind, OwnerId = OwnerId, Division = Division.Value });
    }
}

/// <summary>A line of the history, only ever added; no rule reads it.</summary>
public sealed class ActionStep : Entity
{
    public const int NoteLength = 1000;

    private ActionStep()
        : base(Guid.Empty)
    {
    }

    internal ActionStep(Guid id)
        : base(id)
    {
    }

    public int Revision { get; internal init; }

    public DateTimeOffset At { get; internal init; }

    public ActionAct Act { get; internal init; }

    public Guid? ActorId { get; internal init; }

    public string ActorRole { get; internal init; } = "";

    public string? Note { get; internal init; }
}
