using ErrorOr;
using GovernanceApi.Domain.Territory.Grids;

namespace GovernanceApi.Application.Territory.Contracts;

/// <summary>Lets the Access module staff the grids when it makes or changes an account. Part of the caller's command: nothing is saved here.</summary>
public interface IGridPosts
{
    /// <summary>
    /// The person holds this post in exactly these grids from now on; whoever held it there before leaves it, and the
    /// person leaves it elsewhere. <c>territory.grid_not_found</c> when a grid does not exist.
    /// </summary>
    Task<ErrorOr<Success>> HoldAsync(Guid userId, GridPostKind kind, IReadOnlyCollection<Guid> gridIds, CancellationToken cancellationToken);
}
