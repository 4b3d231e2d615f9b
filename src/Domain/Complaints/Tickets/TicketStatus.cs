namespace GovernanceApi.Domain.Complaints.Tickets;

/// <summary>Where a ticket stands. A draft lives in the client; the server first sees it submitted.</summary>
public enum TicketStatus
{
    Submitted,
    Accepted,
    Dispatched,
    InProgress,

    /// <summary>派单异议: the unit contests the dispatch.</summary>
    ObjectionPending,

    /// <summary>退单: the objection was upheld; to be dispatched elsewhere.</summary>
    Returned,

    /// <summary>缓办: the handling clock stands.</summary>
    Suspended,

    /// <summary>Passed through only: verification begins at once.</summary>
    Resolved,
    Verifying,
    Closed,
    Disputed,
    Reopened,
    Rejected,
    Merged,
    Withdrawn,
    Archived,
}
