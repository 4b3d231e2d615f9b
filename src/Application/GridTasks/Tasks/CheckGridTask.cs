using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;

namespace GovernanceApi.Application.GridTasks.Tasks;

/// <summary>Checks a worker's result. Passed: the ticket is resolved with it. Failed: back to the worker, the third time to be assigned anew.</summary>
/// <param name="Note">Needed when it failed.</param>
public sealed record CheckGridTaskCommand(bool Passed, string? Note) : ICommand<GridTaskReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class CheckGridTaskValidator : AbstractValidator<CheckGridTaskCommand>
{
    public CheckGridTaskValidator() => RuleFor(c => c.Note).MaximumLength(GridTaskLimits.Note);
}

internal sealed class CheckGridTaskHandler(GridTaskDesk desk, TaskChecker checker) : ICommandHandler<CheckGridTaskCommand, GridTaskReceipt>
{
    public Task<ErrorOr<GridTaskReceipt>> Handle(CheckGridTaskCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request.Id, (task, actor, now) => checker.CheckAsync(task, request.Passed, request.Note, actor, now, cancellationToken), cancellationToken);
}
