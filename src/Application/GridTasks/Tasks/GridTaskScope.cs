using GovernanceApi.Application.Common.Access;
using GovernanceApi.Domain.Access;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.GridTasks.Tasks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.GridTasks.Tasks;

/// <summary>Which grid tasks a person reaches: those of the own grids, or of the account's area; a neighbour steward only what is fit for one. Nothing by default.</summary>
internal static class GridTaskScope
{
    public static IQueryable<GridTask> VisibleTo(this IQueryable<GridTask> tasks, CurrentUser user)
    {
        switch (user)
        {
            case { Role: Role.GridWorker or Role.GridLeader }:
                var grids = user.GridIds;
                return tasks.Where(t => grids.Contains(t.GridId));
            case { Role: Role.NeighbourSteward, Area: { } community }:
                // The grid of the own group once that is entered, until then the community; never other work than what suits a neighbour.
                var near = user.GridIds;
                var fit = tasks.Where(t => t.FitForStewards);
                return near.Count > 0 ? fit.Where(t => near.Contains(t.GridId)) : fit.InArea(community);
            case { Role: not (null or Role.DepartmentHandler or Role.PropertyCompanyAgent or Role.NeighbourSteward), Area: { } area }:
                return tasks.InArea(area);
            default:
                return tasks.Where(_ => false);
        }
    }

    public static IQueryable<GridTask> InArea(this IQueryable<GridTask> tasks, DivisionCode area) => area.Level switch
    {
        DivisionLevel.Community => tasks.Where(t => t.Place.Division == area),
        DivisionLevel.Township => tasks.Where(t => EF.Property<string>(t, "TownCode") == area.Township),
        DivisionLevel.County => tasks.Where(t => EF.Property<string>(t, "CountyCode") == area.County),
        _ => tasks.Where(_ => false),
    };
}
