using ErrorOr;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Tickets;

namespace GovernanceApi.Domain.GridTasks.Tasks;

/// <summary>
/// 网格任务: work for one grid. A complaint dispatched to a grid becomes a task of the standing item
/// <see cref="StandingItems.ComplaintHandling"/>; its checked result flows back to the ticket. Every step is a line of
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

    /// <summary>The item suited a neighbour steward when it was planned: one may take it on, of their own will.</summary>
    public bool FitForStewards { get; private set; }

    public string Title { get; private set; } = "";

    public Place Place { get; private set; } = null!;

    public Guid GridId { get; private set; }

    /// <summary>The ticket it came from.</summary>
    public Guid? TicketId { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When the ticket's handling is due.</summary>
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
            GridTaskAction.Check => actor.UserId is not null && actor.UserId == SubmitterId ? GridTaskErrors.SamePerson : null,
            _ => null,
        };
    }

    private Error? WhyNotDoneBy(Actor actor) => this switch
    {
        { FitForStewards: false } when actor.Role == Steward => GridTaskErrors.NotForStewards,
        { AssigneeId: not null } when actor.UserId != AssigneeId => GridTaskErrors.NotAssignee,
        _ => null,
    };

    private ErrorOr<Success> Record(GridTaskAction action, GridTaskStatus to, Actor actor, DateTimeOffset now, GridTaskEvent happened, string? note = null)
    {
        GridTaskStatus? from = Revision == 0 ? null : Status;
        if (from != to)
        {
            StatusSince = now;
        }

        Status = to;
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

/// <summary>Items that every catalogue holds, so that dispatched work is never unlisted (§5.2).</summary>
public static class StandingItems
{
    public const string ComplaintHandling = "complaint-handling";
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
}
