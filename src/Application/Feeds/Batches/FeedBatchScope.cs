using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Feeds.Sources;
using GovernanceApi.Domain.Feeds.Batches;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Feeds.Batches;

internal static class FeedBatchScope
{
    /// <summary>The batch that this source, which the caller reaches, calls so.</summary>
    public static async Task<ErrorOr<FeedBatch>> BatchAsync(this IFeedsDb db, string source, string key, CallContext call, CancellationToken cancellationToken)
    {
        var found = await db.SourceSystems.OfCodeAsync(source, call.User, cancellationToken);
        if (found.IsError)
        {
            return found.Errors;
        }

        return await db.FeedBatches.FirstOrDefaultAsync(b => b.SourceId == found.Value.Id && b.Key == key, cancellationToken) is { } batch ? batch : BatchErrors.NotFound;
    }
}
