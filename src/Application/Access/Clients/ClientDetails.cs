using GovernanceApi.Application.Common;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Access.Clients;

namespace GovernanceApi.Application.Access.Clients;

/// <summary>A program of another system that calls this API in its own name.</summary>
/// <param name="Id">Also its OAuth <c>client_id</c>.</param>
/// <param name="Operator">Who runs it and answers for it.</param>
/// <param name="AreaCode">12-digit division whose records it reaches.</param>
/// <param name="RequestsPerMinute">In each process of the product; what is above is answered 429.</param>
/// <param name="Keys">For <c>private_key_jwt</c>.</param>
/// <param name="LastUsedAt">When it last got a token; null when it never did.</param>
public sealed record ClientDetails(
    Guid Id, string Name, string Operator, IReadOnlyList<string> Scopes, string AreaCode, string? AreaName, int RequestsPerMinute, bool Active,
    IReadOnlyList<ClientSecretDetails> Secrets, IReadOnlyList<ClientKey> Keys, DateTimeOffset CreatedAt, DateTimeOffset? LastUsedAt, int Revision) : IRevisioned
{
    internal static async Task<ClientDetails> OfAsync(MachineClient client, ITerritoryQuestions territory, DateTimeOffset now, CancellationToken cancellationToken) => new(
        client.Id, client.Name, client.Operator, client.Scopes, client.AreaCode, await territory.DivisionNameAsync(client.Area, cancellationToken), client.RequestsPerMinute,
        !client.Disabled, [.. client.Secrets.Where(s => s.WorksAt(now)).Select(s => new ClientSecretDetails(s.CreatedAt, s.ExpiresAt))], client.Keys, client.CreatedAt, client.LastUsedAt,
        client.Revision);
}

/// <summary>A secret that works; what it is nobody can read again.</summary>
/// <param name="ExpiresAt">Null of the present one.</param>
public sealed record ClientSecretDetails(DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt);

/// <summary>A new secret, shown this once.</summary>
/// <param name="Id">The <c>client_id</c>.</param>
/// <param name="OldSecretUntil">Until when the secret before it works too; null where there was none.</param>
public sealed record ClientSecretReceipt(Guid Id, string Secret, DateTimeOffset? OldSecretUntil, int Revision) : IRevisioned;
