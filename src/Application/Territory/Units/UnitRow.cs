using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Domain.Territory.Units;

namespace GovernanceApi.Application.Territory.Units;

/// <summary>A body that work can be dispatched to.</summary>
/// <param name="AreaCode">The division it serves, 12 digits.</param>
/// <param name="Phone">Its desk's number, masked; null when unknown.</param>
/// <param name="Active">False once it takes no more work.</param>
public sealed record UnitRow(Guid Id, int Revision, string Name, UnitKind Kind, string AreaCode, string? AreaName, string? Phone, bool Active) : IRevisioned;

/// <summary>What changed: the unit and its new revision (its ETag).</summary>
public sealed record UnitReceipt(Guid Id, int Revision) : IRevisioned;

internal static class UnitScope
{
    /// <summary>
    /// The units of the county around the caller's area: a township dispatches to the county's departments too. A
    /// handler sees the own unit.
    /// </summary>
    public static IQueryable<Unit> VisibleTo(this IQueryable<Unit> units, CurrentUser user) => user switch
    {
        { Area: { } area } => units.InArea(area.Level <= Domain.Common.DivisionLevel.County ? area : area.CountyDivision),
        { UnitId: { } own } => units.Where(u => u.Id == own),
        _ => units.VisibleIn(user),
    };
}
