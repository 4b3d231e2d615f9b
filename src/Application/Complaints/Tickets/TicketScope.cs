using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Domain.Access;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Tickets;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>
/// Which tickets a person reaches: the area of the account, the own grids, or what was dispatched to the unit. Nothing by default;
/// a neighbour steward reports what is wrong and follows it by its code, like any neighbour.
/// </summary>
internal static class TicketScope
{
    public static IQueryable<Ticket> VisibleTo(this IQueryable<Ticket> tickets, CurrentUser user)
    {
        switch (user)
        {
            case { Role: Role.GridWorker or Role.GridLeader }:
                var grids = user.GridIds;
                return tickets.Where(t => grids.Contains(t.AssignedGridId!.Value) || grids.Contains(t.Place.GridId!.Value));
            case { Role: Role.DepartmentHandler or Role.PropertyCompanyAgent, UnitId: { } unit }:
                return tickets.Where(t => t.LeadUnitId == unit || t.CoUnitIds.Contains(unit));
            case { ReadsByArea: true, Area: { } area }:
                return tickets.InArea(area);
            default:
                return tickets.Where(_ => false);
        }
    }

    public static IQueryable<Ticket> InArea(this IQueryable<Ticket> tickets, DivisionCode area) => area.Level switch
    {
        DivisionLevel.Community => tickets.Where(t => t.Place.Division == area),
        DivisionLevel.Township => tickets.Where(t => EF.Property<string>(t, "TownCode") == area.Township),
        DivisionLevel.County => tickets.Where(t => EF.Property<string>(t, "CountyCode") == area.County),
        // A city or province reads through the figures; its accounts reach no single ticket.
        _ => tickets.Where(_ => false),
    };

    /// <summary>The same as <see cref="VisibleTo(IQueryable{Ticket}, CurrentUser)"/> for hand-written SQL over <c>complaints.tickets t</c>.</summary>
    public static SqlFilter VisibleTo(this SqlFilter filter, CurrentUser user) => user switch
    {
        { Role: Role.GridWorker or Role.GridLeader } =>
            filter.Where("(t.assigned_grid_id = any({0}) or t.grid_id = any({0}))", user.GridIds.ToArray()),
        { Role: Role.DepartmentHandler or Role.PropertyCompanyAgent, UnitId: { } unit } =>
            filter.Where("(t.lead_unit_id = {0} or t.co_unit_ids @> array[{0}])", unit),
        { ReadsByArea: true, Area: { } area } => filter.InArea(area),
        _ => filter.Where("false"),
    };

    /// <summary>The same for one ticket at hand, of which these facts are known.</summary>
    public static bool Sees(this CurrentUser user, TicketSight ticket) => user switch
    {
        { Role: Role.GridWorker or Role.GridLeader } =>
            (ticket.AssignedGridId is { } assigned && user.GridIds.Contains(assigned)) || (ticket.GridId is { } grid && user.GridIds.Contains(grid)),
        { Role: Role.DepartmentHandler or Role.PropertyCompanyAgent, UnitId: { } unit } => ticket.LeadUnitId == unit || ticket.CoUnitIds.Contains(unit),
        { ReadsByArea: true, Area: { Level: >= DivisionLevel.County } area } => area.Covers(ticket.Division),
        _ => false,
    };

    /// <summary>The same for one ticket that was loaded by its id.</summary>
    public static bool Sees(this CurrentUser user, Ticket ticket) =>
        user.Sees(new TicketSight(ticket.Place.Division, ticket.LeadUnitId, ticket.CoUnitIds, ticket.AssignedGridId, ticket.Place.GridId));

    // The cast: the columns are of a fixed length, and against a parameter of type text no index would be used.
    public static SqlFilter InArea(this SqlFilter filter, DivisionCode area) => area.Level switch
    {
        DivisionLevel.Community => filter.Where("t.division_code = {0}::bpchar", area.Value),
        DivisionLevel.Township => filter.Where("t.town_code = {0}::bpchar", area.Township),
        DivisionLevel.County => filter.Where("t.county_code = {0}::bpchar", area.County),
        _ => filter.Where("false"),
    };

    /// <summary>Whether a place lies where this person may put tickets: own area, or a community one of the own grids lies in.</summary>
    public static bool MayRegisterIn(this CurrentUser user, DivisionCode division) => user.Area is { } area && area.Covers(division);
}

/// <summary>What decides on who sees a ticket.</summary>
internal sealed record TicketSight(DivisionCode Division, Guid? LeadUnitId, IReadOnlyList<Guid> CoUnitIds, Guid? AssignedGridId, Guid? GridId);
