using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Feeds.Sources;
using GovernanceApi.Domain.Feeds.Batches;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Feeds.Batches;

/// <summary>Batches of a source, newest first.</summary>
public sealed record ListFeedBatchesQuery(string Source, FeedBatchState? State, int? Limit, string? Cursor) : IQuery<Page<FeedBatchDetails>>;

internal sealed class ListFeedBatchesValidator : AbstractValidator<ListFeedBatchesQuery>
{
    public ListFeedBatchesValidator()
    {
        RuleFor(q => q.Limit).InclusiveBetween(1, 200);
        RuleFor(q => q.Cursor).MaximumLength(1000);
    }
}

internal sealed class ListFeedBatchesHandler(IFeedsDb db, Cursors cursors, CallContext call) : IQueryHandler<ListFeedBatchesQuery, Page<FeedBatchDetails>>
{
    public async Task<ErrorOr<Page<FeedBatchDetails>>> Handle(ListFeedBatchesQuery request, CancellationToken cancellationToken)
    {
        var binding = $"feed-batches|{request.Source}|{request.State}|{call.User.Id}";
        var after = cursors.Decode<Position>(request.Cursor, binding);
        if (after.IsError)
        {
            return after.Errors;
        }

        var source = await db.SourceSystems.OfCodeAsync(request.Source, call.User, cancellationToken);
        if (source.IsError)
        {
            return source.Errors;
        }

        var batches = db.FeedBatches.AsNoTracking().Where(b => b.SourceId == source.Value.Id);
        batches = request.State is { } state ? batches.Where(b => b.State == state) : batches;
        batches = after.Value is { } position ? batches.Where(b => b.Id < position.Id) : batches;
        var limit = request.Limit ?? Cursors.DefaultLimit;
        var found = await batches.OrderByDescending(b => b.Id).Take(limit + 1).ToListAsync(cancellationToken);
        return cursors.PageOf(found.Select(FeedBatchDetails.Of), limit, last => new Position(last.Id), binding);
    }

    private sealed record Position(Guid Id);
}
