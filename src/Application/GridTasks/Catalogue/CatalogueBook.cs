using ErrorOr;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.GridTasks.Admissions;
using GovernanceApi.Domain.GridTasks.Catalogue;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.GridTasks.Catalogue;

/// <summary>Which work may be given to a grid on a day: asked before any task is planned or assigned, whoever does so.</summary>
internal sealed class CatalogueBook(IGridTasksDb db)
{
    private static readonly AdmissionStatus[] Running =
        [AdmissionStatus.Approved, AdmissionStatus.Active, AdmissionStatus.Suspended, AdmissionStatus.EmergencyTemporary];

    /// <summary>The leave, or <c>grid_tasks.catalogue_not_listed</c>.</summary>
    /// <param name="area">Where the grid lies; the list is its county's.</param>
    /// <param name="on">Local day on which the work is given.</param>
    public async Task<ErrorOr<CatalogueCover>> CoverAsync(string itemCode, Guid gridId, DivisionCode area, DateOnly on, CancellationToken cancellationToken)
    {
        if (itemCode.StartsWith(CatalogueItem.AdmissionPrefix, StringComparison.Ordinal))
        {
            var admission = await db.Admissions.AsNoTracking().FirstOrDefaultAsync(a => a.ItemCode == itemCode, cancellationToken);
            return admission?.Cover(gridId, on) ?? CatalogueErrors.NotListed;
        }

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

    /// <summary>Admissions that name the grid and may give leave on a day about now; the admission itself says whether it does.</summary>
    public Task<List<OffCatalogueAdmissionRequest>> AdmissionsOfAsync(Guid gridId, CancellationToken cancellationToken) =>
        db.Admissions.AsNoTracking().Where(a => a.GridIds.Contains(gridId) && Running.Contains(a.Status)).OrderBy(a => a.Number).ToListAsync(cancellationToken);
}
