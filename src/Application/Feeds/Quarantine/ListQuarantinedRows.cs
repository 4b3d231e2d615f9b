using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Feeds.Batches;
using GovernanceApi.Domain.Feeds.Batches;
using GovernanceApi.Domain.Feeds.Imports;
using GovernanceApi.Domain.Feeds.Quarantine;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Feeds.Quarantine;

/// <summary>Quarantined rows of a source, of the kinds whose rows the caller may read; oldest first.</summary>
/// <param name="Batch">Only those of the batch of this key.</param>
public sealed record ListQuarantinedRowsQuery(string Source, QuarantineState? State, ImportKind? Kind, string? Batch, int? Limit, string? Cursor) : IQuery<Page<QuarantinedRowSummary>>;

internal sealed class ListQuarantinedRowsValidator : AbstractValidator<ListQuarantinedRowsQuery>
{
    public ListQuarantinedRowsValidator()
    {
        RuleFor(q => q.Batch).MaximumLength(FeedBatch.KeyLength);
        RuleFor(q => q.Limit).InclusiveBetween(1, 200);
        RuleFor(q => q.Cursor).MaximumLength(1000);
    }
}

internal sealed class ListQuarantinedRowsHandler(IFeedsDb db, QuarantineDesk desk, Cursors cursors, CallContext call) : IQueryHandler<ListQuarantinedRowsQuery, Page<QuarantinedRowSummary>>
{
    public async Task<ErrorOr<Page<QuarantinedRowSummary>>> Handle(ListQuarantinedRowsQuery request, CancellationToken cancellationToken)
    {
        var binding = $"quarantine|{request.Source}|{request.State}|{request.Kind}|{request.Batch}|{call.User.Id}";
        var after = cursors.Decode<Position>(request.Cursor, binding);
        if (after.IsError)
        {
            return after.Errors;
        }

        var reached = await desk.RowsOfAsync(request.Source, cancellationToken);
        if (reached.IsError)
        {
            return reached.Errors;
        }

        var rows = reached.Value.AsNoTracking();
        rows = request.State is { } state ? rows.Where(r => r.State == state) : rows;
        rows = request.Kind is { } kind ? rows.Where(r => r.Kind == kind) : rows;
        rows = after.Value is { } position ? rows.Where(r => r.BatchId > position.BatchId || (r.BatchId == position.BatchId && r.Line > position.Line)) : rows;
        var named = rows.Join(db.FeedBatches, r => r.BatchId, b => b.Id, (r, b) => new { Row = r, b.Key });
        named = request.Batch is { } key ? named.Where(r => r.Key == key) : named;
        var limit = request.Limit ?? Cursors.DefaultLimit;
        var found = await named.OrderBy(r => r.Row.BatchId).ThenBy(r => r.Row.Line).Take(limit + 1).ToListAsync(cancellationToken);
        return cursors.PageOf(found.Select(r => new QuarantinedRowSummary(
            r.Row.Id, r.Key, r.Row.Kind, r.Row.Line, r.Row.Key, r.Row.Code, BatchErrorCodes.SentenceOf(r.Row.Code), [.. r.Row.Errors.Select(RowErrorDetails.Of)], r.Row.State,
            r.Row.CreatedAt, r.Row.SubjectId, r.Row.Revision)),
            limit, last => new Position(found[limit - 1].Row.BatchId, last.Line), binding);
    }

    private sealed record Position(Guid BatchId, int Line);
}
