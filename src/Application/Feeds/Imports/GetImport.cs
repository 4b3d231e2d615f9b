using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Feeds.Imports;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Feeds.Imports;

/// <summary>One import with its progress.</summary>
public sealed record GetImportQuery(Guid Id) : IQuery<ImportBatchDetails>;

internal sealed class GetImportHandler(IFeedsDb db, CellVault vault, CallContext call) : IQueryHandler<GetImportQuery, ImportBatchDetails>
{
    public async Task<ErrorOr<ImportBatchDetails>> Handle(GetImportQuery request, CancellationToken cancellationToken) =>
        await db.ImportBatches.AsNoTracking().VisibleTo(call.User).FirstOrDefaultAsync(b => b.Id == request.Id, cancellationToken) is { } batch
            ? ImportBatchDetails.Of(batch, vault)
            : ImportErrors.NotFound;
}
