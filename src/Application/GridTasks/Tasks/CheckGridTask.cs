using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Contracts;

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

internal sealed class CheckGridTaskHandler(GridTaskDesk desk, ITicketFlow tickets) : ICommandHandler<CheckGridTaskCommand, GridTaskReceipt>
{
    public Task<ErrorOr<GridTaskReceipt>> Handle(CheckGridTaskCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(
            request.Id,
            async (task, actor, now) =>
            {
                var outcome = task.Check(request.Passed, request.Note, actor, now);
                if (outcome.IsError || task.TicketId is not { } ticket)
                {
                    return outcome;
                }

                if (!request.Passed)
                {
                    return await tickets.NoteReworkAsync(ticket, request.Note!, actor, now, cancellationToken);
                }

                var evidence = await tickets.EvidenceAsync(task.Id, [], cancellationToken);
                return await tickets.ResolveAsync(
                    ticket, task.SubmitterId!.Value, task.Outcome!.Value, task.Reply!, evidence.Value, actor, now, cancellationToken);
            },
            cancellationToken);
}
