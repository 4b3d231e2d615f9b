using GovernanceApi.Domain.Alliance.MeetingActions;
using GovernanceApi.Domain.Common;
using Shouldly;
using Xunit;

namespace GovernanceApi.Domain.UnitTests.Alliance.MeetingActions;

public sealed class MeetingActionTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly Actor Clerk = new(Guid.CreateVersion7(Now), "communityClerk", null);
    private static readonly Actor Secretary = new(Guid.CreateVersion7(Now), "communitySecretary", null);

    public static TheoryData<ActionStatus, ActionAct> EveryCell =>
        [.. from status in Enum.GetValues<ActionStatus>() from act in Enum.GetValues<ActionAct>() where act != ActionAct.Assign select (status, act)];

    [Theory]
    [MemberData(nameof(EveryCell))]
    public void Each_status_takes_its_own_acts_and_refuses_the_rest(ActionStatus status, ActionAct act)
    {
        var action = In(status);
        var before = action.Revision;
        var acted = act switch
        {
            ActionAct.Start => action.Start(null, Clerk, Now),
            ActionAct.Claim => action.Claim("已装", Clerk, Now),
            ActionAct.Inspect => action.Inspect("属实", Secretary, Now),
            ActionAct.Close => action.Close(null, Secretary, Now),
            _ => action.SendBack("没装好", Secretary, Now),
        };
        if (ActionTransitions.Target(status, act) is { } to)
        {
            acted.IsError.ShouldBeFalse();
            action.Status.ShouldBe(to);
            action.Revision.ShouldBe(before + 1);
            action.Steps[^1].Act.ShouldBe(act);
        }
        else
        {
            acted.FirstError.Code.ShouldBe("alliance.action_not_allowed");
            action.Revision.ShouldBe(before);
        }
    }

    [Fact]
    public void A_promise_of_yesterday_or_without_its_owner_is_refused()
    {
        Assign(Today.AddDays(-1)).FirstError.Code.ShouldBe("alliance.action_deadline_in_past");
        Assign(Today, OwnerKind.Member, null).FirstError.Code.ShouldBe("alliance.action_owner");
        Assign(Today, OwnerKind.Community, Guid.CreateVersion7(Now)).FirstError.Code.ShouldBe("alliance.action_owner");
    }

    [Fact]
    public void Who_claims_it_does_not_inspect_it()
    {
        var action = In(ActionStatus.Claimed);
        action.Inspect("属实", Clerk, Now).FirstError.Code.ShouldBe("alliance.action_inspected_by_claimer");
        action.Inspect("属实", Secretary, Now).IsError.ShouldBeFalse();
    }

    [Theory]
    [InlineData(5, 4, PromiseStanding.Open)]
    [InlineData(5, 5, PromiseStanding.Open)]
    [InlineData(5, 6, PromiseStanding.Overdue)]
    public void Unclaimed_it_is_overdue_the_day_after_its_day(int deadline, int on, PromiseStanding standing) =>
        Assign(Today.AddDays(deadline)).Value.PromiseOn(Today.AddDays(on)).ShouldBe(standing);

    [Fact]
    public void A_claim_in_time_waits_for_its_inspection_without_being_overdue()
    {
        var action = In(ActionStatus.Claimed);
        action.PromiseOn(Today.AddDays(99)).ShouldBe(PromiseStanding.Open);
        action.Inspect("属实", Secretary, Now.AddDays(99));
        action.Close(null, Secretary, Now.AddDays(99));
        action.PromiseOn(Today.AddDays(99)).ShouldBe(PromiseStanding.Kept);
    }

    [Fact]
    public void Sent_back_the_claim_stands_no_more_and_a_later_one_is_late()
    {
        var action = In(ActionStatus.Inspected);
        action.SendBack("两个没装", Secretary, Now);
        (action.ClaimedOn, action.SentBackCount).ShouldBe((null, 1));
        action.PromiseOn(Today.AddDays(6)).ShouldBe(PromiseStanding.Overdue);
        action.Start(null, Clerk, Now);
        action.Claim("补装", Clerk, Now.AddDays(6));
        action.PromiseOn(Today.AddDays(6)).ShouldBe(PromiseStanding.Overdue);
        action.Inspect("属实", Secretary, Now.AddDays(6));
        action.Close(null, Secretary, Now.AddDays(6));
        action.PromiseOn(Today.AddDays(6)).ShouldBe(PromiseStanding.Late);
        action.DaysLeftOn(Today.AddDays(6)).ShouldBe(-1);
    }

    private static ErrorOr.ErrorOr<MeetingAction> Assign(DateOnly deadline, OwnerKind kind = OwnerKind.Community, Guid? owner = null) =>
        MeetingAction.Assign(
            Guid.CreateVersion7(Now), Guid.CreateVersion7(Now), null, DivisionCode.From("341502001001"), "加装油烟净化器", kind, owner, deadline, Secretary, Now);

    private static MeetingAction In(ActionStatus status)
    {
        var action = Assign(Today.AddDays(5)).Value;
        if (status >= ActionStatus.Rectifying)
        {
            action.Start(null, Clerk, Now);
        }

        if (status >= ActionStatus.Claimed)
        {
            action.Claim("已装", Clerk, Now);
        }

        if (status >= ActionStatus.Inspected)
        {
            action.Inspect("属实", Secretary, Now);
        }

        _ = status switch
        {
            ActionStatus.SentBack => action.SendBack("没装好", Secretary, Now),
            ActionStatus.Closed => action.Close(null, Secretary, Now),
            _ => default,
        };
        action.Status.ShouldBe(status);
        return action;
    }
}
