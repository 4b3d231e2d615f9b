using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Application.Territory.Grids;
using GovernanceApi.Domain.Territory.Clocks;
using GovernanceApi.Domain.Territory.Grids;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory.Imports;

/// <summary>Grids as another register tells them; a new one takes nobody's ground, in the database or in the same file.</summary>
internal sealed class ImportedGrids(ITerritoryDb db, TerritoryBooks books, GridGround ground, CallContext call, TimeProvider clock)
{
    public async Task<IReadOnlyList<ImportedFate>> TakeAsync(IReadOnlyList<GridFacts> rows, CancellationToken cancellationToken)
    {
        var today = BusinessCalendar.DateOf(clock.GetUtcNow());
        var codes = rows.Select(r => r.Code).Concat(rows.Select(r => r.ParentCode).OfType<GridCode>()).Distinct().ToArray();
        var known = await db.Grids.Include(g => g.Compounds).Serving(today).Where(g => codes.Contains(g.Code)).ToDictionaryAsync(g => g.Code, cancellationToken);
        var laid = new List<Grid>();
        var fates = new ImportedFate[rows.Count];
        // Level 1 first: a file may bring a grid together with the sub-grids that divide it.
        foreach (var (i, row) in rows.Index().OrderBy(r => r.Item.ParentCode is null ? 0 : 1))
        {
            fates[i] = !call.User.Maintains(row.Code.Division)
                ? ImportedFate.Refused(CommonErrors.OutsideArea.Code)
                : known.TryGetValue(row.Code, out var grid)
                    ? await CorrectAsync(grid, row, laid, today, cancellationToken)
                    : await LayAsync(row, known, laid, today, cancellationToken);
        }

        db.Grids.AddRange(laid);
        books.Forget<TerritoryNames>();
        return fates;
    }

    private async Task<ImportedFate> CorrectAsync(Grid grid, GridFacts row, List<Grid> laid, DateOnly today, CancellationToken cancellationToken)
    {
        var boundary = row.Boundary ?? grid.Boundary;
        var compounds = row.CompoundIds ?? [.. grid.Compounds.Select(c => c.CompoundId)];
        var moves = !boundary.Ring.SequenceEqual(grid.Boundary.Ring);
        if (!moves && row.Name == grid.Name && (row.Households ?? grid.Households) == grid.Households && grid.Compounds.Select(c => c.CompoundId).ToHashSet().SetEquals(compounds))
        {
            return ImportedFate.Of(grid, grid.Revision);
        }

        if (moves && (Overlaps(laid, grid.ParentId, boundary) || (await ground.OverlappingAsync(boundary, grid.ParentId, today, null, [grid.Id], cancellationToken)).Count > 0))
        {
            return ImportedFate.Refused(GridErrors.Overlaps.Code, grid.Id);
        }

        var revision = grid.Revision;
        var redrawn = grid.Redraw(row.Name, boundary, compounds, row.Households ?? grid.Households);
        return redrawn.IsError ? ImportedFate.Refused(redrawn.FirstError.Code, grid.Id) : ImportedFate.Of(grid, revision);
    }

    private async Task<ImportedFate> LayAsync(GridFacts row, Dictionary<GridCode, Grid> known, List<Grid> laid, DateOnly today, CancellationToken cancellationToken)
    {
        var parent = row.ParentCode is { } code ? laid.Find(g => g.Code == code) ?? known.GetValueOrDefault(code) : null;
        if (row.ParentCode is not null && parent is null)
        {
            return ImportedFate.Refused(GridErrors.ParentInvalid.Code);
        }

        if (row.Boundary is not { } boundary)
        {
            // Known when the row was checked, gone since.
            return ImportedFate.Refused(GridErrors.BoundaryInvalid.Code);
        }

        if (Overlaps(laid, parent?.Id, boundary))
        {
            return ImportedFate.Refused(GridErrors.Overlaps.Code);
        }

        if (await ground.RefusalAsync(new Claim(row.Code, boundary, parent?.Id, today), [], cancellationToken) is { } taken)
        {
            return ImportedFate.Refused(taken.Code);
        }

        var compounds = row.CompoundIds ?? await db.CompoundsWithinAsync(boundary, row.Code.Division, cancellationToken);
        var made = Grid.Lay(Guid.CreateVersion7(clock.GetUtcNow()), row.Code, row.Name, parent, boundary, compounds, row.Households, today);
        if (made.IsError)
        {
            return ImportedFate.Refused(made.FirstError.Code);
        }

        laid.Add(made.Value);
        return ImportedFate.Of(made.Value, 0);
    }

    private static bool Overlaps(List<Grid> laid, Guid? parentId, GridBoundary boundary) => laid.Exists(g => g.ParentId == parentId && g.Boundary.Overlaps(boundary));
}
