using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Patching;
using GovernanceApi.Domain.Feeds.Imports;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Feeds.Imports;

/// <summary>Puts cells of one row right before the commit; the row is checked again.</summary>
public sealed record FixImportRowCommand : ICommand<FixedImportRow>
{
    [JsonIgnore]
    public Guid Id { get; init; }

    [JsonIgnore]
    public int Row { get; init; }

    /// <summary>New texts by heading; headings left out keep theirs.</summary>
    public Optional<Dictionary<string, string>> Cells { get; init; }
}

internal sealed class FixImportRowValidator : AbstractValidator<FixImportRowCommand>
{
    private const int LongestCell = 64 << 10;

    public FixImportRowValidator() => this.IfGiven(c => c.Cells, cells => cells
        .Must(c => c is null || (c.Count <= IImportFiles.MaxColumns && c.Values.All(v => v is not null && v.Length <= LongestCell)))
        .WithErrorCode(CellErrors.TooLong).WithMessage(CellErrors.SentenceOf(CellErrors.TooLong)));
}

internal sealed class FixImportRowHandler(IFeedsDb db, CellVault vault, ImportTemplates templates, CallContext call, TimeProvider clock)
    : ICommandHandler<FixImportRowCommand, FixedImportRow>
{
    public async Task<ErrorOr<FixedImportRow>> Handle(FixImportRowCommand request, CancellationToken cancellationToken)
    {
        var loaded = await db.ImportBatches.VisibleTo(call.User).LoadAsync(request.Id, call, ImportErrors.NotFound, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        var batch = loaded.Value;
        if (batch.State != ImportState.Ready)
        {
            return ImportErrors.WrongState(batch.State);
        }

        if (await db.ImportRows.FirstOrDefaultAsync(r => r.BatchId == batch.Id && r.Row == request.Row, cancellationToken) is not { } row)
        {
            return ImportErrors.RowNotFound;
        }

        var cells = Changed(batch, vault.Open(row.Cells), request.Cells.Or([]));
        if (cells.IsError)
        {
            return cells.Errors;
        }

        var template = await templates.OfAsync(batch, clock.GetUtcNow(), cancellationToken);
        var reading = template.Read(cells.Value);
        var errors = await TwiceAsync(row, reading.Key, cancellationToken)
            ? [.. reading.Errors, new CellError(template.KeyColumn, CellErrors.ExternalIdTwice)]
            : reading.Errors;
        var wasValid = row.State == ImportRowState.Valid;
        row.Check(vault.Seal(cells.Value), reading.Key, errors);
        var noted = batch.FixRow(row.Row, wasValid, errors.Count == 0);
        return noted.IsError ? noted.Errors : new FixedImportRow(ImportRowDetails.Of(row, batch, vault), batch.Totals, batch.Revision);
    }

    private Task<bool> TwiceAsync(ImportRow row, string? externalId, CancellationToken cancellationToken) => externalId is null
        ? Task.FromResult(false)
        : db.ImportRows.AnyAsync(r => r.BatchId == row.BatchId && r.ExternalId == externalId && r.Row != row.Row && r.State == ImportRowState.Valid, cancellationToken);

    private static ErrorOr<List<string>> Changed(ImportBatch batch, IReadOnlyList<string> cells, Dictionary<string, string> changes)
    {
        var result = cells.ToList();
        foreach (var (heading, text) in changes)
        {
            if (batch.Columns.FirstOrDefault(c => c.Heading == heading) is not { } column)
            {
                return ImportErrors.HeadingUnknown;
            }

            while (result.Count <= column.Index)
            {
                result.Add("");
            }

            result[column.Index] = text;
        }

        return result;
    }
}
