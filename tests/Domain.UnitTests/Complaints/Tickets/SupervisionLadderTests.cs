using GovernanceApi.Domain.Complaints.Tickets;
using GovernanceApi.Domain.Territory.Clocks;
using Shouldly;
using Xunit;

namespace GovernanceApi.Domain.UnitTests.Complaints.Tickets;

public sealed class SupervisionLadderTests
{
    private static readonly BusinessCalendar Weekdays = new([]);

    /// <summary>Wednesday noon in Asia/Shanghai.</summary>
    private static readonly DateTimeOffset Now = new(2026, 3, 18, 4, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Level_1_is_reached_at_once() => SupervisionLadder.Default.DueBefore(1, Weekdays, Now).ShouldBe(Now);

    [Theory]
    [InlineData(2, 13)]
    [InlineData(3, 9)]
    public void Higher_levels_skip_rest_days(int level, int dueBeforeMarch) =>
        // Due on Thursday 12 March: Friday, Monday and Tuesday are three working days. Due on Sunday 8 March: Tuesday 17 is the seventh.
        SupervisionLadder.Default.DueBefore(level, Weekdays, Now).ShouldBe(BusinessCalendar.StartOf(new DateOnly(2026, 3, dueBeforeMarch)));

    [Fact]
    public void A_holiday_gives_one_day_more()
    {
        var calendar = new BusinessCalendar([(new DateOnly(2026, 3, 16), CalendarDayKind.Holiday, "")]);

        SupervisionLadder.Default.DueBefore(2, calendar, Now).ShouldBe(BusinessCalendar.StartOf(new DateOnly(2026, 3, 12)));
    }

    [Fact]
    public void A_county_may_wait_longer()
    {
        var slow = SupervisionLadder.Default with { Level2After = new(10, LimitUnit.WorkingDay) };

        slow.DueBefore(2, Weekdays, Now).ShouldBeLessThan(SupervisionLadder.Default.DueBefore(3, Weekdays, Now));
    }
}
