using ErrorOr;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.GridTasks.Catalogue;
using GovernanceApi.Domain.Territory.Clocks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.GridTasks.Catalogue;

/// <summary>One version with its items and what the caller may do with it.</summary>
public sealed record GetCatalogueQuery(Guid Id) : IQuery<CatalogueDetails>;

internal sealed class GetCatalogueHandler(IGridTasksDb db, CatalogueBook book, CallContext call, TimeProvider clock) : IQueryHandler<GetCatalogueQuery, CatalogueDetails>
{
    public async Task<ErrorOr<CatalogueDetails>> Handle(GetCatalogueQuery request, CancellationToken cancellationToken)
    {
        if (await db.GridTaskCatalogues.AsNoTracking().VisibleTo(call.User).FirstOrDefaultAsync(c => c.Id == request.Id, cancellationToken) is not { } catalogue)
        {
            return CatalogueErrors.NotFound;
        }

        var inForce = await book.InForceAsync(catalogue.County, BusinessCalendar.DateOf(clock.GetUtcNow()), cancellationToken);
        return new CatalogueDetails(
            CatalogueRow.Of(catalogue, catalogue.Id == inForce?.Id), catalogue.Revision, [.. catalogue.Items.Select(CatalogueItemDetails.Of)],
            [.. catalogue.AllowedActions().Where(a => CatalogueScope.CountyOf(call.User) == catalogue.County && call.User.Has(CataloguePermissions.Of(a)))]);
    }
}

/// <summary>What a version gained, lost and changed against another one of its county; against the one before it when none is named.</summary>
/// <param name="Since">Number of the earlier version.</param>
public sealed record CompareCatalogueQuery(Guid Id, int? Since) : IQuery<CatalogueComparison>;

internal sealed class CompareCatalogueHandler(IGridTasksDb db, CallContext call) : IQueryHandler<CompareCatalogueQuery, CatalogueComparison>
{
    public async Task<ErrorOr<CatalogueComparison>> Handle(CompareCatalogueQuery request, CancellationToken cancellationToken)
    {
        var visible = db.GridTaskCatalogues.AsNoTracking().VisibleTo(call.User);
        if (await visible.FirstOrDefaultAsync(c => c.Id == request.Id, cancellationToken) is not { } later)
        {
            return CatalogueErrors.NotFound;
        }

        var number = request.Since ?? later.Number - 1;
        var earlier = await visible.FirstOrDefaultAsync(c => c.County == later.County && c.Number == number, cancellationToken);
        return earlier is null && request.Since is not null ? CatalogueErrors.NotFound : CatalogueComparison.Between(earlier, later);
    }
}

/// <summary>Which permission each act on a version asks for: read by the routes and by <c>allowedActions</c> alike.</summary>
internal static class CataloguePermissions
{
    public static string Of(CatalogueAction action) => action == CatalogueAction.Publish ? Permissions.TaskCataloguePublish : Permissions.TaskCatalogueDraft;
}
