using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Domain.Territory.RuleSets;

/// <summary>One number of a rule set, named by a stable key such as <c>tickets.accept</c>.</summary>
public sealed class Rule : Entity
{
    public const int KeyLength = 80;

    private Rule()
        : base(Guid.Empty)
    {
    }

    public Rule(Guid id, string key, Limit limit, string source, string clause)
        : base(id)
    {
        Key = key;
        Limit = limit;
        Source = source;
        Clause = clause;
    }

    public string Key { get; private set; } = "";

    public Limit Limit { get; private set; } = null!;

    /// <summary>Where it stands written; <see cref="RuleSet.Unsourced"/> where nobody has written it.</summary>
    public string Source { get; private set; } = "";

    public string Clause { get; private set; } = "";
}

/// <summary>A bound that is no time: how many households a grid has at least or at most. Keys end in <c>.min</c> or <c>.max</c>.</summary>
public sealed class NumberRule : Entity
{
    public const int MostValue = 1_000_000;

    private NumberRule()
        : base(Guid.Empty)
    {
    }

    public NumberRule(Guid id, string key, int value, string source, string clause)
        : base(id)
    {
        Key = key;
        Value = value;
        Source = source;
        Clause = clause;
    }

    public string Key { get; private set; } = "";

    public int Value { get; private set; }

    /// <summary>Where it stands written; <see cref="RuleSet.Unsourced"/> where nobody has written it.</summary>
    public string Source { get; private set; } = "";

    public string Clause { get; private set; } = "";
}

/// <summary>What holds for a category and all below it: limit, the tests for filing and closing, and whose matter it is.</summary>
public sealed class CategoryRule : Entity
{
    public const int TestLength = 500;

    private CategoryRule()
        : base(Guid.Empty)
    {
    }

    public CategoryRule(
        Guid id, string categoryCode, Limit limit, string filingTest, string closingTest, bool evidenceRequired, Guid? responsibleUnitId, string source, string clause)
        : base(id)
    {
        CategoryCode = categoryCode;
        Limit = limit;
        FilingTest = filingTest;
        ClosingTest = closingTest;
        EvidenceRequired = evidenceRequired;
        ResponsibleUnitId = responsibleUnitId;
        Source = source;
        Clause = clause;
    }

    /// <summary>Key of the limit, as clocks remember it.</summary>
    public string Key => "categories." + CategoryCode;

    public string CategoryCode { get; private set; } = "";

    /// <summary>Time to handle, from dispatch.</summary>
    public Limit Limit { get; private set; } = null!;

    /// <summary>立案条件.</summary>
    public string FilingTest { get; private set; } = "";

    /// <summary>结案条件.</summary>
    public string ClosingTest { get; private set; } = "";

    /// <summary>The closing test asks for a photo or document.</summary>
    public bool EvidenceRequired { get; private set; }

    /// <summary>责任单位 of the responsibility directory; null where the county has named none.</summary>
    public Guid? ResponsibleUnitId { get; private set; }

    public string Source { get; private set; } = "";

    public string Clause { get; private set; } = "";
}
