using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Domain.Alliance.Meetings;

/// <summary>例会: the rhythm that a meeting keeps, or none.</summary>
public enum MeetingSeries
{
    Monthly,
    Quarterly,

    /// <summary>Called for one matter.</summary>
    Special,
}

/// <summary>When the next regular meeting is due.</summary>
public static class MeetingDates
{
    /// <summary>
    /// A month or a quarter after the last one, or today where there was none or that day is over; the next working day where it is none.
    /// </summary>
    /// <param name="last">Local day of the last meeting of the series; null where there was none.</param>
    /// <returns>Null for a special meeting, which has no rhythm.</returns>
    public static DateOnly? Next(MeetingSeries series, DateOnly? last, DateOnly today, BusinessCalendar calendar)
    {
        if (series == MeetingSeries.Special)
        {
            return null;
        }

        var day = last?.AddMonths(series == MeetingSeries.Monthly ? 1 : 3) ?? today;
        day = day < today ? today : day;
        while (!calendar.IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }
}
