using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Application.Indicators.Overview;

/// <summary>
/// The days of receipt that are counted, split into whole months, which the roll-ups hold, and the days before and after them,
/// which are counted from the single tickets.
/// </summary>
internal sealed record Period(DateOnly From, DateOnly To, DateOnly WholeFrom, DateOnly WholeBefore, DateOnly HeadTo, DateOnly TailFrom)
{
    private const int DefaultMonths = 12;

    /// <param name="from">Null: the first day of the eleventh month before <paramref name="to"/>.</param>
    /// <param name="to">Null or in the future: today.</param>
    public static Period Of(DateOnly? from, DateOnly? to, DateTimeOffset now)
    {
        var today = BusinessCalendar.DateOf(now);
        var last = to is { } given && given < today ? given : today;
        var first = from ?? MonthOf(last).AddMonths(1 - DefaultMonths);
        // Nothing is received in the future: the running month is whole as far as there are tickets.
        return Split(first, last, last == today ? MonthOf(last).AddMonths(1) : MonthOf(last.AddDays(1)));
    }

    /// <summary>The same days of the year before.</summary>
    public Period YearBefore()
    {
        var last = To.AddYears(-1);
        return Split(From.AddYears(-1), last, MonthOf(last.AddDays(1)));
    }

    /// <summary>The values of <c>@p1</c> to <c>@p6</c> in the SQL of the figures.</summary>
    public object[] Values(string area) => [area, WholeFrom, WholeBefore, From, HeadTo, TailFrom, To];

    private static Period Split(DateOnly first, DateOnly last, DateOnly wholeBefore)
    {
        var wholeFrom = first.Day == 1 ? first : MonthOf(first).AddMonths(1);
        return wholeFrom < wholeBefore
            ? new Period(first, last, wholeFrom, wholeBefore, wholeFrom.AddDays(-1), wholeBefore)
            // No whole month: all days are the head, and the tail is empty.
            : new Period(first, last, wholeFrom, wholeFrom, last, last.AddDays(1));
    }

    private static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);
}
