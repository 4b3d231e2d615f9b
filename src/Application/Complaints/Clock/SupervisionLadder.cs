using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Application.Complaints.Clock;

/// <summary>When the next rung of supervision is reached: at once, then after working days that a county may set.</summary>
internal static class SupervisionLadder
{
    private const int LongestLookBack = 400;

    // Unsourced defaults; rules.csv carries the same, for counties to override.
    private static readonly Limit SecondLevel = new(3, LimitUnit.WorkingDay);
    private static readonly Limit ThirdLevel = new(7, LimitUnit.WorkingDay);

    /// <summary>Tickets due before this moment have reached the level.</summary>
    public static async Task<DateTimeOffset> OverdueSinceAsync(
        ITerritoryQuestions territory, BusinessCalendar calendar, int level, DivisionCode county, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (level == 1)
        {
            return now;
        }

        var today = BusinessCalendar.DateOf(now);
        var rule = await territory.RuleAsync($"tickets.supervise.level{level}", county, today, cancellationToken);
        var limit = rule?.Limit ?? (level == 2 ? SecondLevel : ThirdLevel);

        // The last day on which a due date lies far enough back; all moments of one day count the same days.
        var day = today;
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
