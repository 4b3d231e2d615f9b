using GovernanceApi.Domain.Territory.Clocks;
using Shouldly;
using Xunit;
using static GovernanceApi.Domain.UnitTests.Territory.Clocks.TestCalendar;

namespace GovernanceApi.Domain.UnitTests.Territory.Clocks;

public class WorkingDayTests
{
    [Fact]
    public void Five_days_from_the_last_working_day_before_Spring_Festival_end_on_the_make_up_Saturday_after_it()
    {
        // 14 February 2026 is a Saturday that is worked; the festival lasts from the 15th to the 23rd.
        var due = Due("2026-02-14 10:30", 5, LimitUnit.WorkingDay);

        due.Local().ShouldBe("2026-02-28 23:59:59");
        due.Provisional.ShouldBeFalse();
        due.Paused.ShouldBeFalse();
        due.Story().ShouldBe(
        [
            "02-14 Start",
            "02-15 Holiday", "02-16 Holiday", "02-17 Holiday", "02-18 Holiday", "02-19 Holiday",
            "02-20 Holiday", "02-21 Holiday", "02-22 Holiday", "02-23 Holiday",
            "02-24 Counted", "02-25 Counted", "02-26 Counted", "02-27 Counted", "02-28 MakeUpWorkday",
            "02-28 Due",
        ]);
        due.Steps.Where(s => s.Kind == DueDateStepKind.Holiday).ShouldAllBe(s => s.Note == "春节" && s.Count == 0);
        due.Steps[^1].Count.ShouldBe(5);
        due.Steps[^1].Note.ShouldBe("24:00");
    }

    [Theory]
    [InlineData("2026-03-02 09:00", 1, "2026-03-03 23:59:59")] // Monday to Tuesday
    [InlineData("2026-03-02 00:00", 1, "2026-03-03 23:59:59")] // the start day never counts
    [InlineData("2026-03-02 23:59", 1, "2026-03-03 23:59:59")]
    [InlineData("2026-03-06 09:00", 1, "2026-03-09 23:59:59")] // Friday to Monday
    [InlineData("2026-03-07 09:00", 1, "2026-03-09 23:59:59")] // a start on a rest day
    [InlineData("2026-09-30 17:00", 1, "2026-10-08 23:59:59")] // National Day: Thursday 8 October is worked
    [InlineData("2026-09-30 17:00", 3, "2026-10-10 23:59:59")] // Saturday 10 October is a make-up workday
    [InlineData("2026-09-18 09:00", 1, "2026-09-20 23:59:59")] // Sunday 20 September is worked
    [InlineData("2025-12-30 09:00", 3, "2026-01-05 23:59:59")] // over New Year: 31 December, 4 (make-up Sunday), 5 January
    public void Working_days_skip_rest_days_and_holidays_and_count_make_up_workdays(string start, int amount, string expected) =>
        Due(start, amount, LimitUnit.WorkingDay).Local().ShouldBe(expected);

    [Theory]
    [InlineData("2026-12-24 09:00", 5, "2026-12-31 23:59:59", false)]
    [InlineData("2026-12-24 09:00", 6, "2027-01-01 23:59:59", true)] // a Friday: nobody has said yet that it is a holiday
    [InlineData("2027-05-03 09:00", 5, "2027-05-10 23:59:59", true)]
    public void Past_the_known_calendar_the_date_is_provisional(string start, int amount, string expected, bool provisional)
    {
        var due = Due(start, amount, LimitUnit.WorkingDay);

        due.Local().ShouldBe(expected);
        due.Provisional.ShouldBe(provisional);
    }

    [Fact]
    public void Without_any_calendar_only_weekends_are_skipped_and_every_date_is_provisional()
    {
        var due = Empty.Due(At("2026-02-13 09:00"), new Limit(2, LimitUnit.WorkingDay), [], null);

        due.Local().ShouldBe("2026-02-17 23:59:59");
        due.Provisional.ShouldBeTrue();
    }

    [Theory]
    [InlineData("2026-03-03 10:00", "2026-03-03 11:00", "2026-03-04 23:59:59")] // an hour of a day is a day
    [InlineData("2026-03-03 10:00", "2026-03-05 00:00", "2026-03-05 23:59:59")] // until midnight: the 5th is untouched
    [InlineData("2026-03-03 10:00", "2026-03-05 00:01", "2026-03-06 23:59:59")]
    [InlineData("2026-03-02 10:00", "2026-03-02 15:00", "2026-03-03 23:59:59")] // on the start day: nothing to lose
    [InlineData("2026-03-03 00:00", "2026-03-07 00:00", "2026-03-09 23:59:59")]
    [InlineData("2026-03-04 00:00", "2026-03-06 00:00", "2026-03-03 23:59:59")] // after the last day: too late to matter
    public void A_day_touched_by_a_pause_is_not_counted(string from, string until, string expected)
    {
        var due = Due("2026-03-02 09:00", 1, LimitUnit.WorkingDay, Paused(from, until));

        due.Local().ShouldBe(expected);
        due.Paused.ShouldBeFalse();
    }

    [Fact]
    public void A_pause_is_explained_by_its_reason_on_the_working_days_it_took()
    {
        var due = Due("2026-03-05 09:00", 2, LimitUnit.WorkingDay, Paused("2026-03-06 09:00", "2026-03-09 12:00", "等待检测报告"));

        due.Story().ShouldBe(["03-05 Start", "03-06 Paused", "03-07 RestDay", "03-08 RestDay", "03-09 Paused", "03-10 Counted", "03-11 Counted", "03-11 Due"]);
        due.Steps[1].Note.ShouldBe("等待检测报告");
    }

    [Fact]
    public void While_a_pause_is_open_the_clock_stands_and_the_date_is_the_earliest_possible()
    {
        var due = Due("2026-03-02 09:00", 3, LimitUnit.WorkingDay, Paused("2026-03-04 09:00", null));

        due.Paused.ShouldBeTrue();
        due.Local().ShouldBe("2026-03-06 23:59:59");
    }

    [Fact]
    public void A_pause_opened_after_the_last_day_stops_nothing()
    {
        var due = Due("2026-03-02 09:00", 1, LimitUnit.WorkingDay, Paused("2026-03-04 09:00", null));

        due.Paused.ShouldBeFalse();
        due.Local().ShouldBe("2026-03-03 23:59:59");
    }

    [Fact]
    public void An_extension_is_counted_on_from_the_end_of_the_limit()
    {
        var due = Calendar.Due(At("2026-03-02 09:00"), new Limit(2, LimitUnit.WorkingDay), [], new Extension(new Limit(3, LimitUnit.WorkingDay), "情况复杂"));

        due.Local().ShouldBe("2026-03-09 23:59:59");
        due.Story().ShouldBe(
            ["03-02 Start", "03-03 Counted", "03-04 Counted", "03-04 Extension", "03-05 Counted", "03-06 Counted", "03-07 RestDay", "03-08 RestDay", "03-09 Counted", "03-09 Due"]);
        due.Steps.Single(s => s.Kind == DueDateStepKind.Extension).Note.ShouldBe("情况复杂");
        due.Steps[^1].Count.ShouldBe(5);
    }

    [Fact]
    public void Working_days_may_be_extended_by_calendar_days_and_only_the_whole_rolls()
    {
        var due = Calendar.Due(At("2026-03-02 09:00"), new Limit(2, LimitUnit.WorkingDay), [], new Extension(new Limit(3, LimitUnit.CalendarDay), ""));

        // 4 March and three days on is Saturday the 7th, which moves to Monday.
        due.Local().ShouldBe("2026-03-09 23:59:59");
    }
}
