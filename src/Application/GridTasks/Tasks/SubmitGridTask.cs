using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Domain.Complaints.Tickets;
using GovernanceApi.Domain.GridTasks.Tasks;

namespace GovernanceApi.Application.GridTasks.Tasks;

/// <summary>The worker's result, to be checked by somebody else. Its evidence was attached to the task before.</summary>
/// <param name="Note">What was done.</param>
/// <param name="Outcome">fixed, partlyFixed, explainedNoLegalBasis, refusedWithReason or cannotVerify; null is fixed.</param>
/// <param name="Reply">Proposed answer to the reporter; a task from a ticket needs it.</param>
/// <param name="AttachmentIds">Files of this task that must have arrived; those not named count as well.</param>
/// <param name="MinutesSpent">0 minutes to 7 days; the item's estimate when left out.</param>
/// <param name="PointsSeen">Which points of the plan were looked at, from 0. A tick, no position.</param>
public sealed record SubmitGridTaskCommand(
    string Note, Outcome? Outcome, string? Reply, IReadOnlyList<Guid>? AttachmentIds, int? MinutesSpent, IReadOnlyList<int>? PointsSeen) : ICommand<GridTaskReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class SubmitGridTaskValidator : AbstractValidator<SubmitGridTaskCommand>
{
    private const int Most = 9;
    private const int MostPoints = 100;

    // What is planned or referred needs a date or a body that only the desk can name.
    private static readonly Outcome[] Outcomes =
        [Domain.Complaints.Tickets.Outcome.Fixed, Domain.Complaints.Tickets.Outcome.PartlyFixed, Domain.Complaints.Tickets.Outcome.ExplainedNoLegalBasis,
         Domain.Complaints.Tickets.Outcome.RefusedWithReason, Domain.Complaints.Tickets.Outcome.CannotVerify];

    public SubmitGridTaskValidator()
    {
        RuleFor(c => c.Note).NotEmpty().MaximumLength(GridTaskLimits.Note);
        RuleFor(c => c.AttachmentIds).Must(ids => ids is null || ids.Count <= Most)
            .WithErrorCode("tickets.too_many_files").WithMessage("At most nine files.");
        RuleFor(c => c.Reply).MaximumLength(GridTaskLimits.Reply);
        RuleFor(c => c.PointsSeen).Must(p => p is null || p.Count <= MostPoints).WithErrorCode(GridTaskErrors.PointUnknown.Code).WithMessage(GridTaskErrors.PointUnknown.Description);
        RuleFor(c => c.Outcome).Must(o => o is null || Outcomes.Contains(o.Value))
            .WithErrorCode("grid_tasks.outcome_not_for_grid").WithMessage("This outcome is the desk's to give.");
    }
}

internal sealed class SubmitGridTaskHandler(GridTaskDesk desk, ITicketFlow tickets) : ICommandHandler<SubmitGridTaskCommand, GridTaskReceipt>
{
    public Task<ErrorOr<GridTaskReceipt>> Handle(SubmitGridTaskCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(
            request.Id,
            async (task, actor, now) =>
            {
                var evidence = await tickets.EvidenceAsync(task.Id, request.AttachmentIds ?? [], cancellationToken);
                return evidence.IsError
                    ? evidence.Errors
                    : task.Submit(
                        request.Note, request.Outcome, request.Reply,
                        task.TicketId is { } ticket && await tickets.NeedsEvidenceAsync(ticket, cancellationToken), evidence.Value, actor, now,
                        new WorkRecord(request.MinutesSpent, request.PointsSeen));
            },
            cancellationToken);
}
