using GovernanceApi.Domain.Access;

namespace GovernanceApi.Application.Access.Sessions;

/// <summary>The state of the caller's session.</summary>
/// <param name="User">Null when nobody is signed in.</param>
/// <param name="CsrfToken">Send it as <c>X-CSRF-Token</c> with every unsafe request that rides on the cookie.</param>
/// <param name="NeedsSetup">True while no account exists: the first administrator is to be made.</param>
/// <param name="ExternalSignIn">Name of the organisation's own sign-in, at <c>/oidc/sign-in?returnUrl=</c>; null where there is none.</param>
public sealed record SessionDetails(SessionUser? User, string CsrfToken, bool NeedsSetup, string? ExternalSignIn);

/// <summary>The signed-in person, and what the role permits.</summary>
/// <param name="AreaCode">12-digit division the role reaches; null for roles of a unit or an alliance member.</param>
/// <param name="GridIds">Grids this person leads or works in; of a neighbour steward, those of their groups.</param>
/// <param name="Permissions">Names of <c>docs/api/permissions.md</c>.</param>
/// <param name="MustChangePassword">True until a password set by somebody else is changed.</param>
public sealed record SessionUser(
    Guid Id,
    string UserName,
    string DisplayName,
    Role Role,
    string? AreaCode,
    string? AreaName,
    Guid? UnitId,
    string? UnitName,
    Guid? MemberId,
    string? MemberName,
    IReadOnlyList<Guid> GridIds,
    IReadOnlyList<string> Permissions,
    bool MustChangePassword);
