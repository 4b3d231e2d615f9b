using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Territory.Grids;
using GovernanceApi.Domain.Territory.Coverage;
using GovernanceApi.Domain.Territory.Grids;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory.Coverage;

/// <summary>
/// Reads what the check needs in three statements, however large the area: a county has hundreds of compounds and grids and
/// some ten thousand neighbour groups, of which only small rows are fetched.
/// </summary>
internal sealed class CoverageReader(ITerritoryDb db)
{
    public async Task<CoverageFacts> ReadAsync(CurrentUser user, string? area, DateOnly on, CancellationToken cancellationToken)
    {
        var compounds = await db.Compounds.VisibleIn(user).InArea(area)
            .Select(c => new CompoundCover(c.Id, c.Name, c.Division, c.Households, c.Location)).ToListAsync(cancellationToken);
        var grids = await db.Grids.VisibleIn(user).InArea(area).Serving(on)
            .Select(g => new GridCover(
                g.Id, g.Code.Value, g.Name, g.Division, g.Level, g.ParentId, g.Boundary, g.Households,
                g.Compounds.Select(c => c.CompoundId).ToList(),
                g.Posts.Any(p => p.Kind == GridPostKind.Leader && p.Until == null),
                g.Posts.Any(p => p.Kind == GridPostKind.Worker && p.Until == null)))
            .AsSingleQuery().ToListAsync(cancellationToken);
        var groups = await db.NeighbourGroups.VisibleIn(user).InArea(area).Where(g => g.DissolvedAt == null)
            .Select(g => new GroupCover(g.Id, g.Name, g.CompoundId, g.GridId, g.Division, g.Households, g.Stewards.Any(s => s.Until == null))).ToListAsync(cancellationToken);
        return new CoverageFacts(compounds, grids, groups);
    }
}
