using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Grids;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory.Grids;

/// <summary>What laying and redrawing a grid have in common.</summary>
internal static class GridRules
{
    public const int MostCompounds = 200;
    public const int MostHouseholds = 100_000;

    public static readonly Error CompoundUnknown = FieldError.Of(nameof(LayGridCommand.CompoundIds), "territory.compound_not_found", "A compound does not exist or lies in another community.");

    public static void Outline<T>(this IRuleBuilder<T, GeoJsonPolygon> rule) => rule
        .Must(p => p is null || !Boundary(p).IsError)
        .WithErrorCode("territory.boundary_invalid").WithMessage("A boundary is one ring of 4 to 1000 points that does not cross itself.");

    public static ErrorOr<GridBoundary> Boundary(GeoJsonPolygon polygon)
    {
        if (polygon is not { Type: "Polygon", Coordinates: [{ Count: <= GridBoundary.MaxPoints } ring] } || ring.Any(p => p is not [_, _]))
        {
            return GridErrors.BoundaryInvalid;
        }

        var points = ring.Select(p => GeoPoint.Create(p[0], p[1])).ToList();
        return points.Exists(p => p.IsError) ? GridErrors.BoundaryInvalid : GridBoundary.Create(points.ConvertAll(p => p.Value));
    }

    /// <summary>Compounds of a community whose point lies in an outline: what a grid holds when nobody says otherwise.</summary>
    public static async Task<IReadOnlyList<Guid>> CompoundsWithinAsync(this ITerritoryDb db, GridBoundary boundary, DivisionCode community, CancellationToken cancellationToken)
    {
        var placed = await db.Compounds.Where(c => c.Division == community && c.Location != null).Select(c => new { c.Id, c.Location }).ToListAsync(cancellationToken);
        return [.. placed.Where(c => boundary.Contains(c.Location!)).Select(c => c.Id)];
    }

    public static async Task<bool> HasCompoundsAsync(this ITerritoryDb db, IReadOnlyCollection<Guid> ids, DivisionCode community, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct().ToArray();
        return wanted.Length == await db.Compounds.CountAsync(c => wanted.Contains(c.Id) && c.Division == community, cancellationToken);
    }
}
