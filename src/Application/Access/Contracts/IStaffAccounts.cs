using ErrorOr;
using GovernanceApi.Domain.Access;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Application.Access.Contracts;

/// <summary>Makes accounts on behalf of another module, under the same rules as the single command.</summary>
public interface IStaffAccounts
{
    /// <summary>An account with a temporary password.</summary>
    Task<ErrorOr<NewAccount>> MakeAsync(string userName, string displayName, Role role, DivisionCode area, CancellationToken cancellationToken);

    /// <summary>Disables the accounts of a member that left the alliance, in the caller's transaction.</summary>
    Task DisableOfMemberAsync(Guid memberId, CancellationToken cancellationToken);
}

/// <param name="Password">The person must change it at the first sign-in.</param>
public sealed record NewAccount(Guid Id, string Password);
