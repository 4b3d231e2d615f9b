using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory.Grids;

/// <summary>The innermost grid, within the caller's area, of a point or of a compound.</summary>
/// <param name="Longitude">Degrees; goes with the latitude.</param>
/// <param name="CompoundId">Used when there is no point, or no grid around it.</param>
public sealed record ResolveGridQuery(double? Longitude, double? Latitude, Guid? CompoundId) : IQuery<ResolvedPlace>;

/// <summary>Where a place lies.</summary>
/// <param name="Grid">Null where no grid covers it.</param>
/// <param name="DivisionCode">The community of the grid, or else of the compound; null when neither is known.</param>
public sealed record ResolvedPlace(GridReference? Grid, string? DivisionCode, string? DivisionName);

public sealed record GridReference(Guid Id, string Code, string Name);

internal sealed class ResolveGridValidator : AbstractValidator<ResolveGridQuery>
{
    public ResolveGridValidator()
    {
        RuleFor(q => q.Longitude).InclusiveBetween(-180, 180).NotNull().When(q => q.Latitude is not null || q.CompoundId is null);
        RuleFor(q => q.Latitude).InclusiveBetween(-90, 90).NotNull().When(q => q.Longitude is not null || q.CompoundId is null);
    }
}

internal sealed class ResolveGridHandler(ITerritoryDb db, TerritoryBooks books, CallContext call, TimeProvider clock) : IQueryHandler<ResolveGridQuery, ResolvedPlace>
{
    public async Task<ErrorOr<ResolvedPlace>> Handle(ResolveGridQuery request, CancellationToken cancellationToken)
    {
        var point = request is { Longitude: { } longitude, Latitude: { } latitude } ? new GeoPoint(longitude, latitude) : null;
        var compounds = db.Compounds.VisibleIn(call.User);
        var grid = await db.Grids.VisibleTo(call.User).Serving(BusinessCalendar.DateOf(clock.GetUtcNow())).CoveringAsync(compounds, request.CompoundId, point, cancellationToken);
        var division = grid?.Division
            ?? await compounds.Where(c => c.Id == request.CompoundId).Select(c => (DivisionCode?)c.Division).FirstOrDefaultAsync(cancellationToken);
        return new ResolvedPlace(
            grid is null ? null : new GridReference(grid.Id, grid.Code.Value, grid.Name),
            division?.Value,
            (await books.NamesAsync(cancellationToken)).Division(division));
    }
}
