using GovernanceApi.Application.Common.Access;
using GovernanceApi.Domain.Alliance.Agreements;
using GovernanceApi.Domain.Alliance.Members;
using GovernanceApi.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance;

/// <summary>
/// The alliance is the county's: who works anywhere in it sees all its members. An agreement of the county is seen by
/// everybody there, one of a community by that community and those above it. A member's own people see that member and what
/// concerns it. Nothing by default.
/// </summary>
internal static class AllianceScope
{
    public static IQueryable<AllianceMember> VisibleTo(this IQueryable<AllianceMember> members, CurrentUser user) => user switch
    {
        { Member: { } own } => members.Where(m => m.Id == own.Id),
        _ when user.Home() is { } county => members.Where(m => m.County == county),
        _ => members.Where(_ => false),
    };

    public static IQueryable<AllianceAgreement> VisibleTo(this IQueryable<AllianceAgreement> agreements, CurrentUser user)
    {
        if (user.Member is { } own)
        {
            return agreements.Where(a => a.MemberId == own.Id);
        }

        if (user is not { Area: { } area } || user.Home() is not { } county)
        {
            return agreements.Where(_ => false);
        }

        return area.Level switch
        {
            DivisionLevel.Community => agreements.Where(a => a.Division == area || a.Division == county),
            DivisionLevel.Township => agreements.Where(a => EF.Property<string>(a, "TownCode") == area.Township || a.Division == county),
            _ => agreements.Where(a => EF.Property<string>(a, "CountyCode") == area.County),
        };
    }

    /// <summary>The county whose alliance the person works in; null above a county and for whoever has none.</summary>
    public static DivisionCode? Home(this CurrentUser user) => user.Member is { } member ? member.County
        : user.Area is { Level: >= DivisionLevel.County } area ? area.CountyDivision : null;

    /// <summary>Whether the person may act for the county or the community of an agreement: their own, not one above it.</summary>
    public static bool ActsFor(this CurrentUser user, DivisionCode division) => user.Area is { } area && area.Covers(division);
}
