using ErrorOr;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Domain.Complaints.Tickets;

/// <summary>Around the way: supervision, reminders, notes, followers.</summary>
public sealed partial class Ticket
{
    /// <summary>督办: 0 none, 1 to 3.</summary>
    public int SupervisionLevel { get; private set; }

    public int RemindCount { get; private set; }

    /// <summary>Local day of the last reminder.</summary>
    public DateOnly? LastRemindedOn { get; private set; }

    /// <summary>The source's own votes for it plus those who follow here, merged tickets with all of theirs.</summary>
    public int FollowerCount { get; private set; }

    /// <summary>The part of <see cref="FollowerCount"/> that the source counts.</summary>
    public int SourceFollowers { get; private set; }

    /// <summary>Votes against, as the source counts them.</summary>
    public int Opponents { get; private set; }

    /// <summary>Raises the level; by the clock with <see cref="Actor.System"/> when overdue, or by the desk.</summary>
    /// <param name="letterNumber">督办函, where one was issued.</param>
    public ErrorOr<Success> Supervise(int level, string reason, string? letterNumber, Actor actor, DateTimeOffset now)
    {
        if (WhyNot(TicketAction.Supervise, actor, now) is { } refusal)
        {
            return refusal;
        }

        if (level is < 1 or > 3)
        {
            return TicketErrors.LevelOutOfRange;
        }

        if (level <= SupervisionLevel)
        {
            return TicketErrors.LevelNotHigher;
        }

        if (Clean(reason) is not { } why)
        {
            return TicketErrors.ReasonRequired;
        }

        SupervisionLevel = level;
        supervisionNotes.Add(new SupervisionNote(Guid.CreateVersion7(now))
        {
            Level = level,
            LetterNumber = Clean(letterNumber),
            Reason = why,
            At = now,
            ActorId = actor.UserId,
        });
        return Record(TicketAction.Supervise, Status, actor, now, new TicketSupervised(level), why);
    }

    /// <summary>催办, once a day whoever does it.</summary>
    public ErrorOr<Success> Remind(string? note, Actor actor, DateTimeOffset now)
    {
        if (WhyNot(TicketAction.Remind, actor, now) is { } refusal)
        {
            return refusal;
        }

        LastRemindedOn = BusinessCalendar.DateOf(now);
        RemindCount++;
        return Record(TicketAction.Remind, Status, actor, now, new TicketReminded(RemindCount), note, isPublic: actor.IsReporter);
    }

    /// <summary>At its registration: those who followed the matter where it was before are counted on.</summary>
    public void CountOn(int followers) => (SourceFollowers, FollowerCount) = (followers, FollowerCount + followers);

    public ErrorOr<Success> AddNote(string text, bool isPublic, Actor actor, DateTimeOffset now)
    {
        if (WhyNot(TicketAction.AddNote, actor, now) is { } refusal)
        {
            return refusal;
        }

        return Clean(text) is null
            ? TicketErrors.NoteTextRequired
            : Record(TicketAction.AddNote, Status, actor, now, new TicketNoted(isPublic), text, isPublic);
    }

    /// <summary>The reporter adds to what was told.</summary>
    public ErrorOr<Success> AddInformation(string text, DateTimeOffset now)
    {
        if (WhyNot(TicketAction.AddInformation, Actor.Reporter, now) is { } refusal)
        {
            return refusal;
        }

        return Clean(text) is null
            ? TicketErrors.NoteTextRequired
            : Record(TicketAction.AddInformation, Status, Actor.Reporter, now, new TicketInformationAdded(), text, isPublic: true);
    }

    /// <param name="queryCodeHash">SHA-256 of the follower's own query code.</param>
    public ErrorOr<Success> Follow(byte[] queryCodeHash, DateTimeOffset now)
    {
        if (WhyNot(TicketAction.Follow, Actor.Reporter, now) is { } refusal)
        {
            return refusal;
        }

        followers.Add(new Follower(Guid.CreateVersion7(now)) { QueryCodeHash = queryCodeHash, At = now });
        FollowerCount++;
        return Record(TicketAction.Follow, Status, Actor.Reporter, now, new TicketFollowed(FollowerCount));
    }

    /// <summary>Needs the followers loaded.</summary>
    public ErrorOr<Success> Unfollow(Guid followerId, DateTimeOffset now)
    {
        if (WhyNot(TicketAction.Unfollow, Actor.Reporter, now) is { } refusal)
        {
            return refusal;
        }

        if (followers.RemoveAll(f => f.Id == followerId && f.ViaTicketId is null) == 0)
        {
            return TicketErrors.NotFollowing;
        }

        FollowerCount--;
        return Record(TicketAction.Unfollow, Status, Actor.Reporter, now, new TicketUnfollowed(FollowerCount));
    }

    /// <summary>Counts the running clocks again with a grown calendar. Nothing different, nothing recorded.</summary>
    public ErrorOr<Success> RecomputeDue(BusinessCalendar calendar, DateTimeOffset now)
    {
        if (WhyNot(TicketAction.RecomputeDue, Actor.System, now) is { } refusal)
        {
            return refusal;
        }

        var changed = clocks.FindAll(c => c.Running && c.Recompute(calendar));
        if (changed.Count == 0)
        {
            return Result.Success;
        }

        RefreshDue();
        return Record(TicketAction.RecomputeDue, Status, Actor.System, now, new TicketDueRecomputed(DueAt, DueProvisional));
    }
}
