using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Paging;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>The desk's queues: what waits for somebody.</summary>
public enum TicketQueue
{
    /// <summary>Submitted, waiting to be accepted or refused.</summary>
    ToAccept,

    /// <summary>Accepted, returned or reopened, waiting for a unit.</summary>
    ToDispatch,

    /// <summary>Dispatches contested.</summary>
    Objections,

    /// <summary>Extensions and suspensions asked for.</summary>
    Requests,

    /// <summary>With a unit or grid.</summary>
    InProgress,

    /// <summary>A clock runs out within 24 hours.</summary>
    DueSoon,
    Overdue,

    /// <summary>Resolved, waiting for the second key.</summary>
    ToVerify,

    /// <summary>The reporter is not satisfied.</summary>
    Disputed,

    /// <summary>Handled by the caller.</summary>
    Mine,
}

internal static class TicketQueues
{
    private static readonly TimeSpan Soon = TimeSpan.FromHours(24);

    /// <summary>Statuses in which work is left; the words of the partial index, so that it is used.</summary>
    private const string Open = "t.status not in ('closed', 'archived', 'rejected', 'merged', 'withdrawn')";

    public static SqlFilter Narrow(this TicketQueue queue, SqlFilter sql, CurrentUser user, DateTimeOffset now) => queue switch
    {
        TicketQueue.ToAccept => sql.Where(Open).Where("t.status = 'submitted'"),
        TicketQueue.ToDispatch => sql.Where(Open).Where("t.status in ('accepted', 'returned', 'reopened')"),
        TicketQueue.Objections => sql.Where(Open).Where("t.status = 'objectionPending'"),
        TicketQueue.Requests => sql.Where(Open).Where("t.status = 'inProgress' and t.pending is not null"),
        TicketQueue.InProgress => sql.Where(Open).Where("t.status in ('dispatched', 'inProgress', 'suspended')"),
        TicketQueue.DueSoon => sql.Where("t.due_at >= {0} and t.due_at < {1}", now, now + Soon),
        TicketQueue.Overdue => sql.Where("t.due_at < {0}", now),
        TicketQueue.ToVerify => sql.Where(Open).Where("t.status = 'verifying'"),
        TicketQueue.Disputed => sql.Where(Open).Where("t.status = 'disputed'"),
        _ => sql.Where(Open).Where("t.handler_id = {0}", user.Id ?? Guid.Empty),
    };
}
