using ErrorOr;
using GovernanceApi.Domain.Complaints.Tickets;
using Shouldly;
using Xunit;
using static GovernanceApi.Domain.UnitTests.Complaints.Tickets.TestTickets;

namespace GovernanceApi.Domain.UnitTests.Complaints.Tickets;

/// <summary>Every status × action cell, against §5.1 written down a second time and independently.</summary>
public sealed class TicketTransitionsTests
{
    private const string BeforeResolved = "Submitted Accepted Dispatched InProgress ObjectionPending Returned Suspended Reopened";
    private const string Open = $"{BeforeResolved} Verifying Disputed";
    private const string Kept = $"{Open} Closed Rejected Merged Withdrawn";

    private static readonly string[] Moves =
    [
        "Submitted Accept Accepted",
        "Submitted Reject Rejected",
        "Rejected Restore Submitted",
        "Submitted Merge Merged",
        "Accepted Merge Merged",
        "Merged Unmerge Submitted,Accepted",
        "Accepted Dispatch Dispatched",
        "Returned Redispatch Dispatched",
        "Reopened Redispatch Dispatched",
        "Dispatched TakeOn InProgress",
        "Dispatched Object ObjectionPending",
        "ObjectionPending DecideObjection Returned,Dispatched",
        "InProgress RequestSuspension InProgress",
        "InProgress DecideSuspension Suspended,InProgress",
        "Suspended Resume InProgress",
        "InProgress RequestExtension InProgress",
        "InProgress DecideExtension InProgress",
        "InProgress Resolve Resolved",
        "Resolved StartVerifying Verifying",
        "Verifying Verify Closed,Disputed,Verifying",
        "Verifying Confirm Closed,Disputed",
        "Verifying CloseUnverified Closed",
        "Verifying Dispute Disputed",
        "Closed Dispute Disputed",
        "Disputed DecideDispute Reopened,Closed",
        "Closed Archive Archived",
        "Submitted UpdateFromSource Submitted,Closed",
        "Closed UpdateFromSource Closed",
    ];

    private static readonly Dictionary<TicketAction, string> Staying = new()
    {
        [TicketAction.Correct] = BeforeResolved,
        [TicketAction.FlagRepeat] = BeforeResolved,
        [TicketAction.Remind] = BeforeResolved,
        [TicketAction.Progress] = "Accepted Dispatched InProgress ObjectionPending Suspended Reopened",
        [TicketAction.Absorb] = Open,
        [TicketAction.Supervise] = Open,
        [TicketAction.Follow] = Open,
        [TicketAction.AddInformation] = Open,
        [TicketAction.RecomputeDue] = Open,
        [TicketAction.AddNote] = Kept,
        [TicketAction.Release] = Kept,
        [TicketAction.Unfollow] = Kept,
        [TicketAction.Rate] = "Verifying Closed",
    };

    public static TheoryData<TicketStatus, TicketAction> Cells => Of(Enum.GetValues<TicketStatus>(), Enum.GetValues<TicketAction>());

    /// <summary>No ticket rests in Resolved.</summary>
    public static TheoryData<TicketStatus, TicketAction> RestingCells => Of(RestingStatuses, Enum.GetValues<TicketAction>());

    /// <summary>Actions with a command of their own that does nothing else.</summary>
    public static TheoryData<TicketStatus, TicketAction> CommandCells => Of(RestingStatuses, [.. Enum.GetValues<TicketAction>().Where(a => TicketAttempts.Of(a) is not null)]);

    private static TicketStatus[] RestingStatuses => [.. Enum.GetValues<TicketStatus>().Except([TicketStatus.Resolved])];

    [Theory]
    [MemberData(nameof(Cells))]
    public void Each_cell_leads_where_the_specification_says(TicketStatus status, TicketAction action) =>
        TicketTransitions.Targets(status, action).ShouldBe(Expected(status, action));

    [Theory]
    [MemberData(nameof(CommandCells))]
    public void Each_command_keeps_to_its_cell(TicketStatus status, TicketAction action)
    {
        var ticket = In(status);
        var revision = ticket.Revision;
        var result = TicketAttempts.Of(action)!(ticket, Now);
        if (Expected(status, action).Count == 0)
        {
            (result.IsError ? result.FirstError.Code : "done").ShouldBe("tickets.action_not_allowed");
            result.FirstError.Type.ShouldBe(ErrorType.Conflict);
            result.FirstError.Metadata!["status"].ShouldBe(char.ToLowerInvariant(status.ToString()[0]) + status.ToString()[1..]);
        }

        if (result.IsError)
        {
            result.FirstError.Code.ShouldStartWith("tickets.");
            ticket.Status.ShouldBe(status);
            ticket.Revision.ShouldBe(revision);
            return;
        }

        // Resolving passes through Resolved and starts verifying in the same breath.
        var reached = action == TicketAction.Resolve ? TicketStatus.Resolved : ticket.Status;
        Expected(status, action).ShouldContain(reached);
        ticket.Revision.ShouldBeGreaterThan(revision);
    }

    [Theory]
    [MemberData(nameof(RestingCells))]
    public void The_reason_of_a_disabled_action_is_the_refusal_of_the_command(TicketStatus status, TicketAction action)
    {
        var refusal = In(status).WhyNot(action, SecondDispatcher, Now);
        (refusal?.Code == "tickets.action_not_allowed").ShouldBe(Expected(status, action).Count == 0);
    }

    [Fact]
    public void Every_status_is_reached_by_the_table_or_is_initial()
    {
        var reached = TicketTransitions.All.Select(c => c.To).Concat(TicketTransitions.Initial(TicketAction.Register)).Distinct();
        reached.Order().ShouldBe(Enum.GetValues<TicketStatus>());
    }

    [Fact]
    public void The_diagram_on_the_page_is_the_table()
    {
        var initial = from action in new[] { TicketAction.Register, TicketAction.Import }
                      from to in TicketTransitions.Initial(action)
                      select ((TicketStatus?)null, action, to);
        var cells = initial.Concat(TicketTransitions.All.Select(c => ((TicketStatus?)c.From, c.Action, c.To)));
        StateDiagram.Draw(cells, [TicketStatus.Withdrawn, TicketStatus.Archived]).ShouldBeOn("complaints.md");
    }

    private static TheoryData<TicketStatus, TicketAction> Of(TicketStatus[] statuses, TicketAction[] actions)
    {
        var cells = new TheoryData<TicketStatus, TicketAction>();
        foreach (var status in statuses)
        {
            foreach (var action in actions)
            {
                cells.Add(status, action);
            }
        }

        return cells;
    }

    private static List<TicketStatus> Expected(TicketStatus status, TicketAction action)
    {
        if (Staying.TryGetValue(action, out var staying))
        {
            return staying.Split(' ').Contains(status.ToString()) ? [status] : [];
        }

        if (action == TicketAction.Withdraw)
        {
            return BeforeResolved.Split(' ').Contains(status.ToString()) ? [TicketStatus.Withdrawn] : [];
        }

        var move = Moves.Select(m => m.Split(' ')).SingleOrDefault(m => m[0] == status.ToString() && m[1] == action.ToString());
        return move is null ? [] : [.. move[2].Split(',').Select(Enum.Parse<TicketStatus>)];
    }
}
