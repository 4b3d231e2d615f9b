using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Feeds.Batches;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Feeds.Batches;

/// <summary>The body came to its end.</summary>
/// <param name="Last">False leaves the batch open for a further body.</param>
public sealed record FinishFeedBatchCommand(Guid Id, bool Last) : ICommand<FeedBatchDetails>;

internal sealed class FinishFeedBatchHandler(IFeedsDb db, TimeProvider clock) : ICommandHandler<FinishFeedBatchCommand, FeedBatchDetails>
{
    public async Task<ErrorOr<FeedBatchDetails>> Handle(FinishFeedBatchCommand request, CancellationToken cancellationToken)
    {
        var batch = await db.FeedBatches.FirstAsync(b => b.Id == request.Id, cancellationToken);
        if (request.Last)
        {
            batch.Finish(clock.GetUtcNow());
        }

        return FeedBatchDetails.Of(batch);
    }
}
