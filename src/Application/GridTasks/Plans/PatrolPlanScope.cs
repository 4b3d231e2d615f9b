using GovernanceApi.Application.Common.Access;
using GovernanceApi.Domain.Access;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.GridTasks.Plans;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.GridTasks.Plans;

/// <summary>Which plans a person reaches: those of the own grids, or of the account's area. Nothing by default.</summary>
internal static class PatrolPlanScope
{
    public static IQueryable<PatrolPlan> VisibleTo(this IQueryable<PatrolPlan> plans, CurrentUser user)
    {
        switch (user)
        {
            case { Role: Role.GridWorker or Role.GridLeader }:
                var grids = user.GridIds;
                return plans.Where(p => grids.Contains(p.GridId));
            case { ReadsByArea: true, Area: { } area }:
                return plans.InArea(area);
            default:
                return plans.Where(_ => false);
        }
    }

    public static IQueryable<PatrolPlan> InArea(this IQueryable<PatrolPlan> plans, DivisionCode area) => area.Level switch
    {
        DivisionLevel.Community => plans.Where(p => p.Division == area),
        DivisionLevel.Township => plans.Where(p => EF.Property<string>(p, "TownCode") == area.Township),
        DivisionLevel.County => plans.Where(p => EF.Property<string>(p, "CountyCode") == area.County),
        _ => plans.Where(_ => false),
    };
}
