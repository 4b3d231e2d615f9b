using ErrorOr;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Complaints.Tickets;

/// <summary>并单: duplicates joined to one ticket, and taken apart again.</summary>
public sealed partial class Ticket
{
    /// <summary>The ticket this one was merged into.</summary>
    public Guid? ParentId { get; private set; }

    /// <summary>Tickets merged into this one.</summary>
    public int MergedCount { get; private set; }

    /// <summary>并单: joins this ticket to <paramref name="parent"/>, which is changed and saved with it.</summary>
    public ErrorOr<Success> Merge(Ticket parent, string? note, Clockwork work, Actor actor, DateTimeOffset now)
    {
        if (WhyNot(TicketAction.Merge, actor, now) is { } refusal)
        {
            return refusal;
        }

        if (parent.Id == Id)
        {
            return TicketErrors.MergeIntoItself;
        }

        // A merged ticket is not open, and one with merged children may not be merged: so no chain and no cycle.
        if (!TicketTransitions.Allows(parent.Status, TicketAction.Absorb))
        {
            return TicketErrors.MergeParentNotOpen;
        }

        ParentId = parent.Id;
        Outcome = Tickets.Outcome.Duplicate;
        UndoUntil = work.End(TicketWindow.Undo, now);
        StopAll(now);
        parent.Absorb(this, actor, now);
        return Record(TicketAction.Merge, TicketStatus.Merged, actor, now, new TicketMerged(parent.Id), note);
    }

    /// <summary>Undoes a merge. <paramref name="parent"/> needs its followers loaded.</summary>
    public ErrorOr<Success> Unmerge(Ticket parent, string? note, Clockwork work, Actor actor, DateTimeOffset now)
    {
        if (WhyNot(TicketAction.Unmerge, actor, now) is { } refusal)
        {
            return refusal;
        }

        if (parent.Id != ParentId)
        {
            throw new ArgumentException("Not the ticket this one was merged into.", nameof(parent));
        }

        ParentId = null;
        Outcome = null;
        UndoUntil = null;
        parent.Release(this, actor, now);
        var back = AcceptedAt is null ? TicketStatus.Submitted : TicketStatus.Accepted;
        Start(back == TicketStatus.Submitted ? ClockKind.Accept : ClockKind.Dispatch, work, now);
        if (back == TicketStatus.Accepted && Channel == IntakeChannel.Petition)
        {
            Start(ClockKind.Handle, work, AcceptedAt!.Value);
        }

        return Record(TicketAction.Unmerge, back, actor, now, new TicketUnmerged(parent.Id), note);
    }

    // The merged ticket's reporter follows this one from now on, with all who followed there.
    private void Absorb(Ticket child, Actor actor, DateTimeOffset now)
    {
        var weight = child.FollowerCount + 1;
        followers.Add(new Follower(Guid.CreateVersion7(now)) { ViaTicketId = child.Id, Weight = weight, At = now });
        FollowerCount += weight;
        MergedCount++;
        Record(TicketAction.Absorb, Status, actor, now, new TicketAbsorbed(child.Id, FollowerCount));
    }

    private void Release(Ticket child, Actor actor, DateTimeOffset now)
    {
        FollowerCount -= followers.Where(f => f.ViaTicketId == child.Id).Sum(f => f.Weight);
        followers.RemoveAll(f => f.ViaTicketId == child.Id);
        MergedCount--;
        Record(TicketAction.Release, Status, actor, now, new TicketReleased(child.Id, FollowerCount));
    }
}
