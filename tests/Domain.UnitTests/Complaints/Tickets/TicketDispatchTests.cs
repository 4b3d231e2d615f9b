using GovernanceApi.Domain.Complaints.Tickets;
using Shouldly;
using Xunit;
using static GovernanceApi.Domain.UnitTests.Complaints.Tickets.TestTickets;

namespace GovernanceApi.Domain.UnitTests.Complaints.Tickets;

public sealed class TicketDispatchTests
{
    [Fact]
    public void A_ticket_goes_to_one_unit_with_its_assistants_or_to_one_grid()
    {
        var ticket = Accepted();
        ticket.Dispatch(new Assignment(null, []), false, null, Work(), Dispatcher, Now).ShouldBeRefused(TicketErrors.TargetRequired);
        ticket.Dispatch(new Assignment(WaterUnit, [], Grid), false, null, Work(), Dispatcher, Now).ShouldBeRefused(TicketErrors.TargetRequired);
        ticket.Dispatch(Assignment.ToUnit(WaterUnit, WaterUnit), false, null, Work(), Dispatcher, Now).ShouldBeRefused(TicketErrors.CoUnitIsLead);
        ticket.Dispatch(Assignment.ToUnit(WaterUnit, RoadUnit, RoadUnit), false, null, Work(), Dispatcher, Now).Done();
        ticket.LeadUnitId.ShouldBe(WaterUnit);
        ticket.CoUnitIds.ShouldBe([RoadUnit]);
    }

    [Fact]
    public void A_departments_matter_is_not_passed_to_the_grassroots()
    {
        var ticket = Accepted();
        ticket.Dispatch(Assignment.ToGrid(Grid, null, null), true, null, Work(), Dispatcher, Now).ShouldBeRefused(TicketErrors.DepartmentMatterToGrassroots);
        ticket.Dispatch(Assignment.ToUnit(RoadUnit) with { LeadIsGrassroots = true }, true, null, Work(), Dispatcher, Now).ShouldBeRefused(TicketErrors.DepartmentMatterToGrassroots);
        ticket.Dispatch(Assignment.ToGrid(Grid, GridWorker.UserId, Guid.CreateVersion7(Now)), false, null, Work(), Dispatcher, Now).Done();
        ticket.AssignedGridId.ShouldBe(Grid);
        ticket.GridTaskId.ShouldNotBeNull();
    }

    [Fact]
    public void Only_the_lead_unit_takes_on()
    {
        var ticket = Dispatched();
        ticket.TakeOn(null, RoadHandler, Now).ShouldBeRefused(TicketErrors.NotLeadUnit);
        ticket.TakeOn(null, Handler, Now).Done();
        ticket.HandlerId.ShouldBe(Handler.UserId);
    }

    [Fact]
    public void A_grids_ticket_is_taken_on_by_its_worker()
    {
        var ticket = Accepted();
        ticket.Dispatch(Assignment.ToGrid(Grid, null, null), false, null, Work(), Dispatcher, Now).Done();
        ticket.TakeOn(null, GridWorker, Now).Done();
        ticket.HandlerId.ShouldBe(GridWorker.UserId);
    }

    [Fact]
    public void An_objection_needs_its_legal_basis_and_comes_from_the_lead_unit_in_time()
    {
        var ticket = Dispatched();
        ticket.Object(" ", null, Work(), Handler, Now).ShouldBeRefused(TicketErrors.LegalBasisRequired);
        ticket.Object("依据", null, Work(), RoadHandler, Now).ShouldBeRefused(TicketErrors.NotLeadUnit);
        ticket.Object("依据", null, Work(), Handler, Now.AddDays(2)).ShouldBeRefused(TicketErrors.ObjectionWindowOver);
        ticket.Object("依据", RoadUnit, Work(), Handler, Now.AddDays(1)).Done();
        ticket.Pending!.SuggestedUnitId.ShouldBe(RoadUnit);
        ticket.RunningClock(ClockKind.Handle).ShouldBeNull();
        ticket.RunningClock(ClockKind.DecideObjection).ShouldNotBeNull();
    }

    [Fact]
    public void A_petition_may_be_objected_to_for_five_working_days_while_its_sixty_days_run_on()
    {
        var ticket = Dispatched(IntakeChannel.Petition);
        ticket.Object("依据", null, Work(IntakeChannel.Petition), Handler, Now.AddDays(7)).Done();
        ticket.RunningClock(ClockKind.Handle)!.StartedAt.ShouldBe(Now);
    }

    [Fact]
    public void An_upheld_objection_returns_the_ticket_to_be_dispatched_elsewhere_for_good()
    {
        var ticket = In(TicketStatus.Returned);
        ticket.ReturnCount.ShouldBe(1);
        ticket.LeadUnitId.ShouldBeNull();
        ticket.Pending.ShouldBeNull();

        ticket.Dispatch(Assignment.ToUnit(WaterUnit), true, null, Work(), Dispatcher, Now).ShouldBeRefused(TicketErrors.ReturnedToSameUnit);
        ticket.Dispatch(Assignment.ToUnit(RoadUnit), true, null, Work(), Dispatcher, Now).Done();
        ticket.Designated.ShouldBeTrue();
        ticket.Object("依据", null, Work(), RoadHandler, Now).ShouldBeRefused(TicketErrors.ObjectionAfterDesignation);
    }

    [Fact]
    public void A_dismissed_objection_designates_the_unit_and_starts_its_time_anew()
    {
        var ticket = In(TicketStatus.ObjectionPending);
        ticket.DecideObjection(false, null, Work(), Dispatcher, Now).ShouldBeRefused(TicketErrors.NoteRequired);
        ticket.DecideObjection(false, "属于该单位职责", Work(), Dispatcher, Now.AddDays(1)).Done();
        ticket.Status.ShouldBe(TicketStatus.Dispatched);
        ticket.Designated.ShouldBeTrue();
        ticket.RunningClock(ClockKind.Handle)!.StartedAt.ShouldBe(Now.AddDays(1));
        ticket.Object("依据", null, Work(), Handler, Now.AddDays(1)).ShouldBeRefused(TicketErrors.ObjectionAfterDesignation);
    }

    [Fact]
    public void Who_objected_does_not_decide() =>
        In(TicketStatus.ObjectionPending).DecideObjection(true, null, Work(), Handler, Now).ShouldBeRefused(TicketErrors.SamePerson);
}
