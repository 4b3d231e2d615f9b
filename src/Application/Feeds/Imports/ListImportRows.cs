using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Domain.Feeds.Imports;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Feeds.Imports;

/// <summary>Rows of an import in the file's order.</summary>
public sealed record ListImportRowsQuery(Guid Id, ImportRowState? State, int? Limit, string? Cursor) : IQuery<Page<ImportRowDetails>>;

internal sealed class ListImportRowsValidator : AbstractValidator<ListImportRowsQuery>
{
    public ListImportRowsValidator()
    {
        RuleFor(q => q.Limit).InclusiveBetween(1, 200);
        RuleFor(q => q.Cursor).MaximumLength(1000);
    }
}

internal sealed class ListImportRowsHandler(IFeedsDb db, CellVault vault, CallContext call, Cursors cursors) : IQueryHandler<ListImportRowsQuery, Page<ImportRowDetails>>
{
    public async Task<ErrorOr<Page<ImportRowDetails>>> Handle(ListImportRowsQuery request, CancellationToken cancellationToken)
    {
        if (await db.ImportBatches.AsNoTracking().VisibleTo(call.User).FirstOrDefaultAsync(b => b.Id == request.Id, cancellationToken) is not { } batch)
        {
            return ImportErrors.NotFound;
        }

        var binding = $"import-rows|{call.User.Id}|{request.Id}|{request.State}";
        var after = cursors.Decode<Position>(request.Cursor, binding);
        if (after.IsError)
        {
            return after.Errors;
        }

        var limit = request.Limit ?? Cursors.DefaultLimit;
        var last = after.Value?.Row ?? 0;
        var rows = db.ImportRows.AsNoTracking().Where(r => r.BatchId == request.Id && r.Row > last);
        if (request.State is { } state)
        {
            rows = rows.Where(r => r.State == state);
        }

        var found = await rows.OrderBy(r => r.Row).Take(limit + 1).ToListAsync(cancellationToken);
        return cursors.PageOf(found.Select(r => ImportRowDetails.Of(r, batch, vault)), limit, last => new Position(last.Row), binding);
    }

    private sealed record Position(int Row);
}
