using GovernanceApi.Domain.Territory.Clocks;
using Shouldly;
using Xunit;
using static GovernanceApi.Domain.UnitTests.Territory.Clocks.TestCalendar;

namespace GovernanceApi.Domain.UnitTests.Territory.Clocks;

/// <summary>What must hold of every due date, tried on some thousands of seeded cases.</summary>
public class DueDatePropertyTests
{
    public static TheoryData<LimitUnit> Units => [.. Enum.GetValues<LimitUnit>()];

    [Theory]
    [MemberData(nameof(Units))]
    public void More_limit_a_later_start_a_longer_pause_or_an_extension_never_make_it_earlier(LimitUnit unit)
    {
        var random = new Random(20260214);
        for (var i = 0; i < 800; i++)
        {
            var start = At("2025-09-01 00:00").AddMinutes(random.Next(500 * 24 * 60));
            var limit = new Limit(random.Next(1, 40), unit);
            var from = start.AddMinutes(random.Next(-3000, 30_000));
            var pause = new Pause(from, from.AddMinutes(random.Next(0, 10_000)), "");
            var due = Calendar.Due(start, limit, [pause], null).At;

            due.ShouldBeGreaterThan(start);
            Calendar.Due(start, limit with { Amount = limit.Amount + 1 }, [pause], null).At.ShouldBeGreaterThanOrEqualTo(due);
            Calendar.Due(start.AddMinutes(random.Next(3000)), limit, [pause], null).At.ShouldBeGreaterThanOrEqualTo(due);
            Calendar.Due(start, limit, [pause with { Until = pause.Until!.Value.AddMinutes(random.Next(5000)) }], null).At.ShouldBeGreaterThanOrEqualTo(due);
            Calendar.Due(start, limit, [], null).At.ShouldBeLessThanOrEqualTo(due);
            Calendar.Due(start, limit, [pause with { Until = null }], null).At.ShouldBeLessThanOrEqualTo(due);
            Calendar.Due(start, limit, [pause], new Extension(limit, "")).At.ShouldBeGreaterThanOrEqualTo(due);
        }
    }

    [Theory]
    [MemberData(nameof(Units))]
    public void The_same_question_has_the_same_answer_in_any_order_of_pauses(LimitUnit unit)
    {
        Pause[] pauses = [Paused("2026-03-04 09:00", "2026-03-05 09:00"), Paused("2026-03-03 10:00", "2026-03-04 12:00")];

        var one = Due("2026-03-03 09:00", 9, unit, pauses);
        var other = Due("2026-03-03 09:00", 9, unit, [.. pauses.Reverse()]);

        one.At.ShouldBe(other.At);
        one.Steps.ShouldBe(other.Steps);
    }

    [Theory]
    [MemberData(nameof(Units))]
    public void The_explanation_begins_with_the_start_and_ends_with_the_due_date_in_order(LimitUnit unit)
    {
        var due = Due("2026-02-11 09:00", 9, unit, Paused("2026-02-12 09:00", "2026-02-13 09:00"));

        due.Steps[0].Kind.ShouldBe(DueDateStepKind.Start);
        due.Steps[^1].Kind.ShouldBe(DueDateStepKind.Due);
        due.Steps[^1].Date.ShouldBe(BusinessCalendar.DateOf(due.At));
        due.Steps.Select(s => s.Date).ShouldBeInOrder();
        due.Steps.Select(s => s.Count).ShouldBeInOrder();
    }

    [Fact]
    public void Instants_come_out_in_UTC_and_go_in_with_any_offset()
    {
        var due = Calendar.Due(new DateTimeOffset(2026, 3, 1, 17, 0, 0, TimeSpan.Zero), new Limit(1, LimitUnit.WorkingDay), [], null);

        // 17:00 UTC on Sunday is Monday, 01:00.
        due.At.ShouldBe(new DateTimeOffset(2026, 3, 3, 15, 59, 59, TimeSpan.Zero));
        due.At.Offset.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void The_calendar_is_known_to_the_end_of_the_last_year_without_a_gap_before_it()
    {
        Calendar.KnownUntil.ShouldBe(new DateOnly(2026, 12, 31));
        Empty.KnownUntil.ShouldBe(DateOnly.MinValue);
        new BusinessCalendar([.. Holidays(2026, 13), .. Holidays(2028, 13)]).KnownUntil.ShouldBe(new DateOnly(2026, 12, 31));
    }

    [Fact]
    public void A_year_is_known_once_it_has_as_many_holidays_as_the_law_gives()
    {
        new BusinessCalendar([.. Holidays(2026, 13), .. Holidays(2027, 12), (new(2027, 1, 31), CalendarDayKind.MakeUpWorkday, "班")])
            .KnownUntil.ShouldBe(new DateOnly(2026, 12, 31));
        new BusinessCalendar([.. Holidays(2026, 13), .. Holidays(2027, 13)]).KnownUntil.ShouldBe(new DateOnly(2027, 12, 31));
        new BusinessCalendar(Holidays(2026, 12)).KnownUntil.ShouldBe(DateOnly.MinValue);
    }

    private static IEnumerable<(DateOnly Date, CalendarDayKind Kind, string Name)> Holidays(int year, int days) =>
        Enumerable.Range(1, days).Select(day => (new DateOnly(year, 1, day), CalendarDayKind.Holiday, "假日"));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(Limit.MaxAmount + 1)]
    public void A_limit_out_of_range_is_refused(int amount)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new Limit(amount, LimitUnit.Hour));
        Should.Throw<ArgumentOutOfRangeException>(() => new Limit(1, LimitUnit.Hour) with { Amount = amount });
    }
}
