using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Tickets;
using Shouldly;
using Xunit;
using static GovernanceApi.Domain.UnitTests.Complaints.Tickets.TestTickets;

namespace GovernanceApi.Domain.UnitTests.Complaints.Tickets;

public sealed class TicketMergingTests
{
    [Fact]
    public void The_reporter_and_followers_of_a_merged_ticket_follow_its_parent()
    {
        var (child, parent) = (Submitted(), Submitted());
        child.Follow([1], Now).Done();
        child.Merge(parent, null, Work(), Dispatcher, Now).Done();

        child.ParentId.ShouldBe(parent.Id);
        child.Outcome.ShouldBe(Outcome.Duplicate);
        child.FollowerCount.ShouldBe(1);
        parent.FollowerCount.ShouldBe(2);
        parent.MergedCount.ShouldBe(1);
        parent.Followers.ShouldHaveSingleItem().ViaTicketId.ShouldBe(child.Id);
        parent.Events[^1].ShouldBeOfType<TicketAbsorbed>().ChildId.ShouldBe(child.Id);
    }

    [Fact]
    public void Unmerging_puts_both_back()
    {
        var (child, parent) = (Accepted(), Submitted());
        child.Merge(parent, null, Work(), Dispatcher, Now).Done();
        child.Unmerge(parent, null, Work(), Dispatcher, Now.AddDays(1)).Done();

        child.Status.ShouldBe(TicketStatus.Accepted);
        child.Outcome.ShouldBeNull();
        child.ParentId.ShouldBeNull();
        child.RunningClock(ClockKind.Dispatch).ShouldNotBeNull();
        parent.FollowerCount.ShouldBe(0);
        parent.MergedCount.ShouldBe(0);
        parent.Followers.ShouldBeEmpty();
    }

    [Fact]
    public void A_merge_is_undone_for_five_working_days_only()
    {
        var (child, parent) = (Submitted(), Submitted());
        child.Merge(parent, null, Work(), Dispatcher, Now).Done();
        child.Unmerge(parent, null, Work(), Dispatcher, Now.AddDays(8)).ShouldBeRefused(TicketErrors.UndoWindowOver);
    }

    [Fact]
    public void A_ticket_is_not_merged_into_itself()
    {
        var ticket = Submitted();
        ticket.Merge(ticket, null, Work(), Dispatcher, Now).ShouldBeRefused(TicketErrors.MergeIntoItself);
    }

    [Fact]
    public void A_ticket_is_not_merged_into_one_that_is_closed() =>
        Submitted().Merge(In(TicketStatus.Closed), null, Work(), Dispatcher, Now).ShouldBeRefused(TicketErrors.MergeParentNotOpen);

    [Fact]
    public void Merges_make_no_chain_and_no_cycle()
    {
        var (first, second, third) = (Submitted(), Submitted(), Submitted());
        first.Merge(second, null, Work(), Dispatcher, Now).Done();
        third.Merge(first, null, Work(), Dispatcher, Now).ShouldBeRefused(TicketErrors.MergeParentNotOpen);
        second.Merge(third, null, Work(), Dispatcher, Now).ShouldBeRefused(TicketErrors.MergeHasMerged);
    }

    [Fact]
    public void A_follower_can_leave_but_a_merged_ticket_cannot_be_left()
    {
        var (child, parent) = (Submitted(), Submitted());
        parent.Follow([7], Now).Done();
        child.Merge(parent, null, Work(), Dispatcher, Now).Done();

        var (own, via) = (parent.Followers[0], parent.Followers[1]);
        parent.Unfollow(via.Id, Now).ShouldBeRefused(TicketErrors.NotFollowing);
        parent.Unfollow(own.Id, Now).Done();
        parent.FollowerCount.ShouldBe(1);
    }

    [Fact]
    public void Unmerging_from_another_ticket_is_a_mistake_of_the_caller()
    {
        var child = In(TicketStatus.Merged);
        Should.Throw<ArgumentException>(() => child.Unmerge(Submitted(), null, Work(), Dispatcher, Now));
    }
}
