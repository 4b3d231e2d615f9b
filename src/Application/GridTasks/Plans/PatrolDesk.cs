using ErrorOr;
using GovernanceApi.Application.GridTasks.Catalogue;
using GovernanceApi.Application.GridTasks.Tasks;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.GridTasks.Catalogue;
using GovernanceApi.Domain.GridTasks.Plans;
using GovernanceApi.Domain.GridTasks.Tasks;
using GovernanceApi.Domain.Territory.Clocks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.GridTasks.Plans;

/// <summary>How far ahead plans make their tasks.</summary>
/// <param name="HorizonDays">GOV_PATROL_HORIZON_DAYS; 14 by default.</param>
public sealed record PatrolSettings(int HorizonDays);

/// <summary>Turns plans into tasks and takes tasks back. It neither saves nor decides on dates: the plan does.</summary>
internal sealed class PatrolDesk(
    IGridTasksDb db, CatalogueBook catalogue, ITerritoryQuestions territory, GridWorkers workers, PatrolSettings settings, TimeProvider clock)
{
    private readonly Dictionary<(DivisionCode County, DateOnly On), GridTaskCatalogue?> lists = [];

    /// <summary>The leave for work of an item in a grid on a day, or the refusal. Listed work is looked up once a day and county.</summary>
    public async Task<ErrorOr<CatalogueCover>> CoverAsync(string item, Guid gridId, DivisionCode area, DateOnly on, CancellationToken cancellationToken)
    {
        var key = (GridTaskCatalogue.CountyOf(area), on);
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = await catalogue.InForceAsync(area, on, cancellationToken);
        }

        return list?.Cover(item, on) is { } cover ? cover : await catalogue.CoverAsync(item, gridId, area, on, cancellationToken);
    }

    /// <summary>Makes the tasks that are still missing up to the horizon. Answers how many.</summary>
    public async Task<int> ExpandAsync(IReadOnlyCollection<PatrolPlan> plans, CancellationToken cancellationToken)
    {
        var (now, calendar) = (clock.GetUtcNow(), await territory.FreshCalendarAsync(cancellationToken));
        var today = BusinessCalendar.DateOf(now);
        var ids = plans.Select(p => p.Id).ToList();
        var tasks = await db.GridTasks
            .Where(t => t.PlanId != null && ids.Contains(t.PlanId.Value) && t.PlannedOn >= today && t.Status != GridTaskStatus.Cancelled)
            .Select(t => new { t.Id, t.PlanId, t.PlannedOn }).ToListAsync(cancellationToken);
        // What this transaction has taken back is not in the way, though the database does not know it yet.
        var takenBack = db.GridTasks.Local.Where(t => t.Status == GridTaskStatus.Cancelled).Select(t => t.Id).ToHashSet();
        var made = tasks.Where(t => !takenBack.Contains(t.Id)).Select(t => (t.PlanId!.Value, t.PlannedOn!.Value)).ToHashSet();
        var count = 0;
        foreach (var plan in plans)
        {
            count += await ExpandAsync(plan, made, calendar, now, cancellationToken);
        }

        return count;
    }

    /// <summary>Takes back the tasks of a plan that nobody has begun and that are not due yet.</summary>
    public async Task<int> TakeBackAsync(PatrolPlan plan, string reason, Actor actor, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var tasks = await db.GridTasks
            .Where(t => t.PlanId == plan.Id && t.DueAt > now && (t.Status == GridTaskStatus.Planned || t.Status == GridTaskStatus.Assigned))
            .ToListAsync(cancellationToken);
        foreach (var task in tasks)
        {
            task.Cancel(reason, actor, now);
        }

        return tasks.Count;
    }

    private async Task<int> ExpandAsync(PatrolPlan plan, HashSet<(Guid Plan, DateOnly On)> made, BusinessCalendar calendar, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (plan.Unexpanded(now, settings.HorizonDays) is not { } span)
        {
            return 0;
        }

        var assignee = plan.AssigneeId is { } id && await workers.WorksInAsync(id, plan.GridId, cancellationToken) ? plan.AssigneeId : null;
        var count = 0;
        foreach (var on in plan.DatesBetween(span.First, span.Last, calendar).Select(d => d.On).OfType<DateOnly>())
        {
            // Unlisted work is not given; the preview says so.
            if (plan.DueAt(on) <= now || made.Contains((plan.Id, on))
                || await CoverAsync(plan.CatalogueItem, plan.GridId, plan.Division, on, cancellationToken) is not { IsError: false, Value: var cover })
            {
                continue;
            }

            db.GridTasks.Add(GridTask.ForPlan(Guid.CreateVersion7(now), plan, on, cover, assignee, now).Value);
            count++;
        }

        plan.MarkExpanded(span.Last, count);
        return count;
    }
}
