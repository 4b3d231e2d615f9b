using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.GridTasks.Catalogue;
using GovernanceApi.Domain.Territory.Clocks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.GridTasks.Catalogue;

/// <summary>The published list of what the grids of a county do, for anybody.</summary>
/// <param name="Area">In which county; null for the one whose product this is.</param>
/// <param name="Number">Of the version; null for the one that holds today.</param>
public sealed record GetPublicCatalogueQuery(DivisionCode? Area, int? Number) : IQuery<PublicCatalogue>;

/// <param name="Versions">All published versions, newest first.</param>
public sealed record PublicCatalogue(
    string CountyCode, string CountyName, int Number, DateOnly ValidFrom, string? Document, string? Note, bool InForce,
    IReadOnlyList<CatalogueItemDetails> Items, IReadOnlyList<PublicCatalogueVersion> Versions);

public sealed record PublicCatalogueVersion(int Number, DateOnly ValidFrom, string? Document, string? Note, int ItemCount, bool InForce);

internal sealed class GetPublicCatalogueHandler(IGridTasksDb db, ITerritoryQuestions territory, HomeJurisdiction home, TimeProvider clock)
    : IQueryHandler<GetPublicCatalogueQuery, PublicCatalogue>
{
    public async Task<ErrorOr<PublicCatalogue>> Handle(GetPublicCatalogueQuery request, CancellationToken cancellationToken)
    {
        var today = BusinessCalendar.DateOf(clock.GetUtcNow());
        var published = await db.GridTaskCatalogues.AsNoTracking().PublishedIn(request.Area ?? home.Code)
            .OrderByDescending(c => c.Number).ToListAsync(cancellationToken);
        var inForce = published.Where(c => c.ValidFrom <= today).MaxBy(c => c.ValidFrom);
        var wanted = request.Number is { } number ? published.Find(c => c.Number == number) : inForce ?? published.FirstOrDefault();
        if (wanted is null)
        {
            return CatalogueErrors.NotFound;
        }

        return new PublicCatalogue(
            wanted.County.Value, await territory.DivisionNameAsync(wanted.County, cancellationToken) ?? wanted.County.Value,
            wanted.Number, wanted.ValidFrom!.Value, wanted.Document, wanted.Note, wanted == inForce,
            [.. wanted.Items.Select(CatalogueItemDetails.Of)],
            [.. published.Select(c => new PublicCatalogueVersion(c.Number, c.ValidFrom!.Value, c.Document, c.Note, c.Items.Count, c == inForce))]);
    }
}

/// <summary>What a published version gained, lost and changed against an earlier one.</summary>
/// <param name="To">Number of the later version; null for the newest.</param>
/// <param name="From">Number of the earlier one; null for the one before it.</param>
public sealed record ComparePublicCatalogueQuery(DivisionCode? Area, int? To, int? From) : IQuery<CatalogueComparison>;

internal sealed class ComparePublicCatalogueHandler(IGridTasksDb db, HomeJurisdiction home) : IQueryHandler<ComparePublicCatalogueQuery, CatalogueComparison>
{
    public async Task<ErrorOr<CatalogueComparison>> Handle(ComparePublicCatalogueQuery request, CancellationToken cancellationToken)
    {
        var published = db.GridTaskCatalogues.AsNoTracking().PublishedIn(request.Area ?? home.Code);
        if (await published.OrderByDescending(c => c.Number).FirstOrDefaultAsync(c => request.To == null || c.Number == request.To, cancellationToken) is not { } later)
        {
            return CatalogueErrors.NotFound;
        }

        var number = request.From ?? later.Number - 1;
        var earlier = await published.FirstOrDefaultAsync(c => c.Number == number, cancellationToken);
        return earlier is null && request.From is not null ? CatalogueErrors.NotFound : CatalogueComparison.Between(earlier, later);
    }
}

internal static class PublishedCatalogues
{
    public static IQueryable<GridTaskCatalogue> PublishedIn(this IQueryable<GridTaskCatalogue> catalogues, DivisionCode area)
    {
        var county = GridTaskCatalogue.CountyOf(area);
        return catalogues.Where(c => c.County == county && c.Status == CatalogueStatus.Published);
    }
}
