using GovernanceApi.Domain.Indicators;
using GovernanceApi.Domain.Territory.NeighbourGroups;
using GovernanceApi.Domain.Territory.RuleSets;
using Shouldly;
using Xunit;

namespace GovernanceApi.Domain.UnitTests.Territory.NeighbourGroups;

public class NeighbourSplitTests
{
    private static readonly SizeBounds TenToTwenty = SizeRules.DefaultNeighbourGroup;

    [Theory]
    [InlineData(20, 1, 2)]
    [InlineData(21, 2, 2)]
    [InlineData(200, 10, 20)]
    [InlineData(10, 1, 1)]
    [InlineData(11, 1, 1)]
    [InlineData(19, 1, 1)]
    public void Households_go_into_groups_of_ten_to_twenty(int households, int fewest, int most) =>
        NeighbourSplit.Range(households, TenToTwenty).ShouldBe(new PartRange(fewest, most));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(9)]
    public void Fewer_than_ten_households_make_no_group(int households)
    {
        NeighbourSplit.Range(households, TenToTwenty).ShouldBeNull();
        NeighbourSplit.Proposed(households, TenToTwenty).ShouldBeNull();
    }

    [Fact]
    public void Every_number_from_ten_on_can_be_split_and_the_proposal_keeps_the_bounds()
    {
        for (var households = 10; households <= 2000; households++)
        {
            var groups = NeighbourSplit.Proposed(households, TenToTwenty).ShouldNotBeNull();
            var sizes = NeighbourSplit.Even(households, groups);

            sizes.Sum().ShouldBe(households);
            sizes.ShouldAllBe(size => TenToTwenty.Holds(size));
            (sizes.Max() - sizes.Min()).ShouldBeLessThanOrEqualTo(1);
        }
    }

    [Fact]
    public void Narrow_bounds_leave_numbers_that_cannot_be_split() => NeighbourSplit.Range(25, new SizeBounds(10, 12)).ShouldBeNull();

    [Fact]
    public void An_even_split_gives_the_odd_households_to_the_first_groups()
    {
        NeighbourSplit.Even(32, 3).ShouldBe([11, 11, 10]);
        NeighbourSplit.Proposed(200, TenToTwenty).ShouldBe(13);
        Should.Throw<ArgumentOutOfRangeException>(() => NeighbourSplit.Even(10, 0));
    }
}
