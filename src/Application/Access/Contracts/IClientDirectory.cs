using GovernanceApi.Application.Common.Access;
using GovernanceApi.Domain.Access.Clients;

namespace GovernanceApi.Application.Access.Contracts;

/// <summary>The machine clients as they stand, at most ten seconds old.</summary>
public interface IClientDirectory
{
    /// <summary>Null for an unknown or disabled client.</summary>
    Task<KnownClient?> FindAsync(Guid id, CancellationToken cancellationToken);
}

/// <summary>For protocols that know no OAuth: a client that proves itself with its secret in each request.</summary>
public interface IClientProof
{
    /// <param name="apiKey">Client id and secret with a dot between them.</param>
    /// <returns>Null for an unknown or disabled client and for a wrong secret.</returns>
    Task<KnownClient?> CheckAsync(string apiKey, CancellationToken cancellationToken);
}

/// <param name="User">With all scopes it may have.</param>
public sealed record KnownClient(CurrentUser User, int RequestsPerMinute, IReadOnlyList<ClientKey> Keys, IReadOnlyList<ClientSecret> Secrets);
