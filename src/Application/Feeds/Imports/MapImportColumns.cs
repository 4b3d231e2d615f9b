using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Tickets;
using GovernanceApi.Domain.Feeds.Imports;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Application.Feeds.Imports;

/// <summary>Says what the columns hold and what holds for all rows; every row is then checked in the background.</summary>
/// <param name="HeaderRow">From 1; rows above it are left out.</param>
/// <param name="Columns">Columns not named are ignored.</param>
public sealed record MapImportColumnsCommand(int HeaderRow, IReadOnlyList<ColumnMapping> Columns, ImportSettingsInput Settings) : ICommand<ImportBatchDetails>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <param name="Index">From 0, as in the import's columns.</param>
/// <param name="Field">Null ignores the column.</param>
public sealed record ColumnMapping(int Index, ImportField? Field);

/// <param name="DivisionCode">12 digits, within the caller's area: what the rows lie in.</param>
/// <param name="SourceSystem">Of tickets and their updates, totals and demands, where it is needed: names the source, the same for every file of it.</param>
/// <param name="CategoryCode">Of tickets: a category of the lowest level; null is <c>990000</c>, unsorted.</param>
/// <param name="Channel">Of tickets: null is <c>feed</c>.</param>
public sealed record ImportSettingsInput(string DivisionCode, string? SourceSystem, string? CategoryCode, IntakeChannel? Channel);

internal sealed class MapImportColumnsValidator : AbstractValidator<MapImportColumnsCommand>
{
    public MapImportColumnsValidator()
    {
        RuleFor(c => c.HeaderRow).GreaterThan(0);
        RuleFor(c => c.Columns).NotEmpty().Must(c => c is null || c.Count <= IImportFiles.MaxColumns)
            .WithErrorCode(ImportErrors.TooManyColumns.Code).WithMessage(ImportErrors.TooManyColumns.Description);
        RuleForEach(c => c.Columns).ChildRules(column => column.RuleFor(c => c.Field).IsInEnum());
        RuleFor(c => c.Settings).NotNull();
        RuleFor(c => c.Settings.SourceSystem).MaximumLength(ImportSettings.SourceSystemLength).When(c => c.Settings is not null);
        RuleFor(c => c.Settings.DivisionCode).NotEmpty().Must(DivisionCode.IsValid)
            .WithErrorCode("territory.division_code_invalid").WithMessage("A division code has 12 digits.").When(c => c.Settings is not null);
        RuleFor(c => c.Settings.Channel).IsInEnum().When(c => c.Settings is not null);
    }
}

internal sealed class MapImportColumnsHandler(
    IFeedsDb db, IImportFiles files, CellVault vault, ImportTemplates templates, ITerritoryQuestions territory, HomeJurisdiction home, CallContext call, TimeProvider clock)
    : ICommandHandler<MapImportColumnsCommand, ImportBatchDetails>
{
    public async Task<ErrorOr<ImportBatchDetails>> Handle(MapImportColumnsCommand request, CancellationToken cancellationToken)
    {
        var loaded = await db.ImportBatches.VisibleTo(call.User).LoadAsync(request.Id, call, ImportErrors.NotFound, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        var batch = loaded.Value;
        var settings = await SettingsOfAsync(batch.Kind, request.Settings, cancellationToken);
        if (settings.IsError)
        {
            return settings.Errors;
        }

        var columns = ColumnsOf(batch, request);
        if (columns.IsError)
        {
            return columns.Errors;
        }

        var mapped = batch.Map(request.HeaderRow, columns.Value.Columns, columns.Value.Samples, settings.Value);
        return mapped.IsError ? mapped.Errors : ImportBatchDetails.Of(batch, vault);
    }

    private async Task<ErrorOr<ImportSettings>> SettingsOfAsync(ImportKind kind, ImportSettingsInput input, CancellationToken cancellationToken)
    {
        var division = DivisionCode.From(input.DivisionCode);
        if (call.User.ImportArea(home)?.Covers(division) != true)
        {
            return ImportErrors.DivisionOutsideArea;
        }

        if (await territory.DivisionNameAsync(division, cancellationToken) is null)
        {
            return ImportErrors.DivisionUnknown;
        }

        if (kind is not (ImportKind.Tickets or ImportKind.TicketUpdates or ImportKind.ExternalTotals or ImportKind.Demands))
        {
            return new ImportSettings(division, null, null, null);
        }

        if (string.IsNullOrWhiteSpace(input.SourceSystem))
        {
            return ImportErrors.SourceSystemMissing;
        }

        if (kind != ImportKind.Tickets)
        {
            return new ImportSettings(division, CellText.Line(input.SourceSystem), null, null);
        }

        var category = string.IsNullOrWhiteSpace(input.CategoryCode) ? Domain.Territory.Categories.Category.Unsorted : input.CategoryCode;
        return await templates.IsLeafAsync(category, division, BusinessCalendar.DateOf(clock.GetUtcNow()), cancellationToken)
            ? new ImportSettings(division, CellText.Line(input.SourceSystem), category, input.Channel ?? IntakeChannel.Feed)
            : ImportErrors.CategoryUnknown;
    }

    private ErrorOr<(IReadOnlyList<ImportColumn> Columns, byte[]? Samples)> ColumnsOf(ImportBatch batch, MapImportColumnsCommand request)
    {
        var present = batch.Columns;
        byte[]? samples = null;
        if (request.HeaderRow != batch.HeaderRow && batch.StoredFile is { } file)
        {
            var read = files.ReadHead(file, ImportTable.HeadRows).Then(head => ImportTable.ColumnsOf(batch.Kind, head, request.HeaderRow));
            if (read.IsError)
            {
                return read.Errors;
            }

            present = read.Value.Columns;
            samples = vault.SealSamples(read.Value.Samples);
        }

        var fields = new Dictionary<int, ImportField?>();
        foreach (var mapping in request.Columns)
        {
            if (present.All(c => c.Index != mapping.Index) || !fields.TryAdd(mapping.Index, mapping.Field))
            {
                return ImportErrors.ColumnUnknown;
            }
        }

        return ([.. present.Select(c => c with { Field = fields.GetValueOrDefault(c.Index) ?? ImportField.Ignore })], samples);
    }
}
