using GovernanceApi.Domain.Complaints.Tickets;
using GovernanceApi.Domain.Territory.Clocks;
using Shouldly;
using Xunit;
using static GovernanceApi.Domain.UnitTests.Complaints.Tickets.TestTickets;

namespace GovernanceApi.Domain.UnitTests.Complaints.Tickets;

public sealed class TicketClockTests
{
    [Theory]
    [InlineData(IntakeChannel.Hotline, Urgency.Ordinary, "2026-03-03T15:59:59Z", "tickets.accept")]
    [InlineData(IntakeChannel.Hotline, Urgency.LifeOrProperty, "2026-03-02T03:00:00Z", "tickets.accept.lifeOrProperty")]
    [InlineData(IntakeChannel.Petition, Urgency.Ordinary, "2026-03-17T15:59:59Z", "tickets.accept.petition")]
    public void Acceptance_is_due_by_channel_and_urgency(IntakeChannel channel, Urgency urgency, string due, string key)
    {
        var ticket = Submitted(channel, urgency);
        ticket.DueAt.ShouldBe(DateTimeOffset.Parse(due));
        ticket.RunningClock(ClockKind.Accept)!.RuleKey.ShouldBe(key);
    }

    [Fact]
    public void Acceptance_is_counted_from_receipt()
    {
        var intake = Intake() with { ReceivedAt = Now.AddDays(-10) };
        var ticket = Ticket.Register(Guid.CreateVersion7(Now), intake, Work(), Clerk, Now).Value;
        ticket.OverdueAt(Now).ShouldBeTrue();
    }

    [Fact]
    public void Handling_runs_from_dispatch_for_five_working_days()
    {
        var clock = Dispatched().RunningClock(ClockKind.Handle)!;
        clock.DueAt.ShouldBe(new DateTimeOffset(2026, 3, 9, 15, 59, 59, TimeSpan.Zero));
    }

    [Fact]
    public void A_petition_is_handled_within_sixty_days_of_acceptance()
    {
        var ticket = Accepted(IntakeChannel.Petition);
        ticket.Dispatch(Assignment.ToUnit(WaterUnit), true, null, Work(IntakeChannel.Petition), Dispatcher, Now.AddDays(1)).Done();
        var clock = ticket.RunningClock(ClockKind.Handle)!;
        clock.StartedAt.ShouldBe(Now);
        clock.DueAt.ShouldBe(new DateTimeOffset(2026, 5, 1, 15, 59, 59, TimeSpan.Zero));
        ticket.Clocks.Count(c => c.Kind == ClockKind.Handle).ShouldBe(1);
    }

    [Fact]
    public void A_countys_rule_replaces_the_default_and_is_named()
    {
        var rule = new ClockRule(Guid.CreateVersion7(Now), "categories.0101", new Limit(24, LimitUnit.Hour));
        var ticket = Accepted();
        ticket.Dispatch(Assignment.ToUnit(WaterUnit), true, null, Work() with { Clocks = new Dictionary<ClockKind, ClockRule>(Work().Clocks) { [ClockKind.Handle] = rule } }, Dispatcher, Now).Done();
        var clock = ticket.RunningClock(ClockKind.Handle)!;
        clock.DueAt.ShouldBe(Now.AddHours(24));
        clock.RuleId.ShouldBe(rule.RuleId);

        var wide = Work() with { Windows = new Dictionary<TicketWindow, ClockRule>(Work().Windows) { [TicketWindow.Extension] = new ClockRule(null, "x", new Limit(9, LimitUnit.WorkingDay)) } };
        ticket.TakeOn(null, Handler, Now).Done();
        ticket.RequestExtension("需开挖", 9, wide, Handler, Now).Done();
    }

    [Fact]
    public void The_ticket_is_due_at_the_earliest_running_clock()
    {
        var ticket = Dispatched();
        ticket.DueAt.ShouldBe(ticket.RunningClock(ClockKind.TakeOn)!.DueAt);
        ticket.TakeOn(null, Handler, Now).Done();
        ticket.DueAt.ShouldBe(ticket.RunningClock(ClockKind.Handle)!.DueAt);
    }

    [Fact]
    public void A_stopped_clock_remembers_whether_it_was_late()
    {
        var ticket = Dispatched();
        ticket.TakeOn(null, Handler, Now.AddDays(4)).Done();
        var clock = ticket.Clocks.Single(c => c.Kind == ClockKind.TakeOn);
        clock.OverdueAt(Now).ShouldBeTrue();
        ticket.Events[^1].ShouldBeOfType<TicketTakenOn>().OnTime.ShouldBeFalse();
    }

    [Fact]
    public void A_provisional_date_is_counted_again_when_the_calendar_grows()
    {
        var ticket = In(TicketStatus.Dispatched);
        ticket.DueProvisional.ShouldBeFalse();

        var bare = Clockwork.Standard(new BusinessCalendar([]), IntakeChannel.Hotline, Urgency.Ordinary);
        var early = Ticket.Register(Guid.CreateVersion7(Now), Intake(), bare, Clerk, Now).Value;
        early.DueProvisional.ShouldBeTrue();

        var holiday = Known2026((new DateOnly(2026, 3, 3), CalendarDayKind.Holiday, "假日"));
        early.RecomputeDue(holiday, Now).Done();
        early.DueAt.ShouldBe(new DateTimeOffset(2026, 3, 4, 15, 59, 59, TimeSpan.Zero));
        early.DueProvisional.ShouldBeFalse();
        var revision = early.Revision;
        early.RecomputeDue(holiday, Now).Done();
        early.Revision.ShouldBe(revision);
    }

    [Fact]
    public void A_paused_clock_is_not_counted_again_until_it_goes_on()
    {
        var ticket = In(TicketStatus.Suspended);
        var due = ticket.RunningClock(ClockKind.Handle)!.DueAt;
        ticket.RecomputeDue(new BusinessCalendar([(new DateOnly(2026, 3, 4), CalendarDayKind.Holiday, "假日")]), Now).Done();
        ticket.RunningClock(ClockKind.Handle)!.DueAt.ShouldBe(due);
        ticket.RunningClock(ClockKind.Handle)!.OverdueAt(Now.AddYears(1)).ShouldBeFalse();
    }
}
