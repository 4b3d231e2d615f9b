using GovernanceApi.Domain.GridTasks.Plans;
using Shouldly;
using Xunit;
using static GovernanceApi.Domain.UnitTests.Territory.Clocks.TestCalendar;

namespace GovernanceApi.Domain.UnitTests.GridTasks.Plans;

/// <summary>Plans against 2026 as the State Council published it: National Day 1–7 October, 20 September and 10 October worked.</summary>
public sealed class PatrolDatesTests
{
    private static readonly Recurrence MondaysAndFridays = Recurrence.Weekly(1, [5, 1]).Value;

    [Fact]
    public void A_weekly_plan_skips_the_national_holiday() =>
        Story(MondaysAndFridays, RestDayRule.Skip, "2026-09-21", "2026-10-12").ShouldBe(
        [
            "09-21 Kept", "09-25 SkippedHoliday", "09-28 Kept", "10-02 SkippedHoliday", "10-05 SkippedHoliday", "10-09 Kept", "10-12 Kept",
        ]);

    [Fact]
    public void Or_moves_to_the_first_working_day_after_it_once() =>
        Story(MondaysAndFridays, RestDayRule.NextWorkingDay, "2026-09-21", "2026-10-12").ShouldBe(
        [
            // The festival's Friday would move to Monday 28, which has its patrol.
            "09-21 Kept", "09-25 Merged", "09-28 Kept", "10-05 Merged", "10-02 → 10-08 Moved", "10-09 Kept", "10-12 Kept",
        ]);

    [Fact]
    public void Or_is_kept_all_the_same() =>
        Story(MondaysAndFridays, RestDayRule.Keep, "2026-10-01", "2026-10-09").ShouldBe(["10-02 Kept", "10-05 Kept", "10-09 Kept"]);

    [Fact]
    public void Every_working_day_honours_make_up_workdays() =>
        Story(Recurrence.Daily, RestDayRule.Skip, "2026-10-08", "2026-10-12").ShouldBe(
            ["10-08 Kept", "10-09 Kept", "10-10 Kept", "10-11 SkippedRestDay", "10-12 Kept"]);

    [Fact]
    public void A_weekend_day_that_a_weekly_plan_names_is_meant_and_only_a_holiday_stands_in_its_way() =>
        Story(Recurrence.Weekly(1, [6]).Value, RestDayRule.Skip, "2026-09-19", "2026-10-17").ShouldBe(
            ["09-19 Kept", "09-26 SkippedHoliday", "10-03 SkippedHoliday", "10-10 Kept", "10-17 Kept"]);

    [Fact]
    public void Every_second_week_is_counted_from_the_week_in_which_the_plan_begins() =>
        Story(Recurrence.Weekly(2, [3]).Value, RestDayRule.Keep, "2026-03-06", "2026-04-20").ShouldBe(["03-18 Kept", "04-01 Kept", "04-15 Kept"]);

    [Fact]
    public void The_thirtieth_is_the_last_day_of_a_shorter_month() =>
        Story(Recurrence.Monthly(30).Value, RestDayRule.Keep, "2026-01-01", "2026-04-30").ShouldBe(["01-30 Kept", "02-28 Kept", "03-30 Kept", "04-30 Kept"]);

    [Fact]
    public void The_last_day_of_the_month_moves_out_of_it_when_nobody_works() =>
        Story(Recurrence.Monthly(null).Value, RestDayRule.NextWorkingDay, "2026-01-01", "2026-06-30").ShouldBe(
            ["01-31 → 02-02 Moved", "02-28 Kept", "03-31 Kept", "04-30 Kept", "05-31 → 06-01 Moved", "06-30 Kept"]);

    [Fact]
    public void What_would_move_past_the_end_falls_out() =>
        Story(MondaysAndFridays, RestDayRule.NextWorkingDay, "2026-09-28", "2026-10-07", ends: "2026-10-07").ShouldBe(["09-28 Kept", "10-02 PastEnd", "10-05 PastEnd"]);

    [Fact]
    public void A_year_without_a_calendar_is_provisional() =>
        PatrolDates.Between(Recurrence.Daily, RestDayRule.Skip, Day("2026-12-30"), null, Day("2026-12-30"), Day("2027-01-04"), Calendar)
            .Select(d => d.Provisional).ShouldBe([false, false, true, true, true, true]);

    [Fact]
    public void A_recurrence_is_checked()
    {
        Recurrence.Weekly(1, []).FirstError.ShouldBe(PatrolPlanErrors.WeekdaysRequired);
        Recurrence.Weekly(1, null).FirstError.ShouldBe(PatrolPlanErrors.WeekdaysRequired);
        Recurrence.Weekly(1, [0]).FirstError.ShouldBe(PatrolPlanErrors.WeekdaysRequired);
        Recurrence.Weekly(1, [8]).FirstError.ShouldBe(PatrolPlanErrors.WeekdaysRequired);
        Recurrence.Weekly(0, [1]).FirstError.ShouldBe(PatrolPlanErrors.WeeksOutOfRange);
        Recurrence.Weekly(53, [1]).FirstError.ShouldBe(PatrolPlanErrors.WeeksOutOfRange);
        Recurrence.Monthly(0).FirstError.ShouldBe(PatrolPlanErrors.MonthDayOutOfRange);
        Recurrence.Monthly(32).FirstError.ShouldBe(PatrolPlanErrors.MonthDayOutOfRange);
        Recurrence.Weekly(1, [5, 1, 5]).Value.ShouldBe(MondaysAndFridays);
    }

    private static string[] Story(Recurrence recurrence, RestDayRule rule, string first, string last, string? ends = null) =>
        [.. PatrolDates.Between(recurrence, rule, Day(first), ends is null ? null : Day(ends), Day(first), Day(last), Calendar)
            .Select(d => $"{Short(d.Named)}{(d.On is { } on && on != d.Named ? " → " + Short(on) : "")} {d.Kind}")];

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Short(DateOnly date) => date.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
