using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Feeds.Imports;

namespace GovernanceApi.Application.Feeds.Imports;

/// <summary>Takes an uploaded table on: finds its heading row and guesses what the columns hold.</summary>
/// <param name="Kind">What its rows become.</param>
/// <param name="Sha256">Of the file: the same upload again under its idempotency key is answered as before.</param>
public sealed record UploadImportCommand(ImportKind Kind, string FileName, string Sha256, long Bytes) : ICommand<ImportBatchDetails>
{
    /// <summary>Where the file was put; new with each try.</summary>
    [JsonIgnore]
    public string StoredFile { get; init; } = "";
}

internal sealed class UploadImportValidator : AbstractValidator<UploadImportCommand>
{
    public UploadImportValidator() => RuleFor(c => c.FileName).NotEmpty().MaximumLength(ImportBatch.FileNameLength);
}

internal sealed class UploadImportHandler(IFeedsDb db, IImportFiles files, CellVault vault, HomeJurisdiction home, CallContext call, TimeProvider clock)
    : ICommandHandler<UploadImportCommand, ImportBatchDetails>
{
    public Task<ErrorOr<ImportBatchDetails>> Handle(UploadImportCommand request, CancellationToken cancellationToken) =>
        Task.FromResult(Upload(request));

    private ErrorOr<ImportBatchDetails> Upload(UploadImportCommand request)
    {
        if (!call.User.Imports(request.Kind) || call.User.ImportArea(home) is not { } area)
        {
            return ImportErrors.KindNotYours;
        }

        var head = files.ReadHead(request.StoredFile, ImportTable.HeadRows);
        if (head.IsError)
        {
            return head.Errors;
        }

        if (head.Value.Rows.Count == 0)
        {
            return ImportErrors.FileEmpty;
        }

        var headerRow = ImportTable.HeaderRowOf(request.Kind, head.Value);
        var columns = ImportTable.ColumnsOf(request.Kind, head.Value, headerRow);
        if (columns.IsError)
        {
            return columns.Errors;
        }

        var now = clock.GetUtcNow();
        var batch = ImportBatch.Upload(
            Guid.CreateVersion7(now), request.Kind, Path.GetFileName(request.FileName), request.StoredFile, request.Bytes, head.Value.Sheet, head.Value.Date1904, headerRow,
            columns.Value.Columns, vault.SealSamples(columns.Value.Samples), area, call.User.AsImportPerson(), now, call.User.Member?.Id);
        db.ImportBatches.Add(batch);
        return ImportBatchDetails.Of(batch, vault);
    }
}
