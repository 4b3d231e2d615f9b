using FluentValidation;
using GovernanceApi.Domain.Territory.Clocks;
using GovernanceApi.Domain.Territory.RuleSets;
using Set = GovernanceApi.Domain.Territory.RuleSets.RuleSet;

namespace GovernanceApi.Application.Territory.RuleSets;

internal sealed class AdoptRuleSetValidator : AbstractValidator<AdoptRuleSetCommand>
{
    private const int MostRules = 1000;

    public AdoptRuleSetValidator()
    {
        RuleFor(c => c.Jurisdiction).Must(j => !Jurisdiction.Parse(j).IsError)
            .WithErrorCode("territory.jurisdiction_invalid").WithMessage("A jurisdiction is * or 2, 4, 6, 9 or 12 digits of a division code.");
        RuleFor(c => c.Name).NotEmpty().MaximumLength(Set.NameLength);
        RuleFor(c => c.ValidFrom).InclusiveBetween(new DateOnly(2000, 1, 1), new DateOnly(2100, 12, 31));
        RuleFor(c => c.Source).NotEmpty().MaximumLength(Set.SourceLength);
        RuleFor(c => c.Clause).MaximumLength(Set.ClauseLength);
        RuleFor(c => c.Rules).Must(r => r is null || r.Count <= MostRules).WithErrorCode("common.too_many");
        RuleFor(c => c.CategoryRules).Must(r => r is null || r.Count <= MostRules).WithErrorCode("common.too_many");
        RuleFor(c => c.NumberRules).Must(r => r is null || r.Count <= MostRules).WithErrorCode("common.too_many");
        RuleForEach(c => c.NumberRules).ChildRules(rule =>
        {
            rule.RuleFor(r => r.Key).NotEmpty().MaximumLength(Rule.KeyLength);
            rule.RuleFor(r => r.Value).InclusiveBetween(0, NumberRule.MostValue);
            rule.RuleFor(r => r.Source).MaximumLength(Set.SourceLength);
            rule.RuleFor(r => r.Clause).MaximumLength(Set.ClauseLength);
        });
        RuleForEach(c => c.Rules).ChildRules(rule =>
        {
            rule.RuleFor(r => r.Key).NotEmpty().MaximumLength(Rule.KeyLength);
            rule.RuleFor(r => r.Amount).InclusiveBetween(1, Limit.MaxAmount);
            rule.RuleFor(r => r.Source).MaximumLength(Set.SourceLength);
            rule.RuleFor(r => r.Clause).MaximumLength(Set.ClauseLength);
        });
        RuleForEach(c => c.CategoryRules).ChildRules(rule =>
        {
            rule.RuleFor(r => r.CategoryCode).NotEmpty();
            rule.RuleFor(r => r.Limit).NotNull();
            rule.RuleFor(r => r.Limit.Amount).InclusiveBetween(1, Limit.MaxAmount).When(r => r.Limit is not null);
            rule.RuleFor(r => r.FilingTest).MaximumLength(CategoryRule.TestLength);
            rule.RuleFor(r => r.ClosingTest).MaximumLength(CategoryRule.TestLength);
            rule.RuleFor(r => r.Source).MaximumLength(Set.SourceLength);
            rule.RuleFor(r => r.Clause).MaximumLength(Set.ClauseLength);
        });
    }
}
