using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Duplicates;
using GovernanceApi.Domain.UnitTests.Complaints.Tickets;
using Shouldly;
using Xunit;

namespace GovernanceApi.Domain.UnitTests.Complaints.Duplicates;

public sealed class LikenessTests
{
    private static readonly DateTimeOffset Now = TestTickets.Now;
    private static readonly GeoPoint Gate = new(116.50, 31.75);
    private static readonly Matter Leak = Of("阳光小区3号楼水管漏水，没人修", "010203", Gate);

    [Fact]
    public void The_same_matter_in_other_words_is_found_and_explained()
    {
        var again = Of("3号楼门口水管漏水三天没人修", "010203", new GeoPoint(116.5005, 31.75));
        var likely = Likeness.Among([again], Leak).ShouldHaveSingleItem();
        likely.Similarity.ShouldBeInRange(0.6, 1);
        likely.DistanceMetres!.Value.ShouldBeInRange(40, 55);
        likely.Reasons.ShouldBe([LikenessReason.SameCategory, LikenessReason.Near, LikenessReason.SimilarText]);
    }

    [Fact]
    public void Another_matter_at_the_same_place_is_not_suggested() =>
        Likeness.Among([Of("广场舞噪音扰民", "050101", Gate)], Leak).ShouldBeEmpty();

    [Fact]
    public void The_same_words_far_away_rank_below_the_same_words_here()
    {
        var far = Of(Leak.Text, "010203", new GeoPoint(117.5, 31.75));
        var here = Of(Leak.Text, "010203", Gate);
        Likeness.Among([far, here], Leak)[0].Matter.ShouldBe(here);
    }

    [Fact]
    public void After_thirty_days_it_is_another_matter()
    {
        var old = Of(Leak.Text, "010203", Gate) with { ReceivedAt = Now.AddDays(-31) };
        Likeness.Among([old], Leak).ShouldBeEmpty();
    }

    [Fact]
    public void A_matter_is_not_like_itself() => Likeness.Among([Leak], Leak).ShouldBeEmpty();

    [Fact]
    public void The_best_come_first_and_no_more_than_asked_for()
    {
        var many = Enumerable.Range(0, 20).Select(i => Of(Leak.Text, i % 2 == 0 ? "010203" : "010299", Gate)).ToList();
        var likely = Likeness.Among(many, Leak, 5);
        likely.Count.ShouldBe(5);
        likely.ShouldAllBe(l => l.Reasons.Contains(LikenessReason.SameCategory));
        likely[0].Similarity.ShouldBe(1);
        Likeness.Among(many, Leak, 20)[^1].Reasons.ShouldContain(LikenessReason.NearCategory);
    }

    [Fact]
    public void A_compound_counts_as_the_place_and_an_area_for_half()
    {
        var compound = Guid.CreateVersion7(Now);
        var here = Leak with { Point = null, CompoundId = compound };
        Likeness.Among([Of(Leak.Text, "010203", null) with { CompoundId = compound }], here)[0].Reasons.ShouldContain(LikenessReason.SameCompound);
        Likeness.Among([Of(Leak.Text, "010203", null)], here)[0].Reasons.ShouldContain(LikenessReason.SameArea);
    }

    [Theory]
    [InlineData("水管漏水", "水管漏水", 1, 1)]
    [InlineData("水管漏水", "广场噪音", 0, 0)]
    [InlineData("", "水管漏水", 0, 0)]
    [InlineData("水管漏水", "阳光小区三号楼门口水管漏水已经三天没有人来修理", 0.5, 0.7)]
    public void Texts_are_alike_between_nought_and_one(string one, string other, double from, double to)
    {
        Likeness.OfTexts(one, other).ShouldBeInRange(from, to);
        Likeness.OfTexts(other, one).ShouldBe(Likeness.OfTexts(one, other));
    }

    private static Matter Of(string text, string category, GeoPoint? point) =>
        new(Guid.CreateVersion7(Now), text, category, TestTickets.Community, null, point, Now);
}
