using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.GridTasks.Tasks;

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

internal sealed class AssignGridTaskHandler(GridTaskDesk desk, GridWorkers workers) : ICommandHandler<AssignGridTaskCommand, GridTaskReceipt>
{
    public Task<ErrorOr<GridTaskReceipt>> Handle(AssignGridTaskCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(
            request.Id,
            async (task, actor, now) => request.AssigneeId is null || await workers.WorksInAsync(request.AssigneeId.Value, task.GridId, cancellationToken)
                ? task.Assign(request.AssigneeId, request.Note, actor, now)
                : GridTaskErrors.AssigneeUnknown,
            cancellationToken);
}
