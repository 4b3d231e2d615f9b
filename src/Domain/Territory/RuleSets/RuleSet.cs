using ErrorOr;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Categories;

namespace GovernanceApi.Domain.Territory.RuleSets;

/// <summary>
/// Local policy as data: numbers with the place they hold in, the day they hold from and the text they come from.
/// Never changed after adoption; a later set replaces it key by key.
/// </summary>
public sealed class RuleSet : AggregateRoot, IHasArea
{
    public const int NameLength = 100;
    public const int SourceLength = 200;
    public const int ClauseLength = 200;

    /// <summary>Source of a number that is common usage or a guess, not found written anywhere.</summary>
    public const string Unsourced = "default, unsourced";

    private readonly List<Rule> rules = [];
    private readonly List<NumberRule> numberRules = [];
    private readonly List<CategoryRule> categoryRules = [];

    private RuleSet(Guid id)
        : base(id)
    {
    }

    public Jurisdiction Jurisdiction { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>First local day on which it holds.</summary>
    public DateOnly ValidFrom { get; private set; }

    public string Source { get; private set; } = "";

    public string Clause { get; private set; } = "";

    public IReadOnlyList<Rule> Rules => rules;

    public IReadOnlyList<NumberRule> NumberRules => numberRules;

    public IReadOnlyList<CategoryRule> CategoryRules => categoryRules;

    public DivisionCode? Area => Jurisdiction == Jurisdiction.Everywhere
        ? null
        : DivisionCode.From(Jurisdiction.Value.PadRight(DivisionCode.Length, '0'));

    public static ErrorOr<RuleSet> Adopt(
        Guid id,
        Jurisdiction jurisdiction,
        string name,
        DateOnly validFrom,
        string source,
        string clause,
        IReadOnlyCollection<Rule> rules,
        IReadOnlyCollection<CategoryRule> categoryRules,
        IReadOnlyCollection<NumberRule>? numberRules = null)
    {
        var numbers = numberRules ?? [];
        if (rules.Count + categoryRules.Count + numbers.Count == 0)
        {
            return RuleSetErrors.Empty;
        }

        if (rules.DistinctBy(r => r.Key, StringComparer.Ordinal).Count() < rules.Count
            || numbers.DistinctBy(r => r.Key, StringComparer.Ordinal).Count() < numbers.Count
            || categoryRules.DistinctBy(r => r.CategoryCode, StringComparer.Ordinal).Count() < categoryRules.Count)
        {
            return RuleSetErrors.SaidTwice;
        }

        if (categoryRules.Any(r => !CategoryCode.IsValid(r.CategoryCode)))
        {
            return RuleSetErrors.UnknownCategory;
        }

        if (numbers.Any(least => least.Key.EndsWith(".min", StringComparison.Ordinal)
            && numbers.Any(most => most.Key == least.Key[..^3] + "max" && most.Value < least.Value)))
        {
            return RuleSetErrors.BoundsCrossed;
        }

        var set = new RuleSet(id) { Jurisdiction = jurisdiction, Name = name, ValidFrom = validFrom, Source = source, Clause = clause };
        set.rules.AddRange(rules);
        set.numberRules.AddRange(numbers);
        set.categoryRules.AddRange(categoryRules);
        set.Raise(new RuleSetAdopted(jurisdiction.Value, validFrom, rules.Count, categoryRules.Count, numbers.Count));
        return set;
    }
}

public static class RuleSetErrors
{
    public static readonly Error Empty = Error.Conflict("territory.rule_set_empty", "A rule set says at least one thing.");

    public static readonly Error SaidTwice = Error.Conflict("territory.rule_said_twice", "A rule set says each thing once.");

    public static readonly Error BoundsCrossed = Error.Conflict("territory.rule_bounds_crossed", "The lower bound is above the upper one.");

    public static readonly Error UnknownKey = Error.Conflict("territory.rule_key_unknown", "No rule has this key.");

    public static readonly Error UnknownCategory = Error.Conflict("territory.category_unknown", "There is no such category.");

    public static readonly Error UnknownUnit = Error.Conflict("territory.responsible_unit_unknown", "The responsible unit is not in your area or takes no work.");
}

public sealed record RuleSetAdopted(string Jurisdiction, DateOnly ValidFrom, int Rules, int CategoryRules, int NumberRules) : DomainEvent("rule_set.adopted");
