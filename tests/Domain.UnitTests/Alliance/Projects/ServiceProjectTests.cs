using GovernanceApi.Domain.Alliance;
using GovernanceApi.Domain.Alliance.Projects;
using GovernanceApi.Domain.Common;
using Shouldly;
using Xunit;

namespace GovernanceApi.Domain.UnitTests.Alliance.Projects;

public sealed class ServiceProjectTests
{
    private const string Code = "0123456789ABC";
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Due = Now.AddDays(3);
    private static readonly Guid MemberId = Guid.CreateVersion7(Now);
    private static readonly Guid DemandId = Guid.CreateVersion7(Now);
    private static readonly Actor Clerk = new(Guid.CreateVersion7(Now), "communityClerk", null);
    private static readonly Actor Agent = new(Guid.CreateVersion7(Now), "allianceMemberAgent", null);
    private static readonly ProjectText Text = new(DivisionCode.From("341502001001"), "理发", ProjectTheme.PovertyRelief);
    private static readonly DeliverySheet Sheet = new(2, 1.5m, 0, null);

    public static TheoryData<ProjectStatus, ProjectAction> EveryCell =>
        [.. from status in Enum.GetValues<ProjectStatus>() from action in Enum.GetValues<ProjectAction>() where action != ProjectAction.Propose select (status, action)];

    [Theory]
    [MemberData(nameof(EveryCell))]
    public void Each_status_takes_its_own_acts_and_refuses_the_rest(ProjectStatus status, ProjectAction action)
    {
        var project = In(status);
        project.Status.ShouldBe(status);
        var before = project.Revision;
        var acted = action switch
        {
            ProjectAction.Open => project.Open(Clerk, Now),
            ProjectAction.Claim => project.Claim(Side.Member, MemberId, [], Due, Agent, Now),
            ProjectAction.Confirm => project.Confirm(Side.Community, Clerk, Now),
            ProjectAction.Decline => project.Decline(Side.Community, "否", Clerk, Now),
            ProjectAction.Lapse => project.Lapse(Due.AddMinutes(1)),
            ProjectAction.Schedule => project.Schedule(Now.AddDays(1), Now.AddDays(1).AddHours(2), null, Clerk, Now),
            ProjectAction.Begin => project.Begin(Agent, Now),
            ProjectAction.Deliver => project.Deliver(Sheet, 1, Code, Now.AddDays(7), Agent, Now),
            ProjectAction.Rate => project.Rate(5, Now),
            ProjectAction.Close => project.Close(Clerk, Now.AddDays(8)),
            ProjectAction.Cancel => project.Cancel(Side.Member, "人手不足", Agent, Now),
            _ => project.Fail("没到", Clerk, Now),
        };
        if (ProjectTransitions.Target(status, action) is not { } to)
        {
            acted.IsError.ShouldBeTrue();
            (project.Status, project.Revision).ShouldBe((status, before));
            return;
        }

        acted.IsError.ShouldBeFalse(acted.IsError ? acted.FirstError.Code : "");
        (project.Status, project.Revision).ShouldBe((to, before + 1));
        project.Demands.All(d => d.Holds).ShouldBe(!ProjectTransitions.IsOver(to));
    }

    [Fact]
    public void The_side_that_claimed_neither_confirms_nor_declines_and_the_other_does_not_cancel()
    {
        var claim = ServiceProject.Claimed(Guid.CreateVersion7(Now), "P2026-0001", Text, Side.Community, MemberId, [DemandId], [], Due, Clerk, Now);
        claim.Confirm(Side.Community, Clerk, Now).FirstError.ShouldBe(ProjectErrors.OwnClaim);
        claim.Decline(Side.Community, "否", Clerk, Now).FirstError.ShouldBe(ProjectErrors.OwnClaim);
        claim.Cancel(Side.Member, "否", Agent, Now).FirstError.ShouldBe(ProjectErrors.DeclineInstead);
        claim.Confirm(Side.Member, Agent, Due.AddSeconds(1)).FirstError.ShouldBe(ProjectErrors.ClaimOver);
        claim.Lapse(Due).FirstError.ShouldBe(ProjectErrors.NotLapsedYet);
        claim.Confirm(Side.Member, Agent, Due).IsError.ShouldBeFalse();
    }

    [Fact]
    public void A_claim_with_an_appointment_is_scheduled_when_it_is_confirmed()
    {
        var seats = new Seats(Guid.CreateVersion7(Now), Guid.CreateVersion7(Now), 2, Now.AddDays(4), Now.AddDays(4).AddHours(2), "社区");
        var claim = ServiceProject.Claimed(Guid.CreateVersion7(Now), "P2026-0001", Text, Side.Community, MemberId, [], [seats], Due, Clerk, Now);
        claim.Confirm(Side.Member, Agent, Now);
        (claim.Status, claim.StartsAt, claim.Place).ShouldBe((ProjectStatus.Scheduled, Now.AddDays(4), "社区"));
    }

    [Fact]
    public void No_more_rate_than_were_counted_and_none_after_the_days_are_over()
    {
        var project = In(ProjectStatus.Delivered);
        project.Close(Clerk, Now).FirstError.ShouldBe(ProjectErrors.RatingOpen);
        project.Rate(5, Now.AddDays(7).AddSeconds(1)).FirstError.ShouldBe(ProjectErrors.RatingOver);
        project.Rate(5, Now).IsError.ShouldBeFalse();
        project.Rate(4, Now).IsError.ShouldBeFalse();
        project.Rate(1, Now).FirstError.ShouldBe(ProjectErrors.RatingFull);
        (project.RatingCount, project.StarTotal).ShouldBe((2, 9));
        project.Close(Clerk, Now).IsError.ShouldBeFalse();
    }

    [Fact]
    public void A_delivery_shows_a_file_and_a_demand_that_it_did_not_meet_is_let_go()
    {
        In(ProjectStatus.InDelivery).Deliver(Sheet, 0, Code, Now, Agent, Now).FirstError.ShouldBe(ProjectErrors.EvidenceMissing);
        var project = In(ProjectStatus.Delivered);
        project.LetGo(DemandId);
        project.Demands.ShouldAllBe(d => !d.Holds);
    }

    private static ServiceProject In(ProjectStatus status)
    {
        var project = ServiceProject.Propose(Guid.CreateVersion7(Now), "P2026-0001", Text, [DemandId], Clerk, Now);
        if (status == ProjectStatus.Proposed)
        {
            return project;
        }

        project.Open(Clerk, Now);
        Action[] ways = status switch
        {
            ProjectStatus.ClaimOpen => [],
            ProjectStatus.Claimed => [Claim],
            ProjectStatus.ClaimLapsed => [Claim, () => project.Lapse(Due.AddMinutes(1))],
            ProjectStatus.Declined => [Claim, () => project.Decline(Side.Community, "否", Clerk, Now)],
            ProjectStatus.Cancelled => [() => project.Cancel(Side.Community, "否", Clerk, Now)],
            ProjectStatus.Confirmed => [Claim, Confirm],
            ProjectStatus.Failed => [Claim, Confirm, () => project.Fail("没到", Clerk, Now)],
            ProjectStatus.Scheduled => [Claim, Confirm, Schedule],
            ProjectStatus.InDelivery => [Claim, Confirm, Schedule, Begin],
            ProjectStatus.Delivered => [Claim, Confirm, Schedule, Begin, Deliver],
            ProjectStatus.Rated => [Claim, Confirm, Schedule, Begin, Deliver, () => project.Rate(5, Now)],
            _ => [Claim, Confirm, Schedule, Begin, Deliver, () => project.Close(Clerk, Now.AddDays(8))],
        };
        foreach (var step in ways)
        {
            step();
        }

        return project;

        void Claim() => project.Claim(Side.Member, MemberId, [], Due, Agent, Now);
        void Confirm() => project.Confirm(Side.Community, Clerk, Now);
        void Schedule() => project.Schedule(Now.AddDays(1), Now.AddDays(1).AddHours(2), null, Clerk, Now);
        void Begin() => project.Begin(Agent, Now);
        void Deliver() => project.Deliver(Sheet, 1, Code, Now.AddDays(7), Agent, Now);
    }
}
