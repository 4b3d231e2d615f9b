using ErrorOr;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Tickets;
using GovernanceApi.Domain.Territory.Clocks;
using Shouldly;

namespace GovernanceApi.Domain.UnitTests.Complaints.Tickets;

/// <summary>Tickets brought to where a test begins. Monday 2026-03-02, 09:00 in China; no holiday near.</summary>
internal static class TestTickets
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    public static readonly BusinessCalendar Calendar = Known2026((new DateOnly(2026, 1, 1), CalendarDayKind.Holiday, "元旦"));
    public static readonly DivisionCode Community = DivisionCode.From("341502001001");

    public static readonly Guid WaterUnit = Guid.CreateVersion7(Now);
    public static readonly Guid RoadUnit = Guid.CreateVersion7(Now);
    public static readonly Guid Grid = Guid.CreateVersion7(Now);

    public static readonly Actor Dispatcher = new(Guid.CreateVersion7(Now), "countyDispatcher", null);
    public static readonly Actor SecondDispatcher = new(Guid.CreateVersion7(Now), "countyDispatcher", null);
    public static readonly Actor Clerk = new(Guid.CreateVersion7(Now), "communityClerk", null);
    public static readonly Actor Handler = new(Guid.CreateVersion7(Now), "departmentHandler", WaterUnit);
    public static readonly Actor Colleague = new(Guid.CreateVersion7(Now), "departmentHandler", WaterUnit);
    public static readonly Actor RoadHandler = new(Guid.CreateVersion7(Now), "departmentHandler", RoadUnit);
    public static readonly Actor GridWorker = new(Guid.CreateVersion7(Now), "gridWorker", null);

    public static readonly Resolution Fixed = new(Outcome.Fixed, "已修复");
    public static readonly PetitionOpinion Opinion = new("请求", "事实", "意见", "依据");

    /// <summary>A calendar that knows 2026: as many Saturdays off as a year needs, which changes no due date, and the given days.</summary>
    public static BusinessCalendar Known2026(params (DateOnly Date, CalendarDayKind Kind, string Name)[] days) => new(
    [
        .. Enumerable.Range(0, BusinessCalendar.StatutoryHolidays).Select(week => (new DateOnly(2026, 1, 3).AddDays(7 * week), CalendarDayKind.Holiday, "周末")),
        .. days,
    ]);

    public static Clockwork Work(IntakeChannel channel = IntakeChannel.Hotline, Urgency urgency = Urgency.Ordinary) =>
        Clockwork.Standard(Calendar, channel, urgency);

    public static Place Place(string? description = "阳光小区3号楼") => new(description, Community, null, null, null);

    public static Intake Intake(IntakeChannel channel = IntakeChannel.Hotline, Urgency urgency = Urgency.Ordinary) =>
        new(TicketNumber.Of(new DateOnly(2026, 3, 2), 42), channel, "水管漏水", "3号楼门口水管漏水三天", Place(), "0101", urgency, HasContact: true);

    public static Ticket Submitted(IntakeChannel channel = IntakeChannel.Hotline, Urgency urgency = Urgency.Ordinary) =>
        Ticket.Register(Guid.CreateVersion7(Now), Intake(channel, urgency), Work(channel, urgency), Clerk, Now).Value;

    public static Ticket Accepted(IntakeChannel channel = IntakeChannel.Hotline)
    {
        var ticket = Submitted(channel);
        ticket.Accept(null, null, Work(channel), Dispatcher, Now).Done();
        return ticket;
    }

    public static Ticket Dispatched(IntakeChannel channel = IntakeChannel.Hotline)
    {
        var ticket = Accepted(channel);
        ticket.Dispatch(Assignment.ToUnit(WaterUnit), true, null, Work(channel), Dispatcher, Now).Done();
        return ticket;
    }

    public static Ticket InProgress(IntakeChannel channel = IntakeChannel.Hotline)
    {
        var ticket = Dispatched(channel);
        ticket.TakeOn(null, Handler, Now).Done();
        return ticket;
    }

    public static Ticket Verifying()
    {
        var ticket = InProgress();
        ticket.Resolve(Fixed, Work(), Handler, Now).Done();
        return ticket;
    }

    public static Ticket Disputed()
    {
        var ticket = Verifying();
        ticket.DisputeByReporter("还在漏", Work(), Now).Done();
        return ticket;
    }

    public static Ticket Reopened()
    {
        var ticket = Disputed();
        ticket.DecideDispute(true, "属实", Work(), SecondDispatcher, Now).Done();
        return ticket;
    }

    /// <summary>A ticket in any status it can rest in.</summary>
    public static Ticket In(TicketStatus status)
    {
        switch (status)
        {
            case TicketStatus.Submitted:
                return Submitted();
            case TicketStatus.Accepted:
                return Accepted();
            case TicketStatus.Dispatched:
                return Dispatched();
            case TicketStatus.InProgress:
                return InProgress();
            case TicketStatus.Verifying:
                return Verifying();
            case TicketStatus.Disputed:
                return Disputed();
            case TicketStatus.Reopened:
                return Reopened();
            case TicketStatus.ObjectionPending:
                return After(Dispatched(), t => t.Object("非本部门职责", RoadUnit, Work(), Handler, Now));
            case TicketStatus.Returned:
                return After(In(TicketStatus.ObjectionPending), t => t.DecideObjection(true, null, Work(), Dispatcher, Now));
            case TicketStatus.Suspended:
                var asked = After(InProgress(), t => t.RequestSuspension("等待配件", new DateOnly(2026, 3, 9), Work(), Handler, Now));
                return After(asked, t => t.DecideSuspension(true, null, Dispatcher, Now));
            case TicketStatus.Closed:
                return After(Verifying(), t => t.CloseUnverified(Work(), Now.AddDays(30)));
            case TicketStatus.Rejected:
                return After(Submitted(), t => t.Reject(RejectReason.OtherAuthority, "人民法院", null, Work(), Dispatcher, Now));
            case TicketStatus.Merged:
                return After(Submitted(), t => t.Merge(Submitted(), null, Work(), Dispatcher, Now));
            case TicketStatus.Withdrawn:
                return After(Submitted(), t => t.Withdraw(null, Actor.Reporter, Now));
            case TicketStatus.Archived:
                return After(In(TicketStatus.Closed), t => t.Archive(24, Actor.System, Now.AddMonths(30)));
            default:
                throw new ArgumentOutOfRangeException(nameof(status), status, "No ticket rests there.");
        }
    }

    public static void Done(this ErrorOr<Success> result) => result.IsError.ShouldBeFalse(result.IsError ? result.FirstError.Code : null);

    public static void ShouldBeRefused(this ErrorOr<Success> result, Error refusal) =>
        (result.IsError ? result.FirstError.Code : "done").ShouldBe(refusal.Code);

    private static Ticket After(Ticket ticket, Func<Ticket, ErrorOr<Success>> step)
    {
        step(ticket).Done();
        return ticket;
    }
}
