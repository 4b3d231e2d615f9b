using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Access.Contracts;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Access;
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

internal sealed class AssignGridTaskHandler(GridTaskDesk desk, ITerritoryQuestions territory, IUserDirectory users) : ICommandHandler<AssignGridTaskCommand, GridTaskReceipt>
{
    public Task<ErrorOr<GridTaskReceipt>> Handle(AssignGridTaskCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(
            request.Id,
            async (task, actor, now) => request.AssigneeId is null || await IsWorkerOfAsync(task.GridId, request.AssigneeId.Value, cancellationToken)
                ? task.Assign(request.AssigneeId, request.Note, actor, now)
                : GridTaskErrors.AssigneeUnknown,
            cancellationToken);

    private async Task<bool> IsWorkerOfAsync(Guid gridId, Guid userId, CancellationToken cancellationToken) =>
        await users.RoleOfAsync(userId, cancellationToken) == Role.GridWorker
        && (await territory.GridsOfUserAsync(userId, cancellationToken)).Contains(gridId);
}
