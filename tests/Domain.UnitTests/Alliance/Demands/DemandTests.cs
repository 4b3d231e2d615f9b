using GovernanceApi.Domain.Alliance;
using GovernanceApi.Domain.Alliance.Demands;
using GovernanceApi.Domain.Common;
using Shouldly;
using Xunit;

namespace GovernanceApi.Domain.UnitTests.Alliance.Demands;

public sealed class DemandTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);
    private static readonly Guid Project = Guid.CreateVersion7(Now);
    private static readonly Actor Clerk = new(Guid.CreateVersion7(Now), "communityClerk", null);
    private static readonly DivisionCode Community = DivisionCode.From("341502001001");
    private static readonly DemandListing Listing = new("老人理发", "六位高龄老人", ServiceCategory.Charity, ProjectTheme.PovertyRelief);

    public static TheoryData<DemandStatus, DemandAction> EveryCell =>
        [.. from status in Enum.GetValues<DemandStatus>() from action in Enum.GetValues<DemandAction>() where action != DemandAction.Collect select (status, action)];

    [Theory]
    [MemberData(nameof(EveryCell))]
    public void Each_status_takes_its_own_acts_and_refuses_the_rest(DemandStatus status, DemandAction action)
    {
        var demand = In(status);
        demand.Status.ShouldBe(status);
        var (before, lines) = (demand.Revision, demand.History.Count);
        var acted = action switch
        {
            DemandAction.Triage => demand.Triage(Listing, Clerk, Now),
            DemandAction.List => demand.List(30, Clerk, Now),
            DemandAction.PublishGap => demand.PublishGap(Now.AddDays(30)),
            DemandAction.Claim => demand.Claim(Project, Clerk, Now),
            DemandAction.Release => demand.Release("改期", Clerk, Now),
            DemandAction.Order => demand.Order(Clerk, Now),
            DemandAction.Serve => demand.Serve(Clerk, Now),
            DemandAction.Confirm => demand.Confirm(null, Actor.Reporter, Now),
            DemandAction.Reject => demand.Reject("没来", Clerk, Now),
            DemandAction.Close => demand.Close(Clerk, Now),
            DemandAction.Merge => demand.Merge(In(DemandStatus.Listed), Clerk, Now),
            DemandAction.Decline => demand.Decline("另有渠道", Clerk, Now),
            DemandAction.Withdraw => demand.Withdraw(Actor.Reporter, Now),
            DemandAction.Refer => demand.Refer(Project, Clerk, Now),
            _ => demand.Follow(),
        };
        if (DemandTransitions.Target(status, action) is not { } to)
        {
            acted.IsError.ShouldBeTrue();
            (demand.Status, demand.Revision).ShouldBe((status, before));
            return;
        }

        acted.IsError.ShouldBeFalse();
        (demand.Status, demand.Revision).ShouldBe((to, before + 1));
        demand.History.Count.ShouldBe(action == DemandAction.Follow ? lines : lines + 1);
    }

    [Fact]
    public void It_is_unmet_from_the_day_after_its_days_and_not_before()
    {
        var demand = In(DemandStatus.Listed);
        demand.UnmetFrom.ShouldBe(new DateOnly(2026, 4, 1));
        demand.PublishGap(Now.AddDays(29)).FirstError.ShouldBe(DemandErrors.NotUnmetYet);
        demand.PublishGap(Now.AddDays(30)).IsError.ShouldBeFalse();
        demand.GapPublishedAt.ShouldBe(Now.AddDays(30));
    }

    [Fact]
    public void Merging_counts_heads_followers_and_who_asked_on()
    {
        var (one, into) = (In(DemandStatus.Listed), In(DemandStatus.Listed));
        one.Follow();
        one.Merge(into, Clerk, Now).IsError.ShouldBeFalse();
        (into.Followers, into.Heads).ShouldBe((2, 12));
        one.MergedIntoId.ShouldBe(into.Id);
        into.Merge(into, Clerk, Now).FirstError.ShouldBe(DemandErrors.MergeInvalid);
        into.Merge(In(DemandStatus.Listed, DivisionCode.From("341502001002")), Clerk, Now).FirstError.ShouldBe(DemandErrors.MergeInvalid);
    }

    [Fact]
    public void Its_last_day_is_not_before_its_first() =>
        Demand.Collect(Guid.CreateVersion7(Now), "X2026-0001", Told(Community) with { WantedFrom = new DateOnly(2026, 5, 2), WantedUntil = new DateOnly(2026, 5, 1) }, Now, Clerk, Now)
            .FirstError.ShouldBe(DemandErrors.DaysInvalid);

    private static DemandIntake Told(DivisionCode community) => new(community, null, null, DemandCarrier.JointTalk, "理发", "王奶奶要理发", 6, null, null);

    private static Demand In(DemandStatus status, DivisionCode? community = null)
    {
        var demand = Demand.Collect(Guid.CreateVersion7(Now), "X2026-0001", Told(community ?? Community), Now.AddDays(5), Clerk, Now).Value;
        if (status is DemandStatus.Collected)
        {
            return demand;
        }

        demand.Triage(Listing, Clerk, Now);
        Action[] ways = status switch
        {
            DemandStatus.Triaged => [],
            DemandStatus.Merged => [() => demand.Merge(In(DemandStatus.Listed), Clerk, Now)],
            DemandStatus.Declined => [() => demand.Decline("否", Clerk, Now)],
            DemandStatus.Withdrawn => [() => demand.Withdraw(Actor.Reporter, Now)],
            DemandStatus.Referred => [() => demand.Refer(Project, Clerk, Now)],
            DemandStatus.Listed => [List],
            DemandStatus.GapPublished => [List, () => demand.PublishGap(Now.AddDays(30))],
            DemandStatus.Matched => [List, Claim],
            DemandStatus.Ordered => [List, Claim, Order],
            DemandStatus.Served => [List, Claim, Order, Serve],
            DemandStatus.Confirmed => [List, Claim, Order, Serve, () => demand.Confirm(null, Clerk, Now)],
            _ => [List, Claim, Order, Serve, () => demand.Close(Clerk, Now)],
        };
        foreach (var step in ways)
        {
            step();
        }

        return demand;

        void List() => demand.List(30, Clerk, Now);
        void Claim() => demand.Claim(Project, Clerk, Now);
        void Order() => demand.Order(Clerk, Now);
        void Serve() => demand.Serve(Clerk, Now);
    }
}
