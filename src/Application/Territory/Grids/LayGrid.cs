using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Territory.Clocks;
using GovernanceApi.Domain.Territory.Grids;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory.Grids;

/// <summary>Lays a new grid over part of a community, or divides a level 1 grid.</summary>
/// <param name="Code">15 digits: community code and a three-digit sequence.</param>
/// <param name="ParentId">The level 1 grid that this sub-grid divides; null for a level 1 grid.</param>
/// <param name="Boundary">One ring without holes that does not cross itself.</param>
/// <param name="CompoundIds">Compounds that lie in it, whole or in part; those whose point does when left out.</param>
/// <param name="Households">Counted for the grid itself, where it holds only part of a compound.</param>
/// <param name="EffectiveOn">First day on which it serves; today when left out.</param>
public sealed record LayGridCommand(
    string Code, string Name, Guid? ParentId, GeoJsonPolygon Boundary, IReadOnlyList<Guid>? CompoundIds, int? Households, DateOnly? EffectiveOn) : ICommand<GridReceipt>;

internal sealed class LayGridValidator : AbstractValidator<LayGridCommand>
{
    public LayGridValidator()
    {
        RuleFor(c => c.Code).Must(code => !GridCode.Parse(code).IsError)
            .WithErrorCode("territory.grid_code_invalid").WithMessage("A grid code has 15 digits: community code and sequence.");
        RuleFor(c => c.Name).NotEmpty().MaximumLength(Grid.NameLength);
        RuleFor(c => c.Boundary).NotNull().Outline();
        RuleFor(c => c.Households).InclusiveBetween(0, GridRules.MostHouseholds);
        RuleFor(c => c.CompoundIds).Must(c => c is null || c.Count <= GridRules.MostCompounds).WithErrorCode("common.too_many");
    }
}

internal sealed class LayGridHandler(ITerritoryDb db, TerritoryBooks books, GridGround ground, CallContext call, TimeProvider clock) : ICommandHandler<LayGridCommand, GridReceipt>
{
    private static readonly Error NoCommunity = FieldError.Of(nameof(LayGridCommand.Code), "territory.not_a_community", "There is no community with this code.");

    public async Task<ErrorOr<GridReceipt>> Handle(LayGridCommand request, CancellationToken cancellationToken)
    {
        var code = GridCode.From(request.Code);
        if (!call.User.Maintains(code.Division))
        {
            return CommonErrors.OutsideArea;
        }

        if (code.Division.Level != Domain.Common.DivisionLevel.Community || (await books.NamesAsync(cancellationToken)).Division(code.Division) is null)
        {
            return NoCommunity;
        }

        var parent = await db.Grids.VisibleTo(call.User).FirstOrDefaultAsync(g => g.Id == request.ParentId, cancellationToken);
        if (request.ParentId is not null && parent is null)
        {
            return GridErrors.ParentInvalid;
        }

        var (now, boundary) = (clock.GetUtcNow(), GridRules.Boundary(request.Boundary).Value);
        var compounds = request.CompoundIds ?? await db.CompoundsWithinAsync(boundary, code.Division, cancellationToken);
        if (!await db.HasCompoundsAsync(compounds, code.Division, cancellationToken))
        {
            return GridRules.CompoundUnknown;
        }

        var from = request.EffectiveOn ?? BusinessCalendar.DateOf(now);
        if (await ground.RefusalAsync(new Claim(code, boundary, parent?.Id, from), [], cancellationToken) is { } taken)
        {
            return taken;
        }

        var laid = Grid.Lay(Guid.CreateVersion7(now), code, request.Name.Trim(), parent, boundary, compounds, request.Households, from);
        if (laid.IsError)
        {
            return laid.Errors;
        }

        db.Grids.Add(laid.Value);
        books.Forget<TerritoryNames>();
        return new GridReceipt(laid.Value.Id, laid.Value.Revision);
    }
}
