using GovernanceApi.Domain.Territory.Clocks;
using Shouldly;
using Xunit;
using static GovernanceApi.Domain.UnitTests.Territory.Clocks.TestCalendar;

namespace GovernanceApi.Domain.UnitTests.Territory.Clocks;

public class CalendarDayLimitTests
{
    [Theory]
    [InlineData("2026-03-02 09:00", 15, "2026-03-17 23:59:59")] // Tuesday: stays
    [InlineData("2026-03-02 09:00", 5, "2026-03-09 23:59:59")] // Saturday rolls to Monday
    [InlineData("2026-03-02 09:00", 6, "2026-03-09 23:59:59")] // Sunday rolls to Monday
    [InlineData("2026-02-04 09:00", 15, "2026-02-24 23:59:59")] // the festival's 19th rolls to its end
    [InlineData("2026-02-12 09:00", 2, "2026-02-14 23:59:59")] // a make-up Saturday is no rest day: stays
    [InlineData("2026-09-20 09:00", 15, "2026-10-08 23:59:59")]
    [InlineData("2026-02-09 09:00", 19, "2026-02-28 23:59:59")]
    [InlineData("2026-04-30 09:00", 9, "2026-05-09 23:59:59")]
    [InlineData("2025-12-02 09:00", 30, "2026-01-04 23:59:59")] // over the year's end, to the make-up Sunday
    public void Every_day_counts_and_only_the_last_may_roll(string start, int amount, string expected) =>
        Due(start, amount, LimitUnit.CalendarDay).Local().ShouldBe(expected);

    [Fact]
    public void Rolling_is_explained()
    {
        var due = Due("2026-03-05 09:00", 2, LimitUnit.CalendarDay);

        due.Story().ShouldBe(["03-05 Start", "03-06 Counted", "03-07 Counted", "03-07 RestDay", "03-08 RestDay", "03-09 Rolled", "03-09 Due"]);
        due.Steps[^1].Count.ShouldBe(2);
    }

    [Fact]
    public void A_petition_runs_sixty_days_and_its_extension_thirty_more_without_rolling_in_between()
    {
        var limit = new Limit(60, LimitUnit.CalendarDay);

        Calendar.Due(At("2026-03-04 09:00"), limit, [], null).Local().ShouldBe("2026-05-06 23:59:59"); // 3 May is a holiday
        Calendar.Due(At("2026-03-04 09:00"), limit, [], new Extension(new Limit(30, LimitUnit.CalendarDay), "单位负责人批准"))
            .Local().ShouldBe("2026-06-02 23:59:59"); // 90 days from the start
    }

    [Fact]
    public void Days_inside_a_pause_are_not_counted_and_a_paused_day_is_never_the_last()
    {
        Due("2026-03-02 09:00", 3, LimitUnit.CalendarDay, Paused("2026-03-04 09:00", "2026-03-05 09:00")).Local().ShouldBe("2026-03-09 23:59:59");
        // The last day, Saturday 7 March, rolls to Monday, which is paused.
        Due("2026-03-05 09:00", 2, LimitUnit.CalendarDay, Paused("2026-03-09 09:00", "2026-03-09 10:00")).Local().ShouldBe("2026-03-10 23:59:59");
    }

    [Theory]
    [InlineData("2026-12-01 09:00", 30, false)] // Thursday 31 December
    [InlineData("2026-12-01 09:00", 31, true)]
    [InlineData("2025-12-01 09:00", 390, false)] // 26 December 2026, a Saturday, rolls to Monday the 28th
    public void Only_the_last_day_asks_the_calendar(string start, int amount, bool provisional) =>
        Due(start, amount, LimitUnit.CalendarDay).Provisional.ShouldBe(provisional);
}
