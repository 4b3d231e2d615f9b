using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Domain.Complaints.Tickets;

/// <summary>
/// When the clock raises supervision by itself: overdue, and brought again and again (济南 art. 28, 潍坊 art. 26 name the
/// triggers; the steps are usage).
/// </summary>
/// <param name="Level2After">How long overdue for level 2; level 1 begins at once.</param>
/// <param name="Level3After">How long overdue for level 3.</param>
public sealed record SupervisionLadder(Limit Level2After, Limit Level3After)
{
    /// <summary>Reports of the same matter by the same reporter that bring level 1 by themselves.</summary>
    public const int RepeatsForLevel1 = 3;

    private const int LongestLookBack = 400;

    public static readonly SupervisionLadder Default = new(new(3, LimitUnit.WorkingDay), new(7, LimitUnit.WorkingDay));

    /// <summary>Whatever was due before this moment, and is still open, has earned the level.</summary>
    /// <param name="level">1 to 3.</param>
    public DateTimeOffset DueBefore(int level, BusinessCalendar calendar, DateTimeOffset now)
    {
        if (level == 1)
        {
            return now;
        }

        // All moments of one day count the same days: find the last day that lies far enough back.
        var limit = level == 2 ? Level2After : Level3After;
        var day = BusinessCalendar.DateOf(now);
        for (var back = 0; back < LongestLookBack; back++, day = day.AddDays(-1))
        {
            if (calendar.Due(BusinessCalendar.StartOf(day), limit, [], null).At <= now)
            {
                return BusinessCalendar.StartOf(day.AddDays(1));
            }
        }

        return DateTimeOffset.MinValue;
    }
}
