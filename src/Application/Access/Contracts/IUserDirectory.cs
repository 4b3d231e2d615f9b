using GovernanceApi.Application.Common.Access;
using GovernanceApi.Domain.Access;

namespace GovernanceApi.Application.Access.Contracts;

/// <summary>Turns a session into the person behind it, and ids into names.</summary>
public interface IUserDirectory
{
    /// <summary>The person if the account is active and the stamp is the account's own; null ends the session. Cached for seconds.</summary>
    Task<CurrentUser?> FindAsync(Guid userId, string securityStamp, CancellationToken cancellationToken);

    /// <summary>Null for an unknown or disabled account.</summary>
    Task<Role?> RoleOfAsync(Guid userId, CancellationToken cancellationToken);

    /// <summary>Display names of staff, for timelines; unknown ids are left out.</summary>
    Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> userIds, CancellationToken cancellationToken);

    /// <summary>Active accounts by user name in lower case.</summary>
    Task<IReadOnlyDictionary<string, Guid>> AccountsAsync(CancellationToken cancellationToken);
}
