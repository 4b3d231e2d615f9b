using ErrorOr;

namespace GovernanceApi.Domain.GridTasks.Plans;

/// <summary>How often a plan comes round.</summary>
public enum RecurrenceKind
{
    Daily,

    /// <summary>On named days of every week, or of every n-th one.</summary>
    Weekly,

    /// <summary>On one day of every month.</summary>
    Monthly,
}

/// <summary>What becomes of a date that nobody works on.</summary>
public enum RestDayRule
{
    /// <summary>It is kept: the patrol takes place all the same.</summary>
    Keep,

    /// <summary>It falls out.</summary>
    Skip,

    /// <summary>It moves to the next working day.</summary>
    NextWorkingDay,
}

/// <summary>Which dates a plan names, before the calendar has its say. Weeks begin on Monday.</summary>
/// <param name="Every">Weekly: every n-th week, counted from the week in which the plan begins; else 1.</param>
/// <param name="Weekdays">Weekly: 1 Monday to 7 Sunday, ascending; else empty.</param>
/// <param name="MonthDay">Monthly: 1 to 31, in a shorter month its last day; null for the last day of every month.</param>
public sealed record Recurrence(RecurrenceKind Kind, int Every, IReadOnlyList<int> Weekdays, int? MonthDay)
{
    /// <summary>A year of weeks: what is rarer is no patrol.</summary>
    public const int MostWeeks = 52;

    private const int DaysOfWeek = 7;

    public static Recurrence Daily { get; } = new(RecurrenceKind.Daily, 1, [], null);

    public static ErrorOr<Recurrence> Weekly(int every, IEnumerable<int>? weekdays)
    {
        int[] days = [.. (weekdays ?? []).Distinct().Order()];
        if (every is < 1 or > MostWeeks)
        {
            return PatrolPlanErrors.WeeksOutOfRange;
        }

        return days.Length == 0 || days[0] < 1 || days[^1] > DaysOfWeek
            ? PatrolPlanErrors.WeekdaysRequired
            : new Recurrence(RecurrenceKind.Weekly, every, days, null);
    }

    /// <param name="day">Null for the last day.</param>
    public static ErrorOr<Recurrence> Monthly(int? day) =>
        day is null or (>= 1 and <= 31) ? new Recurrence(RecurrenceKind.Monthly, 1, [], day) : PatrolPlanErrors.MonthDayOutOfRange;

    /// <summary>True where the plan names a weekend day outright: only a holiday stands in its way, for the weekend is meant.</summary>
    public bool MeansWeekends => Kind == RecurrenceKind.Weekly;

    /// <summary>The dates named from <paramref name="first"/> to <paramref name="last"/>, ascending.</summary>
    /// <param name="begins">First day of the plan; weeks are counted from its week.</param>
    public IEnumerable<DateOnly> Between(DateOnly begins, DateOnly first, DateOnly last)
    {
        for (var date = first; date <= last; date = date.AddDays(1))
        {
            if (Names(begins, date))
            {
                yield return date;
            }
        }
    }

    /// <summary>1 Monday to 7 Sunday.</summary>
    public static int WeekdayOf(DateOnly date) => date.DayOfWeek == DayOfWeek.Sunday ? DaysOfWeek : (int)date.DayOfWeek;

    // Compared by what it says, not by which list holds the days.
    public bool Equals(Recurrence? other) =>
        other is not null && Kind == other.Kind && Every == other.Every && MonthDay == other.MonthDay && Weekdays.SequenceEqual(other.Weekdays);

    public override int GetHashCode() => HashCode.Combine(Kind, Every, MonthDay, Weekdays.Count);

    private bool Names(DateOnly begins, DateOnly date) => Kind switch
    {
        RecurrenceKind.Daily => true,
        RecurrenceKind.Weekly => Weekdays.Contains(WeekdayOf(date)) && (MondayOf(date).DayNumber - MondayOf(begins).DayNumber) / DaysOfWeek % Every == 0,
        _ => date.Day == Math.Min(MonthDay ?? int.MaxValue, DateTime.DaysInMonth(date.Year, date.Month)),
    };

    private static DateOnly MondayOf(DateOnly date) => date.AddDays(1 - WeekdayOf(date));
}
