using GovernanceApi.Application.Access.Contracts;

namespace GovernanceApi.Application.Access.Clients;

/// <summary>Checks a secret against the register as the directory keeps it: a revoked one works for ten seconds at most.</summary>
internal sealed class ClientProof(IClientDirectory clients, TimeProvider clock) : IClientProof
{
    public async Task<KnownClient?> CheckAsync(string apiKey, CancellationToken cancellationToken)
    {
        var dot = apiKey.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0 || !Guid.TryParse(apiKey.AsSpan(0, dot), out var id) || await clients.FindAsync(id, cancellationToken) is not { } client)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        return client.Secrets.Any(s => s.WorksAt(now) && ClientSecrets.Matches(apiKey[(dot + 1)..], s.Hash)) ? client : null;
    }
}
