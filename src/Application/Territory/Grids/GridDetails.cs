using GovernanceApi.Application.Access.Contracts;
using GovernanceApi.Application.Common;
using GovernanceApi.Domain.Territory.Grids;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory.Grids;

/// <summary>A grid in a list.</summary>
/// <param name="Code">15 digits.</param>
/// <param name="Level">1, or 2 for a sub-grid.</param>
/// <param name="DivisionCode">The community.</param>
/// <param name="Leader">Null while the post is vacant.</param>
/// <param name="Worker">The one full-time worker; null while the post is vacant.</param>
/// <param name="Households">Counted for the grid itself; null goes by its compounds.</param>
/// <param name="ValidFrom">First day on which it serves; null for always.</param>
/// <param name="ValidTo">Last day on which it serves; null while no end is set.</param>
/// <param name="ReplacesId">The grid it took over from.</param>
public sealed record GridRow(
    Guid Id, int Revision, string Code, string Name, int Level, Guid? ParentId, string DivisionCode, string? DivisionName,
    IReadOnlyList<Guid> CompoundIds, GridOfficer? Leader, GridOfficer? Worker, int? Households, DateOnly? ValidFrom, DateOnly? ValidTo, Guid? ReplacesId);

/// <summary>One grid with its outline.</summary>
/// <param name="ReplacedBy">The grids that took over from it.</param>
public sealed record GridDetails(
    Guid Id, int Revision, string Code, string Name, int Level, Guid? ParentId, string DivisionCode, string? DivisionName,
    IReadOnlyList<Guid> CompoundIds, GridOfficer? Leader, GridOfficer? Worker, int? Households, DateOnly? ValidFrom, DateOnly? ValidTo, Guid? ReplacesId,
    IReadOnlyList<GridReference> ReplacedBy, GeoJsonPolygon Boundary) : IRevisioned;

/// <summary>Who holds a post.</summary>
/// <param name="DutyPhone">The post's number for the public card; null shows none.</param>
public sealed record GridOfficer(Guid UserId, string Name, string? DutyPhone);

/// <summary>A GeoJSON geometry (RFC 7946) of type Polygon.</summary>
/// <param name="Type">Always <c>Polygon</c>.</param>
/// <param name="Coordinates">One closed ring of [longitude, latitude].</param>
public sealed record GeoJsonPolygon(string Type, IReadOnlyList<IReadOnlyList<IReadOnlyList<double>>> Coordinates)
{
    public static GeoJsonPolygon Of(GridBoundary boundary) => new("Polygon", [[.. boundary.Ring.Select(p => (IReadOnlyList<double>)[p.Longitude, p.Latitude])]]);
}

/// <summary>What changed: the grid and its new revision (its ETag).</summary>
public sealed record GridReceipt(Guid Id, int Revision) : IRevisioned;

/// <summary>Grids as read, with the names that other rooms keep.</summary>
internal sealed class GridReader(TerritoryBooks books, IUserDirectory users)
{
    public async Task<List<GridRow>> RowsAsync(IQueryable<Grid> grids, CancellationToken cancellationToken)
    {
        var found = await grids.AsNoTracking().Include(g => g.Compounds).Include(g => g.Posts.Where(p => p.Until == null)).AsSplitQuery().ToListAsync(cancellationToken);
        var names = await books.NamesAsync(cancellationToken);
        var people = await users.NamesAsync([.. found.SelectMany(g => g.Posts).Select(p => p.UserId).Distinct()], cancellationToken);
        return found.ConvertAll(g => new GridRow(
            g.Id, g.Revision, g.Code.Value, g.Name, g.Level, g.ParentId, g.Division.Value, names.Division(g.Division),
            [.. g.Compounds.Select(c => c.CompoundId)], Officer(g, GridPostKind.Leader, people), Officer(g, GridPostKind.Worker, people),
            g.Households, g.ValidFrom, g.ValidTo, g.ReplacesId));
    }

    private static GridOfficer? Officer(Grid grid, GridPostKind kind, IReadOnlyDictionary<Guid, string> people) =>
        grid.Posts.FirstOrDefault(p => p.Kind == kind && p.Until is null) is { } post
            ? new GridOfficer(post.UserId, people.GetValueOrDefault(post.UserId, ""), post.DutyPhone?.Value)
            : null;
}
