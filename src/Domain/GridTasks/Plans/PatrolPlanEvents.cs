using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.GridTasks.Plans;

/// <summary>What happened to a patrol plan; the root fills in the heading.</summary>
public abstract record PatrolPlanEvent(string Type) : DomainEvent(Type)
{
    public Guid PlanId { get; init; }

    public Guid GridId { get; init; }

    public string DivisionCode { get; init; } = "";
}

public sealed record PatrolPlanDrawnUp(string CatalogueItem, RecurrenceKind Recurrence, DateOnly From, DateOnly? Until) : PatrolPlanEvent("patrol_plan.drawn_up");

public sealed record PatrolPlanChanged(DateOnly From, DateOnly? Until) : PatrolPlanEvent("patrol_plan.changed");

public sealed record PatrolPlanEnded(DateOnly On) : PatrolPlanEvent("patrol_plan.ended");

/// <summary>Tasks were made ahead up to this day.</summary>
public sealed record PatrolPlanExpanded(DateOnly Through, int Tasks) : PatrolPlanEvent("patrol_plan.expanded");
