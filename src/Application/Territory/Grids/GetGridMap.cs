using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory.Grids;

/// <summary>The outlines of the grids the caller may see, as GeoJSON.</summary>
/// <param name="Area">Only those in this 12-digit division or below it.</param>
public sealed record GetGridMapQuery(string? Area) : IQuery<GridMap>;

/// <summary>A GeoJSON FeatureCollection (RFC 7946), level 1 grids before their sub-grids.</summary>
/// <param name="Type">Always <c>FeatureCollection</c>.</param>
public sealed record GridMap(string Type, IReadOnlyList<GridFeature> Features);

/// <param name="Type">Always <c>Feature</c>.</param>
public sealed record GridFeature(string Type, Guid Id, GeoJsonPolygon Geometry, GridFeatureProperties Properties);

/// <param name="Level">1, or 2 for a sub-grid.</param>
public sealed record GridFeatureProperties(Guid Id, string Code, string Name, int Level, Guid? ParentId, string DivisionCode);

internal sealed class GetGridMapValidator : AbstractValidator<GetGridMapQuery>
{
    public GetGridMapValidator() => RuleFor(q => q.Area).DivisionCode();
}

internal sealed class GetGridMapHandler(ITerritoryDb db, CallContext call) : IQueryHandler<GetGridMapQuery, GridMap>
{
    public async Task<ErrorOr<GridMap>> Handle(GetGridMapQuery request, CancellationToken cancellationToken)
    {
        var grids = await db.Grids.AsNoTracking().VisibleTo(call.User).InArea(request.Area)
            .OrderBy(g => g.Level).ThenBy(g => g.Code).ToListAsync(cancellationToken);
        return new GridMap("FeatureCollection", grids.ConvertAll(g => new GridFeature(
            "Feature", g.Id, GeoJsonPolygon.Of(g.Boundary), new GridFeatureProperties(g.Id, g.Code.Value, g.Name, g.Level, g.ParentId, g.Division.Value))));
    }
}
