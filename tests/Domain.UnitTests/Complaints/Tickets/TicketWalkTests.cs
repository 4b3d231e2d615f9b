using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Tickets;
using Shouldly;
using Xunit;
using static GovernanceApi.Domain.UnitTests.Complaints.Tickets.TestTickets;

namespace GovernanceApi.Domain.UnitTests.Complaints.Tickets;

/// <summary>Random walks: whatever is tried in whatever order, the ticket stays sound.</summary>
public sealed class TicketWalkTests
{
    private const int Steps = 40;

    [Fact]
    public void A_ticket_stays_sound_on_any_walk()
    {
        var reached = new HashSet<TicketStatus>();
        for (var seed = 1; seed <= 600; seed++)
        {
            var walk = Walk(seed);
            reached.UnionWith(walk.Steps.Select(s => s.To));
        }

        reached.Order().ShouldBe(Enum.GetValues<TicketStatus>());
    }

    private static Ticket Walk(int seed)
    {
        // Repeatable: the seed is in every message.
        var random = new Random(seed);
        var ticket = Submitted((IntakeChannel)random.Next(2));
        var now = Now;
        for (var step = 0; step < Steps; step++)
        {
            now = now.AddHours(random.Next(30));
            var action = Next(ticket, random);
            var before = (ticket.Status, ticket.Revision);
            var refusal = ticket.WhyNot(action, Dispatcher, now);
            var result = Try(ticket, action, random, now);
            var clue = $"seed {seed}, step {step}, {before.Status} {action}";
            if (result is not { IsError: false })
            {
                (ticket.Status, ticket.Revision).ShouldBe(before, clue);
                continue;
            }

            (refusal?.Code).ShouldNotBe("tickets.action_not_allowed", clue);
            ShouldBeSound(ticket, clue);
        }

        return ticket;
    }

    /// <summary>Mostly a step that the table offers and that leads on; else anything, which it may refuse.</summary>
    private static TicketAction Next(Ticket ticket, Random random)
    {
        var any = Enum.GetValues<TicketAction>();
        var onward = any.Where(a => TicketTransitions.Targets(ticket.Status, a).Any(to => to != ticket.Status)).ToList();
        var action = onward.Count > 0 && random.Next(4) > 0 ? onward[random.Next(onward.Count)] : any[random.Next(any.Length)];
        return action switch
        {
            // Ends of the road, taken now and then.
            TicketAction.Withdraw or TicketAction.Reject or TicketAction.Merge or TicketAction.Archive when random.Next(6) > 0 => TicketAction.Progress,

            // One command, named by where the ticket stands.
            TicketAction.Dispatch or TicketAction.Redispatch =>
                ticket.Status is TicketStatus.Returned or TicketStatus.Reopened ? TicketAction.Redispatch : TicketAction.Dispatch,
            _ => action,
        };
    }

    private static ErrorOr.ErrorOr<ErrorOr.Success>? Try(Ticket ticket, TicketAction action, Random random, DateTimeOffset now)
    {
        // Officers change with the round, as the rules ask.
        var officer = new Actor(new Guid(ticket.Round, 0, 0, new byte[8]), "departmentHandler", ticket.LeadUnitId);
        var resolution = Fixed with { Opinion = Opinion };
        return action switch
        {
            TicketAction.Dispatch or TicketAction.Redispatch => ticket.Dispatch(
                random.Next(2) == 0 ? Assignment.ToUnit(random.Next(2) == 0 ? WaterUnit : RoadUnit) : Assignment.ToGrid(Grid, null, null), false, null, Work(), Dispatcher, now),
            TicketAction.TakeOn => ticket.TakeOn(null, officer, now),
            TicketAction.Resolve => ticket.Resolve(resolution, Work(), officer, now),
            TicketAction.DecideObjection => ticket.DecideObjection(random.Next(2) == 0, "说明", Work(), Dispatcher, now),
            TicketAction.DecideDispute => ticket.DecideDispute(random.Next(3) > 0, "说明", Work(), SecondDispatcher, now),
            TicketAction.Verify => ticket.Verify(VerificationMethod.SpotCheck, null, random.Next(2) == 0, null, Work(), Clerk, now),
            _ => TicketAttempts.Of(action)?.Invoke(ticket, now),
        };
    }

    private static void ShouldBeSound(Ticket ticket, string clue)
    {
        ticket.Events.Count.ShouldBe(ticket.Revision, clue);
        ticket.Steps.Select(s => s.Revision).ShouldBe(Enumerable.Range(1, ticket.Revision), clue);
        ticket.Steps.Zip(ticket.Steps.Skip(1)).All(pair => pair.First.To == pair.Second.From).ShouldBeTrue(clue);
        ticket.Steps.Skip(1).All(s => TicketTransitions.Targets(s.From!.Value, s.Action).Contains(s.To)).ShouldBeTrue(clue);

        var running = ticket.Clocks.Where(c => c.Running).ToList();
        running.Select(c => c.Kind).ShouldBeUnique(clue);
        ticket.DueAt.ShouldBe(running.Where(c => !c.Paused).Select(c => (DateTimeOffset?)c.DueAt).Min(), clue);
        (running.Count > 0).ShouldBe(TicketTransitions.IsOpen(ticket.Status), clue);
        running.Any(c => c.Paused).ShouldBe(ticket.Status == TicketStatus.Suspended, clue);

        (ticket.Pending?.Kind == RequestKind.Objection).ShouldBe(ticket.Status == TicketStatus.ObjectionPending, clue);
        (ticket.Pending is null || ticket.Status is TicketStatus.InProgress or TicketStatus.ObjectionPending).ShouldBeTrue(clue);
        (ticket.ClosedAt is not null).ShouldBe(ticket.Status is TicketStatus.Closed or TicketStatus.Archived, clue);
        (ticket.ResumeAt is not null).ShouldBe(ticket.Status == TicketStatus.Suspended, clue);
        ticket.Round.ShouldBe(1 + ticket.Steps.Count(s => s.To == TicketStatus.Reopened && s.From == TicketStatus.Disputed), clue);
        ticket.ReturnCount.ShouldBe(ticket.Steps.Count(s => s.To == TicketStatus.Returned && s.From != s.To), clue);
    }
}
