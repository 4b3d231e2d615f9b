using GovernanceApi.Application.Alliance.Contracts;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Access;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Application.Access.Users;

/// <summary>An account in a list.</summary>
/// <param name="AreaCode">12-digit division the role reaches; null for roles of a unit or an alliance member.</param>
/// <param name="Active">False when disabled.</param>
/// <param name="MustChangePassword">True until a password set by somebody else is changed.</param>
/// <param name="LastSignInAt">Null when the person never signed in.</param>
public sealed record UserRow(
    Guid Id,
    int Revision,
    string UserName,
    string DisplayName,
    Role Role,
    string? AreaCode,
    string? AreaName,
    Guid? UnitId,
    string? UnitName,
    Guid? MemberId,
    string? MemberName,
    bool Active,
    bool MustChangePassword,
    DateTimeOffset CreatedAt,
    DateTimeOffset? LastSignInAt);

/// <summary>One account.</summary>
/// <param name="LockedUntil">Too many wrong passwords: no sign-in before this time.</param>
/// <param name="GridIds">Grids this person leads or works in; of a neighbour steward, those of their groups.</param>
/// <param name="Permissions">What the role permits.</param>
public sealed record UserDetails(
    Guid Id,
    int Revision,
    string UserName,
    string DisplayName,
    Role Role,
    string? AreaCode,
    string? AreaName,
    Guid? UnitId,
    string? UnitName,
    Guid? MemberId,
    string? MemberName,
    bool Active,
    bool MustChangePassword,
    DateTimeOffset CreatedAt,
    DateTimeOffset? LastSignInAt,
    DateTimeOffset? LockedUntil,
    IReadOnlyList<Guid> GridIds,
    IReadOnlyList<string> Permissions) : IRevisioned;

internal static class UserProjection
{
    public static IQueryable<UserRow> ToRows(this IQueryable<UserAccount> users) => users.Select(u => new UserRow(
        u.Id, u.Revision, u.UserName!, u.DisplayName, u.Role, u.AreaCode, null, u.UnitId, null, u.MemberId, null, !u.Disabled, u.MustChangePassword, u.CreatedAt, u.LastSignInAt));

    /// <summary>Names are asked of their modules, not read from their tables.</summary>
    public static async Task<UserRow> NamedAsync(
        this UserRow row, ITerritoryQuestions territory, IAllianceQuestions alliance, CancellationToken cancellationToken) => row with
    {
        AreaName = row.AreaCode is { } code ? await territory.DivisionNameAsync(DivisionCode.From(code), cancellationToken) : null,
        MemberName = row.MemberId is { } member ? (await alliance.MemberAsync(member, cancellationToken))?.Name : null,
        UnitName = row.UnitId is { } unit ? await territory.UnitNameAsync(unit, cancellationToken) : null,
    };
}
