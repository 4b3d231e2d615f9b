using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Domain.Alliance.Demands;
using GovernanceApi.Domain.Alliance.Projects;
using GovernanceApi.Domain.Alliance.Resources;
using GovernanceApi.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance;

/// <summary>
/// Who sees what of the three lists. Staff see demands and projects of their area, and every offering of their county that serves
/// it. A member's own people see what is on the county's lists, and all of their own.
/// </summary>
internal static class ListScope
{
    public static IQueryable<Demand> VisibleTo(this IQueryable<Demand> demands, CurrentUser user) => user.Member is { } own
        ? demands.Where(d => EF.Property<string>(d, "CountyCode") == own.County.County && DemandTransitions.Public.Contains(d.Status))
        : demands.InAreaOf(user);

    public static IQueryable<ServiceProject> VisibleTo(this IQueryable<ServiceProject> projects, CurrentUser user) => user.Member is { } own
        ? projects.Where(p => p.MemberId == own.Id || (p.Status == ProjectStatus.ClaimOpen && EF.Property<string>(p, "CountyCode") == own.County.County))
        : projects.InAreaOf(user);

    public static IQueryable<ResourceOffering> VisibleTo(this IQueryable<ResourceOffering> resources, CurrentUser user)
    {
        if (user.Member is { } own)
        {
            return resources.Where(r => r.MemberId == own.Id);
        }

        return user is { Area: { } area } && user.Home() is { } county
            ? resources.Where(r => EF.Property<string>(r, "CountyCode") == county.County).Serving(area)
                .Where(r => r.Status != ResourceStatus.Draft)
            : resources.Where(_ => false);
    }

    /// <summary>Of an area or any part of it, or of what lies around it.</summary>
    public static IQueryable<ResourceOffering> Serving(this IQueryable<ResourceOffering> resources, DivisionCode area)
    {
        if (area.Level <= DivisionLevel.County)
        {
            return resources;
        }

        var (county, town) = (area.CountyDivision, DivisionCode.From(area.Township + "000"));
        return area.Level == DivisionLevel.Township
            ? resources.Where(r => r.Division == county || EF.Property<string>(r, "TownCode") == area.Township)
            : resources.Where(r => r.Division == county || r.Division == town || r.Division == area);
    }

    /// <summary>Demands or projects of the community, township or county that the person works in.</summary>
    public static IQueryable<T> InAreaOf<T>(this IQueryable<T> records, CurrentUser user)
        where T : class => user is { Area: { } area } && user.Home() is not null ? records.In(area) : records.Where(_ => false);

    public static IQueryable<T> In<T>(this IQueryable<T> records, DivisionCode area)
        where T : class => area.Level switch
        {
            DivisionLevel.Community => records.Where(r => EF.Property<DivisionCode>(r, "Community") == area),
            DivisionLevel.Township => records.Where(r => EF.Property<string>(r, "TownCode") == area.Township),
            _ => records.Where(r => EF.Property<string>(r, "CountyCode") == area.County),
        };

    /// <summary>The same in hand-written SQL, for a table with computed county and township codes.</summary>
    /// <param name="communityColumn">The column that holds twelve digits.</param>
    public static SqlFilter In(this SqlFilter filter, DivisionCode area, string communityColumn) => area.Level switch
    {
        DivisionLevel.Community => filter.Where(communityColumn + " = {0}::bpchar", area.Value),
        DivisionLevel.Township => filter.Where("town_code = {0}::bpchar", area.Township),
        _ => filter.Where("county_code = {0}::bpchar", area.County),
    };

    /// <summary>The side that the person stands on; null for whoever stands on neither.</summary>
    public static Side? SideIn(this CurrentUser user, DivisionCode community, Guid? memberId) =>
        user.Member is { } own ? (own.Id == memberId ? Side.Member : null) : user.ActsFor(community) ? Side.Community : null;
}
