using GovernanceApi.Application.Common.Access;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.GridTasks.Catalogue;

namespace GovernanceApi.Application.GridTasks.Catalogue;

/// <summary>What was published is everybody's to read; a draft is read in the county that writes it.</summary>
internal static class CatalogueScope
{
    public static IQueryable<GridTaskCatalogue> VisibleTo(this IQueryable<GridTaskCatalogue> catalogues, CurrentUser user)
    {
        if (CountyOf(user) is not { } county || !(user.Has(Permissions.TaskCatalogueDraft) || user.Has(Permissions.TaskCataloguePublish)))
        {
            return catalogues.Where(c => c.Status == CatalogueStatus.Published);
        }

        return catalogues.Where(c => c.Status == CatalogueStatus.Published || c.County == county);
    }

    /// <summary>Those of the caller's own county: what a desk may act on.</summary>
    public static IQueryable<GridTaskCatalogue> KeptBy(this IQueryable<GridTaskCatalogue> catalogues, CurrentUser user) =>
        CountyOf(user) is { } county ? catalogues.Where(c => c.County == county) : catalogues.Where(_ => false);

    /// <summary>The county around the account's area; null for accounts of a unit or of a wider area.</summary>
    public static DivisionCode? CountyOf(CurrentUser user) =>
        user.Area is { } area && area.Level >= DivisionLevel.County ? GridTaskCatalogue.CountyOf(area) : null;
}
