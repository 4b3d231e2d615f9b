using ErrorOr;
using GovernanceApi.Application.Common.Messaging;

namespace GovernanceApi.Application.Feeds.Batches;

/// <summary>A batch with its checkpoint and totals.</summary>
public sealed record GetFeedBatchQuery(string Source, string Key) : IQuery<FeedBatchDetails>;

internal sealed class GetFeedBatchHandler(IFeedsDb db, CallContext call) : IQueryHandler<GetFeedBatchQuery, FeedBatchDetails>
{
    public async Task<ErrorOr<FeedBatchDetails>> Handle(GetFeedBatchQuery request, CancellationToken cancellationToken)
    {
        var batch = await db.BatchAsync(request.Source, request.Key, call, cancellationToken);
        return batch.IsError ? batch.Errors : FeedBatchDetails.Of(batch.Value);
    }
}
