using ErrorOr;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Tickets;
using GovernanceApi.Domain.GridTasks.Catalogue;
using GovernanceApi.Domain.GridTasks.Plans;

namespace GovernanceApi.Domain.GridTasks.Tasks;

/// <summary>How a plan's work becomes a task.</summary>
public sealed partial class GridTask
{
    private const int LongestPlace = 300;

    /// <summary>The task of a patrol plan for one date; assigned at once, to the plan's worker or to whoever of the grid accepts.</summary>
    /// <param name="cover">That the catalogue of that date lists the work, or an admission covers it.</param>
    /// <param name="assigneeId">The plan's worker, if still a worker of the grid.</param>
    public static ErrorOr<GridTask> ForPlan(Guid id, PatrolPlan plan, DateOnly on, CatalogueCover cover, Guid? assigneeId, DateTimeOffset now)
    {
        if (cover.ItemCode != plan.CatalogueItem)
        {
            return CatalogueErrors.NotListed;
        }

        var point = plan.Points.Count == 0 ? null : new GeoPoint(plan.Points[0].Longitude, plan.Points[0].Latitude);
        var where = plan.Points.Count == 0 ? null : string.Join(" → ", plan.Points.Select(p => p.Name));
        var place = new Place(where is { Length: > LongestPlace } ? where[..LongestPlace] : where, plan.Division, null, plan.GridId, point);
        var planned = Plan(id, plan.NumberOn(on), cover, plan.Title, place, plan.GridId, ticketId: null, plan.DueAt(on), Actor.System, now);
        if (planned.IsError)
        {
            return planned;
        }

        var task = planned.Value;
        (task.PlanId, task.PlannedOn, task.LedgerDay) = (plan.Id, on, on);
        task.IsDuplicate = plan.DuplicateOfId is not null;
        task.Points = [.. plan.Points];
        task.Assign(cover, assigneeId, null, Actor.System, now);
        return task;
    }

    /// <summary>Nobody has begun it: a change of its plan may take it back.</summary>
    public bool IsUnbegun => Status is GridTaskStatus.Planned or GridTaskStatus.Assigned;
}
