using ErrorOr;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Domain.Alliance.AuthorityGaps;

/// <summary>Who sees it, who has the power, and by which law.</summary>
/// <param name="SeenBy">Unit or role, in words.</param>
/// <param name="PowerWith">Unit or role, in words.</param>
/// <param name="PowerUnitId">The unit that has the power, where it is one that work is dispatched to.</param>
/// <param name="LegalText">The rule that gives the power.</param>
public sealed record GapFrame(string SeenBy, string PowerWith, Guid? PowerUnitId, string LegalText)
{
    public const int WhoLength = 100;
    public const int LegalTextLength = 1000;
}

/// <summary>Whose matter it is from now on.</summary>
/// <param name="UnitId">The competent unit.</param>
/// <param name="CategoryCode">Six digits, of any level of the category tree.</param>
/// <param name="Area">The county or the community that it holds for.</param>
/// <param name="Keywords">Where there are any, one of them is in a ticket that it fits; at most ten.</param>
/// <param name="Text">The precedent in words.</param>
/// <param name="DecidedOn">Local day.</param>
public sealed record Ruling(Guid UnitId, string CategoryCode, DivisionCode Area, IReadOnlyList<string> Keywords, string Text, DateOnly DecidedOn)
{
    public const int TextLength = 1000;
    public const int KeywordLength = 20;
    public const int MostKeywords = 10;
}

/// <summary>看得见管不着: a matter that one sees and another has the power over, on its way to a decision that holds for the next one too.</summary>
public sealed class AuthorityGap : AggregateRoot, IHasArea
{
    public const int TitleLength = 100;
    public const int DescriptionLength = 2000;

    private readonly List<GapStep> steps = [];

    private AuthorityGap(Guid id)
        : base(id)
    {
    }

    /// <summary>The community in which it showed.</summary>
    public DivisionCode Division { get; private set; }

    /// <summary>The ticket that was sent back and forth; null where it was raised by hand.</summary>
    public Guid? TicketId { get; private set; }

    public string Title { get; private set; } = "";

    public string? Description { get; private set; }

    /// <summary>Six digits; null where nobody said.</summary>
    public string? CategoryCode { get; private set; }

    public GapStatus Status { get; private set; }

    /// <summary>Null until it is framed.</summary>
    public GapFrame? Frame { get; private set; }

    /// <summary>On whose agenda it is.</summary>
    public Guid? MeetingId { get; private set; }

    /// <summary>Null until it is ruled.</summary>
    public Ruling? Ruling { get; private set; }

    public DateTimeOffset RaisedAt { get; private set; }

    /// <summary>Oldest first by <see cref="GapStep.Revision"/>.</summary>
    public IReadOnlyList<GapStep> Steps => steps;

    DivisionCode? IHasArea.Area => Division;

    public static AuthorityGap Raise(
        Guid id, DivisionCode division, Guid? ticketId, string title, string? description, string? categoryCode, Actor actor, DateTimeOffset now)
    {
        var gap = new AuthorityGap(id)
        {
            Division = division,
            TicketId = ticketId,
            Title = title,
            Description = description,
            CategoryCode = categoryCode,
            RaisedAt = now,
        };
        gap.Record(GapAct.Raise, GapStatus.Raised, null, actor, now, new GapRaised(ticketId));
        return gap;
    }

    /// <summary>Says who sees it, who has the power, and by which law; until it comes to a meeting it may be said anew.</summary>
    public ErrorOr<Success> SetFrame(GapFrame frame, Actor actor, DateTimeOffset now) =>
        Act(GapAct.Frame, null, actor, now, new GapFramed(frame.PowerUnitId), () =>
        {
            Frame = frame;
            return Result.Success;
        });

    /// <summary>Puts it on the agenda of a meeting.</summary>
    public ErrorOr<Success> Bring(Guid meetingId, Actor actor, DateTimeOffset now) =>
        Act(GapAct.Bring, null, actor, now, new GapBrought(meetingId), () =>
        {
            MeetingId = meetingId;
            return Result.Success;
        });

    /// <summary>It is on no agenda any more.</summary>
    public ErrorOr<Success> Release(Actor actor, DateTimeOffset now) =>
        Act(GapAct.Release, null, actor, now, new GapReleased(MeetingId), () =>
        {
            MeetingId = null;
            return Result.Success;
        });

    /// <summary>The meeting of the community cannot decide it.</summary>
    public ErrorOr<Success> Escalate(string reason, Actor actor, DateTimeOffset now) => Act(GapAct.Escalate, reason, actor, now, new GapEscalated());

    /// <summary>Decides whose matter it is, and answers with the precedent that follows.</summary>
    /// <param name="heard">The meeting on whose agenda it is was held; the county decides without one too.</param>
    public ErrorOr<DispatchPrecedent> Rule(Guid precedentId, Ruling ruling, bool heard, Actor actor, DateTimeOffset now)
    {
        var ruled = Act(GapAct.Rule, null, actor, now, new GapRuled(ruling.UnitId, ruling.CategoryCode, ruling.Area.Value), () =>
        {
            if (Status == GapStatus.AtJointMeeting && !heard)
            {
                return GapErrors.NotHeard;
            }

            if (ruling.DecidedOn > BusinessCalendar.DateOf(now))
            {
                return GapErrors.DecidedInFuture;
            }

            if (ruling.Area.Level is not (DivisionLevel.County or DivisionLevel.Community) || !ruling.Area.Covers(Division))
            {
                return GapErrors.AreaInvalid;
            }

            Ruling = ruling;
            return Result.Success;
        });
        return ruled.IsError ? ruled.Errors : DispatchPrecedent.Set(precedentId, Id, ruling);
    }

    public ErrorOr<Success> Close(string reason, Actor actor, DateTimeOffset now) => Act(GapAct.Close, reason, actor, now, new GapClosed());

    private ErrorOr<Success> Act(GapAct act, string? note, Actor actor, DateTimeOffset now, GapEvent happened, Func<ErrorOr<Success>>? change = null)
    {
        if (GapTransitions.Target(Status, act) is not { } to)
        {
            return GapErrors.NotAllowed(Status, act);
        }

        if (change?.Invoke() is { IsError: true } refused)
        {
            return refused;
        }

        Record(act, to, note, actor, now, happened);
        return Result.Success;
    }

    private void Record(GapAct act, GapStatus to, string? note, Actor actor, DateTimeOffset now, GapEvent happened)
    {
        Status = to;
        steps.Add(new GapStep(Guid.CreateVersion7(now))
        {
            Revision = Revision + 1,
            At = now,
            Act = act,
            ActorId = actor.UserId,
            ActorRole = actor.Role,
            Note = note,
        });
        Raise(happened with { GapId = Id, Division = Division.Value });
    }
}

/// <summary>A line of the history, only ever added; no rule reads it.</summary>
public sealed class GapStep : Entity
{
    public const int NoteLength = 1000;

    private GapStep()
        : base(Guid.Empty)
    {
    }

    internal GapStep(Guid id)
        : base(id)
    {
    }

    public int Revision { get; internal init; }

    public DateTimeOffset At { get; internal init; }

    public GapAct Act { get; internal init; }

    public Guid? ActorId { get; internal init; }

    public string ActorRole { get; internal init; } = "";

    public string? Note { get; internal init; }
}
