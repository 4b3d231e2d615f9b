using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;
using GovernanceApi.Domain.Territory.RuleSets;
using Shouldly;
using Xunit;

namespace GovernanceApi.Domain.UnitTests.Territory.RuleSets;

public class RuleBookTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly DivisionCode Community = DivisionCode.From("341502001001");
    private static readonly DivisionCode Elsewhere = DivisionCode.From("140105001001");
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static int made;

    [Fact]
    public void The_nearest_jurisdiction_speaks_first()
    {
        var book = new RuleBook([Set("*", "2020-01-01", Says("tickets.accept", 1)), Set("3415", "2020-01-01", Says("tickets.accept", 2)), Set("341502", "2020-01-01", Says("tickets.accept", 3))]);

        book.Find("tickets.accept", Community, Today)!.Said.Limit.Amount.ShouldBe(3);
        book.Find("tickets.accept", DivisionCode.From("341503001001"), Today)!.Said.Limit.Amount.ShouldBe(2);
        book.Find("tickets.accept", Elsewhere, Today)!.Said.Limit.Amount.ShouldBe(1);
        book.Find("tickets.accept", null, Today)!.Said.Limit.Amount.ShouldBe(1);
    }

    [Theory]
    [InlineData("2025-12-31", 1)]
    [InlineData("2026-01-01", 2)]
    [InlineData("2026-06-30", 2)]
    [InlineData("2026-07-01", 3)]
    public void The_latest_valid_from_not_after_the_day_holds(string on, int expected)
    {
        var book = new RuleBook(
            [Set("341502", "2026-01-01", Says("tickets.accept", 2)), Set("341502", "2026-07-01", Says("tickets.accept", 3)), Set("*", "2000-01-01", Says("tickets.accept", 1))]);

        book.Find("tickets.accept", Community, DateOnly.Parse(on))!.Said.Limit.Amount.ShouldBe(expected);
    }

    [Fact]
    public void Of_two_sets_from_the_same_day_the_later_adopted_corrects_the_earlier()
    {
        var book = new RuleBook([Set("*", "2026-01-01", Says("tickets.accept", 1)), Set("*", "2026-01-01", Says("tickets.accept", 2))]);

        book.Find("tickets.accept", Community, Today)!.Said.Limit.Amount.ShouldBe(2);
    }

    [Fact]
    public void A_set_that_is_silent_on_a_key_leaves_it_to_the_wider_one()
    {
        var book = new RuleBook([Set("*", "2000-01-01", Says("tickets.accept", 1), Says("tickets.dispatch", 4)), Set("341502", "2026-01-01", Says("tickets.accept", 2))]);

        book.Find("tickets.dispatch", Community, Today)!.Said.Limit.Amount.ShouldBe(4);
        book.Find("tickets.unknown", Community, Today).ShouldBeNull();
    }

    [Fact]
    public void A_category_follows_its_parents_and_the_nearer_jurisdiction_before_the_narrower_category()
    {
        var book = new RuleBook(
        [
            Set("*", "2000-01-01", Category("010000", 5), Category("010200", 6), Category("010203", 7)),
            Set("341502", "2026-01-01", Category("020000", 9)),
            Set("341502001", "2026-01-01", Category("010000", 3)),
        ]);

        book.FindCategory("010203", Elsewhere, Today)!.Said.Limit.Amount.ShouldBe(7);
        book.FindCategory("010204", Elsewhere, Today)!.Said.Limit.Amount.ShouldBe(6);
        book.FindCategory("010301", Elsewhere, Today)!.Said.Limit.Amount.ShouldBe(5);
        book.FindCategory("010203", Community, Today)!.Said.Limit.Amount.ShouldBe(3);
        book.FindCategory("020101", Community, Today)!.Said.Limit.Amount.ShouldBe(9);
        book.FindCategory("020101", Elsewhere, Today).ShouldBeNull();
    }

    [Fact]
    public void The_origin_of_a_rule_is_told_by_its_id_also_when_it_holds_no_more()
    {
        var old = Says("tickets.accept", 1);
        var book = new RuleBook([Set("*", "2000-01-01", old), Set("*", "2026-01-01", Says("tickets.accept", 2))]);

        book.Reference(old.Id).ShouldBe(new RuleReference(old.Id, "tickets.accept", "某条例", "第一条", Jurisdiction.Everywhere));
        book.Reference(Guid.Empty).ShouldBeNull();
    }

    [Fact]
    public void A_set_says_something_and_each_thing_once()
    {
        RuleSet.Adopt(NextId(), Jurisdiction.Everywhere, "空", Today, "", "", [], []).FirstError.ShouldBe(RuleSetErrors.Empty);
        RuleSet.Adopt(NextId(), Jurisdiction.Everywhere, "重", Today, "", "", [Says("a", 1), Says("a", 2)], []).FirstError.ShouldBe(RuleSetErrors.SaidTwice);
        RuleSet.Adopt(NextId(), Jurisdiction.Everywhere, "重", Today, "", "", [], [Category("010000", 1), Category("010000", 2)]).FirstError.ShouldBe(RuleSetErrors.SaidTwice);
        RuleSet.Adopt(NextId(), Jurisdiction.Everywhere, "重", Today, "", "", [], [], [Bound("a.min", 1), Bound("a.min", 2)]).FirstError.ShouldBe(RuleSetErrors.SaidTwice);
        RuleSet.Adopt(NextId(), Jurisdiction.Everywhere, "反", Today, "", "", [], [], [Bound("a.min", 5), Bound("a.max", 4)]).FirstError.ShouldBe(RuleSetErrors.BoundsCrossed);
        RuleSet.Adopt(NextId(), Jurisdiction.Everywhere, "错", Today, "", "", [], [Category("0100", 1)]).FirstError.ShouldBe(RuleSetErrors.UnknownCategory);
    }

    [Theory]
    [InlineData("*", "*")]
    [InlineData("34", "34")]
    [InlineData("341502", "341502")]
    [InlineData("341502000000", "341502")]
    [InlineData("341502001001", "341502001001")]
    public void A_jurisdiction_is_everywhere_or_a_division(string text, string expected) => Jurisdiction.Parse(text).Value.Value.ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("34150")]
    [InlineData("34150x")]
    [InlineData(null)]
    public void Anything_else_is_no_jurisdiction(string? text) => Jurisdiction.Parse(text).IsError.ShouldBeTrue();

    private static Rule Says(string key, int days) => new(NextId(), key, new Limit(days, LimitUnit.WorkingDay), "某条例", "第一条");

    private static CategoryRule Category(string code, int days) =>
        new(NextId(), code, new Limit(days, LimitUnit.WorkingDay), "立案", "结案", false, null, "某条例", "");

    [Fact]
    public void Each_bound_comes_from_the_nearest_set_that_says_it_and_else_from_the_product()
    {
        var book = new RuleBook([Numbers("*", Bound("size.min", 300), Bound("size.max", 500)), Numbers("3415", Bound("size.max", 800))]);
        var otherwise = new SizeBounds(1, 2);

        book.Bounds("size", DivisionCode.From("341502001001"), Today, otherwise).ShouldBe(new SizeBounds(300, 800));
        book.Bounds("size", DivisionCode.From("141024000000"), Today, otherwise).ShouldBe(new SizeBounds(300, 500));
        book.Bounds("other", DivisionCode.From("341502001001"), Today, otherwise).ShouldBe(otherwise);
        book.FindNumber("size.max", DivisionCode.From("341502001001"), Today)!.Said.Source.ShouldBe("文件");
    }

    private static NumberRule Bound(string key, int value) => new(NextId(), key, value, "文件", "第一条");

    private static RuleSet Numbers(string jurisdiction, params NumberRule[] says) =>
        RuleSet.Adopt(NextId(), Jurisdiction.From(jurisdiction), "规模", Today.AddDays(-1), "", "", [], [], says).Value;

    private static RuleSet Set(string jurisdiction, string from, params object[] says) => RuleSet.Adopt(
        NextId(), Jurisdiction.From(jurisdiction), "规则", DateOnly.Parse(from), "某条例", "", [.. says.OfType<Rule>()], [.. says.OfType<CategoryRule>()]).Value;

    private static Guid NextId() => Guid.CreateVersion7(Now.AddMilliseconds(Interlocked.Increment(ref made)));
}
