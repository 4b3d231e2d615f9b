using System.Collections.Frozen;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Categories;

namespace GovernanceApi.Domain.Territory.RuleSets;

/// <summary>
/// All rule sets together: finds what holds in a place on a day. The nearest jurisdiction speaks first, then the
/// latest valid-from; for categories, within one jurisdiction, the narrowest category before its parents. Immutable.
/// </summary>
public sealed class RuleBook
{
    private readonly FrozenDictionary<string, InForce<Rule>[]> rules;
    private readonly FrozenDictionary<string, InForce<NumberRule>[]> numbers;
    private readonly FrozenDictionary<string, InForce<CategoryRule>[]> categories;
    private readonly FrozenDictionary<Guid, RuleReference> byId;

    public RuleBook(IReadOnlyCollection<RuleSet> sets)
    {
        rules = Index(sets.SelectMany(s => s.Rules, (s, r) => new InForce<Rule>(s, r)), r => r.Key);
        numbers = Index(sets.SelectMany(s => s.NumberRules, (s, r) => new InForce<NumberRule>(s, r)), r => r.Key);
        categories = Index(sets.SelectMany(s => s.CategoryRules, (s, r) => new InForce<CategoryRule>(s, r)), r => r.CategoryCode);
        byId = sets.SelectMany(s => s.Rules.Select(r => new RuleReference(r.Id, r.Key, r.Source, r.Clause, s.Jurisdiction))
                .Concat(s.CategoryRules.Select(r => new RuleReference(r.Id, r.Key, r.Source, r.Clause, s.Jurisdiction))))
            .ToFrozenDictionary(r => r.Id);
    }

    public IEnumerable<string> Keys => rules.Keys;

    public IEnumerable<string> NumberKeys => numbers.Keys;

    /// <summary>Null when no set that holds there says anything on the key.</summary>
    public InForce<Rule>? Find(string key, DivisionCode? area, DateOnly on) =>
        rules.TryGetValue(key, out var said) ? Array.Find(said, r => r.Holds(area, on)) : null;

    /// <summary>The bound in force; null when no set that holds there says anything on the key.</summary>
    public InForce<NumberRule>? FindNumber(string key, DivisionCode? area, DateOnly on) =>
        numbers.TryGetValue(key, out var said) ? Array.Find(said, r => r.Holds(area, on)) : null;

    /// <summary>Both bounds of a size, each from the set that speaks for the place; what nobody says is the product's own.</summary>
    public SizeBounds Bounds(string key, DivisionCode? area, DateOnly on, SizeBounds otherwise) => new(
        FindNumber(key + ".min", area, on)?.Said.Value ?? otherwise.Least, FindNumber(key + ".max", area, on)?.Said.Value ?? otherwise.Most);

    /// <summary>What holds for the category itself or for the nearest category above it; null when nobody says anything.</summary>
    public InForce<CategoryRule>? FindCategory(string code, DivisionCode? area, DateOnly on)
    {
        InForce<CategoryRule>? nearest = null;
        for (var at = code; at is not null; at = CategoryCode.ParentOf(at))
        {
            var found = categories.TryGetValue(at, out var said) ? Array.Find(said, r => r.Holds(area, on)) : null;
            if (found is not null && (nearest is null || found.Set.Jurisdiction.Nearness > nearest.Set.Jurisdiction.Nearness))
            {
                nearest = found;
            }
        }

        return nearest;
    }

    /// <summary>Where a rule once applied stands written, also when it holds no more.</summary>
    public RuleReference? Reference(Guid ruleId) => byId.GetValueOrDefault(ruleId);

    private static FrozenDictionary<string, InForce<T>[]> Index<T>(IEnumerable<InForce<T>> said, Func<T, string> key) => said
        .GroupBy(r => key(r.Said), StringComparer.Ordinal)
        .ToFrozenDictionary(
            g => g.Key,
            // Ids are in order of adoption: of two sets from the same day the later one corrects the earlier.
            g => g.OrderByDescending(r => r.Set.Jurisdiction.Nearness).ThenByDescending(r => r.Set.ValidFrom).ThenByDescending(r => r.Set.Id).ToArray(),
            StringComparer.Ordinal);
}

/// <summary>A rule with the set it belongs to.</summary>
public sealed record InForce<T>(RuleSet Set, T Said)
{
    /// <param name="area">Null asks for what holds everywhere.</param>
    internal bool Holds(DivisionCode? area, DateOnly on) =>
        Set.ValidFrom <= on && (area is { } place ? Set.Jurisdiction.Covers(place) : Set.Jurisdiction == Jurisdiction.Everywhere);
}

/// <summary>Name and origin of a rule.</summary>
public sealed record RuleReference(Guid Id, string Key, string Source, string Clause, Jurisdiction Jurisdiction);
