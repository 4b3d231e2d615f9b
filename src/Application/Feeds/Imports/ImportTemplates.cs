using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Feeds.Imports;
using GovernanceApi.Domain.Territory.Categories;

namespace GovernanceApi.Application.Feeds.Imports;

/// <summary>Puts together what the rows of a mapped batch are read with.</summary>
internal sealed class ImportTemplates(ITerritoryQuestions territory)
{
    public async Task<RowTemplate> OfAsync(ImportBatch batch, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var settings = batch.Settings ?? throw new InvalidOperationException("The batch is not mapped.");
        var names = await territory.NamesAsync(cancellationToken);
        var divisions = names.Divisions.Where(d => settings.Division.Covers(d.Key)).ToList();
        var byName = divisions.GroupBy(d => CellText.Key(d.Value)).Where(g => g.Count() == 1).Select(g => (g.Key, Code: g.First().Key));
        var parents = names.Categories.Keys.Select(CategoryCode.ParentOf).ToHashSet();
        var leaves = names.Categories.Where(c => !parents.Contains(c.Key)).ToList();
        var lookups = new ImportLookups(
            Index(divisions.Select(d => (d.Key.Value, d.Key)).Concat(byName.Select(d => (d.Key, d.Code)))),
            Index(leaves.Select(c => (c.Key, c.Key)).Concat(leaves.GroupBy(c => CellText.Key(c.Value)).Where(g => g.Count() == 1).Select(g => (g.Key, g.First().Key)))));
        return new RowTemplate(batch.Columns, settings, batch.Date1904, lookups, now);
    }

    /// <summary>True for a category of the lowest level.</summary>
    public async Task<bool> IsLeafAsync(string categoryCode, DivisionCode area, DateOnly on, CancellationToken cancellationToken) =>
        await territory.CategoryAsync(categoryCode, area, on, cancellationToken) is { IsLeaf: true };

    private static Dictionary<string, T> Index<T>(IEnumerable<(string Key, T Value)> entries)
    {
        var index = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (key, value) in entries)
        {
            index.TryAdd(key, value);
        }

        return index;
    }
}
