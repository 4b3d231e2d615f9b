using GovernanceApi.Application.Common.Access;
using GovernanceApi.Domain.Access.Clients;

namespace GovernanceApi.Application.Access.Contracts;

/// <summary>The machine clients as they stand, at most ten seconds old.</summary>
public interface IClientDirectory
{
    /// <summary>Null for an unknown or disabled client.</summary>
    Task<KnownClient?> FindAsync(Guid id, CancellationToken cancellationToken);
}

/// <param name="User">With all scopes it may have.</param>
public sealed record KnownClient(CurrentUser User, int RequestsPerMinute, IReadOnlyList<ClientKey> Keys);
