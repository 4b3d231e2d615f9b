using System.Text.Json;
using GovernanceApi.Domain.Access;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Application.Common.Access;

/// <summary>The member of the service alliance that a person works for.</summary>
/// <param name="County">Whose alliance it is.</param>
public sealed record Membership(Guid Id, DivisionCode County);

/// <summary>The person or job behind a call: one role, one area, unit or alliance member.</summary>
/// <param name="Area">The division whose records the role reaches; null means none (fail-closed).</param>
/// <param name="UnitId">Department or company of a handler.</param>
/// <param name="GridIds">Grids this person leads or works in; of a neighbour steward, those of their groups.</param>
/// <param name="MustChangePassword">True until a password set by somebody else is changed: nothing else is let through.</param>
/// <param name="Member">Of an agent of an alliance member.</param>
/// <param name="Scopes">Of a machine client, which has no role: what its token lets it do (<see cref="ClientScopes"/>).</param>
public sealed record CurrentUser(
    Guid? Id,
    string Name,
    Role? Role,
    DivisionCode? Area,
    Guid? UnitId,
    IReadOnlyList<Guid> GridIds,
    bool MustChangePassword = false,
    Membership? Member = null,
    IReadOnlyList<string>? Scopes = null)
{
    public static readonly CurrentUser Anonymous = new(null, "", null, null, null, []);

    /// <summary>The clock and other background jobs.</summary>
    public static readonly CurrentUser System = new(null, "system", null, null, null, []);

    /// <summary>The role as the audit trail and the domain name it; a machine client is <c>client</c>.</summary>
    public string RoleWord => Role is { } role ? JsonNamingPolicy.CamelCase.ConvertName(role.ToString())
        : this == System ? "system"
        : Scopes is not null ? "client"
        : "anonymous";

    /// <summary>Reaches whatever lies in the area: most roles, and machine clients. The others are bound to a unit or to their own grids.</summary>
    public bool ReadsByArea => Scopes is not null || Role is not (null or Domain.Access.Role.DepartmentHandler or Domain.Access.Role.PropertyCompanyAgent or Domain.Access.Role.NeighbourSteward);

    public bool Has(string permission) =>
        (Role is { } role && RoleMatrix.Grants(role, permission)) || (Scopes is not null && ClientScopes.Grant(Scopes, permission));
}
