using ErrorOr;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Complaints.Tickets;

/// <summary>Finding who does it: dispatch, taking on, objection and return.</summary>
public sealed partial class Ticket
{
    /// <summary>主办: null while it is with the desk or with a grid.</summary>
    public Guid? LeadUnitId { get; private set; }

    /// <summary>协办.</summary>
    public IReadOnlyList<Guid> CoUnitIds => coUnitIds;

    /// <summary>The grid it was dispatched to.</summary>
    public Guid? AssignedGridId { get; private set; }

    public Guid? GridTaskId { get; private set; }

    /// <summary>After a decided objection or a return the dispatch is final (潍坊 art. 22).</summary>
    public bool Designated { get; private set; }

    public DateTimeOffset? ObjectUntil { get; private set; }

    public DateTimeOffset? DispatchedAt { get; private set; }

    /// <summary>How often it was sent back.</summary>
    public int ReturnCount { get; private set; }

    /// <summary>The unit whose objection was upheld last.</summary>
    public Guid? ReturnedByUnitId { get; private set; }

    public PendingRequest? Pending { get; private set; }

    /// <summary>Who took it on in this round.</summary>
    public Guid? HandlerId { get; private set; }

    /// <summary>Dispatches, or dispatches again after a return or reopening.</summary>
    /// <param name="responsibleIsDepartment">The directory names a department for this category: then no grassroots target (P12).</param>
    public ErrorOr<Success> Dispatch(Assignment to, bool responsibleIsDepartment, string? note, Clockwork work, Actor actor, DateTimeOffset now)
    {
        var action = Status is TicketStatus.Returned or TicketStatus.Reopened ? TicketAction.Redispatch : TicketAction.Dispatch;
        if (WhyNot(action, actor, now) is { } refusal)
        {
            return refusal;
        }

        if (WhyNotTo(to, responsibleIsDepartment) is { } unfit)
        {
            return unfit;
        }

        LeadUnitId = to.LeadUnitId;
        coUnitIds.Clear();
        coUnitIds.AddRange(to.CoUnitIds.Distinct());
        AssignedGridId = to.GridId;
        GridTaskId = to.GridTaskId;
        HandlerId = null;
        DispatchedAt = now;
        Designated = Status == TicketStatus.Returned;
        ReturnedByUnitId = null;
        Stop(ClockKind.Dispatch, now);
        BeginHandling(work, now);
        return Record(action, TicketStatus.Dispatched, actor, now, new TicketDispatched(LeadUnitId, [.. coUnitIds], AssignedGridId, GridTaskId, Designated), note);
    }

    public ErrorOr<Success> TakeOn(string? note, Actor actor, DateTimeOffset now)
    {
        if (WhyNot(TicketAction.TakeOn, actor, now) is { } refusal)
        {
            return refusal;
        }

        HandlerId = actor.UserId;
        ObjectUntil = null;
        var onTime = Stop(ClockKind.TakeOn, now);
        return Record(TicketAction.TakeOn, TicketStatus.InProgress, actor, now, new TicketTakenOn(HandlerId, onTime), note);
    }

    public ErrorOr<Success> Object(string legalBasis, Guid? suggestedUnitId, Clockwork work, Actor actor, DateTimeOffset now)
    {
        if (WhyNot(TicketAction.Object, actor, now) is { } refusal)
        {
            return refusal;
        }

        if (Clean(legalBasis) is not { } basis)
        {
            return TicketErrors.LegalBasisRequired;
        }

        Pending = new PendingRequest(RequestKind.Objection, actor.UserId, now, basis, basis, suggestedUnitId);
        Stop(ClockKind.TakeOn, now);
        if (Channel != IntakeChannel.Petition)
        {
            Stop(ClockKind.Handle, now);
        }

        Start(ClockKind.DecideObjection, work, now);
        return Record(TicketAction.Object, TicketStatus.ObjectionPending, actor, now, new TicketObjected(LeadUnitId, suggestedUnitId), basis);
    }

    /// <summary>Upheld: returned, to be dispatched elsewhere. Dismissed: the same unit is designated and its time starts anew.</summary>
    public ErrorOr<Success> DecideObjection(bool upheld, string? note, Clockwork work, Actor actor, DateTimeOffset now)
    {
        if (WhyNot(TicketAction.DecideObjection, actor, now) is { } refusal)
        {
            return refusal;
        }

        if (!upheld && Clean(note) is null)
        {
            return TicketErrors.NoteRequired;
        }

        var unit = LeadUnitId;
        Pending = null;
        Stop(ClockKind.DecideObjection, now);
        if (upheld)
        {
            ReturnCount++;
            ReturnedByUnitId = unit;
            LeadUnitId = null;
            coUnitIds.Clear();
            Start(ClockKind.Dispatch, work, now);
        }
        else
        {
            Designated = true;
            BeginHandling(work, now);
        }

        return Record(TicketAction.DecideObjection, upheld ? TicketStatus.Returned : TicketStatus.Dispatched, actor, now, new TicketObjectionDecided(upheld, unit), note);
    }

    private Error? WhyNotTo(Assignment to, bool responsibleIsDepartment)
    {
        if (to.LeadUnitId is null == to.GridId is null)
        {
            return TicketErrors.TargetRequired;
        }

        if (to.LeadUnitId is { } lead && to.CoUnitIds.Contains(lead))
        {
            return TicketErrors.CoUnitIsLead;
        }

        if (responsibleIsDepartment && to.Grassroots)
        {
            return TicketErrors.DepartmentMatterToGrassroots;
        }

        if (Status == TicketStatus.Returned && to.LeadUnitId is not null && to.LeadUnitId == ReturnedByUnitId)
        {
            return TicketErrors.ReturnedToSameUnit;
        }

        return to.OfficerId is { } officer && formerOfficerIds.Contains(officer) ? TicketErrors.SameOfficerAfterReopen : null;
    }

    private void BeginHandling(Clockwork work, DateTimeOffset now)
    {
        ObjectUntil = Designated ? null : work.End(TicketWindow.Object, now);
        Start(ClockKind.TakeOn, work, now);
        if (RunningClock(ClockKind.Handle) is null)
        {
            Start(ClockKind.Handle, work, now);
        }
    }
}
