using ErrorOr;
using GovernanceApi.Application.GridTasks.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Tickets;
using GovernanceApi.Domain.GridTasks.Tasks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.GridTasks.Tasks;

internal sealed class GridTaskIntake(IGridTasksDb db) : IGridTaskIntake
{
    public ErrorOr<Guid> OpenForTicket(Ticket ticket, Guid gridId, Guid? assigneeId, DateTimeOffset? dueAt, Actor actor, DateTimeOffset now)
    {
        // Place is a value of the ticket's own row: the task gets one of its own.
        var place = new Place(ticket.Place.Description, ticket.Place.Division, ticket.Place.CompoundId, ticket.Place.GridId, ticket.Place.Point);
        var task = GridTask.ForTicket(Guid.CreateVersion7(now), ticket.Id, ticket.Number, ticket.Title, place, gridId, assigneeId, dueAt, actor, now);
        if (task.IsError)
        {
            return task.Errors;
        }

        db.GridTasks.Add(task.Value);
        return task.Value.Id;
    }

    public async Task FollowTicketAsync(Ticket ticket, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (ticket.GridTaskId is not { } id || await db.GridTasks.FirstOrDefaultAsync(t => t.Id == id, cancellationToken) is not { } task)
        {
            return;
        }

        if (ticket.RunningClock(ClockKind.Handle) is { } clock)
        {
            task.MoveDue(clock.DueAt);
        }
        else if (task.WhyNot(GridTaskAction.Cancel, actor) is null)
        {
            task.Cancel($"{ticket.Status}", actor, now);
        }
    }
}
