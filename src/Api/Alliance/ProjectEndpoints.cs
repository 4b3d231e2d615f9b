using GovernanceApi.Api.Common;
using GovernanceApi.Api.OpenApi;
using GovernanceApi.Application.Alliance.Projects;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Common.Tables;
using GovernanceApi.Domain.Alliance;
using GovernanceApi.Domain.Alliance.Projects;

namespace GovernanceApi.Api.Alliance;

internal static class ProjectEndpoints
{
    public static void MapProjectEndpoints(this IEndpointRouteBuilder api)
    {
        var projects = api.MapGroup("/service-projects").WithTags("Alliance");
        projects.MapRead<Page<ProjectRow>>("", ListProjects, Permissions.AllianceRead);
        projects.MapRead<Stream>("/export", ExportProjects, Permissions.AllianceRead).Produces<Stream>(StatusCodes.Status200OK, TableFiles.Xlsx, TableFiles.Csv);
        projects.MapRead<ProjectDetails>("/{id:guid}", GetProject, Permissions.AllianceRead);
        projects.MapCreate<ProjectReceipt>("/place-order", PlaceOrder, Permissions.OrdersPlace);
        projects.MapCreate<ProjectReceipt>("/claim-demands", ClaimDemands, Permissions.OrdersTake);
        projects.MapCreate<ProjectReceipt>("", ProposeProject, Permissions.OrdersPlace);
        projects.MapAction<ProjectReceipt>("/{id:guid}/open", OpenProject, Permissions.OrdersPlace);
        projects.MapAction<ProjectReceipt>("/{id:guid}/claim", ClaimProject, Permissions.OrdersTake);
        projects.MapAction<ProjectReceipt>("/{id:guid}/confirm", ConfirmClaim, Permissions.ProjectsAct);
        projects.MapAction<ProjectReceipt>("/{id:guid}/decline", DeclineClaim, Permissions.ProjectsAct);
        projects.MapAction<ProjectReceipt>("/{id:guid}/schedule", ScheduleProject, Permissions.ProjectsAct);
        projects.MapAction<ProjectReceipt>("/{id:guid}/begin", BeginProject, Permissions.ProjectsAct);
        projects.MapAction<ProjectReceipt>("/{id:guid}/deliver", DeliverProject, Permissions.ProjectsAct);
        projects.MapAction<ProjectReceipt>("/{id:guid}/cancel", CancelProject, Permissions.ProjectsAct);
        projects.MapAction<ProjectReceipt>("/{id:guid}/fail", FailProject, Permissions.ProjectsAct);
        projects.MapAction<ProjectReceipt>("/{id:guid}/close", CloseProject, Permissions.ProjectsClose);
    }

    /// <summary>A page of the projects the caller may see, newest first.</summary>
    /// <param name="status">Statuses, separated by commas.</param>
    /// <param name="theme">Themes, separated by commas.</param>
    /// <param name="community">Only of this 12-digit community, township or county.</param>
    /// <param name="memberId">Only of this member.</param>
    /// <param name="from">Only those that take place on or after this local day.</param>
    /// <param name="until">Only those that take place on or before this local day.</param>
    /// <param name="q">Part of the title, or the number.</param>
    /// <param name="limit">1 to 200; 50 when left out.</param>
    /// <param name="cursor">From the page before.</param>
    private static async Task<IResult> ListProjects(
        [Words(typeof(ProjectStatus), Many = true)] string? status, [Words(typeof(ProjectTheme), Many = true)] string? theme, string? community, Guid? memberId, DateOnly? from,
        DateOnly? until, string? q, int? limit, string? cursor, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(
            new ListProjectsQuery(
                QueryWords.Many<ProjectStatus>("status", status), QueryWords.Many<ProjectTheme>("theme", theme), community, memberId, from, until, q, limit ?? 50, cursor),
            cancellationToken));

    /// <summary>Downloads the projects of a filter, in the order of the list; at most 100,000.</summary>
    /// <param name="status">Statuses, separated by commas.</param>
    /// <param name="theme">Themes, separated by commas.</param>
    /// <param name="community">Only of this 12-digit community, township or county.</param>
    /// <param name="memberId">Only of this member.</param>
    /// <param name="from">Only those that take place on or after this local day.</param>
    /// <param name="until">Only those that take place on or before this local day.</param>
    /// <param name="q">Part of the title, or the number.</param>
    /// <param name="format">How the table is written; xlsx when left out.</param>
    private static async Task<IResult> ExportProjects(
        [Words(typeof(ProjectStatus), Many = true)] string? status, [Words(typeof(ProjectTheme), Many = true)] string? theme, string? community, Guid? memberId, DateOnly? from,
        DateOnly? until, string? q, [Words(typeof(TableFormat))] string? format, HttpContext http, ITableWriter tables, Sender sender,
        CancellationToken cancellationToken)
    {
        var csv = QueryWords.One<TableFormat>("format", format) == TableFormat.Csv;
        var result = await sender.Send(
            new ExportProjectsQuery(new ListProjectsQuery(
                QueryWords.Many<ProjectStatus>("status", status), QueryWords.Many<ProjectTheme>("theme", theme), community, memberId, from, until, q, 1, null)), cancellationToken);
        return result.IsError ? http.Refuse(result.Errors) : await AllianceTableAnswers.ProjectsAsync(http, tables, result.Value, csv, cancellationToken);
    }

    /// <summary>One project with its demands, seats, files, marks and history.</summary>
    private static async Task<IResult> GetProject(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new GetProjectQuery(id), cancellationToken));

    /// <summary>社区下单: the community claims appointments of one member; the member confirms.</summary>
    private static async Task<IResult> PlaceOrder(PlaceOrderCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Created(await sender.Send(command, cancellationToken), p => $"/api/v1/service-projects/{p.Id}");

    /// <summary>A member claims demands of one community; the community confirms.</summary>
    private static async Task<IResult> ClaimDemands(ClaimDemandsCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Created(await sender.Send(command, cancellationToken), p => $"/api/v1/service-projects/{p.Id}");

    /// <summary>Draws up a project for demands of the community, to be put on the project list.</summary>
    private static async Task<IResult> ProposeProject(ProposeProjectCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Created(await sender.Send(command, cancellationToken), p => $"/api/v1/service-projects/{p.Id}");

    /// <summary>Puts a proposed project on the project list: any member may claim it.</summary>
    private static async Task<IResult> OpenProject(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new OpenProjectCommand { Id = id }, cancellationToken));

    /// <summary>The caller's member claims a project of the list; the community confirms.</summary>
    private static async Task<IResult> ClaimProject(Guid id, ClaimProjectCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>联盟接单: the side that did not claim says yes.</summary>
    private static async Task<IResult> ConfirmClaim(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ConfirmClaimCommand { Id = id }, cancellationToken));

    /// <summary>The side that did not claim says no; demands and seats are free again.</summary>
    private static async Task<IResult> DeclineClaim(Guid id, DeclineClaimCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Sets when and where it is delivered.</summary>
    private static async Task<IResult> ScheduleProject(Guid id, ScheduleProjectCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>The member is there.</summary>
    private static async Task<IResult> BeginProject(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new BeginProjectCommand { Id = id }, cancellationToken));

    /// <summary>The member has served; a photo or paper is stored with the project before. Opens the rating.</summary>
    private static async Task<IResult> DeliverProject(Guid id, DeliverProjectCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Calls it off; after the confirmation it counts in the record of who does.</summary>
    private static async Task<IResult> CancelProject(Guid id, CancelProjectCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>It was to be delivered and was not.</summary>
    private static async Task<IResult> FailProject(Guid id, FailProjectCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>The community's Party committee closes it, once residents had their days to rate.</summary>
    private static async Task<IResult> CloseProject(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new CloseProjectCommand { Id = id }, cancellationToken));
}
