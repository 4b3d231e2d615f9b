using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Alliance;
using GovernanceApi.Domain.Alliance.Brands;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Brands;

/// <summary>A page of the service brands of the caller's county, newest first.</summary>
/// <param name="Limit">1 to 200.</param>
public sealed record ListBrandsQuery(int Limit, string? Cursor) : IQuery<Page<BrandRow>>;

/// <summary>One brand.</summary>
public sealed record GetBrandQuery(Guid Id) : IQuery<BrandRow>;

/// <summary>A service brand.</summary>
/// <param name="Division">12 digits: the county, or the community whose feature it is.</param>
/// <param name="Theme">Only projects of this theme count to it; null for all of its area.</param>
/// <param name="Yours">Whether the caller keeps it.</param>
public sealed record BrandRow(
    Guid Id, int Revision, string Division, string? DivisionName, string Name, string? Slogan, string Introduction, ProjectTheme? Theme, DateTimeOffset FoundedAt,
    DateTimeOffset? RetiredAt, bool Yours) : IRevisioned;

internal sealed class ListBrandsValidator : AbstractValidator<ListBrandsQuery>
{
    public ListBrandsValidator() => RuleFor(q => q.Limit).InclusiveBetween(1, 200);
}

internal static class BrandScope
{
    /// <summary>Brands are for show: everybody of the county's alliance sees them.</summary>
    public static IQueryable<ServiceBrand> VisibleTo(this IQueryable<ServiceBrand> brands, CurrentUser user) =>
        user.Home() is { } county ? brands.Where(b => EF.Property<string>(b, "CountyCode") == county.County) : brands.Where(_ => false);
}

internal sealed class ListBrandsHandler(IAllianceDb db, ITerritoryQuestions territory, Cursors cursors, AllianceDesk desk)
    : IQueryHandler<ListBrandsQuery, Page<BrandRow>>, IQueryHandler<GetBrandQuery, BrandRow>
{
    public async Task<ErrorOr<Page<BrandRow>>> Handle(ListBrandsQuery request, CancellationToken cancellationToken)
    {
        var binding = $"brands|{desk.User.Id}";
        var position = cursors.Decode<Demands.ListPosition>(request.Cursor, binding);
        if (position.IsError)
        {
            return position.Errors;
        }

        var brands = db.ServiceBrands.AsNoTracking().VisibleTo(desk.User);
        if (position.Value is { Id: var last })
        {
            brands = brands.Where(b => b.Id < last);
        }

        var rows = await brands.OrderByDescending(b => b.Id).Take(request.Limit + 1).ToListAsync(cancellationToken);
        var names = await territory.NamesAsync(cancellationToken);
        return cursors.PageOf(rows.Select(b => Row(b, names)), request.Limit, last => new Demands.ListPosition(last.Id), binding);
    }

    public async Task<ErrorOr<BrandRow>> Handle(GetBrandQuery request, CancellationToken cancellationToken) =>
        await db.ServiceBrands.AsNoTracking().VisibleTo(desk.User).FirstOrDefaultAsync(b => b.Id == request.Id, cancellationToken) is { } brand
            ? Row(brand, await territory.NamesAsync(cancellationToken))
            : BrandErrors.NotFound;

    private BrandRow Row(ServiceBrand b, TerritoryNames names) => new(
        b.Id, b.Revision, b.Division.Value, names.Division(b.Division), b.Name, b.Slogan, b.Introduction, b.Theme, b.FoundedAt, b.RetiredAt,
        desk.User.ActsFor(b.Division) && desk.User.Has(Permissions.BrandsMaintain));
}
