using GovernanceApi.Application.Access.Contracts;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace GovernanceApi.Infrastructure.Access;

/// <summary>Reads the client behind each request instead of trusting its token: disabling, fewer scopes or another area hold within <see cref="Freshness"/>.</summary>
internal sealed class ClientDirectory(GovernanceDbContext db, IMemoryCache cache, TimeProvider clock) : IClientDirectory
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(10);

    public async Task<KnownClient?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var key = (nameof(ClientDirectory), id);
        var now = clock.GetUtcNow();
        if (cache.TryGetValue(key, out Read? read) && now - read!.At < Freshness)
        {
            return read.Client;
        }

        var client = await db.MachineClients.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id && !c.Disabled, cancellationToken);
        var known = client is null
            ? null
            : new KnownClient(new CurrentUser(id, client.Name, null, client.Area, null, [], Scopes: client.Scopes), client.RequestsPerMinute, client.Keys, client.Secrets);
        cache.Set(key, new Read(known, now), Freshness);
        return known;
    }

    private sealed record Read(KnownClient? Client, DateTimeOffset At);
}
