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
            [SignedIn, TerritoryRead, TerritoryMaintain, RulesMaintain, UsersManage, ImportsRun, TemplatesRead, TemplatesMaintain, OverviewRead, TaskCatalogueRead, AllianceRead],
        [Role.CountyDispatcher] =
            [SignedIn, TerritoryRead, TicketsRead, TicketsRegister, TicketsCorrect, TicketsAccept, TicketsDispatch, TicketsDecide, TicketsVerify,
             TicketsSupervise, TicketsNote, TicketsAudit, ReportersReveal, GridTasksRead, LedgerRead, BurdenRead, TemplatesRead, TemplatesMaintain, RulesMaintain,
             ImportsRun, OverviewRead, TaskCatalogueRead, TaskCatalogueDraft, AdmissionsRead, AdmissionsAdvise, AdmissionsReturn, AdmissionsRetire, AllianceRead, EvaluationsRead],
        [Role.CountyApprover] =
            [SignedIn, TerritoryRead, TicketsRead, TicketsDecide, TicketsSupervise, TicketsNote, TicketsAudit, GridTasksRead, LedgerRead, BurdenRead, TemplatesRead, OverviewRead,
             TaskCatalogueRead, TaskCataloguePublish, AdmissionsRead, AdmissionsReturn, AdmissionsDecide, AllianceRead, EvaluationsRead],
        [Role.OrganisationDepartment] =
            [SignedIn, TerritoryRead, OverviewRead, BurdenRead, TaskCatalogueRead, AdmissionsRead, AllianceRead, EvaluationsRead, MembersMaintain, AgreementsMaintain,
             EvaluationsMaintain],
        [Role.CompetentAuthority] =
            [SignedIn, TerritoryRead, TicketsRead, TicketsSupervise, TicketsNote, TicketsAudit, GridTasksRead, LedgerRead, BurdenRead, TemplatesRead, OverviewRead,
             TaskCatalogueRead, AdmissionsRead, AllianceRead, EvaluationsRead],
        [Role.TownshipOfficer] =
            [SignedIn, TerritoryRead, TicketsRead, TicketsRegister, TicketsCorrect, TicketsAccept, TicketsDispatch, TicketsHandle, TicketsVerify,
             TicketsNote, TicketsAudit, ReportersReveal, GridTasksRead, LedgerRead, BurdenRead, GridTasksCheck, GridTasksPlan, TemplatesRead, ImportsRun, OverviewRead,
             TaskCatalogueRead, AdmissionsRead, AdmissionsAdvise, AdmissionsReturn, AllianceRead, EvaluationsRead],
        [Role.CommunityClerk] =
            [SignedIn, TerritoryRead, TicketsRead, TicketsRegister, TicketsCorrect, TicketsVerify, TicketsNote, ReportersReveal, GridTasksRead, LedgerRead, BurdenRead,
             GridTasksCheck, GridTasksPlan, TemplatesRead, ImportsRun, OverviewRead, TaskCatalogueRead, AdmissionsRead, AllianceRead, EvaluationsRead],
        [Role.CommunitySecretary] =
            [SignedIn, TerritoryRead, TicketsRead, TicketsVerify, TicketsNote, GridTasksRead, LedgerRead, BurdenRead, TemplatesRead, OverviewRead, TaskCatalogueRead, AdmissionsRead, AdmissionsReview,
             AllianceRead, EvaluationsRead, MembersMaintain, AgreementsMaintain],
        [Role.GridLeader] =
            [SignedIn, TerritoryRead, CompoundsCount, TicketsRead, TicketsRegister, TicketsNote, GridTasksRead, LedgerRead, BurdenRead, GridTasksCheck, GridTasksPlan, LedgerSign, TemplatesRead,
             TaskCatalogueRead,
             AdmissionsRead, AdmissionsReview],
        [Role.GridWorker] =
            [SignedIn, TerritoryRead, CompoundsCount, TicketsRead, TicketsRegister, TicketsNote, GridTasksRead, LedgerRead, GridTasksPerform, TemplatesRead, TaskCatalogueRead, AdmissionsRead],
        // Files are sent under tickets.note; the steward sees no ticket to write one on.
        [Role.NeighbourSteward] = [SignedIn, TerritoryRead, TicketsRegister, TicketsNote, GridTasksRead, GridTasksPerform, TaskCatalogueRead],
        [Role.DepartmentHandler] =
            [SignedIn, TerritoryRead, TicketsRead, TicketsHandle, TicketsNote, ReportersReveal, TemplatesRead, TaskCatalogueRead, AdmissionsRead, AdmissionsRequest],
        [Role.PropertyCompanyAgent] = [SignedIn, TerritoryRead, TicketsRead, TicketsHandle, TicketsNote, TemplatesRead, TaskCatalogueRead],
        [Role.AllianceMemberAgent] = [SignedIn, TerritoryRead, AllianceRead, EvaluationsRead, EvaluationsAppeal],
    }.ToFrozenDictionary(e => e.Key, e => e.Value.ToFrozenSet(StringComparer.Ordinal));

    public static bool Grants(Role role, string permission) => Table[role].Contains(permission);

    /// <summary>What the role may do, sorted.</summary>
    public static IReadOnlyList<string> PermissionsOf(Role role) => [.. Table[role].Order(StringComparer.Ordinal)];
}
