using GovernanceApi.Domain.Territory.Clocks;
using GovernanceApi.Domain.Territory.RuleSets;

namespace GovernanceApi.Infrastructure.Persistence.Seed.Territory;

/// <summary>What a county would adopt: its responsibility directory, and a few limits of its own.</summary>
internal static class DemoRules
{
    private const string Source = "演示数据，非真实文件";

    private static readonly (string Category, int Amount, LimitUnit Unit, string Owner, bool Evidence)[] Directory =
    [
        ("010202", 2, LimitUnit.WorkingDay, "city-management", true),
        ("010204", 3, LimitUnit.WorkingDay, "city-management", true),
        ("010211", 5, LimitUnit.WorkingDay, "city-management", false),
        ("010208", 24, LimitUnit.Hour, "utilities", false),
        ("010213", 24, LimitUnit.Hour, "utilities", false),
        ("010215", 24, LimitUnit.Hour, "utilities", false),
        ("010216", 24, LimitUnit.Hour, "utilities", false),
        ("010300", 7, LimitUnit.WorkingDay, "city-management", true),
        ("011000", 7, LimitUnit.WorkingDay, "housing", false),
        ("040000", 5, LimitUnit.WorkingDay, "environment", true),
        ("090000", 5, LimitUnit.WorkingDay, "civil-affairs", false),
        ("110000", 7, LimitUnit.WorkingDay, "market", false),
        ("150000", 7, LimitUnit.WorkingDay, "labour", false),
    ];

    public static RuleSet Of(DateTimeOffset now) => RuleSet.Adopt(
        DemoIds.Of("rule-set", "county"), Jurisdiction.From(DemoPlaces.County), "演示县区规则", new DateOnly(2024, 1, 1), Source, "",
        [new Rule(Guid.CreateVersion7(now), "tickets.handle", new Limit(5, LimitUnit.WorkingDay), Source, "第一条")],
        [.. Directory.Select(d => new CategoryRule(
            Guid.CreateVersion7(now), d.Category, new Limit(d.Amount, d.Unit), "地点明确，属本单位职责", d.Evidence ? "问题已消除，附处置前后照片" : "已处置并答复反映人",
            d.Evidence, DemoPlaces.Unit(d.Owner), Source, "责任目录"))]).Value;
}
