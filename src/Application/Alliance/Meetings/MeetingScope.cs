using GovernanceApi.Application.Common.Access;
using GovernanceApi.Domain.Alliance.AuthorityGaps;
using GovernanceApi.Domain.Alliance.MeetingActions;
using GovernanceApi.Domain.Alliance.Meetings;
using GovernanceApi.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Meetings;

/// <summary>
/// The county's meetings and actions are seen by everybody in it, those of a community by that community and those above it,
/// and so are its gaps. A member's own people see the meetings that it was invited to and the actions that it owns. Nothing by default.
/// </summary>
internal static class MeetingScope
{
    public static IQueryable<JointMeeting> VisibleTo(this IQueryable<JointMeeting> meetings, CurrentUser user) => user.Member is { } own
        ? meetings.Where(m => m.Status != MeetingStatus.Planned && m.Invitations.Any(i => i.MemberId == own.Id))
        : meetings.InAllianceOf(user);

    public static IQueryable<MeetingAction> VisibleTo(this IQueryable<MeetingAction> actions, CurrentUser user) => user.Member is { } own
        ? actions.Where(a => a.OwnerKind == OwnerKind.Member && a.OwnerId == own.Id)
        : actions.InAllianceOf(user);

    public static IQueryable<AuthorityGap> VisibleTo(this IQueryable<AuthorityGap> gaps, CurrentUser user) =>
        user.Member is null ? gaps.InAllianceOf(user) : gaps.Where(_ => false);

    public static IQueryable<DispatchPrecedent> VisibleTo(this IQueryable<DispatchPrecedent> precedents, CurrentUser user) =>
        user.Member is null ? precedents.InAllianceOf(user) : precedents.Where(_ => false);

    /// <summary>Of the county, or of one of its communities that the person works in or above.</summary>
    private static IQueryable<T> InAllianceOf<T>(this IQueryable<T> rows, CurrentUser user)
        where T : AggregateRoot
    {
        if (user is not { Area: { } area } || user.Home() is not { } county)
        {
            return rows.Where(_ => false);
        }

        return area.Level switch
        {
            DivisionLevel.Community => rows.Where(r => EF.Property<DivisionCode>(r, "Division") == area || EF.Property<DivisionCode>(r, "Division") == county),
            DivisionLevel.Township => rows.Where(r => EF.Property<string>(r, "TownCode") == area.Township || EF.Property<DivisionCode>(r, "Division") == county),
            _ => rows.Where(r => EF.Property<string>(r, "CountyCode") == area.County),
        };
    }
}
