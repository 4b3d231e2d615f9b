using GovernanceApi.Domain.Complaints.Tickets;
using GovernanceApi.Domain.Common;
using Shouldly;
using Xunit;
using static GovernanceApi.Domain.UnitTests.Complaints.Tickets.TestTickets;

namespace GovernanceApi.Domain.UnitTests.Complaints.Tickets;

public sealed class TicketJourneyTests
{
    public static TheoryData<TicketStatus> RestingStatuses => [.. Enum.GetValues<TicketStatus>().Except([TicketStatus.Resolved])];

    [Theory]
    [MemberData(nameof(RestingStatuses))]
    public void Every_status_but_resolved_can_be_reached_and_rested_in(TicketStatus status) => In(status).Status.ShouldBe(status);

    [Fact]
    public void A_complaint_travels_from_report_to_verified_closure()
    {
        var ticket = Submitted();
        ticket.Accept(null, null, Work(), Dispatcher, Now.AddHours(1)).Done();
        ticket.Dispatch(Assignment.ToUnit(WaterUnit, RoadUnit), true, null, Work(), Dispatcher, Now.AddHours(2)).Done();
        ticket.TakeOn(null, Handler, Now.AddHours(3)).Done();
        ticket.ReportProgress("已安排维修", Handler, Now.AddHours(4)).Done();
        ticket.Resolve(Fixed, Work(), Handler, Now.AddDays(1)).Done();
        ticket.Verify(VerificationMethod.CallBack, true, true, null, Work(), Clerk, Now.AddDays(2)).Done();

        ticket.Status.ShouldBe(TicketStatus.Closed);
        ticket.AcceptedOnTime.ShouldBe(true);
        ticket.HandledOnTime.ShouldBe(true);
        ticket.FirstResponseAt.ShouldBe(Now.AddHours(4));
        ticket.DueAt.ShouldBeNull();
        ticket.Clocks.ShouldAllBe(c => !c.Running);
        ticket.Events.Select(e => e.Type).ShouldBe(
        [
            "ticket.registered", "ticket.accepted", "ticket.dispatched", "ticket.taken_on", "ticket.progress_reported",
            "ticket.resolved", "ticket.verification_started", "ticket.verified",
        ]);
        ticket.Steps.Select(s => s.Revision).ShouldBe(Enumerable.Range(1, 8));
        ticket.Revision.ShouldBe(8);
        ((IHasArea)ticket).Area.ShouldBe(Community);
    }
}
