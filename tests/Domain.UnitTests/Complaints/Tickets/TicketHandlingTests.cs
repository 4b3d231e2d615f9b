using ErrorOr;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Tickets;
using Shouldly;
using Xunit;
using static GovernanceApi.Domain.UnitTests.Complaints.Tickets.TestTickets;

namespace GovernanceApi.Domain.UnitTests.Complaints.Tickets;

public sealed class TicketHandlingTests
{
    private static readonly DateOnly NextMonday = new(2026, 3, 9);

    [Fact]
    public void The_first_report_to_the_reporter_is_the_first_response()
    {
        var ticket = InProgress();
        ticket.ReportProgress(" ", Handler, Now).ShouldBeRefused(TicketErrors.NoteTextRequired);
        ticket.ReportProgress("已安排", Handler, Now.AddHours(1)).Done();
        ticket.ReportProgress("已开工", Handler, Now.AddHours(2)).Done();
        ticket.FirstResponseAt.ShouldBe(Now.AddHours(1));
        ticket.Steps[^1].Public.ShouldBeTrue();
        ticket.Events[^2].ShouldBeOfType<TicketProgressReported>().First.ShouldBeTrue();
        ticket.Events[^1].ShouldBeOfType<TicketProgressReported>().First.ShouldBeFalse();
    }

    [Fact]
    public void Assisting_units_report_too_but_strangers_do_not()
    {
        var ticket = Accepted();
        ticket.Dispatch(Assignment.ToUnit(WaterUnit, RoadUnit), true, null, Work(), Dispatcher, Now).Done();
        ticket.ReportProgress("路面已围挡", RoadHandler, Now).Done();
        InProgress().ReportProgress("路面已围挡", RoadHandler, Now).ShouldBeRefused(TicketErrors.NotLeadUnit);
    }

    [Fact]
    public void A_suspension_needs_a_reason_and_a_day_within_the_limit()
    {
        var ticket = InProgress();
        ticket.RequestSuspension("", NextMonday, Work(), Handler, Now).ShouldBeRefused(TicketErrors.ReasonRequired);
        ticket.RequestSuspension("等配件", new DateOnly(2026, 3, 2), Work(), Handler, Now).ShouldBeRefused(TicketErrors.ResumeOutOfRange(NextMonday));
        ticket.RequestSuspension("等配件", new DateOnly(2026, 6, 1), Work(), Handler, Now).ShouldBeRefused(TicketErrors.ResumeOutOfRange(NextMonday));
        ticket.RequestSuspension("等配件", NextMonday, Work(), RoadHandler, Now).ShouldBeRefused(TicketErrors.NotLeadUnit);
        ticket.RequestSuspension("等配件", NextMonday, Work(), Handler, Now).Done();
        ticket.RequestSuspension("等配件", NextMonday, Work(), Handler, Now).ShouldBeRefused(TicketErrors.RequestPending);
        ticket.RequestExtension("等配件", 1, Work(), Handler, Now).ShouldBeRefused(TicketErrors.RequestPending);
    }

    [Fact]
    public void Only_a_pending_request_is_decided_and_not_by_who_asked()
    {
        var ticket = InProgress();
        ticket.DecideSuspension(true, null, Dispatcher, Now).ShouldBeRefused(TicketErrors.NoRequestPending);
        ticket.DecideExtension(true, null, Work(), Dispatcher, Now).ShouldBeRefused(TicketErrors.NoRequestPending);
        ticket.RequestSuspension("等配件", NextMonday, Work(), Handler, Now).Done();
        ticket.DecideExtension(true, null, Work(), Dispatcher, Now).ShouldBeRefused(TicketErrors.NoRequestPending);
        ticket.DecideSuspension(true, null, Handler, Now).ShouldBeRefused(TicketErrors.SamePerson);
    }

    [Fact]
    public void A_refused_suspension_leaves_the_clock_running()
    {
        var ticket = InProgress();
        var due = ticket.DueAt;
        ticket.RequestSuspension("等配件", NextMonday, Work(), Handler, Now).Done();
        ticket.DecideSuspension(false, "有备件", Dispatcher, Now).Done();
        ticket.Status.ShouldBe(TicketStatus.InProgress);
        ticket.Pending.ShouldBeNull();
        ticket.DueAt.ShouldBe(due);
    }

    [Fact]
    public void A_suspension_stops_the_clock_until_work_resumes()
    {
        var ticket = In(TicketStatus.Suspended);
        var before = ticket.RunningClock(ClockKind.Handle)!.DueAt;
        ticket.DueAt.ShouldBeNull();
        ticket.OverdueAt(Now.AddYears(1)).ShouldBeFalse();
        ticket.ResumeAt.ShouldBe(new DateTimeOffset(2026, 3, 8, 16, 0, 0, TimeSpan.Zero));
        ticket.Steps[^1].Note.ShouldBe("等待配件");
        ticket.Steps[^1].Public.ShouldBeTrue();

        ticket.Resume(null, Calendar, Actor.System, Now.AddDays(7)).Done();
        ticket.ResumeAt.ShouldBeNull();
        ticket.DueAt!.Value.ShouldBeGreaterThan(before);
        ticket.RunningClock(ClockKind.Handle)!.Pauses.ShouldHaveSingleItem().Until.ShouldBe(Now.AddDays(7));
    }

    [Fact]
    public void The_time_is_extended_once_within_the_rule_and_before_it_is_over()
    {
        var ticket = InProgress();
        var before = ticket.DueAt!.Value;
        ticket.RequestExtension(" ", 3, Work(), Handler, Now).ShouldBeRefused(TicketErrors.ReasonRequired);
        ticket.RequestExtension("需开挖", 0, Work(), Handler, Now).ShouldBeRefused(TicketErrors.AmountOutOfRange(5));
        ticket.RequestExtension("需开挖", 6, Work(), Handler, Now).ShouldBeRefused(TicketErrors.AmountOutOfRange(5));
        ticket.RequestExtension("需开挖", 3, Work(), Handler, before.AddSeconds(1)).ShouldBeRefused(TicketErrors.ExtensionTooLate);
        ticket.RequestExtension("需开挖", 3, Work(), Handler, Now).Done();
        ticket.DecideExtension(true, null, Work(), Dispatcher, Now).Done();
        ticket.DueAt!.Value.ShouldBeGreaterThan(before);
        ticket.Extended.ShouldBeTrue();
        ticket.RequestExtension("还要", 1, Work(), Handler, Now).ShouldBeRefused(TicketErrors.ExtensionUsed);
    }

    [Fact]
    public void A_refused_extension_may_be_asked_for_again()
    {
        var ticket = InProgress();
        ticket.RequestExtension("需开挖", 3, Work(), Handler, Now).Done();
        ticket.DecideExtension(false, "不必", Work(), Dispatcher, Now).Done();
        ticket.RequestExtension("确需开挖", 3, Work(), Handler, Now).Done();
    }

    [Fact]
    public void A_petition_is_extended_by_thirty_days_at_most()
    {
        var ticket = InProgress(IntakeChannel.Petition);
        ticket.RequestExtension("案情复杂", 31, Work(IntakeChannel.Petition), Handler, Now).ShouldBeRefused(TicketErrors.AmountOutOfRange(30));
        ticket.RequestExtension("案情复杂", 30, Work(IntakeChannel.Petition), Handler, Now).Done();
    }

    [Fact]
    public void Resolving_starts_verification_in_the_same_breath()
    {
        var ticket = Verifying();
        ticket.Status.ShouldBe(TicketStatus.Verifying);
        ticket.Reply.ShouldBe("已修复");
        ticket.ResolverId.ShouldBe(Handler.UserId);
        ticket.Events.TakeLast(2).Select(e => e.Type).ShouldBe(["ticket.resolved", "ticket.verification_started"]);
        ticket.Steps[^1].ActorRole.ShouldBe("system");
        ticket.RunningClock(ClockKind.Verify).ShouldNotBeNull();
        ticket.RunningClock(ClockKind.Handle).ShouldBeNull();
    }

    [Fact]
    public void What_a_result_needs()
    {
        Refuses(Fixed with { Reply = " " }, TicketErrors.ReplyRequired);
        Refuses(Fixed with { EvidenceRequired = true }, TicketErrors.EvidenceRequired);
        Refuses(Fixed with { Outcome = Outcome.Planned }, TicketErrors.PlannedOnRequired);
        Refuses(Fixed with { Outcome = Outcome.Planned, PlannedOn = new DateOnly(2026, 3, 1) }, TicketErrors.PlannedOnRequired);
        Refuses(Fixed with { Outcome = Outcome.Referred }, TicketErrors.ReferredToRequired);
        Refuses(Fixed with { Outcome = Outcome.Duplicate }, TicketErrors.OutcomeNotForResolving);
        Refuses(Fixed with { Outcome = Outcome.Withdrawn }, TicketErrors.OutcomeNotForResolving);
        InProgress().Resolve(Fixed, Work(), RoadHandler, Now).ShouldBeRefused(TicketErrors.NotLeadUnit);
        InProgress().Resolve(Fixed with { EvidenceRequired = true, EvidenceCount = 2 }, Work(), Handler, Now).Done();
        InProgress().Resolve(Fixed with { Outcome = Outcome.Planned, PlannedOn = NextMonday }, Work(), Handler, Now).Done();
        InProgress().Resolve(Fixed with { Outcome = Outcome.Referred, ReferredTo = "供电公司" }, Work(), Handler, Now).Done();
    }

    [Fact]
    public void A_petition_is_answered_with_an_opinion_of_four_parts()
    {
        var work = Work(IntakeChannel.Petition);
        InProgress(IntakeChannel.Petition).Resolve(Fixed, work, Handler, Now).ShouldBeRefused(TicketErrors.OpinionRequired);
        InProgress(IntakeChannel.Petition).Resolve(Fixed with { Opinion = Opinion with { LegalBasis = "" } }, work, Handler, Now).ShouldBeRefused(TicketErrors.OpinionRequired);
        InProgress(IntakeChannel.Petition).Resolve(Fixed with { Opinion = Opinion }, work, Handler, Now).Done();
    }

    [Fact]
    public void A_late_result_is_remembered()
    {
        var ticket = InProgress();
        ticket.Resolve(Fixed, Work(), Handler, ticket.DueAt!.Value.AddSeconds(1)).Done();
        ticket.HandledOnTime.ShouldBe(false);
    }

    [Fact]
    public void The_grids_worker_is_the_resolver_of_a_checked_task()
    {
        var ticket = Accepted();
        ticket.Dispatch(Assignment.ToGrid(Grid, GridWorker.UserId, Guid.CreateVersion7(Now)), false, null, Work(), Dispatcher, Now).Done();
        ticket.TakeOn(null, GridWorker, Now).Done();
        ticket.ResolveByGridTask(GridWorker.UserId!.Value, Fixed, Work(), Dispatcher, Now).Done();
        ticket.ResolverId.ShouldBe(GridWorker.UserId);
        ticket.Verify(VerificationMethod.CallBack, true, true, null, Work(), GridWorker, Now).ShouldBeRefused(TicketErrors.SamePerson);
        ticket.Verify(VerificationMethod.CallBack, true, true, null, Work(), Clerk, Now).Done();
    }

    private static void Refuses(Resolution resolution, Error refusal) => InProgress().Resolve(resolution, Work(), Handler, Now).ShouldBeRefused(refusal);
}
