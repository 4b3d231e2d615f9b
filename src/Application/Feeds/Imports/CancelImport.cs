using System.Text.Json.Serialization;
using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Feeds.Imports;

namespace GovernanceApi.Application.Feeds.Imports;

/// <summary>Stops an import; rows that have entered stay tickets.</summary>
public sealed record CancelImportCommand : ICommand<ImportBatchDetails>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class CancelImportHandler(IFeedsDb db, CellVault vault, CallContext call, TimeProvider clock) : ICommandHandler<CancelImportCommand, ImportBatchDetails>
{
    public async Task<ErrorOr<ImportBatchDetails>> Handle(CancelImportCommand request, CancellationToken cancellationToken)
    {
        var loaded = await db.ImportBatches.VisibleTo(call.User).LoadAsync(request.Id, call, ImportErrors.NotFound, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        var cancelled = loaded.Value.Cancel(clock.GetUtcNow());
        return cancelled.IsError ? cancelled.Errors : ImportBatchDetails.Of(loaded.Value, vault);
    }
}
