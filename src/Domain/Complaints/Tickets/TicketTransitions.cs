using static GovernanceApi.Domain.Complaints.Tickets.TicketAction;
using static GovernanceApi.Domain.Complaints.Tickets.TicketStatus;

namespace GovernanceApi.Domain.Complaints.Tickets;

/// <summary>
/// The one table (status, action) → statuses it may lead to; what is not in it is refused. Where two or three are named
/// the decision given with the action chooses. Refusals, allowed actions and the diagram in docs all come from here.
/// </summary>
public static class TicketTransitions
{
    private static readonly TicketStatus[] BeforeResolved = [Submitted, Accepted, Dispatched, InProgress, ObjectionPending, Returned, Suspended, Reopened];
    private static readonly TicketStatus[] Open = [.. BeforeResolved, Verifying, Disputed];
    private static readonly TicketStatus[] Unarchived = [.. Enum.GetValues<TicketStatus>().Except([Archived, Resolved])];

    private static readonly Dictionary<(TicketStatus Status, TicketAction Action), TicketStatus[]> Table = new()
    {
        [(Submitted, Accept)] = [Accepted],
        [(Submitted, Reject)] = [Rejected],
        [(Rejected, Restore)] = [Submitted],
        [(Submitted, Merge)] = [Merged],
        [(Accepted, Merge)] = [Merged],
        [(Merged, Unmerge)] = [Submitted, Accepted],

        [(Accepted, Dispatch)] = [Dispatched],
        [(Returned, Redispatch)] = [Dispatched],
        [(Reopened, Redispatch)] = [Dispatched],
        [(Dispatched, TakeOn)] = [InProgress],
        [(Dispatched, TicketAction.Object)] = [ObjectionPending],
        [(ObjectionPending, DecideObjection)] = [Returned, Dispatched],

        [(InProgress, RequestSuspension)] = [InProgress],
        [(InProgress, DecideSuspension)] = [Suspended, InProgress],
        [(Suspended, Resume)] = [InProgress],
        [(InProgress, RequestExtension)] = [InProgress],
        [(InProgress, DecideExtension)] = [InProgress],
        [(InProgress, Resolve)] = [Resolved],

        [(Resolved, StartVerifying)] = [Verifying],
        [(Verifying, Verify)] = [Closed, Disputed, Verifying],
        [(Verifying, Confirm)] = [Closed, Disputed],
        [(Verifying, CloseUnverified)] = [Closed],
        [(Verifying, Dispute)] = [Disputed],
        [(Closed, Dispute)] = [Disputed],
        [(Disputed, DecideDispute)] = [Reopened, Closed],
        [(Closed, Archive)] = [Archived],

        [(Submitted, UpdateFromSource)] = [Submitted, Closed],
        [(Closed, UpdateFromSource)] = [Closed],
        [(Verifying, Rate)] = [Verifying],
        [(Closed, Rate)] = [Closed],
    };

    static TicketTransitions()
    {
        foreach (var status in BeforeResolved)
        {
            Table.Add((status, Withdraw), [Withdrawn]);
        }

        Stays(BeforeResolved, Correct, FlagRepeat, Remind);
        Stays([Accepted, Dispatched, InProgress, ObjectionPending, Suspended, Reopened], Progress);
        Stays(Open, Absorb, Supervise, Follow, AddInformation, RecomputeDue);
        Stays(Unarchived, AddNote, Release, Unfollow);
    }

    /// <summary>The statuses that this action may lead to from here; empty when it is refused.</summary>
    public static IReadOnlyList<TicketStatus> Targets(TicketStatus from, TicketAction action) =>
        Table.TryGetValue((from, action), out var targets) ? targets : [];

    public static bool Allows(TicketStatus from, TicketAction action) => Table.ContainsKey((from, action));

    /// <summary>How a ticket comes into being.</summary>
    public static IReadOnlyList<TicketStatus> Initial(TicketAction action) => action switch
    {
        Register => [Submitted],
        Import => [Submitted, Closed],
        _ => [],
    };

    /// <summary>Not yet closed, rejected, merged, withdrawn or archived.</summary>
    public static bool IsOpen(TicketStatus status) => Array.IndexOf(Open, status) >= 0;

    /// <summary>Every cell, in the order of the enums.</summary>
    public static IEnumerable<(TicketStatus From, TicketAction Action, TicketStatus To)> All =>
        Table.OrderBy(cell => cell.Key.Status).ThenBy(cell => cell.Key.Action)
            .SelectMany(cell => cell.Value.Select(to => (cell.Key.Status, cell.Key.Action, to)));

    private static void Stays(TicketStatus[] statuses, params TicketAction[] actions)
    {
        foreach (var status in statuses)
        {
            foreach (var action in actions)
            {
                Table.Add((status, action), [status]);
            }
        }
    }
}
