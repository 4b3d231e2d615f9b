using ErrorOr;
using GovernanceApi.Api.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.GridTasks.Tasks;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.GridTasks.Tasks;

namespace GovernanceApi.Api.GridTasks;

internal static class GridTaskEndpoints
{
    public static void MapGridTaskEndpoints(this IEndpointRouteBuilder api)
    {
        var tasks = api.MapGroup("/grid-tasks").WithTags("GridTasks");
        tasks.MapRead<Page<GridTaskRow>>("", ListGridTasks, Permissions.GridTasksRead);
        tasks.MapRead<IReadOnlyList<GridWork>>("/work", ListGridWork, Act(GridTaskAction.Plan));
        tasks.MapCreate<GridTaskReceipt>("", PlanGridTask, Act(GridTaskAction.Plan));
        tasks.MapRead<GridTaskDetails>("/{id:guid}", GetGridTask, Permissions.GridTasksRead);
        tasks.MapAction<GridTaskReceipt>("/{id:guid}/accept", AcceptGridTask, Act(GridTaskAction.Accept));
        tasks.MapAction<GridTaskReceipt>("/{id:guid}/submit", SubmitGridTask, Act(GridTaskAction.Submit));
        tasks.MapAction<GridTaskReceipt>("/{id:guid}/check", CheckGridTask, Act(GridTaskAction.Check));
        tasks.MapAction<GridTaskReceipt>("/{id:guid}/assign", AssignGridTask, Act(GridTaskAction.Assign));
    }

    private static string Act(GridTaskAction action) => GridTaskPermissions.Of(action)!;

    /// <summary>A page of the grid tasks the caller may see, due first.</summary>
    /// <param name="status">Statuses, separated by commas.</param>
    /// <param name="mine">True: only those assigned to the caller, or to nobody in one of the caller's grids.</param>
    /// <param name="overdue">True: only those late and still to be done.</param>
    /// <param name="gridId">Of this grid.</param>
    /// <param name="ticketId">Opened for this ticket.</param>
    /// <param name="area">12-digit division; with all below it.</param>
    /// <param name="sort">Only <c>dueAt</c>, the default.</param>
    /// <param name="limit">1 to 200; 50 when left out.</param>
    /// <param name="cursor">From the page before.</param>
    private static async Task<IResult> ListGridTasks(
        string? status, bool? mine, bool? overdue, Guid? gridId, Guid? ticketId, string? area, string? sort, int? limit, string? cursor,
        HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(
            new ListGridTasksQuery(
                QueryWords.Many<GridTaskStatus>("status", status), mine, overdue, gridId, ticketId,
                area is null ? null : DivisionCode.Parse(area) is { IsError: false, Value: var code } ? code : throw QueryWords.Bad("area", area),
                sort is null or "dueAt" ? limit ?? 50 : throw QueryWords.Bad("sort", sort), cursor),
            cancellationToken));

    /// <summary>The work that may be given to a grid today: the items of the catalogue in force, then what admissions cover.</summary>
    /// <param name="gridId">One of the caller's grids.</param>
    private static async Task<IResult> ListGridWork(Guid? gridId, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer((await sender.Send(new ListGridWorkQuery(gridId), cancellationToken)).Then(GridTaskTexts.Localised));

    /// <summary>Gives one piece of listed or admitted work to a grid; what no list of today holds is refused.</summary>
    private static async Task<IResult> PlanGridTask(PlanGridTaskCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Created(await sender.Send(command, cancellationToken), t => $"/api/v1/grid-tasks/{t.Id}");

    /// <summary>One task with its ledger and what the caller may do with it now.</summary>
    private static async Task<IResult> GetGridTask(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new GetGridTaskQuery(id), cancellationToken));

    /// <summary>The worker takes the task; with it the ticket is taken on.</summary>
    private static async Task<IResult> AcceptGridTask(Guid id, AcceptGridTaskCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>The worker's result, to be checked by somebody else.</summary>
    private static async Task<IResult> SubmitGridTask(Guid id, SubmitGridTaskCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Checks the result: passed, the ticket is resolved with it; failed, the worker does it again.</summary>
    private static async Task<IResult> CheckGridTask(Guid id, CheckGridTaskCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Gives the task to a worker of its grid, or to whoever of them accepts it.</summary>
    private static async Task<IResult> AssignGridTask(Guid id, AssignGridTaskCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));
}
