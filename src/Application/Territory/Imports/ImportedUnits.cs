using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Feeds.Imports;
using GovernanceApi.Domain.Territory.Units;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory.Imports;

/// <summary>Units of another register: told apart by division and name.</summary>
internal sealed class ImportedUnits(ITerritoryDb db, TerritoryBooks books, CallContext call, TimeProvider clock)
{
    public async Task<IReadOnlyList<ImportedFate>> TakeAsync(IReadOnlyList<UnitFacts> rows, CancellationToken cancellationToken)
    {
        var divisions = rows.Select(r => r.Division).Distinct().ToArray();
        var known = (await db.Units.Where(u => divisions.Contains(u.Division)).ToListAsync(cancellationToken)).ToLookup(u => (u.Division, CellText.Key(u.Name)));
        books.Forget<TerritoryNames>();
        books.Forget<UnitBook>();
        return [.. rows.Select(row => call.User.Maintains(row.Division)
            ? Take(row, known[(row.Division, CellText.Key(row.Name))].FirstOrDefault())
            : ImportedFate.Refused(CommonErrors.OutsideArea.Code))];
    }

    private ImportedFate Take(UnitFacts row, Unit? unit)
    {
        var revision = unit?.Revision ?? 0;
        if (unit is null)
        {
            unit = Unit.Register(Guid.CreateVersion7(clock.GetUtcNow()), row.Name, row.Kind ?? UnitKind.Other, row.Division, row.Phone);
            db.Units.Add(unit);
        }

        unit.Correct(row.Name, row.Kind ?? unit.Kind, row.Phone ?? unit.Phone, row.Active ?? unit.Active);
        return ImportedFate.Of(unit, revision);
    }
}
