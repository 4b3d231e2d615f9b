using ErrorOr;
using GovernanceApi.Application.Alliance.Projects;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Alliance;
using GovernanceApi.Domain.Alliance.Brands;
using GovernanceApi.Domain.Alliance.Members;
using GovernanceApi.Domain.Alliance.Projects;
using GovernanceApi.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Public;

/// <summary>亮晒评 of a member: what it promised, delivered, and what residents said.</summary>
public sealed record ShowMemberQuery(Guid Id) : IQuery<AllianceShowing>;

/// <summary>亮晒评 of a community or township.</summary>
public sealed record ShowCommunityQuery(string Code) : IQuery<AllianceShowing>;

/// <summary>亮晒评 of a service brand: of its area, and of its theme where it has one.</summary>
public sealed record ShowBrandQuery(Guid Id) : IQuery<AllianceShowing>;

/// <summary>The brands that stand: the county's first, then its communities' by name.</summary>
public sealed record ListPublicBrandsQuery : IQuery<IReadOnlyList<PublicBrand>>;

/// <summary>A brand as residents see it.</summary>
/// <param name="OfCounty">Whether it is the county's own; else it is the feature of one community.</param>
public sealed record PublicBrand(Guid Id, string Name, string? Slogan, string? DivisionName, bool OfCounty);

/// <summary>What was promised, delivered and said.</summary>
/// <param name="Introduction">In the words of whom it shows; null for a community.</param>
/// <param name="Community">12 digits of the area that it shows; null for a member.</param>
/// <param name="Theme">Only projects of this theme are counted; null for all.</param>
/// <param name="Promised">Projects confirmed or scheduled, whose delivery is to come.</param>
/// <param name="Delivered">Projects delivered.</param>
/// <param name="Heads">People counted there.</param>
/// <param name="Stars">How many marks of one to five stars, in this order.</param>
/// <param name="MeanStars">1 to 5; null while nobody has rated.</param>
/// <param name="Said">The latest comments, at most 20.</param>
public sealed record AllianceShowing(
    string Name, string? Slogan, string? Introduction, string? Community, ProjectTheme? Theme, int Promised, int Delivered, int Heads, IReadOnlyList<int> Stars, decimal? MeanStars,
    IReadOnlyList<ShownComment> Said);

/// <summary>A comment, and of which project.</summary>
/// <param name="Stars">1 to 5.</param>
public sealed record ShownComment(Guid ProjectId, string ProjectTitle, int Stars, string Comment, DateTimeOffset RatedAt);

internal sealed class ShowAllianceHandler(IAllianceDb db, ITerritoryQuestions territory, HomeJurisdiction home)
    : IQueryHandler<ShowMemberQuery, AllianceShowing>, IQueryHandler<ShowCommunityQuery, AllianceShowing>, IQueryHandler<ShowBrandQuery, AllianceShowing>,
      IQueryHandler<ListPublicBrandsQuery, IReadOnlyList<PublicBrand>>
{
    private const int MostSaid = 20;
    private const int MostBrands = 500;

    public async Task<ErrorOr<AllianceShowing>> Handle(ShowMemberQuery request, CancellationToken cancellationToken)
    {
        var county = home.Code.CountyDivision;
        if (await db.AllianceMembers.AsNoTracking().FirstOrDefaultAsync(m => m.Id == request.Id && m.County == county, cancellationToken) is not { } member)
        {
            return MemberErrors.NotFound;
        }

        return await ShowAsync(new Shown(member.Name, null, member.Introduction, null, null), new SqlFilter().Where("p.member_id = {0}", member.Id), cancellationToken);
    }

    public async Task<ErrorOr<AllianceShowing>> Handle(ShowCommunityQuery request, CancellationToken cancellationToken)
    {
        if (!DivisionCode.IsValid(request.Code) || DivisionCode.From(request.Code) is not { Level: >= DivisionLevel.County } area || !home.Code.Covers(area)
            || await territory.DivisionNameAsync(area, cancellationToken) is not { } name)
        {
            return Domain.Alliance.Demands.DemandErrors.PlaceInvalid;
        }

        return await ShowAsync(new Shown(name, null, null, area.Value, null), new SqlFilter().In(area, "p.community_code"), cancellationToken);
    }

    public async Task<ErrorOr<AllianceShowing>> Handle(ShowBrandQuery request, CancellationToken cancellationToken)
    {
        if (await OfHome().FirstOrDefaultAsync(b => b.Id == request.Id, cancellationToken) is not { } brand)
        {
            return BrandErrors.NotFound;
        }

        var theme = brand.Theme is { } only ? System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(only.ToString()) : null;
        return await ShowAsync(
            new Shown(brand.Name, brand.Slogan, brand.Introduction, brand.Division.Value, brand.Theme),
            new SqlFilter().In(brand.Division, "p.community_code").WhereIf(theme is not null, "p.theme = {0}", theme ?? ""),
            cancellationToken);
    }

    public async Task<ErrorOr<IReadOnlyList<PublicBrand>>> Handle(ListPublicBrandsQuery request, CancellationToken cancellationToken)
    {
        var brands = await OfHome().Where(b => b.RetiredAt == null).OrderBy(b => b.Id).Take(MostBrands).ToListAsync(cancellationToken);
        var names = await territory.NamesAsync(cancellationToken);
        return brands.OrderBy(b => b.Division.Level).ThenBy(b => b.Name, StringComparer.Ordinal)
            .Select(b => new PublicBrand(b.Id, b.Name, b.Slogan, names.Division(b.Division), b.Division.Level == DivisionLevel.County)).ToArray();
    }

    private IQueryable<ServiceBrand> OfHome() => db.ServiceBrands.AsNoTracking().Where(b => EF.Property<string>(b, "CountyCode") == home.Code.County);

    private async Task<AllianceShowing> ShowAsync(Shown shown, SqlFilter projects, CancellationToken cancellationToken)
    {
        var totals = (await db.QueryAsync(
            """
            select (count(*) filter (where p.status in ('confirmed', 'scheduled', 'inDelivery')))::int,
                   (count(*) filter (where p.delivered_at is not null))::int,
                   coalesce(sum((p.delivery ->> 'heads')::int), 0)::int,
                   coalesce(sum(p.star_total), 0)::int,
                   coalesce(sum(p.rating_count), 0)::int
            from alliance.projects p
            """,
            projects, "", r => (Promised: r.GetInt32(0), Delivered: r.GetInt32(1), Heads: r.GetInt32(2), Total: r.GetInt32(3), Count: r.GetInt32(4)), cancellationToken))[0];
        var marks = (await db.QueryAsync(
            "select r.stars, count(*)::int from alliance.projects p join alliance.project_ratings r on r.project_id = p.id",
            projects, " group by r.stars", r => (Stars: r.GetInt32(0), Count: r.GetInt32(1)), cancellationToken)).ToDictionary(m => m.Stars, m => m.Count);
        var said = await db.QueryAsync(
            "select p.id, p.title, r.stars, r.comment, r.rated_at from alliance.projects p join alliance.project_ratings r on r.project_id = p.id and r.comment is not null",
            projects, $" order by r.id desc limit {MostSaid}",
            r => new ShownComment(r.GetGuid(0), r.GetString(1), r.GetInt32(2), r.GetString(3), r.GetFieldValue<DateTimeOffset>(4)), cancellationToken);
        return new AllianceShowing(
            shown.Name, shown.Slogan, shown.Introduction, shown.Community, shown.Theme, totals.Promised, totals.Delivered, totals.Heads,
            [.. Enumerable.Range(1, 5).Select(s => marks.GetValueOrDefault(s))], Stars.Mean(totals.Total, totals.Count), said);
    }

    private sealed record Shown(string Name, string? Slogan, string? Introduction, string? Community, ProjectTheme? Theme);
}
