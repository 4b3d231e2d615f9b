using ErrorOr;
using GovernanceApi.Api.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.GridTasks.Catalogue;
using GovernanceApi.Application.GridTasks.Tasks;
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
        tasks.MapAction<GridTaskReceipt>("/{id:guid}/correct", CorrectTaskRecord, Act(GridTaskAction.Correct));
        tasks.MapAct<TaskBulkResult>("/bulk-assign", BulkAssignGridTasks, Act(GridTaskAction.Assign));
        tasks.MapAct<TaskBulkResult>("/bulk-check", BulkCheckGridTasks, Act(GridTaskAction.Check));
        tasks.MapRead<IReadOnlyList<TaskItem>>("/items", ListTaskItems, Permissions.GridTasksRead);
        tasks.MapRead<IReadOnlyList<TaskDuplicate>>("/duplicates", FindTaskDuplicates, Permissions.GridTasksRead);
    }

    private static string Act(GridTaskAction action) => GridTaskPermissions.Of(action)!;

    /// <summary>A page of the grid tasks the caller may see, due first.</summary>
    /// <param name="status">Statuses, separated by commas.</param>
    /// <param name="mine">True: only those assigned to the caller, or to nobody in one of the caller's grids.</param>
    /// <param name="overdue">True: only those late and still to be done.</param>
    /// <param name="gridId">Of this grid.</param>
    /// <param name="ticketId">Opened for this ticket.</param>
    /// <param name="planId">Made by this patrol plan.</param>
    /// <param name="item">Of this catalogue item.</param>
    /// <param name="area">12-digit division; with all below it.</param>
    /// <param name="sort">Only <c>dueAt</c>, the default.</param>
    /// <param name="limit">1 to 200; 50 when left out.</param>
    /// <param name="cursor">From the page before.</param>
    private static async Task<IResult> ListGridTasks(
        string? status, bool? mine, bool? overdue, Guid? gridId, Guid? ticketId, Guid? planId, string? item, string? area, string? sort, int? limit,
        string? cursor, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer((await sender.Send(
            new ListGridTasksQuery(
                QueryWords.Many<GridTaskStatus>("status", status), mine, overdue, gridId, ticketId, planId, item, LedgerParameters.AreaOf(area),
                sort is null or "dueAt" ? limit ?? 50 : throw QueryWords.Bad("sort", sort), cursor),
            cancellationToken)).Then(GridTaskTexts.Localised));

    /// <summary>The work that may be given to a grid today: the items of the catalogue in force, then what admissions cover.</summary>
    /// <param name="gridId">One of the caller's grids.</param>
    private static async Task<IResult> ListGridWork(Guid? gridId, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer((await sender.Send(new ListGridWorkQuery(gridId), cancellationToken)).Then(GridTaskTexts.Localised));

    /// <summary>Gives one piece of listed or admitted work to a grid; what no list of today holds is refused.</summary>
    private static async Task<IResult> PlanGridTask(PlanGridTaskCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Created(await sender.Send(command, cancellationToken), t => $"/api/v1/grid-tasks/{t.Id}");

    /// <summary>One task with its ledger and what the caller may do with it now.</summary>
    private static async Task<IResult> GetGridTask(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer((await sender.Send(new GetGridTaskQuery(id), cancellationToken)).Then(GridTaskTexts.Localised));

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

    /// <summary>Corrects the record of a finished task by a further line of its ledger; what was written before stays.</summary>
    private static async Task<IResult> CorrectTaskRecord(Guid id, CorrectTaskRecordCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Gives many tasks to one worker, or to whoever of their grids accepts; refused ones leave the others alone.</summary>
    private static async Task<IResult> BulkAssignGridTasks(BulkAssignGridTasksCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer((await sender.Send(command, cancellationToken)).Then(Localised));

    /// <summary>Checks many results with one verdict; refused ones leave the others alone.</summary>
    private static async Task<IResult> BulkCheckGridTasks(BulkCheckGridTasksCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer((await sender.Send(command, cancellationToken)).Then(Localised));

    /// <summary>Tasks that ask for the same already: same item, same grid and place, same period.</summary>
    /// <param name="item">Code of the catalogue item.</param>
    /// <param name="gridId">The grid.</param>
    /// <param name="compoundId">Only those of this compound.</param>
    /// <param name="from">First ledger day.</param>
    /// <param name="to">Last ledger day.</param>
    private static async Task<IResult> FindTaskDuplicates(
        string item, Guid gridId, Guid? compoundId, DateOnly from, DateOnly to, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new FindTaskDuplicatesQuery(item, gridId, compoundId, from, to), cancellationToken));

    /// <summary>The items of work that may be given to the grids of an area today, by the catalogue in force.</summary>
    /// <param name="area">12-digit division; the caller's own when left out.</param>
    private static async Task<IResult> ListTaskItems(string? area, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListTaskItemsQuery(LedgerParameters.AreaOf(area)), cancellationToken));

    private static TaskBulkResult Localised(TaskBulkResult result) => new(
        [.. result.Results.Select(line => line.Code is null ? line : line with { Detail = ProblemTexts.Of(line.Code, line.Detail ?? "") })]);
}
