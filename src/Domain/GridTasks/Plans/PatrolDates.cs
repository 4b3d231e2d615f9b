using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Domain.GridTasks.Plans;

/// <summary>What became of one date that a plan names.</summary>
public enum PatrolDateKind
{
    /// <summary>It takes place as named.</summary>
    Kept,

    /// <summary>It takes place on the next working day.</summary>
    Moved,

    /// <summary>A weekend day; it falls out.</summary>
    SkippedRestDay,

    /// <summary>A holiday; it falls out.</summary>
    SkippedHoliday,

    /// <summary>It would move to a day that has a patrol already.</summary>
    Merged,

    /// <summary>It would move past the end of the plan.</summary>
    PastEnd,
}

/// <summary>One date that a plan names, and what became of it.</summary>
/// <param name="Named">The date by the recurrence.</param>
/// <param name="On">When the patrol takes place; null when it does not.</param>
/// <param name="Holiday">Name of the holiday that stood in the way.</param>
/// <param name="Provisional">The calendar of that year is not known yet: it may still change.</param>
public sealed record PatrolDate(DateOnly Named, DateOnly? On, PatrolDateKind Kind, string? Holiday, bool Provisional)
{
    /// <summary>Where it stands in a list by date.</summary>
    public DateOnly ShownOn => On ?? Named;
}

/// <summary>Expands a recurrence against the business calendar: a pure function, the same for the preview and for the clock.</summary>
public static class PatrolDates
{
    /// <summary>
    /// Every date of the plan that falls into the window, skipped ones with their reason. Windows join: two that touch
    /// give what one over both gives, each date once.
    /// </summary>
    /// <param name="begins">First day of the plan.</param>
    /// <param name="ends">Last day of the plan; null while it is open.</param>
    public static IReadOnlyList<PatrolDate> Between(
        Recurrence recurrence, RestDayRule rule, DateOnly begins, DateOnly? ends, DateOnly first, DateOnly last, BusinessCalendar calendar)
    {
        // What was named on the rest days just before the window may move into it.
        var lookFrom = first;
        while (rule == RestDayRule.NextWorkingDay && lookFrom > begins && !calendar.IsWorkingDay(lookFrom.AddDays(-1)))
        {
            lookFrom = lookFrom.AddDays(-1);
        }

        lookFrom = lookFrom > begins ? lookFrom : begins;
        var lookTo = ends < last ? ends.Value : last;
        var found = recurrence.Between(begins, lookFrom, lookTo).Select(named => Place(named, recurrence, rule, ends, calendar)).ToList();
        return [.. Once(found, recurrence, begins).Where(d => d.ShownOn >= first && d.ShownOn <= last).OrderBy(d => d.ShownOn).ThenBy(d => d.Named)];
    }

    private static PatrolDate Place(DateOnly named, Recurrence recurrence, RestDayRule rule, DateOnly? ends, BusinessCalendar calendar)
    {
        if (rule == RestDayRule.Keep || !StandsInTheWay(named, recurrence, calendar))
        {
            return new PatrolDate(named, named, PatrolDateKind.Kept, null, named > calendar.KnownUntil);
        }

        var holiday = calendar.EntryOf(named)?.Name;
        if (rule == RestDayRule.Skip)
        {
            return new PatrolDate(named, null, holiday is null ? PatrolDateKind.SkippedRestDay : PatrolDateKind.SkippedHoliday, holiday, named > calendar.KnownUntil);
        }

        var on = named.AddDays(1);
        while (!calendar.IsWorkingDay(on))
        {
            on = on.AddDays(1);
        }

        return on > ends
            ? new PatrolDate(named, null, PatrolDateKind.PastEnd, holiday, on > calendar.KnownUntil)
            : new PatrolDate(named, on, PatrolDateKind.Moved, holiday, on > calendar.KnownUntil);
    }

    private static bool StandsInTheWay(DateOnly date, Recurrence recurrence, BusinessCalendar calendar) =>
        recurrence.MeansWeekends ? calendar.EntryOf(date)?.Kind == CalendarDayKind.Holiday : !calendar.IsWorkingDay(date);

    /// <summary>One patrol a day: what would move onto a day that is taken, by a named date or by an earlier one that moved, joins it.</summary>
    private static IEnumerable<PatrolDate> Once(List<PatrolDate> dates, Recurrence recurrence, DateOnly begins)
    {
        var moved = new HashSet<DateOnly>();
        foreach (var date in dates)
        {
            // A named day on which people work is always kept, also one past the window.
            yield return date is { Kind: PatrolDateKind.Moved, On: { } on } && (!moved.Add(on) || recurrence.Between(begins, on, on).Any())
                ? date with { On = null, Kind = PatrolDateKind.Merged }
                : date;
        }
    }
}
