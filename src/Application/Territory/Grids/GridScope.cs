using GovernanceApi.Application.Common.Access;
using GovernanceApi.Domain.Access;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Compounds;
using GovernanceApi.Domain.Territory.Grids;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory.Grids;

internal static class GridScope
{
    /// <summary>The grids of the own area and those the person serves; without an area only the latter.</summary>
    public static IQueryable<Grid> VisibleTo(this IQueryable<Grid> grids, CurrentUser user)
    {
        var own = user.GridIds;
        return user.Area is { } area ? grids.InArea(area) : grids.Where(g => own.Contains(g.Id));
    }

    /// <summary>A department has no area of its own: it may ask for work in the grids of the area that its unit serves, and has to name them.</summary>
    public static async Task<CurrentUser> ReaderOfGridsAsync(this ITerritoryDb db, CurrentUser user, CancellationToken cancellationToken) =>
        user is { Role: Role.DepartmentHandler, Area: null, UnitId: { } unit }
            ? user with { Area = await db.Units.Where(u => u.Id == unit).Select(u => (DivisionCode?)u.Division).FirstOrDefaultAsync(cancellationToken) }
            : user;

    /// <summary>Those that serve on a day: laid by then, and not replaced before.</summary>
    public static IQueryable<Grid> Serving(this IQueryable<Grid> grids, DateOnly on) =>
        grids.Where(g => (g.ValidFrom == null || g.ValidFrom <= on) && (g.ValidTo == null || g.ValidTo >= on));

    /// <summary>
    /// The innermost grid that covers a point or, without a point or outside every grid, that a compound lies in: the
    /// sub-grid around its location where it is divided.
    /// </summary>
    public static async Task<Grid?> CoveringAsync(
        this IQueryable<Grid> grids, IQueryable<Compound> compounds, Guid? compoundId, GeoPoint? point, CancellationToken cancellationToken)
    {
        if (point is not null && await grids.AroundAsync(point, cancellationToken) is { } around)
        {
            return around;
        }

        if (compoundId is not { } compound)
        {
            return null;
        }

        var holding = await grids.AsNoTracking().Where(g => g.Compounds.Any(c => c.CompoundId == compound)).ToListAsync(cancellationToken);
        var location = await compounds.Where(c => c.Id == compound).Select(c => c.Location).FirstOrDefaultAsync(cancellationToken);
        return Innermost(holding.Where(g => location is not null && g.Boundary.Contains(location))) ?? holding.OrderBy(g => g.Level).ThenBy(g => g.Code.Value, StringComparer.Ordinal).FirstOrDefault();
    }

    private static async Task<Grid?> AroundAsync(this IQueryable<Grid> grids, GeoPoint point, CancellationToken cancellationToken)
    {
        var (longitude, latitude) = point;
        var near = await grids.AsNoTracking()
            .Where(g => g.West <= longitude && g.East >= longitude && g.South <= latitude && g.North >= latitude)
            .ToListAsync(cancellationToken);
        return Innermost(near.Where(g => g.Boundary.Contains(point)));
    }

    private static Grid? Innermost(IEnumerable<Grid> grids) =>
        grids.OrderByDescending(g => g.Level).ThenBy(g => g.Code.Value, StringComparer.Ordinal).FirstOrDefault();
}
