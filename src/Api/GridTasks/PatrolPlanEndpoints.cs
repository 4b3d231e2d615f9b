using GovernanceApi.Api.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.GridTasks.Plans;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Api.GridTasks;

internal static class PatrolPlanEndpoints
{
    public static void MapPatrolPlanEndpoints(this IEndpointRouteBuilder api)
    {
        var plans = api.MapGroup("/patrol-plans").WithTags("GridTasks");
        plans.MapRead<Page<PatrolPlanRow>>("", ListPatrolPlans, Permissions.GridTasksRead);
        plans.MapRead<PatrolPlanDetails>("/{id:guid}", GetPatrolPlan, Permissions.GridTasksRead);
        plans.MapSearch<PatrolPlanPreview>("/preview", PreviewPatrolPlan, Permissions.GridTasksPlan);
        plans.MapCreate<PatrolPlanReceipt>("", DrawUpPatrolPlan, Permissions.GridTasksPlan);
        plans.MapMergePatch<PatrolPlanReceipt>("/{id:guid}", ChangePatrolPlan, Permissions.GridTasksPlan);
        plans.MapAction<PatrolPlanReceipt>("/{id:guid}/end", EndPatrolPlan, Permissions.GridTasksPlan);
    }

    /// <summary>A page of the patrol plans the caller may see, the newest first.</summary>
    /// <param name="gridId">Of this grid.</param>
    /// <param name="item">Of this catalogue item.</param>
    /// <param name="ended">True: only those that have ended; false: only those that run.</param>
    /// <param name="area">12-digit division; with all below it.</param>
    /// <param name="limit">1 to 200; 50 when left out.</param>
    /// <param name="cursor">From the page before.</param>
    private static async Task<IResult> ListPatrolPlans(
        Guid? gridId, string? item, bool? ended, string? area, int? limit, string? cursor, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListPatrolPlansQuery(gridId, item, ended, LedgerParameters.AreaOf(area), limit ?? 50, cursor), cancellationToken));

    /// <summary>One plan with its points and its coming dates: those that take place and those that do not, with the reason.</summary>
    private static async Task<IResult> GetPatrolPlan(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken)
    {
        var result = await sender.Send(new GetPatrolPlanQuery(id), cancellationToken);
        // The dates move with the day while the revision stands: no 304 here.
        return result.IsError ? http.Refuse(result.Errors) : http.Fresh(result.Value);
    }

    /// <summary>The dates that a plan would have, and whether another plan asks for the same; nothing is kept.</summary>
    private static async Task<IResult> PreviewPatrolPlan(PreviewPatrolPlanQuery query, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(query, cancellationToken));

    /// <summary>Draws up a patrol plan; its first tasks are made at once.</summary>
    private static async Task<IResult> DrawUpPatrolPlan(DrawUpPatrolPlanCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Created(await sender.Send(command, cancellationToken), p => $"/api/v1/patrol-plans/{p.Id}");

    /// <summary>Changes the terms of a plan; members left out stay. Tasks that nobody has begun are taken back and made anew.</summary>
    private static async Task<IResult> ChangePatrolPlan(Guid id, ChangePatrolPlanCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Ends a plan now; tasks that nobody has begun are taken back.</summary>
    private static async Task<IResult> EndPatrolPlan(Guid id, EndPatrolPlanCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));
}
