using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Feeds.Imports;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Feeds.Imports;

/// <summary>The rows that did not enter, or would not, in the columns of their file: to be put right and uploaded again.</summary>
public sealed record GetRejectedRowsQuery(Guid Id) : IQuery<RejectedRows>;

/// <param name="Headings">Of the file, in its order.</param>
/// <param name="Rows">Read as they are written; the cells in the order of the headings.</param>
public sealed record RejectedRows(string FileName, IReadOnlyList<string> Headings, IAsyncEnumerable<RejectedRow> Rows);

public sealed record RejectedRow(int Row, IReadOnlyList<string> Cells, IReadOnlyList<ImportCellError> Errors);

internal sealed class GetRejectedRowsHandler(IFeedsDb db, CellVault vault, CallContext call) : IQueryHandler<GetRejectedRowsQuery, RejectedRows>
{
    public async Task<ErrorOr<RejectedRows>> Handle(GetRejectedRowsQuery request, CancellationToken cancellationToken)
    {
        if (await db.ImportBatches.AsNoTracking().VisibleTo(call.User).FirstOrDefaultAsync(b => b.Id == request.Id, cancellationToken) is not { } batch)
        {
            return ImportErrors.NotFound;
        }

        return new RejectedRows(batch.FileName, [.. batch.Columns.Select(c => c.Heading)], ReadAsync(batch));
    }

    private async IAsyncEnumerable<RejectedRow> ReadAsync(ImportBatch batch)
    {
        var rows = db.ImportRows.AsNoTracking()
            .Where(r => r.BatchId == batch.Id && (r.State == ImportRowState.Invalid || r.State == ImportRowState.Rejected))
            .OrderBy(r => r.Row);
        await foreach (var row in rows.AsAsyncEnumerable())
        {
            var details = ImportRowDetails.Of(row, batch, vault);
            yield return new RejectedRow(row.Row, [.. batch.Columns.Select(c => details.Cells[c.Heading])], details.Errors);
        }
    }
}
