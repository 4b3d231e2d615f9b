using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Contracts;

namespace GovernanceApi.Application.GridTasks.Tasks;

/// <summary>The worker takes the task; with it the ticket it came from is taken on.</summary>
public sealed record AcceptGridTaskCommand(string? Note) : ICommand<GridTaskReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class AcceptGridTaskValidator : AbstractValidator<AcceptGridTaskCommand>
{
    public AcceptGridTaskValidator() => RuleFor(c => c.Note).MaximumLength(GridTaskLimits.Note);
}

internal sealed class AcceptGridTaskHandler(GridTaskDesk desk, ITicketFlow tickets) : ICommandHandler<AcceptGridTaskCommand, GridTaskReceipt>
{
    public Task<ErrorOr<GridTaskReceipt>> Handle(AcceptGridTaskCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(
            request.Id,
            async (task, actor, now) =>
            {
                var accepted = task.Accept(request.Note, actor, now);
                return accepted.IsError || task.TicketId is not { } ticket
                    ? accepted
                    : await tickets.TakeOnAsync(ticket, request.Note, actor, now, cancellationToken);
            },
            cancellationToken);
}

/// <summary>Longest inputs, in characters.</summary>
internal static class GridTaskLimits
{
    public const int Note = 2000;
    public const int Reply = 5000;
    public const int Item = 60;
    public const int Title = 100;
}
