using ErrorOr;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.GridTasks.Tasks;

namespace GovernanceApi.Application.GridTasks.Tasks;

/// <summary>Checks one task and carries the result to its ticket. Nothing of the task has moved when the ticket refuses.</summary>
internal sealed class TaskChecker(ITicketFlow tickets)
{
    public async Task<ErrorOr<Success>> CheckAsync(GridTask task, bool passed, string? note, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (task.WhyNotChecked(passed, note, actor) is { } refusal)
        {
            return refusal;
        }

        if (task.TicketId is { } ticket)
        {
            var carried = passed ? await ResolveAsync(task, ticket, actor, now, cancellationToken)
                : await tickets.NoteReworkAsync(ticket, note!, actor, now, cancellationToken);
            if (carried.IsError)
            {
                return carried;
            }
        }

        return task.Check(passed, note, actor, now);
    }

    private async Task<ErrorOr<Success>> ResolveAsync(GridTask task, Guid ticket, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var evidence = await tickets.EvidenceAsync(task.Id, [], cancellationToken);
        return evidence.IsError
            ? evidence.Errors
            : await tickets.ResolveAsync(ticket, task.SubmitterId!.Value, task.Outcome!.Value, task.Reply!, evidence.Value, actor, now, cancellationToken);
    }
}
