using System.Security.Cryptography;
using System.Text;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Application.Territory.Grids;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;
using GovernanceApi.Domain.Territory.Grids;
using GovernanceApi.Domain.Territory.RuleSets;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory;

internal sealed class TerritoryQuestions(ITerritoryDb db, TerritoryBooks books, TimeProvider clock) : ITerritoryQuestions
{
    public async Task<string?> DivisionNameAsync(DivisionCode code, CancellationToken cancellationToken) =>
        (await books.NamesAsync(cancellationToken)).Division(code);

    public async Task<string?> UnitNameAsync(Guid unitId, CancellationToken cancellationToken) =>
        (await books.NamesAsync(cancellationToken)).Unit(unitId);

    public Task<TerritoryNames> NamesAsync(CancellationToken cancellationToken) => books.NamesAsync(cancellationToken);

    public Task<UnitFact?> UnitAsync(Guid unitId, CancellationToken cancellationToken) =>
        db.Units.Where(u => u.Id == unitId && u.Active).Select(UnitBook.Fact).FirstOrDefaultAsync(cancellationToken);

    public async Task<GridFact?> GridAsync(Guid gridId, CancellationToken cancellationToken) => await GridsAsync([gridId], cancellationToken) is [var grid] ? grid : null;

    public async Task<IReadOnlyList<GridFact>> GridsAsync(IReadOnlyCollection<Guid> gridIds, CancellationToken cancellationToken) =>
        await db.Grids.Where(g => gridIds.Contains(g.Id))
            .Select(g => new GridFact(
                g.Id, g.Code.Value, g.Name, g.Division,
                g.Posts.Where(p => p.Kind == GridPostKind.Worker && p.Until == null).Select(p => (Guid?)p.UserId).FirstOrDefault(),
                // Whoever leads a grid leads its sub-grids too.
                g.Posts.Where(p => p.Kind == GridPostKind.Leader && p.Until == null).Select(p => (Guid?)p.UserId).FirstOrDefault()
                    ?? db.Grids.Where(parent => parent.Id == g.ParentId).SelectMany(parent => parent.Posts)
                        .Where(p => p.Kind == GridPostKind.Leader && p.Until == null).Select(p => (Guid?)p.UserId).FirstOrDefault()))
            .ToListAsync(cancellationToken);

    public Task<CompoundFact?> CompoundAsync(Guid compoundId, CancellationToken cancellationToken) =>
        db.Compounds.Where(c => c.Id == compoundId)
            .Select(c => new CompoundFact(c.Id, c.Name, c.Division, c.Location))
            .FirstOrDefaultAsync(cancellationToken);

    public async Task<IReadOnlyDictionary<Guid, CompoundFact>> CompoundsAsync(IReadOnlyCollection<Guid> compoundIds, CancellationToken cancellationToken) =>
        await db.Compounds.Where(c => compoundIds.Contains(c.Id))
            .Select(c => new CompoundFact(c.Id, c.Name, c.Division, c.Location))
            .ToDictionaryAsync(c => c.Id, cancellationToken);

    public async Task<IReadOnlyList<Guid>> GridsOfUserAsync(Guid userId, CancellationToken cancellationToken)
    {
        var own = db.Grids.Where(g => g.Posts.Any(p => p.UserId == userId && p.Until == null));
        // A grid that was replaced keeps its posts until they are vacated: its open work is finished by those who had it.
        // Whoever leads a grid leads its sub-grids too.
        var led = db.Grids.Where(g => g.Posts.Any(p => p.UserId == userId && p.Until == null && p.Kind == GridPostKind.Leader)).Select(g => (Guid?)g.Id);
        return await own.Select(g => g.Id)
            .Union(db.Grids.Where(g => led.Contains(g.ParentId)).Select(g => g.Id))
            .ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<Guid>> GridsOfStewardAsync(Guid userId, CancellationToken cancellationToken) =>
        await db.NeighbourGroups.Where(g => g.DissolvedAt == null && g.Stewards.Any(s => s.UserId == userId && s.Until == null))
            .Select(g => g.GridId).Distinct().ToListAsync(cancellationToken);

    public async Task<GridFact?> ResolveGridAsync(Guid? compoundId, GeoPoint? point, CancellationToken cancellationToken) =>
        await db.Grids.Serving(BusinessCalendar.DateOf(clock.GetUtcNow())).CoveringAsync(db.Compounds, compoundId, point, cancellationToken) is { } grid
            ? await GridAsync(grid.Id, cancellationToken)
            : null;

    public async Task<GeoPoint?> CenterAsync(DivisionCode area, CancellationToken cancellationToken)
    {
        var middle = await db.Compounds.InArea(area.Value).Where(c => c.Location != null)
            .GroupBy(_ => 1).Select(g => new { Longitude = g.Average(c => c.Location!.Longitude), Latitude = g.Average(c => c.Location!.Latitude) })
            .SingleOrDefaultAsync(cancellationToken);
        return middle is null ? null : new GeoPoint(Math.Round(middle.Longitude, 5), Math.Round(middle.Latitude, 5));
    }

    public Task<BusinessCalendar> CalendarAsync(CancellationToken cancellationToken) => books.CalendarAsync(cancellationToken);

    public async Task<string> CalendarVersionAsync(CancellationToken cancellationToken)
    {
        var days = await db.CalendarDays.AsNoTracking().OrderBy(d => d.Date).Select(d => new { d.Date, d.Kind }).ToListAsync(cancellationToken);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(';', days.Select(d => $"{d.Date:yyyyMMdd}{d.Kind}")))));
    }

    public Task<BusinessCalendar> FreshCalendarAsync(CancellationToken cancellationToken) => books.ReadCalendarAsync(cancellationToken);

    public async Task<RuleFact?> RuleAsync(string key, DivisionCode area, DateOnly on, CancellationToken cancellationToken) =>
        (await books.RulesAsync(cancellationToken)).Find(key, area, on) is { Set: var set, Said: var rule }
            ? new RuleFact(rule.Id, rule.Key, rule.Limit, rule.Source, rule.Clause, set.Jurisdiction.Value)
            : null;

    public async Task<RuleOrigin?> RuleOriginAsync(Guid ruleId, CancellationToken cancellationToken) =>
        (await books.RulesAsync(cancellationToken)).Reference(ruleId) is { } reference
            ? new RuleOrigin(reference.Key, reference.Source, reference.Clause, reference.Jurisdiction.Value)
            : null;

    public async Task<CategoryFact?> CategoryAsync(string code, DivisionCode area, DateOnly on, CancellationToken cancellationToken)
    {
        var tree = await books.CategoriesAsync(cancellationToken);
        if (tree.Find(code) is not { } category)
        {
            return null;
        }

        var rule = (await books.RulesAsync(cancellationToken)).FindCategory(code, area, on);
        var unit = rule?.Said.ResponsibleUnitId is { } unitId ? (await books.UnitsAsync(cancellationToken)).Find(unitId) : null;
        return new CategoryFact(
            code, category.Name, tree.IsLeaf(code), LimitOf(rule), rule?.Said.FilingTest ?? "", rule?.Said.ClosingTest ?? "", unit?.Id, unit?.IsDepartment ?? false,
            rule?.Said.EvidenceRequired ?? false);
    }

    private static RuleFact? LimitOf(InForce<CategoryRule>? rule) => rule is { Set: var set, Said: var said }
        ? new RuleFact(said.Id, said.Key, said.Limit, said.Source, said.Clause, set.Jurisdiction.Value)
        : null;
}
