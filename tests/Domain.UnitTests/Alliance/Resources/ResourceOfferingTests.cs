using GovernanceApi.Domain.Alliance;
using GovernanceApi.Domain.Alliance.Members;
using GovernanceApi.Domain.Alliance.Resources;
using GovernanceApi.Domain.Common;
using Shouldly;
using Xunit;

namespace GovernanceApi.Domain.UnitTests.Alliance.Resources;

public sealed class ResourceOfferingTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly Actor Agent = new(Guid.CreateVersion7(Now), "allianceMemberAgent", null);
    private static readonly DivisionCode County = DivisionCode.From("341502000000");

    private static readonly AllianceMember Member = AllianceMember.Join(
        Guid.CreateVersion7(Now), "示例协会", County, ProviderKind.MassOrganisation, null, null, [new Qualification("许可", "Q-1", "卫健委", new DateOnly(2026, 12, 31))], Now).Value;

    public static TheoryData<ResourceStatus, ResourceAction> EveryCell =>
        [.. from status in Enum.GetValues<ResourceStatus>() from action in Enum.GetValues<ResourceAction>() where action != ResourceAction.Draft select (status, action)];

    [Theory]
    [MemberData(nameof(EveryCell))]
    public void Each_status_takes_its_own_acts_and_refuses_the_rest(ResourceStatus status, ResourceAction action)
    {
        var (offering, at) = In(status);
        offering.StatusOn(DateOnly.FromDateTime(at.DateTime)).ShouldBe(status);
        var before = offering.Revision;
        var acted = action switch
        {
            ResourceAction.Revise => offering.Revise(Text(), Member, Agent, at),
            ResourceAction.Offer => offering.Offer(Member, true, 0, at.AddDays(7), Agent, at),
            ResourceAction.Publish => offering.Publish(Agent, at),
            ResourceAction.Return => offering.Return("写明", Agent, at),
            ResourceAction.Pause => offering.Pause("休假", Agent, at),
            ResourceAction.Resume => offering.Resume(Agent, at),
            _ => offering.Retire("结束", Agent, at),
        };
        acted.IsError.ShouldBe(!ResourceTransitions.Allows(status, action));
        offering.Revision.ShouldBe(acted.IsError ? before : before + 1);
        if (!acted.IsError)
        {
            offering.Status.ShouldBe(ResourceTransitions.Target(status, action)!.Value);
        }
    }

    [Theory]
    [InlineData("Q-1", 1, 200, false)]
    [InlineData("Q-1", 0, 200, true)]
    [InlineData("Q-1", 1, 400, true)]
    public void Regulated_work_rests_on_a_qualification_valid_to_its_last_day_and_on_its_file(string number, int files, int days, bool refused)
    {
        var offering = ResourceOffering.Draft(Guid.CreateVersion7(Now), "Z2026-0001", Member, Text(days) with { Regulated = RegulatedWork.Medical, QualificationNumber = number }, Agent, Now).Value;
        var offered = offering.Offer(Member, true, files, Now, Agent, Now);
        offered.IsError.ShouldBe(refused);
        ResourceOffering.Draft(Guid.CreateVersion7(Now), "Z2026-0002", Member, Text() with { Regulated = RegulatedWork.Legal, QualificationNumber = "Q-2" }, Agent, Now)
            .FirstError.ShouldBe(ResourceErrors.QualificationUnknown);
    }

    [Fact]
    public void Seats_are_never_overbooked_and_come_back()
    {
        var slot = ServiceSlot.Open(Guid.CreateVersion7(Now), In(ResourceStatus.Published).Offering, Now.AddDays(1), Now.AddDays(1).AddHours(2), null, 5, Now).Value;
        slot.Book(3, Now).IsError.ShouldBeFalse();
        slot.Book(3, Now).FirstError.ShouldBe(ResourceErrors.SlotFull);
        slot.Close().FirstError.ShouldBe(ResourceErrors.SlotTaken);
        slot.Release(3);
        slot.Book(5, Now).IsError.ShouldBeFalse();
        slot.Book(1, Now.AddDays(2)).FirstError.ShouldBe(ResourceErrors.SlotClosed);
    }

    private static ResourceText Text(int days = 200) => new(
        County, ServiceCategory.Charity, null, "理发", "上门理发", null, Today, Today.AddDays(days), RegulatedWork.None, null, null);

    private static (ResourceOffering Offering, DateTimeOffset At) In(ResourceStatus status)
    {
        var offering = ResourceOffering.Draft(Guid.CreateVersion7(Now), "Z2026-0001", Member, Text(), Agent, Now).Value;
        if (status == ResourceStatus.Draft)
        {
            return (offering, Now);
        }

        offering.Offer(Member, true, 0, Now.AddDays(7), Agent, Now);
        if (status == ResourceStatus.Offered)
        {
            return (offering, Now);
        }

        offering.Publish(Agent, Now);
        switch (status)
        {
            case ResourceStatus.Paused:
                offering.Pause("休假", Agent, Now);
                break;
            case ResourceStatus.Retired:
                offering.Retire("结束", Agent, Now);
                break;
        }

        return (offering, status == ResourceStatus.Expired ? Now.AddDays(201) : Now);
    }
}
