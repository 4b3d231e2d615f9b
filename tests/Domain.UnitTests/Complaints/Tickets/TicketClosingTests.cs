using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Tickets;
using Shouldly;
using Xunit;
using static GovernanceApi.Domain.UnitTests.Complaints.Tickets.TestTickets;

namespace GovernanceApi.Domain.UnitTests.Complaints.Tickets;

public sealed class TicketClosingTests
{
    [Fact]
    public void Who_resolved_does_not_verify() =>
        Verifying().Verify(VerificationMethod.CallBack, true, true, null, Work(), Handler, Now).ShouldBeRefused(TicketErrors.SamePerson);

    [Fact]
    public void A_colleague_of_the_lead_unit_does_not_verify() =>
        Verifying().Verify(VerificationMethod.CallBack, true, true, null, Work(), Colleague, Now).ShouldBeRefused(TicketErrors.SameUnit);

    [Fact]
    public void Who_took_it_on_does_not_verify_what_a_colleague_resolved()
    {
        var ticket = InProgress();
        ticket.Resolve(Fixed, Work(), Colleague, Now).Done();
        ticket.Verify(VerificationMethod.CallBack, true, true, null, Work(), Handler with { UnitId = null }, Now).ShouldBeRefused(TicketErrors.SamePerson);
    }

    [Fact]
    public void A_call_that_reached_nobody_is_noted_and_leaves_it_open()
    {
        var ticket = Verifying();
        ticket.Verify(VerificationMethod.CallBack, null, null, "无人接听", Work(), Clerk, Now).Done();
        ticket.Status.ShouldBe(TicketStatus.Verifying);
        ticket.CallBackAttempts.ShouldBe(1);
        ticket.Verification.ShouldBeNull();
        ticket.Events[^1].ShouldBeOfType<TicketCallBackMissed>().Attempts.ShouldBe(1);
    }

    [Theory]
    [InlineData(true, true, TicketStatus.Closed)]
    [InlineData(true, null, TicketStatus.Closed)]
    [InlineData(null, true, TicketStatus.Closed)]
    [InlineData(false, true, TicketStatus.Disputed)]
    [InlineData(true, false, TicketStatus.Disputed)]
    public void A_satisfied_reporter_closes_and_an_unsatisfied_one_disputes(bool? satisfied, bool? solved, TicketStatus expected)
    {
        var ticket = Verifying();
        ticket.Verify(VerificationMethod.CallBack, satisfied, solved, null, Work(), Clerk, Now).Done();
        ticket.Status.ShouldBe(expected);
        ticket.VerifierId.ShouldBe(Clerk.UserId);
        ticket.ClosedAt.ShouldBe(expected == TicketStatus.Closed ? Now : null);
    }

    [Fact]
    public void A_verification_needs_a_finding_and_a_method_of_ours()
    {
        Verifying().Verify(VerificationMethod.SpotCheck, true, null, null, Work(), Clerk, Now).ShouldBeRefused(TicketErrors.FindingRequired);
        Verifying().Verify(VerificationMethod.ReporterConfirmation, null, null, null, Work(), Clerk, Now).ShouldBeRefused(TicketErrors.FindingRequired);
        Verifying().Verify(VerificationMethod.Imported, true, true, null, Work(), Clerk, Now).ShouldBeRefused(TicketErrors.MethodNotForStaff);
    }

    [Theory]
    [InlineData(true, true, TicketStatus.Closed)]
    [InlineData(true, false, TicketStatus.Disputed)]
    [InlineData(false, true, TicketStatus.Disputed)]
    public void The_reporters_own_answer_counts(bool solved, bool satisfied, TicketStatus expected)
    {
        var ticket = Verifying();
        ticket.ConfirmByReporter(solved, satisfied, Work(), Now).Done();
        ticket.Status.ShouldBe(expected);
        ticket.Verification!.Method.ShouldBe(VerificationMethod.ReporterConfirmation);
    }

    [Fact]
    public void What_was_confirmed_is_not_disputed_but_a_spot_check_may_be_contradicted()
    {
        var confirmed = Verifying();
        confirmed.ConfirmByReporter(true, true, Work(), Now).Done();
        confirmed.DisputeByReporter("还在漏", Work(), Now).ShouldBeRefused(TicketErrors.DisputeNotOpen);

        var called = Verifying();
        called.Verify(VerificationMethod.CallBack, true, true, null, Work(), Clerk, Now).Done();
        called.DisputeByReporter("还在漏", Work(), Now).ShouldBeRefused(TicketErrors.DisputeNotOpen);

        var spotChecked = Verifying();
        spotChecked.Verify(VerificationMethod.SpotCheck, null, true, null, Work(), Clerk, Now).Done();
        spotChecked.DisputeByReporter(" ", Work(), Now).ShouldBeRefused(TicketErrors.StatementRequired);
        spotChecked.DisputeByReporter("还在漏", Work(), Now.AddDays(16)).ShouldBeRefused(TicketErrors.DisputeWindowOver);
        spotChecked.DisputeByReporter("还在漏", Work(), Now.AddDays(14)).Done();
        spotChecked.ClosedAt.ShouldBeNull();
        spotChecked.DecideDispute(true, "属实", Work(), Clerk, Now.AddDays(14)).ShouldBeRefused(TicketErrors.DisputeSameOfficer);
    }

    [Fact]
    public void An_unanswered_verification_closes_as_unverified_after_fifteen_days_and_stays_open_to_dispute()
    {
        var ticket = Verifying();
        ticket.CloseUnverified(Work(), Now.AddDays(14)).ShouldBeRefused(TicketErrors.VerificationStillOpen);
        ticket.CloseUnverified(Work(), Now.AddDays(16)).Done();
        ticket.Verification!.Method.ShouldBe(VerificationMethod.Unverified);
        ticket.DisputeByReporter("还在漏", Work(), Now.AddDays(30)).Done();
        ticket.Status.ShouldBe(TicketStatus.Disputed);
    }

    [Fact]
    public void Who_handled_does_not_decide_the_dispute_and_a_decision_says_why()
    {
        var ticket = Disputed();
        ticket.DecideDispute(true, "属实", Work(), Handler, Now).ShouldBeRefused(TicketErrors.DisputeSameOfficer);
        ticket.DecideDispute(true, " ", Work(), SecondDispatcher, Now).ShouldBeRefused(TicketErrors.NoteRequired);
    }

    [Fact]
    public void A_dismissed_dispute_closes_for_good()
    {
        var ticket = Disputed();
        ticket.DecideDispute(false, "已现场核实", Work(), SecondDispatcher, Now).Done();
        ticket.Status.ShouldBe(TicketStatus.Closed);
        ticket.Round.ShouldBe(1);
        ticket.DisputeByReporter("还在漏", Work(), Now).ShouldBeRefused(TicketErrors.DisputeNotOpen);
    }

    [Fact]
    public void An_upheld_dispute_opens_a_new_round_for_another_officer()
    {
        var ticket = Reopened();
        ticket.Round.ShouldBe(2);
        ticket.Number.ShouldBe("20260302-00042");
        ticket.Dispatch(Assignment.ToUnit(WaterUnit) with { OfficerId = Handler.UserId }, true, null, Work(), Dispatcher, Now)
            .ShouldBeRefused(TicketErrors.SameOfficerAfterReopen);
        ticket.Dispatch(Assignment.ToUnit(WaterUnit), true, null, Work(), Dispatcher, Now).Done();
        ticket.Clocks.Count(c => c.Round == 2).ShouldBe(3);
        ticket.TakeOn(null, Handler, Now).ShouldBeRefused(TicketErrors.SameOfficerAfterReopen);
        ticket.TakeOn(null, Colleague, Now).Done();
        ticket.Resolve(Fixed, Work(), Handler, Now).ShouldBeRefused(TicketErrors.SameOfficerAfterReopen);
        ticket.ResolveByGridTask(Handler.UserId!.Value, Fixed, Work(), Colleague, Now).ShouldBeRefused(TicketErrors.SameOfficerAfterReopen);
        ticket.Resolve(Fixed, Work(), Colleague, Now).Done();
        ticket.Steps[^1].Round.ShouldBe(2);
    }

    [Fact]
    public void A_round_may_be_extended_again_and_one_late_round_makes_the_whole_late()
    {
        var ticket = InProgress();
        ticket.Resolve(Fixed, Work(), Handler, Now.AddDays(20)).Done();
        ticket.DisputeByReporter("还在漏", Work(), Now.AddDays(20)).Done();
        ticket.DecideDispute(true, "属实", Work(), SecondDispatcher, Now.AddDays(20)).Done();
        ticket.Dispatch(Assignment.ToUnit(WaterUnit), true, null, Work(), Dispatcher, Now.AddDays(20)).Done();
        ticket.TakeOn(null, Colleague, Now.AddDays(20)).Done();
        ticket.RequestExtension("需开挖", 2, Work(), Colleague, Now.AddDays(20)).Done();
        ticket.Resolve(Fixed, Work(), Colleague, Now.AddDays(20)).Done();
        ticket.HandledOnTime.ShouldBe(false);
        ticket.Pending.ShouldBeNull();
    }

    [Fact]
    public void The_reporter_may_withdraw_before_it_is_resolved()
    {
        var ticket = In(TicketStatus.Suspended);
        ticket.Withdraw("已自行解决", Actor.Reporter, Now).Done();
        ticket.Outcome.ShouldBe(Outcome.Withdrawn);
        ticket.Clocks.ShouldAllBe(c => !c.Running && !c.Paused);
        ticket.DueAt.ShouldBeNull();
        ticket.ResumeAt.ShouldBeNull();
    }

    [Fact]
    public void A_closed_ticket_is_archived_after_its_retention()
    {
        var ticket = In(TicketStatus.Closed);
        ticket.Archive(24, Actor.System, ticket.ClosedAt!.Value.AddMonths(24).AddSeconds(-1)).ShouldBeRefused(TicketErrors.RetentionNotOver);
        ticket.Archive(24, Actor.System, ticket.ClosedAt!.Value.AddMonths(24)).Done();
    }

    [Fact]
    public void Rating_again_replaces_the_rating()
    {
        var ticket = In(TicketStatus.Closed);
        ticket.Rate(0, true, true, null, Now).ShouldBeRefused(TicketErrors.StarsOutOfRange);
        ticket.Rate(6, true, true, null, Now).ShouldBeRefused(TicketErrors.StarsOutOfRange);
        ticket.Rate(2, false, false, "慢", Now).Done();
        ticket.Rate(4, true, true, null, Now).Done();
        ticket.Rating!.Stars.ShouldBe(4);
        ticket.Rating.Comment.ShouldBeNull();
        ticket.Events[^1].ShouldBeOfType<TicketRated>().Again.ShouldBeTrue();
    }
}
