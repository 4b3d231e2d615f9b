using GovernanceApi.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory;

/// <summary>Filters rows that have a division by the area above it: an equality on a stored column of that level.</summary>
internal static class AreaFilter
{
    public const string ProvinceColumn = "ProvinceCode";
    public const string CityColumn = "CityCode";
    public const string CountyColumn = "CountyCode";
    public const string TownColumn = "TownCode";
    public const string DivisionColumn = "Division";

    public static IQueryable<T> InArea<T>(this IQueryable<T> rows, DivisionCode area)
        where T : class, IHasArea
    {
        var prefix = area.Prefix;
        return area.Level switch
        {
            DivisionLevel.Community => rows.Where(r => EF.Property<DivisionCode>(r, DivisionColumn) == area),
            DivisionLevel.Township => rows.Where(r => EF.Property<string>(r, TownColumn) == prefix),
            DivisionLevel.County => rows.Where(r => EF.Property<string>(r, CountyColumn) == prefix),
            DivisionLevel.City => rows.Where(r => EF.Property<string>(r, CityColumn) == prefix),
            _ => rows.Where(r => EF.Property<string>(r, ProvinceColumn) == prefix),
        };
    }

    /// <summary>The rows of an optional filter parameter; a text that is no code finds nothing.</summary>
    public static IQueryable<T> InArea<T>(this IQueryable<T> rows, string? area)
        where T : class, IHasArea => area switch
        {
            null => rows,
            _ when DivisionCode.IsValid(area) => rows.InArea(DivisionCode.From(area)),
            _ => rows.Where(_ => false),
        };
}
