using GovernanceApi.Domain.Territory.CalendarDays;
using GovernanceApi.Domain.Territory.Clocks;
using Shouldly;
using Xunit;

namespace GovernanceApi.Domain.UnitTests.Territory.CalendarDays;

public class CalendarDayTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Friday = new(2027, 1, 1);

    [Fact]
    public void Marking_a_day_as_what_it_is_already_changes_nothing()
    {
        var day = CalendarDay.Enter(Friday, CalendarDayKind.Holiday, "元旦", null, Now).Value;
        day.Mark(CalendarDayKind.Holiday, "元旦", Guid.CreateVersion7(Now)).IsError.ShouldBeFalse();
        day.Revision.ShouldBe(1);

        day.Mark(CalendarDayKind.Holiday, "新年", null);
        day.Revision.ShouldBe(2);
        day.Events[^1].ShouldBe(new CalendarDayMarked(Friday, CalendarDayKind.Holiday, "新年") { Revision = 2 });
    }

    [Fact]
    public void A_make_up_workday_on_a_weekday_is_refused()
    {
        CalendarDay.Enter(Friday, CalendarDayKind.MakeUpWorkday, "元旦", null, Now).FirstError.ShouldBe(CalendarErrors.MakeUpOnWeekday);
        CalendarDay.Enter(Friday.AddDays(1), CalendarDayKind.MakeUpWorkday, "元旦", null, Now).IsError.ShouldBeFalse();
    }

    [Fact]
    public void Clearing_a_day_is_told()
    {
        var day = CalendarDay.Enter(Friday, CalendarDayKind.Holiday, "元旦", null, Now).Value;
        day.Clear();
        day.Events[^1].ShouldBe(new CalendarDayCleared(Friday) { Revision = 2 });
    }
}
