using ErrorOr;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Access;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Application.Access.Roles;

/// <summary>Every role with what it permits.</summary>
public sealed record ListRolesQuery : IQuery<IReadOnlyList<RoleDetails>>;

/// <summary>A role, and what bounds it.</summary>
/// <param name="ByUnit">True where the account has a unit instead of an area.</param>
/// <param name="WidestArea">Widest level of the account's area; null with a unit.</param>
/// <param name="NarrowestArea">Narrowest level of the account's area; null with a unit.</param>
/// <param name="Permissions">Names of <c>docs/api/permissions.md</c>.</param>
public sealed record RoleDetails(Role Role, bool ByUnit, DivisionLevel? WidestArea, DivisionLevel? NarrowestArea, IReadOnlyList<string> Permissions);

internal sealed class ListRolesHandler : IQueryHandler<ListRolesQuery, IReadOnlyList<RoleDetails>>
{
    public Task<ErrorOr<IReadOnlyList<RoleDetails>>> Handle(ListRolesQuery request, CancellationToken cancellationToken) =>
        Task.FromResult(ErrorOrFactory.From<IReadOnlyList<RoleDetails>>([.. Enum.GetValues<Role>().Select(Details)]));

    private static RoleDetails Details(Role role)
    {
        var reach = RoleReach.Of(role);
        return new RoleDetails(role, reach.ByUnit, reach.ByUnit ? null : reach.Widest, reach.ByUnit ? null : reach.Narrowest, RoleMatrix.PermissionsOf(role));
    }
}
