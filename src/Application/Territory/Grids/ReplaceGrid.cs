using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Territory.Clocks;
using GovernanceApi.Domain.Territory.Grids;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory.Grids;

/// <summary>
/// Moves, divides or ends a grid from a day on. The old grid keeps its code and outline as history, and what was filed under it
/// stays there; from the day on its successors serve.
/// </summary>
/// <param name="EffectiveOn">First day of the successors, today at the earliest.</param>
/// <param name="Successors">One moves the grid, several divide it; none ends it without anything in its place.</param>
public sealed record ReplaceGridCommand([property: JsonIgnore] Guid Id, DateOnly EffectiveOn, IReadOnlyList<GridSuccessor> Successors) : ICommand<GridReplacement>;

/// <param name="Code">15 digits; one successor may go on under the old code.</param>
/// <param name="Boundary">One ring without holes that does not cross itself.</param>
/// <param name="CompoundIds">Compounds that lie in it, whole or in part; those whose point does when left out.</param>
/// <param name="Households">Counted for the grid itself, where it holds only part of a compound.</param>
public sealed record GridSuccessor(string Code, string Name, GeoJsonPolygon Boundary, IReadOnlyList<Guid>? CompoundIds, int? Households);

/// <param name="Id">The grid that was replaced, with its new revision (its ETag).</param>
/// <param name="LastDay">Last day on which it serves.</param>
public sealed record GridReplacement(Guid Id, int Revision, DateOnly LastDay, IReadOnlyList<GridReference> Successors) : IRevisioned;

internal sealed class ReplaceGridValidator : AbstractValidator<ReplaceGridCommand>
{
    private const int MostSuccessors = 20;

    public ReplaceGridValidator()
    {
        RuleFor(c => c.Successors).NotNull().Must(s => s is null || s.Count <= MostSuccessors).WithErrorCode("common.too_many");
        RuleForEach(c => c.Successors).ChildRules(grid =>
        {
            grid.RuleFor(g => g.Code).Must(code => !GridCode.Parse(code).IsError)
                .WithErrorCode("territory.grid_code_invalid").WithMessage("A grid code has 15 digits: community code and sequence.");
            grid.RuleFor(g => g.Name).NotEmpty().MaximumLength(Grid.NameLength);
            grid.RuleFor(g => g.Boundary).NotNull().Outline();
            grid.RuleFor(g => g.Households).InclusiveBetween(0, GridRules.MostHouseholds);
            grid.RuleFor(g => g.CompoundIds).Must(c => c is null || c.Count <= GridRules.MostCompounds).WithErrorCode("common.too_many");
        });
    }
}

internal sealed class ReplaceGridHandler(ITerritoryDb db, TerritoryBooks books, GridGround ground, CallContext call, TimeProvider clock)
    : ICommandHandler<ReplaceGridCommand, GridReplacement>
{
    private static readonly Error Past = FieldError.Of(
        nameof(ReplaceGridCommand.EffectiveOn), "territory.effective_day_past", "What was filed on past days stays where it was: take today or a later day.");

    public async Task<ErrorOr<GridReplacement>> Handle(ReplaceGridCommand request, CancellationToken cancellationToken)
    {
        var loaded = await db.Grids.Include(g => g.Posts.Where(p => p.Until == null)).VisibleTo(call.User).LoadAsync(request.Id, call, GridErrors.NotFound, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        var (old, now) = (loaded.Value, clock.GetUtcNow());
        if (request.EffectiveOn < BusinessCalendar.DateOf(now))
        {
            return Past;
        }

        if (await db.Grids.AnyAsync(g => g.ParentId == old.Id && (g.ValidTo == null || g.ValidTo >= request.EffectiveOn), cancellationToken))
        {
            return GridErrors.Divided;
        }

        var ended = old.End(request.EffectiveOn);
        var laid = ended.IsError ? ended.Errors : await LayAsync(old, request, now, cancellationToken);
        if (laid.IsError)
        {
            return laid.Errors;
        }

        await HandOverGroupsAsync(old, laid.Value, cancellationToken);
        db.Grids.AddRange(laid.Value);
        books.Forget<TerritoryNames>();
        return new GridReplacement(old.Id, old.Revision, old.ValidTo!.Value, laid.Value.ConvertAll(g => new GridReference(g.Id, g.Code.Value, g.Name)));
    }

    private async Task<ErrorOr<List<Grid>>> LayAsync(Grid old, ReplaceGridCommand request, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var parent = await db.Grids.FirstOrDefaultAsync(g => g.Id == old.ParentId, cancellationToken);
        var laid = new List<Grid>();
        foreach (var next in request.Successors)
        {
            var (code, boundary) = (GridCode.From(next.Code), GridRules.Boundary(next.Boundary).Value);
            if (!call.User.Maintains(code.Division))
            {
                return CommonErrors.OutsideArea;
            }

            var compounds = next.CompoundIds ?? await db.CompoundsWithinAsync(boundary, code.Division, cancellationToken);
            if (!await db.HasCompoundsAsync(compounds, code.Division, cancellationToken))
            {
                return GridRules.CompoundUnknown;
            }

            if (await ground.RefusalAsync(new Claim(code, boundary, old.ParentId, request.EffectiveOn), [old.Id], cancellationToken) is { } refusal)
            {
                return refusal;
            }

            if (laid.Exists(g => g.Code == code))
            {
                return GridErrors.CodeInUse;
            }

            if (laid.Exists(g => g.Boundary.Overlaps(boundary)))
            {
                return GridErrors.Overlaps;
            }

            var grid = Grid.Lay(Guid.CreateVersion7(now), code, next.Name.Trim(), parent, boundary, compounds, next.Households, request.EffectiveOn);
            if (grid.IsError)
            {
                return grid.Errors;
            }

            grid.Value.TakeOver(old, request.Successors.Count == 1, now);
            laid.Add(grid.Value);
        }

        return laid;
    }

    /// <summary>A group goes to the successor that holds its compound; where several or none do, the coverage names it.</summary>
    private async Task HandOverGroupsAsync(Grid old, List<Grid> successors, CancellationToken cancellationToken)
    {
        foreach (var group in await db.NeighbourGroups.Where(g => g.GridId == old.Id && g.DissolvedAt == null).ToListAsync(cancellationToken))
        {
            if (successors.FindAll(g => g.Compounds.Any(c => c.CompoundId == group.CompoundId)) is [var only])
            {
                group.Correct(group.Name, only.Id, group.Households, group.Doors);
            }
        }
    }
}
