using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.GridTasks.Plans;
using GovernanceApi.Domain.GridTasks.Tasks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.GridTasks.Plans;

/// <summary>One plan with its points and its coming dates.</summary>
public sealed record GetPatrolPlanQuery(Guid Id) : IQuery<PatrolPlanDetails>;

internal sealed class GetPatrolPlanHandler(IGridTasksDb db, PatrolPlanReader reader, CallContext call) : IQueryHandler<GetPatrolPlanQuery, PatrolPlanDetails>
{
    public async Task<ErrorOr<PatrolPlanDetails>> Handle(GetPatrolPlanQuery request, CancellationToken cancellationToken)
    {
        if (await db.PatrolPlans.AsNoTracking().VisibleTo(call.User).FirstOrDefaultAsync(p => p.Id == request.Id, cancellationToken) is not { } plan)
        {
            return PatrolPlanErrors.NotFound;
        }

        var rows = await reader.RowsAsync([plan], cancellationToken);
        var dates = plan.Ended
            ? []
            : await reader.DatesAsync(plan.Recurrence, plan.OnRestDay, plan.From, plan.Until, plan.CatalogueItem, plan.GridId, plan.Division, cancellationToken);
        // Counted by the plan's own sight: who sees the plan sees its tasks.
        var open = await db.GridTasks.CountAsync(
            t => t.PlanId == plan.Id && t.Status != GridTaskStatus.Done && t.Status != GridTaskStatus.Cancelled, cancellationToken);
        return new PatrolPlanDetails(rows[0], plan.Revision, plan.Points, dates, open);
    }
}
