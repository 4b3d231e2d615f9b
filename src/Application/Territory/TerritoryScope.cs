using FluentValidation;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Domain.Access;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Application.Territory;

/// <summary>Whose territory it is. An administrator without an area looks after the whole installation; anybody else without one, nothing.</summary>
internal static class TerritoryScope
{
    public static IQueryable<T> VisibleIn<T>(this IQueryable<T> rows, CurrentUser user)
        where T : class, IHasArea => user switch
        {
            { Area: { } area } => rows.InArea(area),
            { Role: Role.Administrator } => rows,
            _ => rows.Where(_ => false),
        };

    /// <summary>Whether the person maintains what lies in the division; null stands for everywhere.</summary>
    public static bool Maintains(this CurrentUser user, DivisionCode? division) =>
        user.Area is { } area ? division is { } place && area.Covers(place) : user.Role == Role.Administrator;

    public static void PageLimit<T>(this IRuleBuilder<T, int?> rule) => rule.InclusiveBetween(1, MaxLimit);

    public const int MaxLimit = 200;
}
