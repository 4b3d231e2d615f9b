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
public sealed record CurrentUser(
    Guid? Id,
    string Name,
    Role? Role,
    DivisionCode? Area,
    Guid? UnitId,
    IReadOnlyList<Guid> GridIds,
    bool MustChangePassword = false,
    Membership? Member = null)
{
    public static readonly CurrentUser Anonymous = new(null, "", null, null, null, []);

    /// <summary>The clock and other background jobs.</summary>
    public static readonly CurrentUser System = new(null, "system", null, null, null, []);

    public bool Has(string permission) => Role is { } role && RoleMatrix.Grants(role, permission);
}
