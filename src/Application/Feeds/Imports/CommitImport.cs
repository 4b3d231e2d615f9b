using System.Text.Json.Serialization;
using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Feeds.Imports;

namespace GovernanceApi.Application.Feeds.Imports;

/// <summary>Lets the valid rows enter, in the background and in the caller's name.</summary>
/// <param name="SkipInvalid">True leaves invalid rows out; false refuses while there are any.</param>
public sealed record CommitImportCommand(bool SkipInvalid) : ICommand<ImportBatchDetails>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class CommitImportHandler(IFeedsDb db, CellVault vault, HomeJurisdiction home, CallContext call) : ICommandHandler<CommitImportCommand, ImportBatchDetails>
{
    public async Task<ErrorOr<ImportBatchDetails>> Handle(CommitImportCommand request, CancellationToken cancellationToken)
    {
        var loaded = await db.ImportBatches.VisibleTo(call.User).LoadAsync(request.Id, call, ImportErrors.NotFound, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        var batch = loaded.Value;
        // Who commits answers for it: the batch's division must be theirs too.
        if (batch.Settings is { } settings && call.User.ImportArea(home)?.Covers(settings.Division) != true)
        {
            return CommonErrors.OutsideArea;
        }

        var started = batch.Commit(request.SkipInvalid, call.User.AsImportPerson());
        return started.IsError ? started.Errors : ImportBatchDetails.Of(batch, vault);
    }
}
