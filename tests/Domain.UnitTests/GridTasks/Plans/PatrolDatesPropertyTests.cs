using GovernanceApi.Domain.GridTasks.Plans;
using GovernanceApi.Domain.Territory.Clocks;
using Shouldly;
using Xunit;
using static GovernanceApi.Domain.UnitTests.Territory.Clocks.TestCalendar;

namespace GovernanceApi.Domain.UnitTests.GridTasks.Plans;

/// <summary>What must hold of every plan, tried on some thousands of seeded cases over 2025 and 2026.</summary>
public sealed class PatrolDatesPropertyTests
{
    private const int Cases = 1500;
    private static readonly DateOnly Epoch = new(2025, 1, 1);

    public static TheoryData<RestDayRule> Rules => [.. Enum.GetValues<RestDayRule>()];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Windows_that_touch_give_what_one_over_both_gives(RestDayRule rule)
    {
        foreach (var (recurrence, begins, ends, random) in Plans(rule))
        {
            var first = begins.AddDays(random.Next(-20, 200));
            var middle = first.AddDays(random.Next(0, 40));
            var last = middle.AddDays(random.Next(1, 40));

            var one = PatrolDates.Between(recurrence, rule, begins, ends, first, last, Calendar);
            var two = PatrolDates.Between(recurrence, rule, begins, ends, first, middle, Calendar)
                .Concat(PatrolDates.Between(recurrence, rule, begins, ends, middle.AddDays(1), last, Calendar));

            two.ShouldBe(one, $"{recurrence} {rule} {begins}–{ends} over {first}, {middle}, {last}");
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_day_has_one_patrol_inside_the_plan_in_order(RestDayRule rule)
    {
        foreach (var (recurrence, begins, ends, _) in Plans(rule))
        {
            var dates = PatrolDates.Between(recurrence, rule, begins, ends, begins, begins.AddDays(120), Calendar);
            var on = dates.Where(d => d.On is not null).Select(d => d.On!.Value).ToList();

            on.ShouldBeUnique();
            on.ShouldBeInOrder();
            on.ShouldAllBe(d => d >= begins && !(d > ends));
            dates.ShouldAllBe(d => (d.On == null) == (d.Kind != PatrolDateKind.Kept && d.Kind != PatrolDateKind.Moved));
        }
    }

    [Fact]
    public void Nobody_walks_on_a_holiday_unless_the_plan_says_so()
    {
        foreach (var rule in new[] { RestDayRule.Skip, RestDayRule.NextWorkingDay })
        {
            foreach (var (recurrence, begins, ends, _) in Plans(rule))
            {
                foreach (var date in PatrolDates.Between(recurrence, rule, begins, ends, begins, begins.AddDays(120), Calendar).Where(d => d.On is not null))
                {
                    Calendar.EntryOf(date.On!.Value)?.Kind.ShouldNotBe(CalendarDayKind.Holiday);
                    (Calendar.IsWorkingDay(date.On.Value) || (date.Kind == PatrolDateKind.Kept && recurrence.MeansWeekends)).ShouldBeTrue();
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_named_date_is_accounted_for_once(RestDayRule rule)
    {
        foreach (var (recurrence, begins, ends, _) in Plans(rule))
        {
            var last = begins.AddDays(90);
            var named = recurrence.Between(begins, begins, ends < last ? ends.Value : last);
            // What moves out of the window is seen in a longer one.
            var found = PatrolDates.Between(recurrence, rule, begins, ends, begins, last.AddDays(30), Calendar).Where(d => d.Named <= last).Select(d => d.Named);

            found.Order().ShouldBe(named);
        }
    }

    private static IEnumerable<(Recurrence Recurrence, DateOnly Begins, DateOnly? Ends, Random Random)> Plans(RestDayRule rule)
    {
        var random = new Random(20261001 + (int)rule);
        for (var i = 0; i < Cases; i++)
        {
            var recurrence = random.Next(4) switch
            {
                0 => Recurrence.Daily,
                1 => Recurrence.Monthly(random.Next(4) == 0 ? null : random.Next(1, 32)).Value,
                _ => Recurrence.Weekly(random.Next(1, 5), Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(1, 8))).Value,
            };
            var begins = Epoch.AddDays(random.Next(600));
            yield return (recurrence, begins, random.Next(2) == 0 ? null : begins.AddDays(random.Next(150)), random);
        }
    }
}
