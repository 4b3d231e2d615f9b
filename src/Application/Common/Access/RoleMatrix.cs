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
            [SignedIn, TerritoryRead, TerritoryMaintain, RulesMaintain, UsersManage, ImportsRun, TemplatesRead, TemplatesMaintain, OverviewRead, TaskCatalogueRead, AllianceRead, MeetingsRead,
             ClientsManage, SourcesMaintain, FeedsRead, ChangesRead, WebhooksManage, HealthRead],
        [Role.CountyDispatcher] =
            [SignedIn, TerritoryRead, TicketsRead, TicketsRegister, TicketsCorrect, TicketsAccept, TicketsDispatch, TicketsDecide, TicketsVerify,
             TicketsSupervise, TicketsNote, FilesRead, FilesSend, TicketsAudit, ReportersReveal, GridTasksRead, LedgerRead, BurdenRead, TemplatesRead, TemplatesMaintain, RulesMaintain,
             ImportsRun, FeedsRead, OverviewRead, TaskCatalogueRead, TaskCatalogueDraft, AdmissionsRead, AdmissionsAdvise, AdmissionsReturn, AdmissionsRetire, AllianceRead, MeetingsRead, EvaluationsRead],
        [Role.CountyApprover] =
            [SignedIn, TerritoryRead, TicketsRead, TicketsDecide, TicketsSupervise, TicketsNote, FilesRead, FilesSend, TicketsAudit, GridTasksRead, LedgerRead, BurdenRead, TemplatesRead, OverviewRead,
             TaskCatalogueRead, TaskCataloguePublish, AdmissionsRead, AdmissionsReturn, AdmissionsDecide, AllianceRead, MeetingsRead, EvaluationsRead],
        [Role.OrganisationDepartment] =
            [SignedIn, TerritoryRead, OverviewRead, BurdenRead, TaskCatalogueRead, AdmissionsRead, ImportsRun, AllianceRead, MembersMaintain, MembersContact, BrandsMaintain, AgreementsMaintain, FilesRead, FilesSend, ResourcesReview, MatchingTune, MeetingsRead, MeetingsConvene, MeetingsAct, GapsRule, EvaluationsRead, EvaluationsMaintain],
        [Role.CompetentAuthority] =
            [SignedIn, TerritoryRead, TicketsRead, TicketsSupervise, TicketsNote, FilesRead, FilesSend, TicketsAudit, GridTasksRead, LedgerRead, BurdenRead, TemplatesRead, OverviewRead,
             TaskCatalogueRead, AdmissionsRead, AllianceRead, MeetingsRead, EvaluationsRead],
        [Role.TownshipOfficer] =
            [SignedIn, TerritoryRead, TicketsRead, TicketsRegister, TicketsCorrect, TicketsAccept, TicketsDispatch, TicketsHandle, TicketsVerify,
             TicketsNote, FilesRead, FilesSend, TicketsAudit, ReportersReveal, GridTasksRead, LedgerRead, BurdenRead, GridTasksCheck, GridTasksPlan, TemplatesRead, ImportsRun, OverviewRead,
             TaskCatalogueRead, AdmissionsRead, AdmissionsAdvise, AdmissionsReturn, AllianceRead, MeetingsRead, EvaluationsRead],
        [Role.CommunityClerk] =
            [SignedIn, TerritoryRead, TicketsRead, TicketsRegister, TicketsCorrect, TicketsVerify, TicketsNote, FilesRead, FilesSend, ReportersReveal, GridTasksRead, LedgerRead, BurdenRead,
             GridTasksCheck, GridTasksPlan, TemplatesRead, ImportsRun, OverviewRead, TaskCatalogueRead, AdmissionsRead, AllianceRead, DemandsCollect, DemandsTriage, OrdersPlace, ProjectsAct, RequestersReveal, MembersContact, MeetingsRead, MeetingsAct, EvaluationsRead],
        [Role.CommunitySecretary] =
            [SignedIn, TerritoryRead, TicketsRead, TicketsVerify, TicketsNote, FilesRead, FilesSend, GridTasksRead, LedgerRead, BurdenRead, TemplatesRead, OverviewRead, TaskCatalogueRead, AdmissionsRead, AdmissionsReview,
             ImportsRun, AllianceRead, MembersMaintain, MembersContact, BrandsMaintain, ReportsPublish, AgreementsMaintain, DemandsCollect, DemandsTriage, ResourcesReview, OrdersPlace, ProjectsAct, ProjectsClose, MeetingsRead, MeetingsConvene, MeetingsAct, GapsRule, EvaluationsRead],
        [Role.GridLeader] =
            [SignedIn, TerritoryRead, CompoundsCount, TicketsRead, TicketsRegister, TicketsNote, FilesRead, FilesSend, GridTasksRead, LedgerRead, BurdenRead, GridTasksCheck, GridTasksPlan, LedgerSign, TemplatesRead,
             TaskCatalogueRead,
             AdmissionsRead, AdmissionsReview, AllianceRead, DemandsCollect],
        [Role.GridWorker] =
            [SignedIn, TerritoryRead, CompoundsCount, TicketsRead, TicketsRegister, TicketsNote, FilesRead, FilesSend, GridTasksRead, LedgerRead, GridTasksPerform, TemplatesRead, TaskCatalogueRead, AdmissionsRead, AllianceRead, DemandsCollect],
        [Role.NeighbourSteward] = [SignedIn, TerritoryRead, TicketsRegister, FilesRead, FilesSend, GridTasksRead, GridTasksPerform, TaskCatalogueRead, AllianceRead, DemandsCollect],
        [Role.DepartmentHandler] =
            [SignedIn, TerritoryRead, TicketsRead, TicketsHandle, TicketsNote, FilesRead, FilesSend, ReportersReveal, TemplatesRead, TaskCatalogueRead, AdmissionsRead, AdmissionsRequest],
        [Role.PropertyCompanyAgent] = [SignedIn, TerritoryRead, TicketsRead, TicketsHandle, TicketsNote, FilesRead, FilesSend, TemplatesRead, TaskCatalogueRead],
        [Role.AllianceMemberAgent] = [SignedIn, TerritoryRead, ImportsRun, AllianceRead, MembersContact, FilesRead, FilesSend, ResourcesOffer, OrdersTake, ProjectsAct, MeetingsRead, MeetingsAct, EvaluationsRead, EvaluationsAppeal],
    }.ToFrozenDictionary(e => e.Key, e => e.Value.ToFrozenSet(StringComparer.Ordinal));

    public static bool Grants(Role role, string permission) => Table[role].Contains(permission);

    /// <summary>What the role may do, sorted.</summary>
    public static IReadOnlyList<string> PermissionsOf(Role role) => [.. Table[role].Order(StringComparer.Ordinal)];
}
