using ErrorOr;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Domain.Alliance.Meetings;

/// <summary>
/// 联席会议: a meeting of the alliance in one community, or of the county, from its plan to its minutes. Commands need
/// agenda, invitations and views loaded; steps are only added to and need not be.
/// </summary>
public sealed partial class JointMeeting : AggregateRoot, IHasArea
{
    public const int TitleLength = 100;
    public const int PlaceLength = 100;
    public const int MinutesLength = 10_000;

    private readonly List<AgendaItem> agenda = [];
    private readonly List<Invitation> invitations = [];
    private readonly List<RecordedView> views = [];
    private readonly List<MeetingStep> steps = [];

    private JointMeeting(Guid id)
        : base(id)
    {
    }

    /// <summary>The county, or the community whose Party committee convenes it.</summary>
    public DivisionCode Division { get; private set; }

    public MeetingSeries Series { get; private set; }

    public string Title { get; private set; } = "";

    public DateTimeOffset StartsAt { get; private set; }

    /// <summary>Room or address, in words.</summary>
    public string Place { get; private set; } = "";

    public MeetingStatus Status { get; private set; }

    /// <summary>Null until they are published.</summary>
    public string? Minutes { get; private set; }

    public IReadOnlyList<AgendaItem> Agenda => agenda;

    public IReadOnlyList<Invitation> Invitations => invitations;

    /// <summary>Only ever added.</summary>
    public IReadOnlyList<RecordedView> Views => views;

    /// <summary>Oldest first by <see cref="MeetingStep.Revision"/>.</summary>
    public IReadOnlyList<MeetingStep> Steps => steps;

    DivisionCode? IHasArea.Area => Division;

    /// <summary>Local day of the meeting.</summary>
    public DateOnly Day => BusinessCalendar.DateOf(StartsAt);

    public static ErrorOr<JointMeeting> Plan(
        Guid id, DivisionCode division, MeetingSeries series, string title, DateTimeOffset startsAt, string place, Actor actor, DateTimeOffset now)
    {
        if (Past(startsAt, now))
        {
            return MeetingErrors.StartsInPast;
        }

        var meeting = new JointMeeting(id) { Division = division, Series = series, Title = title, StartsAt = startsAt, Place = place };
        meeting.Record(MeetingAct.Plan, MeetingStatus.Planned, null, actor, now, new MeetingPlanned(series, startsAt));
        return meeting;
    }

    public ErrorOr<Success> Reschedule(string title, DateTimeOffset startsAt, string place, Actor actor, DateTimeOffset now) =>
        Act(MeetingAct.Reschedule, null, actor, now, new MeetingRescheduled(startsAt), () =>
        {
            if (Past(startsAt, now))
            {
                return MeetingErrors.StartsInPast;
            }

            (Title, StartsAt, Place) = (title, startsAt, place);
            return Result.Success;
        });

    public ErrorOr<Success> AddItem(Guid itemId, AgendaSource source, Guid? sourceId, string title, string? note, Actor actor, DateTimeOffset now) =>
        Act(MeetingAct.AddItem, title, actor, now, new MeetingItemAdded(itemId, source, sourceId), () =>
        {
            if (source == AgendaSource.Proposal != sourceId is null)
            {
                return MeetingErrors.SourceMismatch;
            }

            if (sourceId is not null && agenda.Exists(i => i.Source == source && i.SourceId == sourceId))
            {
                return MeetingErrors.ItemTwice;
            }

            if (agenda.Count >= AgendaItem.Most)
            {
                return MeetingErrors.AgendaFull;
            }

            agenda.Add(new AgendaItem(itemId) { Order = agenda.Select(i => i.Order).DefaultIfEmpty().Max() + 1, Source = source, SourceId = sourceId, Title = title, Note = note });
            return Result.Success;
        });

    /// <summary>Takes it off the agenda and answers with what it was.</summary>
    public ErrorOr<AgendaItem> RemoveItem(Guid itemId, Actor actor, DateTimeOffset now)
    {
        var item = agenda.Find(i => i.Id == itemId);
        var removed = Act(MeetingAct.RemoveItem, item?.Title, actor, now, new MeetingItemRemoved(itemId, item?.Source ?? default, item?.SourceId), () =>
            item is not null && agenda.Remove(item) ? Result.Success : MeetingErrors.ItemUnknown);
        return removed.IsError ? removed.Errors : item!;
    }

    /// <summary>Members and guests that are not invited yet; nothing happens when all of them are.</summary>
    /// <param name="ids">Gives a new id at each call.</param>
    public ErrorOr<Success> Invite(IReadOnlyList<Guid> memberIds, IReadOnlyList<Guest> guests, Func<Guid> ids, Actor actor, DateTimeOffset now)
    {
        var members = memberIds.Distinct().Where(m => !invitations.Exists(i => i.MemberId == m)).ToList();
        var others = guests.Distinct().Where(g => !invitations.Exists(i => i.GuestName == g.Name && i.GuestKind == g.Kind)).ToList();
        if (members.Count + others.Count == 0 && MeetingTransitions.Allows(Status, MeetingAct.Invite))
        {
            return Result.Success;
        }

        return Act(MeetingAct.Invite, null, actor, now, new MeetingInvited(members, others.Count), () =>
        {
            if (invitations.Count + members.Count + others.Count > Invitation.Most)
            {
                return MeetingErrors.TooManyInvited;
            }

            invitations.AddRange(members.Select(m => new Invitation(ids()) { MemberId = m }));
            invitations.AddRange(others.Select(g => new Invitation(ids()) { GuestKind = g.Kind, GuestName = g.Name }));
            return Result.Success;
        });
    }

    public ErrorOr<Success> Uninvite(Guid invitationId, Actor actor, DateTimeOffset now)
    {
        var invitation = invitations.Find(i => i.Id == invitationId);
        return Act(MeetingAct.Uninvite, null, actor, now, new MeetingUninvited(invitation?.MemberId), () =>
            invitation is not null && invitations.Remove(invitation) ? Result.Success : MeetingErrors.InvitationUnknown);
    }

    /// <summary>The invitations go out.</summary>
    public ErrorOr<Success> Convene(Actor actor, DateTimeOffset now) =>
        Act(MeetingAct.Convene, null, actor, now, new MeetingConvened(StartsAt, [.. invitations.Select(i => i.MemberId).OfType<Guid>()]), () =>
            agenda.Count == 0 ? MeetingErrors.AgendaEmpty
            : invitations.Count == 0 ? MeetingErrors.NobodyInvited
            : Result.Success);

    public ErrorOr<Success> Cancel(string reason, Actor actor, DateTimeOffset now) => Act(MeetingAct.Cancel, reason, actor, now, new MeetingCancelled());

    private static bool Past(DateTimeOffset startsAt, DateTimeOffset now) => BusinessCalendar.DateOf(startsAt) < BusinessCalendar.DateOf(now);

    private ErrorOr<Success> Act(MeetingAct act, string? note, Actor actor, DateTimeOffset now, MeetingEvent happened, Func<ErrorOr<Success>>? change = null)
    {
        if (MeetingTransitions.Target(Status, act) is not { } to)
        {
            return MeetingErrors.NotAllowed(Status, act);
        }

        if (change?.Invoke() is { IsError: true } refused)
        {
            return refused;
        }

        Record(act, to, note, actor, now, happened);
        return Result.Success;
    }

    private void Record(MeetingAct act, MeetingStatus to, string? note, Actor actor, DateTimeOffset now, MeetingEvent happened)
    {
        Status = to;
        steps.Add(new MeetingStep(Guid.CreateVersion7(now))
        {
            Revision = Revision + 1,
            At = now,
            Act = act,
            ActorId = actor.UserId,
            ActorRole = actor.Role,
            Note = note,
        });
        Raise(happened with { MeetingId = Id, Division = Division.Value });
    }
}
