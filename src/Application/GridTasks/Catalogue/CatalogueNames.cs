using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.GridTasks.Catalogue;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.GridTasks.Catalogue;

/// <summary>
/// What items of the ledger are called and whose matter they are: by the latest version of the county that ever listed
/// them, so that old work keeps its name.
/// </summary>
internal sealed class CatalogueNames
{
    private readonly Dictionary<(string County, string Code), CatalogueItem> items;

    private CatalogueNames(Dictionary<(string County, string Code), CatalogueItem> items) => this.items = items;

    public static async Task<CatalogueNames> ReadAsync(IGridTasksDb db, IEnumerable<DivisionCode> areas, CancellationToken cancellationToken)
    {
        var counties = areas.Select(GridTaskCatalogue.CountyOf).Distinct().ToList();
        var versions = await db.GridTaskCatalogues.AsNoTracking()
            .Where(c => counties.Contains(c.County) && c.Status == CatalogueStatus.Published)
            .OrderBy(c => c.Number).Select(c => new { c.County, c.Items }).ToListAsync(cancellationToken);
        var latest = new Dictionary<(string, string), CatalogueItem>();
        foreach (var (county, item) in versions.SelectMany(v => v.Items.Select(i => (v.County, i))))
        {
            latest[(county.County, item.Code)] = item;
        }

        return new CatalogueNames(latest);
    }

    /// <summary>Null for work that no version lists.</summary>
    public CatalogueItem? Of(DivisionCode area, string code) =>
        items.TryGetValue((area.County, code), out var item) ? item : StandingItems.All.FirstOrDefault(i => i.Code == code);
}
