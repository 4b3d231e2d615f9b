using GovernanceApi.Domain.Indicators;
using Shouldly;
using Xunit;

namespace GovernanceApi.Domain.UnitTests.Indicators;

/// <summary>The printed figures of Lu'an and Hongtong, which the formulas must reproduce.</summary>
public class GoldenFiguresTests
{
    [Theory]
    [InlineData(177, 6755, 2.6)]
    [InlineData(1973, 3492, 56.5)]
    [InlineData(531, 1069, 49.7)]
    [InlineData(96, 1069, 9.0)]
    [InlineData(442, 1069, 41.3)]
    public void Shares_come_out_as_printed(long numerator, long denominator, double percent) =>
        new Rate(numerator, denominator).Percent().ShouldBe((decimal)percent);

    [Theory]
    [InlineData(177, 250, -29.2)]
    [InlineData(8, 51, -84.3)]
    [InlineData(60, 50, 20.0)]
    public void Changes_on_the_year_come_out_as_printed(long current, long previous, double percent) =>
        YearOnYear.Percent(current, previous).ShouldBe((decimal)percent);

    [Fact]
    public void Two_hundred_and_fifty_is_the_only_base_of_the_printed_fall() =>
        Enumerable.Range(178, 1000).Where(n => YearOnYear.Percent(177, n) == -29.2m).ShouldBe([250]);

    [Fact]
    public void Percentage_points_come_out_as_printed() => PercentagePoint.Between(91.2m, 88.58m).ShouldBe(2.62m);

    [Fact]
    public void Sums_come_out_as_printed()
    {
        (531 + 96 + 442).ShouldBe(1069);
        (19 + 14 + 25).ShouldBe(58);
    }

    [Fact]
    public void The_payment_fits_594_to_990_branches() =>
        PartRange.Of(2_970_000, smallest: 3000, largest: 5000).ShouldBe(new PartRange(594, 990));

    [Theory]
    [InlineData(20, 1, 2)]
    [InlineData(21, 2, 2)]
    [InlineData(200, 10, 20)]
    [InlineData(10, 1, 1)]
    public void Households_go_into_groups_of_ten_to_twenty(long households, long fewest, long most) =>
        PartRange.Of(households, smallest: 10, largest: 20).ShouldBe(new PartRange(fewest, most));

    [Fact]
    public void Nine_households_make_no_group() => PartRange.Of(9, smallest: 10, largest: 20).ShouldBeNull();
}
