using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Application.Complaints.Reporters;

/// <summary>How long a closed ticket keeps its reporter's contact: rule <c>tickets.archive</c>, 24 months without one (§5.1).</summary>
internal static class Retention
{
    public const string RuleKey = "tickets.archive";
    public const int DefaultMonths = 24;
    private const double DaysPerMonth = 365.25 / 12;

    public static async Task<int> RetentionMonthsAsync(this ITerritoryQuestions territory, DivisionCode area, DateOnly on, CancellationToken cancellationToken) =>
        await territory.RuleAsync(RuleKey, area, on, cancellationToken) is { Limit: { Unit: LimitUnit.CalendarDay } limit }
            ? Math.Max(1, (int)Math.Round(limit.Amount / DaysPerMonth))
            : DefaultMonths;
}
