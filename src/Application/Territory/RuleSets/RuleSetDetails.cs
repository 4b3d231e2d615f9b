using GovernanceApi.Application.Common;
using GovernanceApi.Domain.Territory.Clocks;
using GovernanceApi.Domain.Territory.RuleSets;

namespace GovernanceApi.Application.Territory.RuleSets;

/// <summary>A time limit.</summary>
/// <param name="Amount">1 to 3660.</param>
public sealed record LimitDetails(int Amount, LimitUnit Unit)
{
    public static LimitDetails Of(Limit limit) => new(limit.Amount, limit.Unit);
}

/// <summary>A rule set as adopted.</summary>
/// <param name="Jurisdiction"><c>*</c> for everywhere, or the digits of the division it holds in.</param>
/// <param name="ValidFrom">First day on which it holds.</param>
public sealed record RuleSetDetails(
    Guid Id, string Jurisdiction, string Name, DateOnly ValidFrom, string Source, string Clause,
    IReadOnlyList<RuleDetails> Rules, IReadOnlyList<CategoryRuleDetails> CategoryRules, IReadOnlyList<NumberRuleDetails> NumberRules)
{
    internal static RuleSetDetails Of(RuleSet set) => new(
        set.Id, set.Jurisdiction.Value, set.Name, set.ValidFrom, set.Source, set.Clause,
        [.. set.Rules.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => new RuleDetails(r.Id, r.Key, r.Limit.Amount, r.Limit.Unit, r.Source, r.Clause))],
        [.. set.CategoryRules.OrderBy(r => r.CategoryCode, StringComparer.Ordinal).Select(r => new CategoryRuleDetails(
            r.Id, r.CategoryCode, LimitDetails.Of(r.Limit), r.FilingTest, r.ClosingTest, r.EvidenceRequired, r.ResponsibleUnitId, r.Source, r.Clause))],
        [.. set.NumberRules.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => new NumberRuleDetails(r.Id, r.Key, r.Value, r.Source, r.Clause))]);
}

/// <param name="Key">Stable name, e.g. <c>tickets.accept</c>.</param>
public sealed record RuleDetails(Guid Id, string Key, int Amount, LimitUnit Unit, string Source, string Clause);

/// <param name="Key">Stable name, e.g. <c>territory.grid.households.max</c>.</param>
public sealed record NumberRuleDetails(Guid Id, string Key, int Value, string Source, string Clause);

/// <param name="CategoryCode">Six digits; holds for all categories below it too.</param>
public sealed record CategoryRuleDetails(
    Guid Id, string CategoryCode, LimitDetails Limit, string FilingTest, string ClosingTest, bool EvidenceRequired, Guid? ResponsibleUnitId, string Source, string Clause);

/// <summary>What was made.</summary>
public sealed record RuleSetReceipt(Guid Id, int Revision) : IRevisioned;
