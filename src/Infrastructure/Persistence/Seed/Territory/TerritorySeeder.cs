using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.CalendarDays;
using GovernanceApi.Domain.Territory.Categories;
using GovernanceApi.Domain.Territory.Clocks;
using GovernanceApi.Domain.Territory.Divisions;
using GovernanceApi.Domain.Territory.RuleSets;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Infrastructure.Persistence.Seed.Territory;

/// <summary>
/// The reference data that the product needs: divisions, business calendar, categories and the national rule set. Adds
/// what is missing and leaves alone what people have changed.
/// </summary>
internal sealed class TerritorySeeder(GovernanceDbContext db, TimeProvider clock) : ISeeder
{
    /// <summary>The rule set that comes with the product; the same id in every installation.</summary>
    public static readonly Guid NationalRuleSet = new("00000000-0000-7000-8000-000000000001");

    /// <summary>The bounds that came later: sets are never changed, so they are a set of their own.</summary>
    public static readonly Guid NationalBounds = new("00000000-0000-7000-8000-000000000002");

    /// <summary>Limits of the admission of off-catalogue work, which came later than the first set.</summary>
    public static readonly Guid AdmissionRuleSet = new("00000000-0000-7000-8000-000000000003");

    /// <summary>Holds for everything older than the county's own rules.</summary>
    private static readonly DateOnly Always = new(2000, 1, 1);

    public int Order => 10;

    public bool IsDemo => false;

    public string Name => "divisions, calendar, categories, rules";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await AddDivisionsAsync(cancellationToken);
        await AddCalendarAsync(cancellationToken);
        await AddCategoriesAsync(cancellationToken);
        await AddRulesAsync(cancellationToken);
        await AddBoundsAsync(cancellationToken);
        await AddAdmissionRulesAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task AddDivisionsAsync(CancellationToken cancellationToken)
    {
        var known = await db.Divisions.Select(d => d.Code).ToHashSetAsync(cancellationToken);
        foreach (var row in SeedFile.Read("divisions.csv"))
        {
            var code = DivisionCode.From(row[0]);
            if (!known.Contains(code))
            {
                db.Divisions.Add(new Division(code, row[1], row[3].Length == 0 ? null : DivisionCode.From(row[3]), validFrom: null));
            }
        }
    }

    /// <summary>By whole years: a date that an administrator removed from a year stays away.</summary>
    private async Task AddCalendarAsync(CancellationToken cancellationToken)
    {
        var known = await db.CalendarDays.Select(d => d.Date.Year).Distinct().ToHashSetAsync(cancellationToken);
        var now = clock.GetUtcNow();
        foreach (var row in SeedFile.Read("business-calendar.csv"))
        {
            var date = DateOnly.ParseExact(row[0], "yyyy-MM-dd");
            if (!known.Contains(date.Year))
            {
                var kind = row[1] == "holiday" ? CalendarDayKind.Holiday : CalendarDayKind.MakeUpWorkday;
                var day = CalendarDay.Enter(date, kind, row[2], by: null, now);
                db.CalendarDays.Add(day.IsError ? throw new InvalidOperationException($"{row[0]}: {day.FirstError.Description}") : day.Value);
            }
        }
    }

    private async Task AddCategoriesAsync(CancellationToken cancellationToken)
    {
        var known = await db.Categories.Select(c => c.Code).ToHashSetAsync(cancellationToken);
        db.Categories.AddRange(SeedFile.Read("categories.csv")
            .Where(row => !known.Contains(row[0]))
            .Select(row => new Category(row[0], row[1], row[2].Length == 0 ? null : row[2])));
    }

    private async Task AddRulesAsync(CancellationToken cancellationToken)
    {
        if (await db.RuleSets.AnyAsync(s => s.Id == NationalRuleSet, cancellationToken))
        {
            return;
        }

        var now = clock.GetUtcNow();
        var adopted = RuleSet.Adopt(
            NationalRuleSet, Jurisdiction.Everywhere, "全国默认规则", Always, "产品随附", "各条来源见规则本身",
            [.. SeedFile.Read("rules.csv").Select(r => new Rule(Guid.CreateVersion7(now), r[0], Limit(r[1], r[2]), r[3].Length == 0 ? RuleSet.Unsourced : r[3], r[4]))],
            [.. SeedFile.Read("category-rules.csv").Select(r =>
                new CategoryRule(Guid.CreateVersion7(now), r[0], Limit(r[1], r[2]), r[3], r[4], evidenceRequired: false, responsibleUnitId: null, RuleSet.Unsourced, ""))]);
        db.RuleSets.Add(adopted.IsError ? throw new InvalidOperationException(adopted.FirstError.Description) : adopted.Value);
    }

    private async Task AddBoundsAsync(CancellationToken cancellationToken)
    {
        if (await db.RuleSets.AnyAsync(s => s.Id == NationalBounds, cancellationToken))
        {
            return;
        }

        var now = clock.GetUtcNow();
        var adopted = RuleSet.Adopt(
            NationalBounds, Jurisdiction.Everywhere, "全国默认规模", Always, "产品随附", "各条来源见规则本身", [], [],
            [.. SeedFile.Read("number-rules.csv").Select(r => new NumberRule(Guid.CreateVersion7(now), r[0], int.Parse(r[1]), r[2].Length == 0 ? RuleSet.Unsourced : r[2], r[3]))]);
        db.RuleSets.Add(adopted.IsError ? throw new InvalidOperationException(adopted.FirstError.Description) : adopted.Value);
    }

    private async Task AddAdmissionRulesAsync(CancellationToken cancellationToken)
    {
        if (await db.RuleSets.AnyAsync(s => s.Id == AdmissionRuleSet, cancellationToken))
        {
            return;
        }

        var now = clock.GetUtcNow();
        var adopted = RuleSet.Adopt(
            AdmissionRuleSet, Jurisdiction.Everywhere, "目录外事项准入默认期限", Always, "产品随附", "各条来源见规则本身",
            [.. SeedFile.Read("admission-rules.csv").Select(r => new Rule(Guid.CreateVersion7(now), r[0], Limit(r[1], r[2]), r[3].Length == 0 ? RuleSet.Unsourced : r[3], r[4]))], []);
        db.RuleSets.Add(adopted.IsError ? throw new InvalidOperationException(adopted.FirstError.Description) : adopted.Value);
    }

    private static Limit Limit(string amount, string unit) => new(int.Parse(amount), Enum.Parse<LimitUnit>(unit, ignoreCase: true));
}
