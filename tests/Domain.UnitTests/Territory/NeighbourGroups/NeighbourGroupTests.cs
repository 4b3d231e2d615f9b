using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.NeighbourGroups;
using Shouldly;
using Xunit;

namespace GovernanceApi.Domain.UnitTests.Territory.NeighbourGroups;

public class NeighbourGroupTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly Guid Grid = Guid.CreateVersion7(Now);
    private static readonly PhoneNumber Phone = PhoneNumber.Parse("0564-0000123").Value;

    [Fact]
    public void A_new_steward_ends_the_term_before_and_nothing_of_the_old_card_stays()
    {
        var group = Registered();
        group.Appoint(StewardIdentity.Named(" 张三丰 ", Phone).Value, Now);
        group.Appoint(StewardIdentity.Account(Guid.CreateVersion7(Now), null), Now.AddDays(1));

        group.Stewards.Count.ShouldBe(2);
        group.Stewards[0].Until.ShouldBe(Now.AddDays(1));
        (group.Stewards[0].Name, group.Stewards[0].DutyPhone).ShouldBe(("张*", null));
        group.Steward.ShouldBe(group.Stewards[1]);
        group.Revision.ShouldBe(3);
    }

    [Fact]
    public void Choosing_the_holder_again_leaving_a_vacant_office_and_correcting_nothing_change_nothing()
    {
        var group = Registered();
        group.Vacate(Now).IsError.ShouldBeFalse();
        group.Appoint(StewardIdentity.Named("张三丰", Phone).Value, Now);
        group.Appoint(StewardIdentity.Named("张三丰", Phone).Value, Now.AddDays(1));
        group.Correct(group.Name, group.GridId, group.Households, group.Doors);
        group.Revision.ShouldBe(2);

        group.Correct("第二邻", group.GridId, 14, "2号楼");
        group.Events[^1].ShouldBe(new NeighbourGroupCorrected(Grid, 14) { Revision = 3 });
    }

    [Fact]
    public void A_dissolved_group_ends_its_stewards_term_and_is_changed_no_more()
    {
        var group = Registered();
        group.Appoint(StewardIdentity.Named("张三丰", Phone).Value, Now);
        group.Dissolve(Now.AddDays(2)).IsError.ShouldBeFalse();

        group.Steward.ShouldBeNull();
        group.DissolvedAt.ShouldBe(Now.AddDays(2));
        group.Correct("乙", Grid, 12, "").FirstError.ShouldBe(NeighbourGroupErrors.Dissolved);
        group.Appoint(StewardIdentity.Account(Grid, null), Now).FirstError.ShouldBe(NeighbourGroupErrors.Dissolved);
        group.Vacate(Now).FirstError.ShouldBe(NeighbourGroupErrors.Dissolved);
        group.Dissolve(Now).FirstError.ShouldBe(NeighbourGroupErrors.Dissolved);
    }

    [Fact]
    public void Without_an_account_a_steward_has_a_name_and_a_number()
    {
        StewardIdentity.Named("", Phone).FirstError.Code.ShouldBe("territory.steward_incomplete");
        StewardIdentity.Named("张三丰", null).FirstError.Code.ShouldBe("territory.steward_incomplete");
        StewardIdentity.Named(new string('长', StewardIdentity.NameLength + 1), Phone).IsError.ShouldBeTrue();
    }

    private static NeighbourGroup Registered() =>
        NeighbourGroup.Register(Guid.CreateVersion7(Now), "第一邻", Guid.CreateVersion7(Now), Grid, DivisionCode.From("341502001001"), 15, "");
}
