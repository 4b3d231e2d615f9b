using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.GridTasks.Catalogue;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.GridTasks.Tasks;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Application.GridTasks.Tasks;

/// <summary>Gives a task to a worker of its grid, or to whoever of them accepts it. After an escalation it must be another worker.</summary>
/// <param name="AssigneeId">Null for any worker of the grid.</param>
public sealed record AssignGridTaskCommand(Guid? AssigneeId, string? Note) : ICommand<GridTaskReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class AssignGridTaskValidator : AbstractValidator<AssignGridTaskCommand>
{
    public AssignGridTaskValidator() => RuleFor(c => c.Note).MaximumLength(GridTaskLimits.Note);
}

internal sealed class AssignGridTaskHandler(GridTaskDesk desk, TaskAssigner assigner) : ICommandHandler<AssignGridTaskCommand, GridTaskReceipt>
{
    public Task<ErrorOr<GridTaskReceipt>> Handle(AssignGridTaskCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(
            request.Id, (task, actor, now) => assigner.AssignAsync(task, request.AssigneeId, request.Note, actor, now, cancellationToken), cancellationToken);
}

/// <summary>Gives one task to a worker of its grid, if the work is still covered today.</summary>
internal sealed class TaskAssigner(CatalogueBook book, GridWorkers workers)
{
    public async Task<ErrorOr<Success>> AssignAsync(GridTask task, Guid? assigneeId, string? note, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (assigneeId is { } worker && !await workers.WorksInAsync(worker, task.GridId, cancellationToken))
        {
            return GridTaskErrors.AssigneeUnknown;
        }

        var cover = await book.CoverAsync(task.CatalogueItem, task.GridId, task.Place.Division, BusinessCalendar.DateOf(now), cancellationToken);
        return cover.IsError ? cover.Errors : task.Assign(cover.Value, assigneeId, note, actor, now);
    }
}
