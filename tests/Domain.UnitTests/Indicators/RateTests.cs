using GovernanceApi.Domain.Indicators;
using Shouldly;
using Xunit;

namespace GovernanceApi.Domain.UnitTests.Indicators;

public class RateTests
{
    [Fact]
    public void Nothing_to_compare_with_is_no_number()
    {
        new Rate(0, 0).Percent().ShouldBeNull();
        YearOnYear.Percent(7, 0).ShouldBeNull();
        PercentagePoint.Between(new Rate(1, 2), new Rate(0, 0)).ShouldBeNull();
    }

    [Theory]
    [InlineData(1, 8, 1, 12.5)]
    [InlineData(1, 16, 1, 6.3)]
    [InlineData(1, 2000, 1, 0.1)]
    [InlineData(1, 2001, 1, 0.0)]
    [InlineData(1, 3, 2, 33.33)]
    [InlineData(2, 3, 0, 67)]
    public void Half_goes_away_from_zero(long numerator, long denominator, int places, double percent) =>
        new Rate(numerator, denominator).Percent(places).ShouldBe((decimal)percent);

    [Fact]
    public void A_fall_rounds_away_from_zero_too() => YearOnYear.Percent(1999, 2000).ShouldBe(-0.1m);

    [Fact]
    public void Points_are_taken_before_rounding() =>
        // Rounded first it would be 33.3 - 33.3 = 0.
        PercentagePoint.Between(new Rate(1, 3), new Rate(333, 1000), places: 2).ShouldBe(0.03m);

    [Fact]
    public void Fractions_are_kept_in_lowest_terms()
    {
        new Fraction(2, -4).ShouldBe(new Fraction(-1, 2));
        Should.Throw<DivideByZeroException>(() => new Fraction(1, 0));
        Fraction.Of(88.58m).ShouldBe(new Fraction(4429, 50));
    }
}
