using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Domain.Feeds.Imports;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Feeds.Imports;

/// <summary>Imports of the caller's area, newest first.</summary>
public sealed record ListImportsQuery(ImportState? State, int? Limit, string? Cursor) : IQuery<Page<ImportBatchDetails>>;

internal sealed class ListImportsValidator : AbstractValidator<ListImportsQuery>
{
    public ListImportsValidator()
    {
        RuleFor(q => q.Limit).InclusiveBetween(1, 200);
        RuleFor(q => q.Cursor).MaximumLength(1000);
    }
}

internal sealed class ListImportsHandler(IFeedsDb db, CellVault vault, CallContext call, Cursors cursors) : IQueryHandler<ListImportsQuery, Page<ImportBatchDetails>>
{
    public async Task<ErrorOr<Page<ImportBatchDetails>>> Handle(ListImportsQuery request, CancellationToken cancellationToken)
    {
        var binding = $"imports|{call.User.Id}|{request.State}";
        var after = cursors.Decode<Position>(request.Cursor, binding);
        if (after.IsError)
        {
            return after.Errors;
        }

        var batches = db.ImportBatches.AsNoTracking().VisibleTo(call.User);
        if (request.State is { } state)
        {
            batches = batches.Where(b => b.State == state);
        }

        if (after.Value is { } position)
        {
            batches = batches.Where(b => b.Id < position.Id);
        }

        var limit = request.Limit ?? Cursors.DefaultLimit;
        var found = await batches.OrderByDescending(b => b.Id).Take(limit + 1).ToListAsync(cancellationToken);
        return cursors.PageOf(found.Select(b => ImportBatchDetails.Of(b, vault)), limit, last => new Position(last.Id), binding);
    }

    private sealed record Position(Guid Id);
}
