using ErrorOr;
using GovernanceApi.Application.GridTasks.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Tickets;
using GovernanceApi.Domain.GridTasks.Tasks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.GridTasks.Tasks;

internal sealed class GridTaskIntake(IGridTasksDb db) : IGridTaskIntake
{
    public ErrorOr<Success> OpenForTicket(Guid taskId, Ticket ticket, Guid? assigneeId, Actor actor, DateTimeOffset now)
    {
        // Place is a value of the ticket's own row: the task gets one of its own.
        var place = new Place(ticket.Place.Description, ticket.Place.Division, ticket.Place.CompoundId, ticket.Place.GridId, ticket.Place.Point);
        var task = GridTask.ForTicket(
            taskId, ticket.Id, ticket.Number, ticket.Title, place, ticket.AssignedGridId!.Value, assigneeId, ticket.RunningClock(ClockKind.Handle)?.DueAt, actor, now);
        if (task.IsError)
        {
            return task.Errors;
        }

        db.GridTasks.Add(task.Value);
        return Result.Success;
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
