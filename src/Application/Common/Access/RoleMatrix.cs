using System.Collections.Frozen;
using GovernanceApi.Domain.Access;
using static GovernanceApi.Application.Common.Access.Permissions;

namespace GovernanceApi.Application.Common.Access;

/// <summary>Who may do what: the one table. Which records it reaches is the area's matter (<c>VisibleTo</c>).</summary>
public static class RoleMatrix
{
    private static readonly FrozenDictionary<Role, FrozenSet<string>> Table = new Dictionary<Role, string[]>
    {
        [Role.Administrator] =
            [SignedIn, TerritoryRead, TerritoryMaintain, RulesMaintain, UsersManage, TemplatesRead, TemplatesMaintain, OverviewRead],
        [Role.CountyDispatcher] =
            [SignedIn, TerritoryRead, TicketsRead, TicketsRegister, TicketsCorrect, TicketsAccept, TicketsDispatch, TicketsDecide, TicketsVerify,
             TicketsSupervise, TicketsNote, TicketsAudit, ReportersReveal, GridTasksRead, TemplatesRead, TemplatesMaintain, RulesMaintain,
             ImportsRun, OverviewRead],
        [Role.CountyApprover] =
            [SignedIn, TerritoryRead, TicketsRead, TicketsDecide, TicketsSupervise, TicketsNote, TicketsAudit, GridTasksRead, TemplatesRead, OverviewRead],
        [Role.OrganisationDepartment] = [SignedIn, TerritoryRead, OverviewRead],
        [Role.CompetentAuthority] =
            [SignedIn, TerritoryRead, TicketsRead, TicketsSupervise, TicketsNote, TicketsAudit, GridTasksRead, TemplatesRead, OverviewRead],
        [Role.TownshipOfficer] =
            [SignedIn, TerritoryRead, TicketsRead, TicketsRegister, TicketsCorrect, TicketsAccept, TicketsDispatch, TicketsHandle, TicketsVerify,
             TicketsNote, TicketsAudit, ReportersReveal, GridTasksRead, GridTasksCheck, TemplatesRead, ImportsRun, OverviewRead],
        [Role.CommunityClerk] =
            [SignedIn, TerritoryRead, TicketsRead, TicketsRegister, TicketsCorrect, TicketsVerify, TicketsNote, ReportersReveal, GridTasksRead,
             GridTasksCheck, TemplatesRead, ImportsRun, OverviewRead],
        [Role.CommunitySecretary] =
            [SignedIn, TerritoryRead, TicketsRead, TicketsVerify, TicketsNote, GridTasksRead, TemplatesRead, OverviewRead],
        [Role.GridLeader] = [SignedIn, TerritoryRead, TicketsRead, TicketsRegister, TicketsNote, GridTasksRead, GridTasksCheck, TemplatesRead],
        [Role.GridWorker] = [SignedIn, TerritoryRead, TicketsRead, TicketsRegister, TicketsNote, GridTasksRead, GridTasksPerform, TemplatesRead],
        // Files are sent under tickets.note; the steward sees no ticket to write one on.
        [Role.NeighbourSteward] = [SignedIn, TerritoryRead, TicketsRegister, TicketsNote, GridTasksRead, GridTasksPerform],
        [Role.DepartmentHandler] = [SignedIn, TerritoryRead, TicketsRead, TicketsHandle, TicketsNote, ReportersReveal, TemplatesRead],
        [Role.PropertyCompanyAgent] = [SignedIn, TerritoryRead, TicketsRead, TicketsHandle, TicketsNote, TemplatesRead],
    }.ToFrozenDictionary(e => e.Key, e => e.Value.ToFrozenSet(StringComparer.Ordinal));

    public static bool Grants(Role role, string permission) => Table[role].Contains(permission);

    /// <summary>What the role may do, sorted.</summary>
    public static IReadOnlyList<string> PermissionsOf(Role role) => [.. Table[role].Order(StringComparer.Ordinal)];
}
