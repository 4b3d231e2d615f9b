using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Territory.Clocks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory.Grids;

/// <summary>What an outline would overlap, and which compounds lie in it: asked while it is drawn, saves nothing.</summary>
/// <param name="Boundary">One ring without holes that does not cross itself.</param>
/// <param name="GridId">The grid being redrawn or replaced; it is left out of the comparison.</param>
/// <param name="ParentId">The level 1 grid that it would divide; null for level 1.</param>
/// <param name="EffectiveOn">From this day on; today when left out.</param>
public sealed record CheckOutlineQuery(GeoJsonPolygon Boundary, Guid? GridId, Guid? ParentId, DateOnly? EffectiveOn) : IQuery<OutlineCheck>;

/// <param name="Overlaps">Grids of the same level whose ground it would take, with their outlines.</param>
/// <param name="Compounds">Compounds of the caller's area whose point lies in it.</param>
public sealed record OutlineCheck(IReadOnlyList<GridFeature> Overlaps, IReadOnlyList<OutlineCompound> Compounds);

public sealed record OutlineCompound(Guid Id, string Name, string DivisionCode, int Households);

internal sealed class CheckOutlineValidator : AbstractValidator<CheckOutlineQuery>
{
    public CheckOutlineValidator() => RuleFor(q => q.Boundary).NotNull().Outline();
}

internal sealed class CheckOutlineHandler(ITerritoryDb db, GridGround ground, CallContext call, TimeProvider clock) : IQueryHandler<CheckOutlineQuery, OutlineCheck>
{
    public async Task<ErrorOr<OutlineCheck>> Handle(CheckOutlineQuery request, CancellationToken cancellationToken)
    {
        var boundary = GridRules.Boundary(request.Boundary).Value;
        var from = request.EffectiveOn ?? BusinessCalendar.DateOf(clock.GetUtcNow());
        var overlapping = await ground.OverlappingAsync(boundary, request.ParentId, from, null, request.GridId is { } self ? [self] : [], cancellationToken);
        var near = await db.Compounds.VisibleIn(call.User)
            .Where(c => c.Location != null && c.Location.Longitude >= boundary.West && c.Location.Longitude <= boundary.East
                && c.Location.Latitude >= boundary.South && c.Location.Latitude <= boundary.North)
            .OrderBy(c => c.Name).Select(c => new { c.Id, c.Name, c.Division, c.Households, c.Location }).ToListAsync(cancellationToken);
        return new OutlineCheck(
            overlapping.ConvertAll(GridFeature.Of),
            near.FindAll(c => boundary.Contains(c.Location!)).ConvertAll(c => new OutlineCompound(c.Id, c.Name, c.Division.Value, c.Households)));
    }
}
