using System.Runtime.CompilerServices;
using GovernanceApi.Application.Feeds.Batches;
using GovernanceApi.Domain.Feeds.Batches;
using GovernanceApi.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovernanceApi.Infrastructure.Feeds.Ingest;

/// <summary>What was acknowledged of a batch before: a source that lost the answer hears it again.</summary>
internal sealed class EarlierResults(IServiceScopeFactory scopes)
{
    public async Task<int> CheckpointAsync(Guid batch, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<GovernanceDbContext>().FeedBatches.Where(b => b.Id == batch).Select(b => b.LastLine).FirstAsync(cancellationToken);
    }

    public async IAsyncEnumerable<IReadOnlyList<FeedRowResult>> ReadAsync(Guid batch, int fromLine, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var chunks = scope.ServiceProvider.GetRequiredService<GovernanceDbContext>().FeedResults.AsNoTracking()
            .Where(c => c.BatchId == batch && c.LastLine >= fromLine).OrderBy(c => c.LastLine).Select(c => c.Results).AsAsyncEnumerable();
        await foreach (var chunk in chunks.WithCancellation(cancellationToken))
        {
            yield return [.. FeedResultJson.Read(chunk).Where(r => r.Line >= fromLine)];
        }
    }
}
