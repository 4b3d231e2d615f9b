using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.GridTasks.Tasks;

/// <summary>What happened to a grid task; the root fills in the heading. Free text stays in the ledger.</summary>
public abstract record GridTaskEvent(string Type) : DomainEvent(Type)
{
    public Guid TaskId { get; init; }

    public Guid? TicketId { get; init; }

    public Guid GridId { get; init; }

    public string DivisionCode { get; init; } = "";

    /// <summary>Null when the task came into being.</summary>
    public GridTaskStatus? From { get; init; }

    public GridTaskStatus To { get; init; }
}

public sealed record GridTaskPlanned(string CatalogueItem, DateTimeOffset? DueAt, Guid? AdmissionId) : GridTaskEvent("grid_task.planned");

public sealed record GridTaskAssigned(Guid? AssigneeId) : GridTaskEvent("grid_task.assigned");

public sealed record GridTaskAccepted(Guid? AssigneeId) : GridTaskEvent("grid_task.accepted");

public sealed record GridTaskStarted() : GridTaskEvent("grid_task.started");

public sealed record GridTaskSubmitted(Guid? SubmitterId, string? Outcome, int EvidenceCount) : GridTaskEvent("grid_task.submitted");

public sealed record GridTaskChecked(bool Passed, Guid? CheckerId) : GridTaskEvent("grid_task.checked");

public sealed record GridTaskDone() : GridTaskEvent("grid_task.done");

/// <summary>The third check failed: whoever assigned it has to decide.</summary>
public sealed record GridTaskEscalated(int ReworkCount) : GridTaskEvent("grid_task.escalated");

public sealed record GridTaskCancelled() : GridTaskEvent("grid_task.cancelled");

public sealed record GridTaskDueMoved(DateTimeOffset? DueAt) : GridTaskEvent("grid_task.due_moved");

/// <summary>The record of a finished task was corrected; what was written before stays in the ledger.</summary>
public sealed record GridTaskCorrected(int? Minutes, int Corrections) : GridTaskEvent("grid_task.corrected");
