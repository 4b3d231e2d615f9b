using System.Globalization;
using GovernanceApi.Domain.Territory.Clocks;
using static GovernanceApi.Domain.Territory.Clocks.CalendarDayKind;

namespace GovernanceApi.Domain.UnitTests.Territory.Clocks;

/// <summary>2025 and 2026 as the State Council published them.</summary>
internal static class TestCalendar
{
    private static readonly (DateOnly Date, CalendarDayKind Kind, string Name)[] Published =
    [
        .. Days("2025-01-01", 1, Holiday, "元旦"),
        .. Days("2025-01-26", 1, MakeUpWorkday, "春节"),
        .. Days("2025-01-28", 8, Holiday, "春节"),
        .. Days("2025-02-08", 1, MakeUpWorkday, "春节"),
        .. Days("2025-04-04", 3, Holiday, "清明"),
        .. Days("2025-04-27", 1, MakeUpWorkday, "劳动节"),
        .. Days("2025-05-01", 5, Holiday, "劳动节"),
        .. Days("2025-05-31", 3, Holiday, "端午"),
        .. Days("2025-09-28", 1, MakeUpWorkday, "国庆节"),
        .. Days("2025-10-01", 5, Holiday, "国庆节"),
        .. Days("2025-10-06", 1, Holiday, "中秋"),
        .. Days("2025-10-07", 2, Holiday, "国庆节"),
        .. Days("2025-10-11", 1, MakeUpWorkday, "国庆节"),
        .. Days("2026-01-01", 3, Holiday, "元旦"),
        .. Days("2026-01-04", 1, MakeUpWorkday, "元旦"),
        .. Days("2026-02-14", 1, MakeUpWorkday, "春节"),
        .. Days("2026-02-15", 9, Holiday, "春节"),
        .. Days("2026-02-28", 1, MakeUpWorkday, "春节"),
        .. Days("2026-04-04", 3, Holiday, "清明"),
        .. Days("2026-05-01", 5, Holiday, "劳动节"),
        .. Days("2026-05-09", 1, MakeUpWorkday, "劳动节"),
        .. Days("2026-06-19", 3, Holiday, "端午"),
        .. Days("2026-09-20", 1, MakeUpWorkday, "国庆节"),
        .. Days("2026-09-25", 3, Holiday, "中秋"),
        .. Days("2026-10-01", 7, Holiday, "国庆节"),
        .. Days("2026-10-10", 1, MakeUpWorkday, "国庆节"),
    ];

    public static readonly BusinessCalendar Calendar = new(Published);

    public static readonly BusinessCalendar Empty = new([]);

    /// <summary>Local time, e.g. <c>2026-02-14 10:00</c>.</summary>
    public static DateTimeOffset At(string local) =>
        new(DateTime.ParseExact(local, ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"], CultureInfo.InvariantCulture), TimeSpan.FromHours(8));

    public static DueDate Due(string start, int amount, LimitUnit unit, params Pause[] pauses) =>
        Calendar.Due(At(start), new Limit(amount, unit), pauses, null);

    public static Pause Paused(string from, string? until, string reason = "等待材料") =>
        new(At(from), until is null ? null : At(until), reason);

    public static string Local(this DueDate due) => due.At.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>The kinds of the steps with their day, e.g. <c>02-14 Start</c>.</summary>
    public static string[] Story(this DueDate due) => [.. due.Steps.Select(s => $"{s.Date.ToString("MM-dd", CultureInfo.InvariantCulture)} {s.Kind}")];

    private static IEnumerable<(DateOnly, CalendarDayKind, string)> Days(string first, int count, CalendarDayKind kind, string name) =>
        Enumerable.Range(0, count).Select(i => (DateOnly.ParseExact(first, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(i), kind, name));
}
