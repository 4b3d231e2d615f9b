using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Paging;
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
            case { ReadsByArea: true, Area: { } area }:
                return tasks.InArea(area);
            default:
                return tasks.Where(_ => false);
        }
    }

    /// <summary>The same as <see cref="VisibleTo(IQueryable{GridTask}, CurrentUser)"/> for hand-written SQL over <c>grid_tasks.tasks t</c>.</summary>
    public static SqlFilter VisibleTo(this SqlFilter filter, CurrentUser user) => user switch
    {
        { Role: Role.GridWorker or Role.GridLeader } => filter.Where("t.grid_id = any({0})", user.GridIds.ToArray()),
        { ReadsByArea: true, Area: { } area } => filter.InArea(area),
        _ => filter.Where("false"),
    };

    // The cast: the columns are of a fixed length, and against a parameter of type text no index would be used.
    public static SqlFilter InArea(this SqlFilter filter, DivisionCode area) => area.Level switch
    {
        DivisionLevel.Community => filter.Where("t.division_code = {0}::bpchar", area.Value),
        DivisionLevel.Township => filter.Where("t.town_code = {0}::bpchar", area.Township),
        DivisionLevel.County => filter.Where("t.county_code = {0}::bpchar", area.County),
        _ => filter.Where("false"),
    };

    public static IQueryable<GridTask> InArea(this IQueryable<GridTask> tasks, DivisionCode area) => area.Level switch
    {
        DivisionLevel.Community => tasks.Where(t => t.Place.Division == area),
        DivisionLevel.Township => tasks.Where(t => EF.Property<string>(t, "TownCode") == area.Township),
        DivisionLevel.County => tasks.Where(t => EF.Property<string>(t, "CountyCode") == area.County),
        _ => tasks.Where(_ => false),
    };
}
