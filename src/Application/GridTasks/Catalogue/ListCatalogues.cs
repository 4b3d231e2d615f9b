using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.GridTasks.Catalogue;
using GovernanceApi.Domain.Territory.Clocks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.GridTasks.Catalogue;

/// <summary>The versions of a county's task catalogue, newest first; a county has a few a year.</summary>
/// <param name="Area">In which county; null for the caller's own.</param>
public sealed record ListCataloguesQuery(DivisionCode? Area) : IQuery<IReadOnlyList<CatalogueRow>>;

internal sealed class ListCataloguesHandler(IGridTasksDb db, CatalogueBook book, HomeCounty home, CallContext call, TimeProvider clock)
    : IQueryHandler<ListCataloguesQuery, IReadOnlyList<CatalogueRow>>
{
    private const int Most = 200;

    public async Task<ErrorOr<IReadOnlyList<CatalogueRow>>> Handle(ListCataloguesQuery request, CancellationToken cancellationToken)
    {
        var county = await home.OfAsync(request.Area, cancellationToken);
        var inForce = await book.InForceAsync(county, BusinessCalendar.DateOf(clock.GetUtcNow()), cancellationToken);
        var found = await db.GridTaskCatalogues.AsNoTracking().VisibleTo(call.User).Where(c => c.County == county)
            .OrderByDescending(c => c.Number).Take(Most).ToListAsync(cancellationToken);
        return found.ConvertAll(c => CatalogueRow.Of(c, c.Id == inForce?.Id));
    }
}

/// <summary>Which county's list a person means who names none: that of the account's area or unit, else the one whose product this is.</summary>
internal sealed class HomeCounty(ITerritoryQuestions territory, HomeJurisdiction home, CallContext call)
{
    public async Task<DivisionCode> OfAsync(DivisionCode? area, CancellationToken cancellationToken)
    {
        if ((area ?? CatalogueScope.CountyOf(call.User)) is { } named)
        {
            return GridTaskCatalogue.CountyOf(named);
        }

        var unit = call.User.UnitId is { } id ? await territory.UnitAsync(id, cancellationToken) : null;
        return GridTaskCatalogue.CountyOf(unit?.Area ?? home.Code);
    }
}
