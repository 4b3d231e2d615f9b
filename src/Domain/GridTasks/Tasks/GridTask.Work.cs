using ErrorOr;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Tickets;
using GovernanceApi.Domain.GridTasks.Catalogue;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Domain.GridTasks.Tasks;

/// <summary>What is done with a task, in the order in which it is done.</summary>
public sealed partial class GridTask
{
    /// <summary>A task for a ticket dispatched to the grid; assigned at once, to one worker or to whoever of the grid accepts.</summary>
    public static ErrorOr<GridTask> ForTicket(
        Guid id,
        Guid ticketId,
        string ticketNumber,
        string title,
        Place place,
        Guid gridId,
        Guid? assigneeId,
        DateTimeOffset? dueAt,
        Actor actor,
        DateTimeOffset now)
    {
        var cover = StandingItems.Cover(StandingItems.ComplaintHandling)!;
        var task = Plan(id, ticketNumber, cover, title, place, gridId, ticketId, dueAt, actor, now);
        if (!task.IsError)
        {
            task.Value.Assign(cover, assigneeId, null, actor, now);
        }

        return task;
    }

    /// <param name="cover">The leave to give this work to this grid today: unlisted work cannot be planned.</param>
    public static ErrorOr<GridTask> Plan(
        Guid id,
        string number,
        CatalogueCover cover,
        string title,
        Place place,
        Guid gridId,
        Guid? ticketId,
        DateTimeOffset? dueAt,
        Actor actor,
        DateTimeOffset now,
        bool asksAgain = false)
    {
        if (Clean(title) is not { } name)
        {
            return GridTaskErrors.TitleRequired;
        }

        if (!cover.Covers(cover.ItemCode, gridId))
        {
            return CatalogueErrors.NotListed;
        }

        var task = new GridTask(id)
        {
            Number = number,
            CatalogueItem = cover.ItemCode,
            ItemName = cover.Name,
            AdmissionId = cover.AdmissionId,
            EvidenceRequired = cover.EvidenceRequired,
            EstimatedMinutes = cover.EstimatedMinutes,
            FitForStewards = cover.FitForStewards,
            Title = name,
            Place = place,
            GridId = gridId,
            TicketId = ticketId,
            DueAt = dueAt,
            CreatedAt = now,
            LedgerDay = BusinessCalendar.DateOf(now),
            IsDuplicate = asksAgain,
        };
        task.Record(GridTaskAction.Plan, GridTaskStatus.Planned, actor, now, new GridTaskPlanned(cover.ItemCode, dueAt, cover.AdmissionId));
        return task;
    }

    /// <summary>After an escalation it must be another worker than the one who failed.</summary>
    /// <param name="cover">The leave to give this work to this grid today: what left the catalogue is assigned no more.</param>
    public ErrorOr<Success> Assign(CatalogueCover cover, Guid? assigneeId, string? note, Actor actor, DateTimeOffset now)
    {
        if (WhyNot(GridTaskAction.Assign, actor) is { } refusal)
        {
            return refusal;
        }

        if (!cover.Covers(CatalogueItem, GridId))
        {
            return CatalogueErrors.NotListed;
        }

        if (Escalated && (assigneeId is null || assigneeId == SubmitterId))
        {
            return GridTaskErrors.SameWorkerAfterEscalation;
        }

        AssigneeId = assigneeId;
        ReworkCount = 0;
        Escalated = false;
        return Record(GridTaskAction.Assign, GridTaskStatus.Assigned, actor, now, new GridTaskAssigned(assigneeId), note);
    }

    public ErrorOr<Success> Accept(string? note, Actor actor, DateTimeOffset now)
    {
        if (WhyNot(GridTaskAction.Accept, actor) is { } refusal)
        {
            return refusal;
        }

        AssigneeId = actor.UserId;
        return Record(GridTaskAction.Accept, GridTaskStatus.Accepted, actor, now, new GridTaskAccepted(AssigneeId), note);
    }

    public ErrorOr<Success> Start(Actor actor, DateTimeOffset now)
    {
        if (WhyNot(GridTaskAction.Start, actor) is { } refusal)
        {
            return refusal;
        }

        return Record(GridTaskAction.Start, GridTaskStatus.InProgress, actor, now, new GridTaskStarted());
    }

    /// <summary>The result with its evidence, to be checked. Work not started by a step of its own starts here.</summary>
    /// <param name="reply">Proposed answer to the reporter; a task from a ticket needs it.</param>
    /// <param name="evidenceRequired">The ticket's category asks for it; the catalogue's item may ask besides.</param>
    /// <param name="work">Minutes spent and points looked at; the estimate where no minutes are told.</param>
    public ErrorOr<Success> Submit(
        string note, Outcome? outcome, string? reply, bool evidenceRequired, int evidenceCount, Actor actor, DateTimeOffset now, WorkRecord? work = null)
    {
        if (WhyNot(GridTaskAction.Submit, actor) is { } refusal)
        {
            return refusal;
        }

        if (Clean(note) is null)
        {
            return GridTaskErrors.NoteRequired;
        }

        if (TicketId is not null && Clean(reply) is null)
        {
            return GridTaskErrors.ReplyRequired;
        }

        if ((evidenceRequired || EvidenceRequired) && evidenceCount == 0)
        {
            return GridTaskErrors.EvidenceRequired;
        }

        if (WhyNotRecorded(work) is { } unfit)
        {
            return unfit;
        }

        if (Status == GridTaskStatus.Accepted)
        {
            Start(actor, now);
        }

        SubmitterId = actor.UserId;
        SubmittedAt = now;
        Outcome = outcome ?? Complaints.Tickets.Outcome.Fixed;
        Reply = Clean(reply);
        MinutesSpent = work?.Minutes ?? EstimatedMinutes;
        PointsSeen = work?.PointsSeen is { } seen ? [.. seen.Distinct().Order()] : [];
        return Record(
            GridTaskAction.Submit, GridTaskStatus.Submitted, actor, now, new GridTaskSubmitted(SubmitterId, Outcome.ToString(), evidenceCount), note, MinutesSpent);
    }

    /// <summary>Passed: done. Failed: to be done again, twice at most; then it escalates.</summary>
    public ErrorOr<Success> Check(bool passed, string? note, Actor actor, DateTimeOffset now)
    {
        if (WhyNotChecked(passed, note, actor) is { } refusal)
        {
            return refusal;
        }

        CheckerId = actor.UserId;
        var happened = new GridTaskChecked(passed, actor.UserId);
        if (passed)
        {
            Record(GridTaskAction.Check, GridTaskStatus.Checked, actor, now, happened, note);
            FinishedAt = now;
            return Record(GridTaskAction.Finish, GridTaskStatus.Done, Actor.System, now, new GridTaskDone());
        }

        Escalated = ReworkCount == MaxReworks;
        ReworkCount++;
        Record(GridTaskAction.Check, GridTaskStatus.Reworked, actor, now, happened, note);
        if (Escalated)
        {
            Raise(new GridTaskEscalated(ReworkCount) { TaskId = Id, TicketId = TicketId, GridId = GridId, DivisionCode = Place.Division.Value, From = Status, To = Status });
        }

        return Result.Success;
    }

    public ErrorOr<Success> Cancel(string note, Actor actor, DateTimeOffset now)
    {
        if (WhyNot(GridTaskAction.Cancel, actor) is { } refusal)
        {
            return refusal;
        }

        if (Clean(note) is null)
        {
            return GridTaskErrors.ReasonRequired;
        }

        FinishedAt = now;
        return Record(GridTaskAction.Cancel, GridTaskStatus.Cancelled, actor, now, new GridTaskCancelled(), note);
    }

    /// <summary>The ticket's due date moved (extension, pause, calendar). Nothing different, nothing recorded.</summary>
    public void MoveDue(DateTimeOffset? dueAt)
    {
        if (!GridTaskTransitions.IsOpen(Status) || DueAt == dueAt)
        {
            return;
        }

        DueAt = dueAt;
        Raise(new GridTaskDueMoved(dueAt) { TaskId = Id, TicketId = TicketId, GridId = GridId, DivisionCode = Place.Division.Value, From = Status, To = Status });
    }
}
