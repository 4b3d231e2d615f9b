using GovernanceApi.Domain.Alliance;
using GovernanceApi.Domain.Alliance.Matching;
using GovernanceApi.Domain.Alliance.Resources;
using GovernanceApi.Domain.Common;
using Shouldly;
using Xunit;

namespace GovernanceApi.Domain.UnitTests.Alliance.Matching;

public sealed class MatcherTests
{
    private static readonly DivisionCode County = DivisionCode.From("341502000000");
    private static readonly DivisionCode Community = DivisionCode.From("341502001001");
    private static readonly DateOnly Day = new(2026, 5, 1);
    private static readonly MatchWeights Weights = MatchWeights.Default;

    [Theory]
    [InlineData(MatchFactor.Category, 30)]
    [InlineData(MatchFactor.Theme, 10)]
    [InlineData(MatchFactor.Words, 10)]
    [InlineData(MatchFactor.Distance, 5)]
    [InlineData(MatchFactor.FreeSlots, 5)]
    [InlineData(MatchFactor.Ratings, 9)]
    [InlineData(MatchFactor.LeastServed, 8)]
    public void Each_factor_brings_its_share_of_its_points(MatchFactor factor, int points)
    {
        // Half the words, half of five kilometres, half of the seats, four and a half stars, one of five projects.
        var demand = Demand() with { Title = "老人理发", Point = new GeoPoint(116.5, 31.75), Heads = 10, CommunityServed = 1 };
        var resource = Resource() with
        {
            Title = "上门老人理发修面", Point = new GeoPoint(116.5, 31.772484), RatingCount = 2, StarTotal = 9, Free = [new FreeSeats(Day, 5), new FreeSeats(Day.AddDays(60), 90)],
        };
        var match = Matcher.Of(demand with { From = Day, Until = Day.AddDays(9) }, resource, Weights, mostServed: 5)!;
        var reason = match.Reasons.Single(r => r.Factor == factor);
        reason.Points.ShouldBe(factor == MatchFactor.Words ? 9 : points);
        match.Points.ShouldBe(match.Reasons.Sum(r => r.Points));
    }

    [Fact]
    public void It_never_proposes_what_serves_elsewhere_or_on_other_days()
    {
        Matcher.Of(Demand(), Resource() with { Division = DivisionCode.From("341502001002") }, Weights, 0).ShouldBeNull();
        Matcher.Of(Demand() with { From = new DateOnly(2027, 1, 1) }, Resource(), Weights, 0).ShouldBeNull();
        Matcher.Of(Demand() with { Until = new DateOnly(2025, 12, 31) }, Resource(), Weights, 0).ShouldBeNull();
        Matcher.ForDemand(Demand() with { Title = "合唱", Category = ServiceCategory.CultureAndSports, Theme = null }, [Resource()], Weights, 5).ShouldBeEmpty();
    }

    [Fact]
    public void What_the_resident_ordered_comes_first_and_the_answer_is_always_the_same()
    {
        var (asked, better) = (Resource() with { Id = Id(2), Category = ServiceCategory.TalentService, Title = "别的" }, Resource() with { Id = Id(1) });
        var demand = Demand() with { AskedResourceId = asked.Id };
        Matcher.ForDemand(demand, [better, asked], Weights, 5).Select(m => m.ResourceId).ShouldBe([asked.Id, better.Id]);
        Matcher.ForDemand(demand, [asked, better], Weights, 5).Select(m => m.ResourceId).ShouldBe([asked.Id, better.Id]);
    }

    [Fact]
    public void The_least_served_community_comes_first_and_a_county_may_say_that_it_does_not_count()
    {
        var (much, little) = (Demand() with { Id = Id(1), CommunityServed = 9 }, Demand() with { Id = Id(2), CommunityServed = 1 });
        Matcher.ForResource(Resource(), [much, little], Weights, 5).Select(m => m.DemandId).ShouldBe([little.Id, much.Id]);
        Matcher.ForResource(Resource(), [much, little], Weights with { LeastServed = 0 }, 5).Select(m => m.DemandId).ShouldBe([much.Id, little.Id]);
        Matcher.ForResource(Resource(), [much, little], Weights, 1).Count.ShouldBe(1);
    }

    private static Guid Id(byte n) => new([.. Enumerable.Repeat(n, 16)]);

    private static DemandProfile Demand() => new(Id(7), "老人理发", ServiceCategory.Charity, ProjectTheme.PovertyRelief, Community, null, null, null, 6, null, 0);

    private static ResourceProfile Resource() => new(
        Id(8), "老人理发", ServiceCategory.Charity, ProjectTheme.PovertyRelief, County, null, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), RegulatedWork.None, 0, 0, []);
}
