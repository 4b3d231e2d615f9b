using ErrorOr;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Territory.Grids;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory.Grids;

internal sealed class GridPosts(ITerritoryDb db, TimeProvider clock) : IGridPosts
{
    public async Task<ErrorOr<Success>> HoldAsync(Guid userId, GridPostKind kind, IReadOnlyCollection<Guid> gridIds, CancellationToken cancellationToken)
    {
        var grids = await db.Grids.Include(g => g.Posts)
            .Where(g => gridIds.Contains(g.Id) || g.Posts.Any(p => p.UserId == userId && p.Kind == kind && p.Until == null))
            .ToListAsync(cancellationToken);
        if (gridIds.Except(grids.Select(g => g.Id)).Any())
        {
            return GridErrors.NotFound;
        }

        var now = clock.GetUtcNow();
        foreach (var grid in grids)
        {
            if (gridIds.Contains(grid.Id))
            {
                grid.Appoint(kind, userId, now);
            }
            else
            {
                grid.Vacate(kind, now);
            }
        }

        return Result.Success;
    }
}
