using System.Collections.Frozen;

namespace GovernanceApi.Domain.Territory.Clocks;

/// <summary>What the State Council made of a date that the weekday alone does not tell.</summary>
public enum CalendarDayKind
{
    Holiday,
    MakeUpWorkday,
}

/// <summary>
/// Holidays, make-up workdays and working hours: the one place where due dates are counted. Immutable. All dates are
/// those of Asia/Shanghai, all instants UTC.
/// </summary>
public sealed class BusinessCalendar
{
    /// <summary>Asia/Shanghai. China has kept no summer time since 1991, so no time zone data is needed.</summary>
    public static readonly TimeSpan LocalOffset = TimeSpan.FromHours(8);

    /// <summary>
    /// Days off that the law gives everybody in a year (全国年节及纪念日放假办法, art. 2 as of 2025). A year's notice names no fewer, so a year
    /// with fewer is one that somebody has only begun to enter.
    /// </summary>
    public const int StatutoryHolidays = 13;

    private readonly FrozenDictionary<DateOnly, (CalendarDayKind Kind, string Name)> days;

    /// <param name="days">Each date once.</param>
    /// <param name="hours">Null for <see cref="WorkingHours.Default"/>.</param>
    /// <exception cref="ArgumentException">A date comes twice.</exception>
    public BusinessCalendar(IEnumerable<(DateOnly Date, CalendarDayKind Kind, string Name)> days, WorkingHours? hours = null)
    {
        Hours = hours ?? WorkingHours.Default;
        this.days = days.ToDictionary(d => d.Date, d => (d.Kind, d.Name)).ToFrozenDictionary();
        KnownUntil = EndOfUnbrokenYears(CompleteYears(this.days));
    }

    public WorkingHours Hours { get; }

    /// <summary>
    /// 31 December of the last year with at least <see cref="StatutoryHolidays"/>, years without a gap: neither the first day
    /// entered of a year nor a far year makes a year known. <see cref="DateOnly.MinValue"/> without such a year.
    /// </summary>
    public DateOnly KnownUntil { get; }

    /// <summary>True for make-up workdays and for weekdays that are no holiday.</summary>
    public bool IsWorkingDay(DateOnly date) => days.TryGetValue(date, out var day)
        ? day.Kind == CalendarDayKind.MakeUpWorkday
        : date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The entry of a date, or null when only its weekday speaks.</summary>
    public (CalendarDayKind Kind, string Name)? EntryOf(DateOnly date) => days.TryGetValue(date, out var day) ? day : null;

    /// <summary>
    /// When a limit runs out that started at a moment: Civil Code art. 201–204. The start day is not counted, hours run
    /// from the stated moment, a limit in calendar days whose last day is a rest day or holiday ends on the next working
    /// day, and days end at 24:00.
    /// </summary>
    /// <param name="pauses">In any order, overlapping or not. At most one is open; it counts as ending where it began.</param>
    public DueDate Due(DateTimeOffset startedAt, Limit limit, IReadOnlyList<Pause> pauses, Extension? extension)
    {
        var count = new DueDateCount(this, pauses, LocalTime(startedAt));
        count.Run(limit);
        if (extension is not null)
        {
            count.Extend(extension);
        }

        return count.Finish();
    }

    /// <summary>The local date of an instant.</summary>
    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(LocalTime(instant));

    /// <summary>The instant at which a local date begins, UTC.</summary>
    public static DateTimeOffset StartOf(DateOnly date) => Instant(date.ToDateTime(TimeOnly.MinValue));

    internal static DateTime LocalTime(DateTimeOffset instant) => instant.ToOffset(LocalOffset).DateTime;

    internal static DateTimeOffset Instant(DateTime local) => new DateTimeOffset(local, LocalOffset).ToUniversalTime();

    private static IEnumerable<int> CompleteYears(IReadOnlyDictionary<DateOnly, (CalendarDayKind Kind, string Name)> days) => days
        .Where(d => d.Value.Kind == CalendarDayKind.Holiday)
        .CountBy(d => d.Key.Year)
        .Where(year => year.Value >= StatutoryHolidays)
        .Select(year => year.Key);

    private static DateOnly EndOfUnbrokenYears(IEnumerable<int> years)
    {
        var known = years.Order().ToArray();
        if (known.Length == 0)
        {
            return DateOnly.MinValue;
        }

        var last = known[0];
        foreach (var year in known.Skip(1).TakeWhile(y => y == last + 1))
        {
            last = year;
        }

        return new DateOnly(last, 12, 31);
    }
}
