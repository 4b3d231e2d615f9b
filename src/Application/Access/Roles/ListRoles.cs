using ErrorOr;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Access;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Application.Access.Roles;

/// <summary>Every role with what it permits.</summary>
public sealed record ListRolesQuery : IQuery<IReadOnlyList<RoleDetails>>;

/// <summary>A role, and what bounds it.</summary>
/// <param name="Bound">Whether the account has an area, a unit, or a member of the service alliance.</param>
/// <param name="WidestArea">Widest level of the account's area; null without one.</param>
/// <param name="NarrowestArea">Narrowest level of the account's area; null without one.</param>
/// <param name="Permissions">Names of <c>docs/api/permissions.md</c>.</param>
public sealed record RoleDetails(Role Role, Bound Bound, DivisionLevel? WidestArea, DivisionLevel? NarrowestArea, IReadOnlyList<string> Permissions);

internal sealed class ListRolesHandler : IQueryHandler<ListRolesQuery, IReadOnlyList<RoleDetails>>
{
    public Task<ErrorOr<IReadOnlyList<RoleDetails>>> Handle(ListRolesQuery request, CancellationToken cancellationToken) =>
        Task.FromResult(ErrorOrFactory.From<IReadOnlyList<RoleDetails>>([.. Enum.GetValues<Role>().Select(Details)]));

    private static RoleDetails Details(Role role)
    {
        var reach = RoleReach.Of(role);
        var byArea = reach.Bound == Bound.Area;
        return new RoleDetails(role, reach.Bound, byArea ? reach.Widest : null, byArea ? reach.Narrowest : null, RoleMatrix.PermissionsOf(role));
    }
}
