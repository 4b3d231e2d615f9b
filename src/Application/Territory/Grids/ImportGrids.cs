using System.Text.Json;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Territory.Clocks;
using GovernanceApi.Domain.Territory.Grids;

namespace GovernanceApi.Application.Territory.Grids;

/// <summary>
/// Takes grids from a GeoJSON FeatureCollection (RFC 7946): a code that serves already is corrected, another is laid. Each
/// feature is told what would become of it; nothing is saved unless asked for, and then only when every feature is right.
/// </summary>
/// <param name="Type">Always <c>FeatureCollection</c>.</param>
/// <param name="Features">Polygons whose properties have <c>code</c> (15 digits), <c>name</c> and, where given, <c>parentCode</c> and <c>households</c>; 200 at most.</param>
/// <param name="Commit">False only looks.</param>
public sealed record ImportGridsCommand(string Type, IReadOnlyList<JsonElement> Features, bool Commit) : ICommand<GridImport>;

/// <param name="Saved">True when the grids were saved.</param>
/// <param name="Faulty">Features with errors.</param>
/// <param name="Features">In the order of the file.</param>
public sealed record GridImport(bool Saved, int Faulty, IReadOnlyList<GridImportLine> Features);

/// <param name="Index">Place in the file, from 0.</param>
/// <param name="Action">What becomes of it; null with errors.</param>
/// <param name="Compounds">Compounds that lie in it.</param>
/// <param name="Boundary">The outline as read; null when it could not be.</param>
public sealed record GridImportLine(
    int Index, string? Code, string? Name, GridImportAction? Action, int Compounds, GeoJsonPolygon? Boundary, IReadOnlyList<GridImportError> Errors);

public enum GridImportAction
{
    Lay,
    Correct,
}

/// <param name="Code">Stable, as in problem details.</param>
/// <param name="Detail">A sentence in the caller's language.</param>
public sealed record GridImportError(string Code, string Detail)
{
    internal static GridImportError Of(Error error) => new(error.Code, error.Description);
}

internal sealed class ImportGridsValidator : AbstractValidator<ImportGridsCommand>
{
    private const int MostFeatures = 200;

    public ImportGridsValidator()
    {
        RuleFor(c => c.Type).Must(t => t == "FeatureCollection").WithErrorCode("territory.not_a_feature_collection").WithMessage("A GeoJSON FeatureCollection is wanted.");
        RuleFor(c => c.Features).NotEmpty().Must(f => f is null || f.Count <= MostFeatures).WithErrorCode("common.too_many");
    }
}

internal sealed class ImportGridsHandler(ITerritoryDb db, TerritoryBooks books, GridImporter importer, CallContext call, TimeProvider clock)
    : ICommandHandler<ImportGridsCommand, GridImport>
{
    private static readonly Error HasErrors = Error.Conflict("territory.import_has_errors", "Some features have errors; nothing was saved.");

    public async Task<ErrorOr<GridImport>> Handle(ImportGridsCommand request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var today = BusinessCalendar.DateOf(now);
        var plans = request.Features.Select(GridImportPlan.Read).ToList();
        await importer.JudgeAsync(plans, call.User, today, cancellationToken);
        var faulty = plans.Count(p => p.Errors.Count > 0);
        if (!request.Commit)
        {
            return new GridImport(false, faulty, plans.ConvertAll(p => p.Line()));
        }

        if (faulty > 0)
        {
            return HasErrors;
        }

        // Level 1 first: a file may bring a grid together with the sub-grids that divide it.
        var laid = new Dictionary<string, Grid>(StringComparer.Ordinal);
        foreach (var plan in plans.OrderBy(p => p.ParentCode is null ? 0 : 1))
        {
            if (plan.Existing is { } grid)
            {
                if (grid.Redraw(plan.Name, plan.Boundary!, [.. grid.Compounds.Select(c => c.CompoundId)], plan.Households ?? grid.Households) is { IsError: true } ended)
                {
                    return ended.Errors;
                }

                continue;
            }

            var parent = plan.ParentCode is null ? null : laid.GetValueOrDefault(plan.ParentCode) ?? plan.Parent;
            var made = Grid.Lay(Guid.CreateVersion7(now), GridCode.From(plan.Code!), plan.Name, parent, plan.Boundary!, plan.CompoundIds, plan.Households, today);
            if (made.IsError)
            {
                return made.Errors;
            }

            laid[plan.Code!] = made.Value;
        }

        db.Grids.AddRange(laid.Values);
        books.Forget<TerritoryNames>();
        return new GridImport(true, 0, plans.ConvertAll(p => p.Line()));
    }
}
