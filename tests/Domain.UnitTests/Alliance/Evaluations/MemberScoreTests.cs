using GovernanceApi.Domain.Alliance.Contributions;
using GovernanceApi.Domain.Alliance.Evaluations;
using GovernanceApi.Domain.Common;
using Shouldly;
using Xunit;
using static GovernanceApi.Domain.Alliance.Contributions.ContributionKind;

namespace GovernanceApi.Domain.UnitTests.Alliance.Evaluations;

public sealed class MemberScoreTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 2, 0, 0, TimeSpan.Zero);

    /// <summary>Quantities of the counted records, of how many others, and the points in hundredths.</summary>
    public static TheoryData<ItemMeasure, int, string, string, int, int> Cases => new()
    {
        // A count is linear up to the target and stays there.
        { ItemMeasure.Count, 25, "10", "", 0, 0 },
        { ItemMeasure.Count, 25, "10", "1 1 1 1", 0, 1000 },
        { ItemMeasure.Count, 25, "4", "1 1 1 1", 0, 2500 },
        { ItemMeasure.Count, 25, "3", "1 1 1 1", 0, 2500 },
        // A third is rounded once: 10 ÷ 3, 20 ÷ 3.
        { ItemMeasure.Count, 10, "3", "1", 0, 333 },
        { ItemMeasure.Count, 10, "3", "1 1", 0, 667 },
        // Half a hundredth goes away from zero: 1 × 1 ÷ 8 = 0.125; 5 × 1.01 ÷ 10 = 0.505.
        { ItemMeasure.Count, 1, "8", "1", 0, 13 },
        { ItemMeasure.Sum, 5, "10", "1.01", 0, 51 },
        { ItemMeasure.Sum, 5, "10", "1.00", 0, 50 },
        // Just below a half is not rounded up: 1 × 0.49 ÷ 100 = 0.0049; at it, it is.
        { ItemMeasure.Sum, 1, "100", "0.49", 0, 0 },
        { ItemMeasure.Sum, 1, "100", "0.50", 0, 1 },
        { ItemMeasure.Sum, 40, "80", "12.5 7.25 0.25", 0, 1000 },
        { ItemMeasure.Sum, 40, "0.01", "9999999.99", 0, 4000 },
        { ItemMeasure.Sum, 100, "1000000", "99999999.99 99999999.99", 0, 10000 },
        // 14 ÷ 3 ÷ 5 × 30 = 28.
        { ItemMeasure.Average, 30, "5", "5 5 4", 0, 2800 },
        // 13 ÷ 3 ÷ 4.5 × 20 = 19.259…
        { ItemMeasure.Average, 20, "4.5", "5 4 4", 0, 1926 },
        { ItemMeasure.Average, 20, "4.5", "5", 0, 2000 },
        // Nothing to take a mean or a share of: the points that the scheme gives for it.
        { ItemMeasure.Average, 20, "4.5", "", 0, 300 },
        { ItemMeasure.Share, 20, "100", "", 0, 300 },
        { ItemMeasure.Share, 20, "100", "", 4, 0 },
        { ItemMeasure.Share, 20, "100", "1 1 1", 1, 1500 },
        { ItemMeasure.Share, 20, "90", "1 1 1", 0, 2000 },
        // 2 ÷ 3 in percent of 90 × 20 = 14.8148…
        { ItemMeasure.Share, 20, "90", "1 1", 1, 1481 },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_item_is_worth_what_its_quantity_is_of_the_target(ItemMeasure measure, int weight, string target, string quantities, int against, int points)
    {
        var without = measure is ItemMeasure.Average or ItemMeasure.Share ? 3 : 0;
        var item = new SchemeItem("指标", weight, measure, [HoursServed], measure == ItemMeasure.Share ? [PromiseBroken] : [], Number(target), without, []);
        List<ContributionFact> records = [.. quantities.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(q => Fact(HoursServed, Number(q))), .. Enumerable.Range(0, against).Select(_ => Fact(PromiseBroken, 1))];
        records.Add(Fact(MeetingAttended, 1));

        var score = MemberScore.Of(Scheme(item), records);

        score.Points.ShouldBe(points);
        var scored = score.Items.ShouldHaveSingleItem();
        scored.Points.ShouldBe(points);
        scored.Counted.ShouldBe(records.Where(r => r.Kind == HoursServed).Select(r => r.Id));
        scored.Against.Count.ShouldBe(measure == ItemMeasure.Share ? against : 0);
        score.Records.Count.ShouldBe(scored.Counted.Count + scored.Against.Count);
    }

    [Theory]
    [InlineData(0, 0, 2000)]
    [InlineData(1, 0, 1700)]
    [InlineData(1, 2, 700)]
    [InlineData(4, 2, 0)]
    [InlineData(40, 0, 0)]
    public void Deductions_take_points_off_their_item_down_to_nothing(int lapsed, int cancelled, int points)
    {
        var item = new SchemeItem("项目", 20, ItemMeasure.Count, [ProjectDelivered], [], 1, 0, [new(ClaimLapsed, 3), new(CancelledAfterConfirmation, 5)]);
        var other = new SchemeItem("会议", 10, ItemMeasure.Count, [MeetingAttended], [], 1, 0, []);
        List<ContributionFact> records =
            [Fact(ProjectDelivered, 1), Fact(MeetingAttended, 1), .. Enumerable.Range(0, lapsed).Select(_ => Fact(ClaimLapsed, 1)), .. Enumerable.Range(0, cancelled).Select(_ => Fact(CancelledAfterConfirmation, 1))];

        var score = MemberScore.Of(Scheme(item, other), records);

        score.Points.ShouldBe(points + 1000);
        score.Items[0].Earned.ShouldBe(2000);
        score.Items[0].Points.ShouldBe(points);
        score.Items[0].Deductions.Sum(d => d.Records.Count).ShouldBe(lapsed + cancelled);
        score.Records.Count.ShouldBe(records.Count);
    }

    [Fact]
    public void The_order_in_which_records_come_changes_nothing()
    {
        var scheme = Scheme(
            new SchemeItem("评价", 50, ItemMeasure.Average, [Rated], [], 5, 0, [new(ClaimLapsed, 1)]),
            new SchemeItem("承诺", 50, ItemMeasure.Share, [PromiseKept], [PromiseBroken], 95, 0, []));
        List<ContributionFact> records = [.. Enum.GetValues<ContributionKind>().SelectMany(kind => Enumerable.Range(1, 4).Select(n => Fact(kind, n)))];
        var score = MemberScore.Of(scheme, records);
        records.Reverse();
        var again = MemberScore.Of(scheme, records);
        again.Points.ShouldBe(score.Points);
        again.Items.SelectMany(i => i.Counted).ShouldBe(score.Items.SelectMany(i => i.Counted));
    }

    [Theory]
    [InlineData(100, EvaluationBand.Excellent)]
    [InlineData(90, EvaluationBand.Excellent)]
    [InlineData(89, EvaluationBand.Good)]
    [InlineData(60, EvaluationBand.Fit)]
    [InlineData(59, EvaluationBand.Weak)]
    [InlineData(0, EvaluationBand.Weak)]
    public void A_score_is_in_the_band_that_begins_at_or_below_it(int of100, EvaluationBand band) =>
        MemberScore.Of(Scheme(new SchemeItem("指标", 100, ItemMeasure.Count, [Rated], [], 100, 0, [])), [.. Enumerable.Range(0, of100).Select(_ => Fact(Rated, 5))]).Band.ShouldBe(band);

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static ContributionFact Fact(ContributionKind kind, decimal quantity) => new(Guid.CreateVersion7(Now.AddMilliseconds(next++)), kind, new DateOnly(2025, 6, 1), quantity);

    private static long next;

    private static EvaluationScheme Scheme(params SchemeItem[] items)
    {
        var scheme = EvaluationScheme.Draft(Guid.CreateVersion7(Now), DivisionCode.From("341502000000"), 1, 2025, null, Now);
        scheme.Revise(2025, items, scheme.Bands).IsError.ShouldBeFalse();
        return scheme;
    }
}
