namespace GovernanceApi.Application.Common.Access;

/// <summary>What a route may ask for; stable names, shown in <c>docs/api/permissions.md</c>.</summary>
public static class Permissions
{
    public const string TicketsRead = "tickets.read";
    public const string TicketsRegister = "tickets.register";
    public const string TicketsCorrect = "tickets.correct";
    public const string TicketsAccept = "tickets.accept";
    public const string TicketsDispatch = "tickets.dispatch";
    public const string TicketsHandle = "tickets.handle";
    public const string TicketsDecide = "tickets.decide";
    public const string TicketsVerify = "tickets.verify";
    public const string TicketsSupervise = "tickets.supervise";
    public const string TicketsNote = "tickets.note";
    public const string TicketsAudit = "tickets.audit";
    public const string ReportersReveal = "reporters.reveal";
    public const string GridTasksRead = "gridTasks.read";
    public const string GridTasksPerform = "gridTasks.perform";
    public const string GridTasksCheck = "gridTasks.check";
    public const string GridTasksPlan = "gridTasks.plan";
    public const string TaskCatalogueRead = "taskCatalogue.read";
    public const string TaskCatalogueDraft = "taskCatalogue.draft";
    public const string TaskCataloguePublish = "taskCatalogue.publish";
    public const string AdmissionsRead = "admissions.read";
    public const string AdmissionsRequest = "admissions.request";
    public const string AdmissionsReview = "admissions.review";
    public const string AdmissionsAdvise = "admissions.advise";
    public const string AdmissionsReturn = "admissions.return";
    public const string AdmissionsDecide = "admissions.decide";
    public const string AdmissionsRetire = "admissions.retire";
    public const string LedgerRead = "ledger.read";
    public const string LedgerSign = "ledger.sign";
    public const string BurdenRead = "burden.read";
    public const string FilesRead = "files.read";
    public const string FilesSend = "files.send";
    public const string AllianceRead = "alliance.read";
    public const string DemandsCollect = "demands.collect";
    public const string DemandsTriage = "demands.triage";
    public const string ResourcesOffer = "resources.offer";
    public const string ResourcesReview = "resources.review";
    public const string OrdersPlace = "orders.place";
    public const string OrdersTake = "orders.take";
    public const string ProjectsAct = "projects.act";
    public const string ProjectsClose = "projects.close";
    public const string MatchingTune = "matching.tune";
    public const string RequestersReveal = "requesters.reveal";
    public const string MembersContact = "members.contact";
    public const string BrandsMaintain = "brands.maintain";
    public const string ReportsPublish = "reports.publish";
    public const string MembersMaintain = "members.maintain";
    public const string AgreementsMaintain = "agreements.maintain";
    public const string MeetingsRead = "meetings.read";
    public const string MeetingsConvene = "meetings.convene";
    public const string MeetingsAct = "meetings.act";
    public const string GapsRule = "gaps.rule";
    public const string EvaluationsRead = "evaluations.read";
    public const string EvaluationsMaintain = "evaluations.maintain";
    public const string EvaluationsAppeal = "evaluations.appeal";
    public const string TemplatesRead = "templates.read";
    public const string TemplatesMaintain = "templates.maintain";
    public const string TerritoryRead = "territory.read";
    public const string TerritoryMaintain = "territory.maintain";
    public const string CompoundsCount = "compounds.count";
    public const string RulesMaintain = "rules.maintain";
    public const string UsersManage = "users.manage";
    public const string ImportsRun = "imports.run";
    public const string OverviewRead = "overview.read";

    /// <summary>Own account and session: every signed-in person.</summary>
    public const string SignedIn = "session.own";
}
