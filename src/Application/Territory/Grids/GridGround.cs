using ErrorOr;
using GovernanceApi.Domain.Territory.Grids;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory.Grids;

/// <summary>What a grid that is to be laid lays claim to.</summary>
/// <param name="ParentId">The grid it divides; null for level 1.</param>
internal sealed record Claim(GridCode Code, GridBoundary Boundary, Guid? ParentId, DateOnly From);

/// <summary>Whose ground an outline would take. Grids of one level do not overlap at any time, nor do two share a code.</summary>
internal sealed class GridGround(ITerritoryDb db)
{
    /// <param name="leaving">Grids that are gone by then.</param>
    public async Task<Error?> RefusalAsync(Claim claim, IReadOnlyCollection<Guid> leaving, CancellationToken cancellationToken)
    {
        if (await db.Grids.AnyAsync(g => g.Code == claim.Code && !leaving.Contains(g.Id) && (g.ValidTo == null || g.ValidTo >= claim.From), cancellationToken))
        {
            return GridErrors.CodeInUse;
        }

        return (await OverlappingAsync(claim.Boundary, claim.ParentId, claim.From, null, leaving, cancellationToken)).Count > 0 ? GridErrors.Overlaps : null;
    }

    /// <summary>Grids of the same level (and of the same parent) that share ground with an outline at some time in a period.</summary>
    public async Task<List<Grid>> OverlappingAsync(
        GridBoundary boundary, Guid? parentId, DateOnly? from, DateOnly? to, IReadOnlyCollection<Guid> except, CancellationToken cancellationToken)
    {
        var (west, east, south, north) = (boundary.West, boundary.East, boundary.South, boundary.North);
        var near = await db.Grids.AsNoTracking()
            .Where(g => g.ParentId == parentId && !except.Contains(g.Id)
                && (from == null || g.ValidTo == null || g.ValidTo >= from) && (to == null || g.ValidFrom == null || g.ValidFrom <= to)
                && g.West < east && g.East > west && g.South < north && g.North > south)
            .OrderBy(g => g.Code).ToListAsync(cancellationToken);
        return near.FindAll(g => g.Boundary.Overlaps(boundary));
    }
}
