using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.GridTasks.Tasks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.GridTasks.Tasks;

/// <summary>A task and the revision the act was decided on.</summary>
public sealed record TaskBulkItem(Guid Id, int Revision);

/// <summary>What became of each, in the order asked. Refused ones leave the others alone.</summary>
public sealed record TaskBulkResult(IReadOnlyList<TaskBulkLine> Results);

/// <param name="Code">Stable code of the refusal; null when it went through.</param>
public sealed record TaskBulkLine(Guid Id, string? Number, bool Ok, GridTaskStatus? Status, int? Revision, string? Code, string? Detail);

/// <summary>Gives many tasks to one worker, or to whoever of their grids accepts.</summary>
/// <param name="Items">1 to 200.</param>
/// <param name="AssigneeId">Null for any worker of each task's grid.</param>
public sealed record BulkAssignGridTasksCommand(IReadOnlyList<TaskBulkItem> Items, Guid? AssigneeId, string? Note) : ICommand<TaskBulkResult>;

/// <summary>Checks many results with one verdict.</summary>
/// <param name="Items">1 to 200.</param>
/// <param name="Note">Needed when they failed.</param>
public sealed record BulkCheckGridTasksCommand(IReadOnlyList<TaskBulkItem> Items, bool Passed, string? Note) : ICommand<TaskBulkResult>;

internal sealed class BulkAssignGridTasksValidator : AbstractValidator<BulkAssignGridTasksCommand>
{
    public BulkAssignGridTasksValidator()
    {
        RuleFor(c => c.Items).Must(TaskBulkDesk.Fits).WithErrorCode("grid_tasks.bulk_size").WithMessage("1 to 200 different tasks.");
        RuleFor(c => c.Note).MaximumLength(GridTaskLimits.Note);
    }
}

internal sealed class BulkCheckGridTasksValidator : AbstractValidator<BulkCheckGridTasksCommand>
{
    public BulkCheckGridTasksValidator()
    {
        RuleFor(c => c.Items).Must(TaskBulkDesk.Fits).WithErrorCode("grid_tasks.bulk_size").WithMessage("1 to 200 different tasks.");
        RuleFor(c => c.Note).MaximumLength(GridTaskLimits.Note);
    }
}

internal sealed class BulkAssignGridTasksHandler(TaskBulkDesk bulk, TaskAssigner assigner) : ICommandHandler<BulkAssignGridTasksCommand, TaskBulkResult>
{
    public Task<ErrorOr<TaskBulkResult>> Handle(BulkAssignGridTasksCommand request, CancellationToken cancellationToken) => bulk.ActAsync(
        request.Items,
        (task, actor, now) => assigner.AssignAsync(task, request.AssigneeId, request.Note, actor, now, cancellationToken), cancellationToken);
}

internal sealed class BulkCheckGridTasksHandler(TaskBulkDesk bulk, TaskChecker checker) : ICommandHandler<BulkCheckGridTasksCommand, TaskBulkResult>
{
    public Task<ErrorOr<TaskBulkResult>> Handle(BulkCheckGridTasksCommand request, CancellationToken cancellationToken) => bulk.ActAsync(
        request.Items, (task, actor, now) => checker.CheckAsync(task, request.Passed, request.Note, actor, now, cancellationToken), cancellationToken);
}

/// <summary>Runs one act on many tasks: all that are open to it change in one transaction, the rest say why not.</summary>
internal sealed class TaskBulkDesk(IGridTasksDb db, CallContext call, TimeProvider clock)
{
    public const int Most = 200;

    public static bool Fits(IReadOnlyList<TaskBulkItem>? items) =>
        items is { Count: >= 1 and <= Most } && items.All(i => i is not null) && items.DistinctBy(i => i.Id).Count() == items.Count;

    public async Task<ErrorOr<TaskBulkResult>> ActAsync(
        IReadOnlyList<TaskBulkItem> items, Func<GridTask, Actor, DateTimeOffset, Task<ErrorOr<Success>>> act, CancellationToken cancellationToken)
    {
        var ids = items.Select(i => i.Id).ToList();
        var tasks = await db.GridTasks.VisibleTo(call.User).Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, cancellationToken);
        List<TaskBulkLine> lines = [];
        foreach (var item in items)
        {
            lines.Add(await ActOnAsync(tasks.GetValueOrDefault(item.Id), item, act));
        }

        return new TaskBulkResult(lines);
    }

    private async Task<TaskBulkLine> ActOnAsync(GridTask? task, TaskBulkItem item, Func<GridTask, Actor, DateTimeOffset, Task<ErrorOr<Success>>> act)
    {
        if (task is null)
        {
            return Refused(item, null, GridTaskErrors.NotFound);
        }

        if (task.Revision != item.Revision)
        {
            return Refused(item, task, CommonErrors.Stale);
        }

        var acted = await act(task, call.User.ToActor(), clock.GetUtcNow());
        return acted.IsError
            ? Refused(item, task, acted.FirstError)
            : new TaskBulkLine(task.Id, task.Number, Ok: true, task.Status, task.Revision, null, null);
    }

    private static TaskBulkLine Refused(TaskBulkItem item, GridTask? task, Error error) =>
        new(item.Id, task?.Number, Ok: false, task?.Status, task?.Revision, error.Code, error.Description);
}
