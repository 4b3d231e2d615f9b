using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Feeds.Batches;

namespace GovernanceApi.Application.Feeds.Batches;

/// <summary>Stops a batch; what is acknowledged stays.</summary>
public sealed record CancelFeedBatchCommand(string Source, string Key) : ICommand<FeedBatchDetails>;

internal sealed class CancelFeedBatchValidator : AbstractValidator<CancelFeedBatchCommand>
{
    public CancelFeedBatchValidator() => RuleFor(c => c.Key).MaximumLength(FeedBatch.KeyLength);
}

internal sealed class CancelFeedBatchHandler(IFeedsDb db, CallContext call, TimeProvider clock) : ICommandHandler<CancelFeedBatchCommand, FeedBatchDetails>
{
    public async Task<ErrorOr<FeedBatchDetails>> Handle(CancelFeedBatchCommand request, CancellationToken cancellationToken)
    {
        var batch = await db.BatchAsync(request.Source, request.Key, call, cancellationToken);
        if (batch.IsError)
        {
            return batch.Errors;
        }

        var cancelled = batch.Value.Cancel(clock.GetUtcNow());
        return cancelled.IsError ? cancelled.Errors : FeedBatchDetails.Of(batch.Value);
    }
}
