using ErrorOr;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Tickets;
using GovernanceApi.Domain.GridTasks.Plans;

namespace GovernanceApi.Domain.GridTasks.Tasks;

/// <summary>
/// 网格任务: work for one grid. A complaint dispatched to a grid becomes a task of the standing item
/// <see cref="Catalogue.StandingItems.ComplaintHandling"/>; its checked result flows back to the ticket. Every step is a line of
/// the ledger (台账).
/// </summary>
public sealed partial class GridTask : AggregateRoot, IHasArea
{
    /// <summary>Failed checks that may be made good; the next one escalates (§5.2).</summary>
    public const int MaxReworks = 2;

    private const string Steward = "neighbourSteward";
    private readonly List<GridTaskStep> steps = [];

    private GridTask(Guid id)
        : base(id)
    {
    }

    private GridTask()
        : base(Guid.Empty)
    {
    }

    public string Number { get; private set; } = "";

    public GridTaskStatus Status { get; private set; }

    public DateTimeOffset StatusSince { get; private set; }

    /// <summary>Code of the catalogue item.</summary>
    public string CatalogueItem { get; private set; } = "";

    /// <summary>The item as the list called it; null on tasks older than the catalogue.</summary>
    public string? ItemName { get; private set; }

    /// <summary>The off-catalogue admission that covers it; null for listed work.</summary>
    public Guid? AdmissionId { get; private set; }

    /// <summary>The item asks for a photo or document.</summary>
    public bool EvidenceRequired { get; private set; }

    /// <summary>The item suited a neighbour steward when it was planned: one may take it on, of their own will.</summary>
    public bool FitForStewards { get; private set; }

    public string Title { get; private set; } = "";

    public Place Place { get; private set; } = null!;

    public Guid GridId { get; private set; }

    /// <summary>The ticket it came from.</summary>
    public Guid? TicketId { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>The plan that made it.</summary>
    public Guid? PlanId { get; private set; }

    /// <summary>The day for which the plan made it.</summary>
    public DateOnly? PlannedOn { get; private set; }

    /// <summary>The local day under which the ledger (台账) keeps it: the planned one, else that on which it came into being. Never moves.</summary>
    public DateOnly LedgerDay { get; private set; }

    /// <summary>By the catalogue; null where it was not known.</summary>
    public int? EstimatedMinutes { get; private set; }

    /// <summary>As told at submission or corrected since; the estimate where nothing was told.</summary>
    public int? MinutesSpent { get; private set; }

    /// <summary>The points of the plan as they stood when the task was made.</summary>
    public IReadOnlyList<PatrolPoint> Points { get; private set; } = [];

    /// <summary>Which of the points were looked at, from 0: a tick by the worker, no position.</summary>
    public IReadOnlyList<int> PointsSeen { get; private set; } = [];

    /// <summary>The same item, place and period was asked for already, and somebody confirmed to ask again.</summary>
    public bool IsDuplicate { get; private set; }

    /// <summary>How often the record was corrected after the task was done.</summary>
    public int Corrections { get; private set; }

    /// <summary>When the ledger last gained a line.</summary>
    public DateTimeOffset LastStepAt { get; private set; }

    /// <summary>When the ticket's handling or the patrol is due, or the item's limit ends.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>Null while any worker of the grid may accept it.</summary>
    public Guid? AssigneeId { get; private set; }

    public Guid? SubmitterId { get; private set; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    public Guid? CheckerId { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    public Outcome? Outcome { get; private set; }

    /// <summary>Proposed answer to the reporter.</summary>
    public string? Reply { get; private set; }

    /// <summary>Checks failed by the present assignee.</summary>
    public int ReworkCount { get; private set; }

    /// <summary>Failed too often: waits to be assigned anew or cancelled.</summary>
    public bool Escalated { get; private set; }

    /// <summary>Oldest first by <see cref="GridTaskStep.Revision"/>.</summary>
    public IReadOnlyList<GridTaskStep> Steps => steps;

    DivisionCode? IHasArea.Area => Place.Division;

    public bool OverdueAt(DateTimeOffset now) => GridTaskTransitions.IsOpen(Status) && Status != GridTaskStatus.Submitted && DueAt < now;

    /// <summary>What this actor finds on the task now, each with the refusal an attempt would meet.</summary>
    public IReadOnlyList<AllowedTaskAction> AllowedActions(Actor actor) =>
        [.. Enum.GetValues<GridTaskAction>()
            .Where(a => a is not GridTaskAction.Plan and not GridTaskAction.Finish && GridTaskTransitions.Allows(Status, a))
            .Select(a => new AllowedTaskAction(a, WhyNot(a, actor)))];

    /// <summary>The refusal this action would meet now, whatever its arguments; null when it is open.</summary>
    public Error? WhyNot(GridTaskAction action, Actor actor)
    {
        if (!GridTaskTransitions.Allows(Status, action))
        {
            return GridTaskErrors.NotAllowed(Status, action);
        }

        return action switch
        {
            GridTaskAction.Accept or GridTaskAction.Start => WhyNotDoneBy(actor),
            GridTaskAction.Submit => Escalated ? GridTaskErrors.Escalated : WhyNotDoneBy(actor),
            GridTaskAction.Check or GridTaskAction.Correct => actor.UserId is not null && actor.UserId == SubmitterId ? GridTaskErrors.SamePerson : null,
            _ => null,
        };
    }

    /// <summary>The refusal a check would meet, asked before anything that hangs on it is done.</summary>
    public Error? WhyNotChecked(bool passed, string? note, Actor actor) =>
        WhyNot(GridTaskAction.Check, actor) ?? (!passed && Clean(note) is null ? GridTaskErrors.ReasonRequired : null);

    private Error? WhyNotDoneBy(Actor actor) => this switch
    {
        { FitForStewards: false } when actor.Role == Steward => GridTaskErrors.NotForStewards,
        { AssigneeId: not null } when actor.UserId != AssigneeId => GridTaskErrors.NotAssignee,
        _ => null,
    };

    private ErrorOr<Success> Record(
        GridTaskAction action, GridTaskStatus to, Actor actor, DateTimeOffset now, GridTaskEvent happened, string? note = null,
        int? minutes = null, Guid? corrects = null, string? reason = null)
    {
        GridTaskStatus? from = Revision == 0 ? null : Status;
        if (from != to)
        {
            StatusSince = now;
        }

        Status = to;
        LastStepAt = now;
        steps.Add(new GridTaskStep(Guid.CreateVersion7(now))
        {
            Revision = Revision + 1,
            At = now,
            Action = action,
            From = from,
            To = to,
            ActorId = actor.UserId,
            ActorRole = actor.Role,
            Note = Clean(note),
            Minutes = minutes,
            CorrectsId = corrects,
            Reason = Clean(reason),
        });
        Raise(happened with { TaskId = Id, TicketId = TicketId, GridId = GridId, DivisionCode = Place.Division.Value, From = from, To = to });
        return Result.Success;
    }

    private static string? Clean(string? text)
    {
        var trimmed = text?.Replace("\0", "", StringComparison.Ordinal).Trim();
        return string.IsNullOrEmpty(trimmed) ? null : trimmed;
    }
}

/// <summary>An action of this status, and why it is refused if it is.</summary>
public sealed record AllowedTaskAction(GridTaskAction Action, Error? Refusal)
{
    public bool Allowed => Refusal is null;
}

/// <summary>A line of the ledger, only ever added; no rule reads it.</summary>
public sealed class GridTaskStep : Entity
{
    private GridTaskStep()
        : base(Guid.Empty)
    {
    }

    internal GridTaskStep(Guid id)
        : base(id)
    {
    }

    public int Revision { get; internal init; }

    public DateTimeOffset At { get; internal init; }

    public GridTaskAction Action { get; internal init; }

    public GridTaskStatus? From { get; internal init; }

    public GridTaskStatus To { get; internal init; }

    public Guid? ActorId { get; internal init; }

    public string ActorRole { get; internal init; } = "";

    public string? Note { get; internal init; }

    /// <summary>Spent on the work, as this line tells it.</summary>
    public int? Minutes { get; internal init; }

    /// <summary>The line that this one corrects; that one stays as it was written.</summary>
    public Guid? CorrectsId { get; internal init; }

    /// <summary>Why it was corrected.</summary>
    public string? Reason { get; internal init; }
}
