using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Tickets;
using Shouldly;
using Xunit;
using static GovernanceApi.Domain.UnitTests.Complaints.Tickets.TestImports;
using static GovernanceApi.Domain.UnitTests.Complaints.Tickets.TestTickets;

namespace GovernanceApi.Domain.UnitTests.Complaints.Tickets;

public sealed class TicketImportTests
{
    [Fact]
    public void A_row_with_a_reply_enters_closed_with_the_sources_times()
    {
        var ticket = Imported(Row(reply: "已修复", repliedAt: Replied, followers: 12, opponents: 3));

        ticket.Status.ShouldBe(TicketStatus.Closed);
        ticket.ReceivedAt.ShouldBe(Received);
        ticket.ResolvedAt.ShouldBe(Replied);
        ticket.ClosedAt.ShouldBe(Replied);
        ticket.Outcome.ShouldBe(Outcome.CannotVerify);
        ticket.Verification!.Method.ShouldBe(VerificationMethod.Imported);
        ticket.FollowerCount.ShouldBe(12);
        ticket.Opponents.ShouldBe(3);
        ticket.Clocks.ShouldBeEmpty();
        ticket.DueAt.ShouldBeNull();
        ticket.HandledOnTime.ShouldBeNull();
        ticket.Events.ShouldHaveSingleItem().ShouldBeOfType<TicketImported>().To.ShouldBe(TicketStatus.Closed);
    }

    [Fact]
    public void A_row_without_a_reply_enters_submitted_and_is_not_late_for_the_past()
    {
        var ticket = Imported(Row());
        ticket.Status.ShouldBe(TicketStatus.Submitted);
        ticket.RunningClock(ClockKind.Accept)!.StartedAt.ShouldBe(Now);
        ticket.OverdueAt(Now).ShouldBeFalse();
        ticket.SupervisionLevel.ShouldBe(0);
    }

    [Fact]
    public void A_reply_dated_before_the_question_counts_from_the_question() =>
        Imported(Row(reply: "已修复", repliedAt: Received.AddDays(-1))).ClosedAt.ShouldBe(Received);

    [Fact]
    public void The_same_row_again_changes_nothing()
    {
        var row = Row(reply: "已修复", repliedAt: Replied, followers: 12);
        var ticket = Imported(row);
        ticket.UpdateFromSource(row, Actor.System, Now).Value.ShouldBeFalse();
        ticket.Revision.ShouldBe(1);
    }

    [Fact]
    public void A_newer_reply_and_new_votes_update_the_ticket()
    {
        var ticket = Imported(Row(reply: "已修复", repliedAt: Replied, followers: 12));
        ticket.UpdateFromSource(Row(reply: "再次修复", repliedAt: Replied.AddDays(2), followers: 15), Actor.System, Now).Value.ShouldBeTrue();
        ticket.Reply.ShouldBe("再次修复");
        ticket.ClosedAt.ShouldBe(Replied.AddDays(2));
        ticket.FollowerCount.ShouldBe(15);
        ticket.Events[^1].ShouldBeOfType<TicketSourceUpdated>().Changed.ShouldBe(["reply", "followers"]);
    }

    [Fact]
    public void An_older_reply_is_ignored()
    {
        var ticket = Imported(Row(reply: "已修复", repliedAt: Replied));
        ticket.UpdateFromSource(Row(reply: "受理中", repliedAt: Replied.AddDays(-2)), Actor.System, Now).Value.ShouldBeFalse();
        ticket.Reply.ShouldBe("已修复");
    }

    [Fact]
    public void A_reply_closes_a_ticket_that_still_waited()
    {
        var ticket = Imported(Row());
        ticket.UpdateFromSource(Row(reply: "已修复", repliedAt: Now.AddDays(1)), Actor.System, Now.AddDays(2)).Value.ShouldBeTrue();
        ticket.Status.ShouldBe(TicketStatus.Closed);
        ticket.DueAt.ShouldBeNull();
        ticket.Clocks.ShouldAllBe(c => !c.Running);
    }

    [Fact]
    public void A_ticket_on_its_way_here_is_not_overwritten_from_outside()
    {
        var ticket = Imported(Row());
        ticket.Accept("0101", null, Work(), Dispatcher, Now).Done();
        ticket.UpdateFromSource(Row("另一段文字"), Actor.System, Now).FirstError.ShouldBe(TicketErrors.SourceUpdateInProcess);
        ticket.UpdateFromSource(Row(), Actor.System, Now).Value.ShouldBeFalse();
    }

    [Fact]
    public void A_ticket_closed_here_is_not_overwritten_either() =>
        In(TicketStatus.Closed).UpdateFromSource(Row("另一段文字"), Actor.System, Now).FirstError.ShouldBe(TicketErrors.SourceUpdateInProcess);

    [Fact]
    public void A_broken_row_is_refused()
    {
        Ticket.Import(Guid.CreateVersion7(Now), Row(" "), Work(), Actor.System, Now).FirstError.ShouldBe(TicketErrors.TextRequired);
        Ticket.Import(Guid.CreateVersion7(Now), Row() with { ReceivedAt = Now.AddDays(1) }, Work(), Actor.System, Now).FirstError.ShouldBe(TicketErrors.ReceivedInFuture);
        Imported(Row()).UpdateFromSource(Row(""), Actor.System, Now).FirstError.ShouldBe(TicketErrors.TextRequired);
    }

    [Fact]
    public void An_imported_closure_is_not_disputed() =>
        Imported(Row(reply: "已修复", repliedAt: Replied)).DisputeByReporter("没有", Work(), Now).ShouldBeRefused(TicketErrors.DisputeNotOpen);
}
