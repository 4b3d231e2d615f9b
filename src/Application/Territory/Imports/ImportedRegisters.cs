using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Feeds.Imports;
using GovernanceApi.Domain.Territory.CalendarDays;
using GovernanceApi.Domain.Territory.Compounds;
using GovernanceApi.Domain.Territory.Grids;
using GovernanceApi.Domain.Territory.NeighbourGroups;
using GovernanceApi.Domain.Territory.Units;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory.Imports;

internal sealed class ImportedRegisters(ITerritoryDb db, TerritoryBooks books, ImportedGrids grids, ImportedPosts posts, ImportedUnits units, CallContext call, TimeProvider clock) : IImportedRegisters
{
    public async Task<RegisterEntries> EntriesAsync(DivisionCode within, CancellationToken cancellationToken) => new(
        await db.Compounds.InArea(within).Select(c => new CompoundEntry(c.Id, c.Name, c.Division)).ToListAsync(cancellationToken),
        await db.Grids.InArea(within).Where(g => g.ValidTo == null)
            .Select(g => new GridEntry(g.Id, g.Code.Value, g.Level, g.Compounds.Select(c => c.CompoundId).ToList())).ToListAsync(cancellationToken));

    public async Task<IReadOnlyList<ImportedFate>> TakeCompoundsAsync(IReadOnlyList<CompoundFacts> rows, CancellationToken cancellationToken)
    {
        var communities = rows.Select(r => r.Division).Distinct().ToArray();
        var known = (await db.Compounds.Where(c => communities.Contains(c.Division)).ToListAsync(cancellationToken)).ToLookup(c => (c.Division, CellText.Key(c.Name)));
        var fates = rows.Select(row => !call.User.Maintains(row.Division)
            ? ImportedFate.Refused(CommonErrors.OutsideArea.Code)
            : known[(row.Division, CellText.Key(row.Name))].ToList() switch
            {
                [] => Register(row),
                [var only] => Correct(only, row),
                _ => ImportedFate.Refused(CellErrors.CompoundAmbiguous),
            }).ToList();
        books.Forget<TerritoryNames>();
        return fates;
    }

    public Task<IReadOnlyList<ImportedFate>> TakeGridsAsync(IReadOnlyList<GridFacts> rows, CancellationToken cancellationToken) => grids.TakeAsync(rows, cancellationToken);

    public Task<IReadOnlyList<ImportedFate>> TakePostsAsync(IReadOnlyList<GridPostFacts> rows, CancellationToken cancellationToken) => posts.TakeAsync(rows, cancellationToken);

    public Task<IReadOnlyList<ImportedFate>> TakeUnitsAsync(IReadOnlyList<UnitFacts> rows, CancellationToken cancellationToken) => units.TakeAsync(rows, cancellationToken);

    public async Task<IReadOnlyList<ImportedFate>> TakeCalendarDaysAsync(IReadOnlyList<CalendarFacts> rows, CancellationToken cancellationToken)
    {
        var dates = rows.Select(r => r.Date).ToArray();
        var known = await db.CalendarDays.Where(d => dates.Contains(d.Date)).ToDictionaryAsync(d => d.Date, cancellationToken);
        books.Forget<Domain.Territory.Clocks.BusinessCalendar>();
        return [.. rows.Select(row => Take(row, known.GetValueOrDefault(row.Date)))];
    }

    public async Task<IReadOnlyList<ImportedFate>> TakeNeighbourGroupsAsync(IReadOnlyList<NeighbourGroupFacts> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Select(r => r.CompoundId).Distinct().ToArray();
        var compounds = await db.Compounds.VisibleIn(call.User).AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
        var known = (await db.NeighbourGroups.Include(g => g.Stewards).Where(g => ids.Contains(g.CompoundId) && g.DissolvedAt == null).ToListAsync(cancellationToken))
            .ToLookup(g => (g.CompoundId, CellText.Key(g.Name)));
        return [.. rows.Select(row => compounds.TryGetValue(row.CompoundId, out var compound)
            ? Take(row, compound, known[(row.CompoundId, CellText.Key(row.Name))].FirstOrDefault())
            : ImportedFate.Refused(CommonErrors.OutsideArea.Code))];
    }

    private ImportedFate Take(CalendarFacts row, CalendarDay? day)
    {
        var revision = day?.Revision ?? 0;
        if (day is null)
        {
            var entered = CalendarDay.Enter(row.Date, row.Kind, row.Name, call.User.Id, clock.GetUtcNow());
            if (entered.IsError)
            {
                return ImportedFate.Refused(entered.FirstError.Code);
            }

            day = entered.Value;
            db.CalendarDays.Add(day);
        }
        else if (day.Mark(row.Kind, row.Name, call.User.Id) is { IsError: true } refused)
        {
            return ImportedFate.Refused(refused.FirstError.Code, day.Id);
        }

        return ImportedFate.Of(day, revision);
    }

    private ImportedFate Register(CompoundFacts row)
    {
        var compound = Compound.Register(
            Guid.CreateVersion7(clock.GetUtcNow()), row.Name, row.Kind ?? CompoundKind.GatedMature, row.Division, row.Address ?? "", row.Households, row.Location,
            row.DwellingUnits, row.PropertyArea);
        db.Compounds.Add(compound);
        return ImportedFate.Of(compound, 0);
    }

    private static ImportedFate Correct(Compound compound, CompoundFacts row)
    {
        var revision = compound.Revision;
        compound.Correct(
            row.Name, row.Kind ?? compound.Kind, row.Address ?? compound.Address, row.Households, row.Location ?? compound.Location,
            row.DwellingUnits ?? compound.DwellingUnits, row.PropertyArea ?? compound.PropertyArea);
        return ImportedFate.Of(compound, revision);
    }

    private ImportedFate Take(NeighbourGroupFacts row, Compound compound, NeighbourGroup? group)
    {
        var now = clock.GetUtcNow();
        var revision = group?.Revision ?? 0;
        if (group is null)
        {
            group = NeighbourGroup.Register(Guid.CreateVersion7(now), row.Name, row.CompoundId, row.GridId, compound.Division, row.Households, row.Doors ?? "");
            db.NeighbourGroups.Add(group);
        }
        else
        {
            group.Correct(row.Name, row.GridId, row.Households, row.Doors ?? group.Doors);
        }

        if (row.Steward is { } steward)
        {
            group.Appoint(steward, now);
        }

        return ImportedFate.Of(group, revision);
    }
}
