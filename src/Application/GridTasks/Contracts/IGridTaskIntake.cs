using ErrorOr;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Tickets;

namespace GovernanceApi.Application.GridTasks.Contracts;

/// <summary>How other modules give work to a grid.</summary>
internal interface IGridTaskIntake
{
    /// <summary>Opens the task of a ticket dispatched to a grid, in the caller's transaction.</summary>
    ErrorOr<Success> OpenForTicket(Guid taskId, Ticket ticket, Guid? assigneeId, Actor actor, DateTimeOffset now);

    /// <summary>The ticket's handling is due at another time, or over.</summary>
    Task FollowTicketAsync(Ticket ticket, Actor actor, DateTimeOffset now, CancellationToken cancellationToken);
}
