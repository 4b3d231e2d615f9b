using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Territory.Clocks;
using GovernanceApi.Domain.Territory.Grids;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory.Grids;

/// <summary>The outlines of the grids the caller may see, as GeoJSON.</summary>
/// <param name="Area">Only those in this 12-digit division or below it.</param>
/// <param name="On">Those that serve on this day; today when left out.</param>
public sealed record GetGridMapQuery(string? Area, DateOnly? On) : IQuery<GridMap>;

/// <summary>A GeoJSON FeatureCollection (RFC 7946), level 1 grids before their sub-grids.</summary>
/// <param name="Type">Always <c>FeatureCollection</c>.</param>
public sealed record GridMap(string Type, IReadOnlyList<GridFeature> Features);

/// <param name="Type">Always <c>Feature</c>.</param>
public sealed record GridFeature(string Type, Guid Id, GeoJsonPolygon Geometry, GridFeatureProperties Properties)
{
    internal static GridFeature Of(Grid grid) => new(
        "Feature", grid.Id, GeoJsonPolygon.Of(grid.Boundary), new GridFeatureProperties(grid.Id, grid.Code.Value, grid.Name, grid.Level, grid.ParentId, grid.Division.Value));
}

/// <param name="Level">1, or 2 for a sub-grid.</param>
public sealed record GridFeatureProperties(Guid Id, string Code, string Name, int Level, Guid? ParentId, string DivisionCode);

internal sealed class GetGridMapValidator : AbstractValidator<GetGridMapQuery>
{
    public GetGridMapValidator() => RuleFor(q => q.Area).DivisionCode();
}

internal sealed class GetGridMapHandler(ITerritoryDb db, CallContext call, TimeProvider clock) : IQueryHandler<GetGridMapQuery, GridMap>
{
    public async Task<ErrorOr<GridMap>> Handle(GetGridMapQuery request, CancellationToken cancellationToken)
    {
        var grids = await db.Grids.AsNoTracking().VisibleTo(await db.ReaderOfGridsAsync(call.User, cancellationToken)).InArea(request.Area).Serving(request.On ?? BusinessCalendar.DateOf(clock.GetUtcNow()))
            .OrderBy(g => g.Level).ThenBy(g => g.Code).ToListAsync(cancellationToken);
        return new GridMap("FeatureCollection", grids.ConvertAll(GridFeature.Of));
    }
}
