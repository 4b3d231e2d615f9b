using ErrorOr;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.GridTasks.Catalogue;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.GridTasks.Catalogue;

/// <summary>Which work may be given to a grid on a day: asked before any task is planned or assigned, whoever does so.</summary>
internal sealed class CatalogueBook(IGridTasksDb db)
{
    /// <summary>The leave, or <c>grid_tasks.catalogue_not_listed</c>.</summary>
    /// <param name="area">Where the grid lies; the list is its county's.</param>
    /// <param name="on">Local day on which the work is given.</param>
    public async Task<ErrorOr<CatalogueCover>> CoverAsync(string itemCode, Guid gridId, DivisionCode area, DateOnly on, CancellationToken cancellationToken)
    {
        var inForce = await InForceAsync(area, on, cancellationToken);
        var cover = inForce?.Cover(itemCode, on) ?? StandingItems.Cover(itemCode);
        return cover is null ? CatalogueErrors.NotListed : cover;
    }

    /// <summary>The version that holds in the county around the area; null where none was published yet.</summary>
    public Task<GridTaskCatalogue?> InForceAsync(DivisionCode area, DateOnly on, CancellationToken cancellationToken)
    {
        var county = GridTaskCatalogue.CountyOf(area);
        return db.GridTaskCatalogues.AsNoTracking()
            .Where(c => c.County == county && c.Status == CatalogueStatus.Published && c.ValidFrom <= on)
            .OrderByDescending(c => c.ValidFrom).FirstOrDefaultAsync(cancellationToken);
    }
}
