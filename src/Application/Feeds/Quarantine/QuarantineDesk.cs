using ErrorOr;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Feeds.Batches;
using GovernanceApi.Application.Feeds.Sources;
using GovernanceApi.Domain.Feeds.Batches;
using GovernanceApi.Domain.Feeds.Quarantine;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Feeds.Quarantine;

/// <summary>Quarantined rows of a source that the caller may read.</summary>
internal sealed class QuarantineDesk(IFeedsDb db, RowVault vault, CallContext call)
{
    public async Task<ErrorOr<IQueryable<QuarantinedRow>>> RowsOfAsync(string source, CancellationToken cancellationToken)
    {
        var found = await db.SourceSystems.OfCodeAsync(source, call.User, cancellationToken);
        if (found.IsError)
        {
            return found.Errors;
        }

        var (id, kinds) = (found.Value.Id, call.User.KindsReadBy());
        return ErrorOrFactory.From(db.QuarantinedRows.Where(r => r.SourceId == id && kinds.Contains(r.Kind)));
    }

    public async Task<ErrorOr<QuarantinedRow>> LoadAsync(string source, Guid id, CancellationToken cancellationToken)
    {
        var rows = await RowsOfAsync(source, cancellationToken);
        return rows.IsError ? rows.Errors : await rows.Value.LoadAsync(id, call, QuarantineErrors.NotFound, cancellationToken);
    }

    public async Task<QuarantinedRowDetails> ShowAsync(QuarantinedRow row, CancellationToken cancellationToken)
    {
        var content = vault.Open(row.Content);
        return new QuarantinedRowDetails(
            row.Id, await db.FeedBatches.Where(b => b.Id == row.BatchId).Select(b => b.Key).FirstAsync(cancellationToken), row.Kind, row.Line, row.Key, row.Code,
            BatchErrorCodes.SentenceOf(row.Code), [.. row.Errors.Select(RowErrorDetails.Of)], row.State, row.CreatedAt, row.SubjectId, content.Members, content.Raw, row.Revision);
    }
}
