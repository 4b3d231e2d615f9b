using GovernanceApi.Domain.Territory.Clocks;
using Shouldly;
using Xunit;
using static GovernanceApi.Domain.UnitTests.Territory.Clocks.TestCalendar;

namespace GovernanceApi.Domain.UnitTests.Territory.Clocks;

public class HourLimitTests
{
    [Theory]
    [InlineData("2026-03-06 23:30", 2, "2026-03-07 01:30:00")] // through the night into a rest day
    [InlineData("2026-02-14 18:00:30", 24, "2026-02-15 18:00:30")]
    public void Hours_run_around_the_clock_from_the_stated_moment(string start, int amount, string expected)
    {
        var due = Due(start, amount, LimitUnit.Hour);

        due.Local().ShouldBe(expected);
        due.Steps[^1].Count.ShouldBe(amount * 60);
        due.Provisional.ShouldBeFalse();
    }

    [Fact]
    public void Hours_need_no_calendar() => Due("2030-01-01 00:00", 2, LimitUnit.Hour).Provisional.ShouldBeFalse();

    [Fact]
    public void Paused_hours_are_added_exactly_and_overlapping_pauses_once()
    {
        var due = Due("2026-03-02 09:00", 2, LimitUnit.Hour, Paused("2026-03-02 10:30", "2026-03-02 12:00"), Paused("2026-03-02 10:00", "2026-03-02 11:00"));

        due.Local().ShouldBe("2026-03-02 13:00:00");
        due.Story().ShouldBe(["03-02 Start", "03-02 Paused", "03-02 Paused", "03-02 Due"]);
    }

    [Fact]
    public void A_pause_that_ran_already_at_the_start_counts_from_the_start() =>
        Due("2026-03-02 09:00", 2, LimitUnit.Hour, Paused("2026-03-01 09:00", "2026-03-02 10:00")).Local().ShouldBe("2026-03-02 12:00:00");

    [Fact]
    public void A_pause_that_begins_at_the_last_moment_is_too_late()
    {
        var due = Due("2026-03-02 09:00", 2, LimitUnit.Hour, Paused("2026-03-02 11:00", null));

        due.Local().ShouldBe("2026-03-02 11:00:00");
        due.Paused.ShouldBeFalse();
        Due("2026-03-02 09:00", 2, LimitUnit.Hour, Paused("2026-03-02 10:59", null)).Paused.ShouldBeTrue();
    }

    [Theory]
    [InlineData("2026-03-02 09:00", 1, "2026-03-02 10:00:00")]
    [InlineData("2026-03-02 11:30", 1, "2026-03-02 15:00:00")] // over lunch
    [InlineData("2026-03-02 13:00", 1, "2026-03-02 15:30:00")] // started at lunch
    [InlineData("2026-03-02 16:30", 2, "2026-03-03 09:30:00")] // over night
    [InlineData("2026-03-02 22:00", 1, "2026-03-03 09:30:00")]
    [InlineData("2026-03-02 06:00", 1, "2026-03-02 09:30:00")]
    [InlineData("2026-03-02 11:00", 1, "2026-03-02 12:00:00")] // ends with the morning
    [InlineData("2026-03-06 17:00", 1, "2026-03-09 09:00:00")] // over the weekend
    [InlineData("2026-02-14 17:00", 4, "2026-02-24 12:00:00")] // over Spring Festival, from a make-up Saturday
    public void Working_hours_run_inside_working_hours_only(string start, int amount, string expected) =>
        Due(start, amount, LimitUnit.WorkingHour).Local().ShouldBe(expected);

    [Fact]
    public void Working_hours_are_explained_by_their_pieces()
    {
        var due = Due("2026-03-06 11:00", 6, LimitUnit.WorkingHour);

        due.Local().ShouldBe("2026-03-09 10:30:00");
        due.Story().ShouldBe(["03-06 Start", "03-06 Counted", "03-07 RestDay", "03-08 RestDay", "03-09 Counted", "03-09 Due"]);
        due.Steps[1].Note.ShouldBe("11:00–12:00 14:30–17:30");
        due.Steps[1].Count.ShouldBe(240);
        due.Steps[^1].ShouldBe(new DueDateStep(new DateOnly(2026, 3, 9), DueDateStepKind.Due, 360, "10:30"));
    }

    [Fact]
    public void Only_paused_working_hours_are_added()
    {
        Due("2026-03-02 09:00", 4, LimitUnit.WorkingHour, Paused("2026-03-02 11:00", "2026-03-02 15:00")).Local().ShouldBe("2026-03-02 17:00:00");
        Due("2026-03-02 09:00", 4, LimitUnit.WorkingHour, Paused("2026-03-02 12:00", "2026-03-02 14:30")).Local().ShouldBe("2026-03-02 15:30:00");
    }

    [Fact]
    public void An_open_pause_stops_working_hours()
    {
        var due = Due("2026-03-02 09:00", 4, LimitUnit.WorkingHour, Paused("2026-03-02 10:00", null));

        due.Paused.ShouldBeTrue();
        due.Local().ShouldBe("2026-03-02 15:30:00");
        due.Steps.ShouldContain(s => s.Kind == DueDateStepKind.Paused);
    }

    [Fact]
    public void Working_hours_may_be_extended_by_working_days()
    {
        var due = Calendar.Due(At("2026-03-02 09:00"), new Limit(4, LimitUnit.WorkingHour), [], new Extension(new Limit(2, LimitUnit.WorkingDay), ""));

        due.Local().ShouldBe("2026-03-04 23:59:59");
        due.Steps[^1].Count.ShouldBe(2);
    }

    [Fact]
    public void Days_may_be_extended_by_hours()
    {
        var due = Calendar.Due(At("2026-03-02 09:00"), new Limit(1, LimitUnit.WorkingDay), [], new Extension(new Limit(2, LimitUnit.Hour), ""));

        due.Local().ShouldBe("2026-03-04 02:00:00");
    }

    [Fact]
    public void A_county_may_keep_other_working_hours()
    {
        var calendar = new BusinessCalendar([], new WorkingHours(new(9, 0), new(12, 0), new(13, 0), new(17, 0)));

        calendar.Due(At("2026-03-02 11:30"), new Limit(1, LimitUnit.WorkingHour), [], null).Local().ShouldBe("2026-03-02 13:30:00");
    }

    [Fact]
    public void Working_hours_that_do_not_rise_are_refused() =>
        Should.Throw<ArgumentException>(() => new WorkingHours(new(9, 0), new(8, 0), new(13, 0), new(17, 0)));
}
