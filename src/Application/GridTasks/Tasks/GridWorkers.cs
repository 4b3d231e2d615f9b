using GovernanceApi.Application.Access.Contracts;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Access;

namespace GovernanceApi.Application.GridTasks.Tasks;

/// <summary>Who works in which grid; asked once a person and request.</summary>
internal sealed class GridWorkers(ITerritoryQuestions territory, IUserDirectory users)
{
    private readonly Dictionary<Guid, IReadOnlyList<Guid>> grids = [];

    public async Task<bool> WorksInAsync(Guid userId, Guid gridId, CancellationToken cancellationToken)
    {
        if (!grids.TryGetValue(userId, out var own))
        {
            grids[userId] = own = await users.RoleOfAsync(userId, cancellationToken) == Role.GridWorker
                ? await territory.GridsOfUserAsync(userId, cancellationToken)
                : [];
        }

        return own.Contains(gridId);
    }

    /// <summary>Whether the person gives work in this grid: leads it, or has it in the area.</summary>
    public static bool IsOwn(CurrentUser user, GridFact grid) => user switch
    {
        { Role: Role.GridLeader } => user.GridIds.Contains(grid.Id),
        { Area: { } area } => area.Covers(grid.Division),
        _ => false,
    };
}
