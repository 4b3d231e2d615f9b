using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.RuleSets;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;
using GovernanceApi.Domain.Territory.RuleSets;

namespace GovernanceApi.Application.Territory.Categories;

/// <summary>All complaint categories with what holds for each in an area today.</summary>
/// <param name="Area">12-digit division; the caller's own when left out.</param>
public sealed record ListCategoriesQuery(string? Area) : IQuery<IReadOnlyList<CategoryRow>>;

/// <param name="Code">Six digits, two to a level.</param>
/// <param name="Level">1 to 3.</param>
/// <param name="NameEn">English name; null where a category has none.</param>
/// <param name="Limit">Time to handle; null where no rule set says.</param>
/// <param name="FilingTest">立案条件.</param>
/// <param name="ClosingTest">结案条件.</param>
/// <param name="EvidenceRequired">The closing test asks for a photo or document.</param>
/// <param name="Source">Where it stands written, or "default, unsourced".</param>
/// <param name="ValidFrom">First day of the rule set that says so.</param>
/// <param name="IsDefault">True when nobody has written it down: the product's own default.</param>
public sealed record CategoryRow(
    string Code, string? ParentCode, int Level, string Name, string? NameEn, LimitDetails? Limit, string FilingTest, string ClosingTest, bool EvidenceRequired,
    UnitReference? ResponsibleUnit, string Source, string Clause, string? Jurisdiction, DateOnly? ValidFrom, bool IsDefault);

public sealed record UnitReference(Guid Id, string Name);

internal sealed class ListCategoriesValidator : AbstractValidator<ListCategoriesQuery>
{
    public ListCategoriesValidator() => RuleFor(q => q.Area).DivisionCode();
}

internal sealed class ListCategoriesHandler(TerritoryBooks books, CallContext call, TimeProvider clock) : IQueryHandler<ListCategoriesQuery, IReadOnlyList<CategoryRow>>
{
    public async Task<ErrorOr<IReadOnlyList<CategoryRow>>> Handle(ListCategoriesQuery request, CancellationToken cancellationToken)
    {
        var area = request.Area is null ? call.User.Area : DivisionCode.From(request.Area);
        var today = BusinessCalendar.DateOf(clock.GetUtcNow());
        var tree = await books.CategoriesAsync(cancellationToken);
        var rules = await books.RulesAsync(cancellationToken);
        var names = await books.NamesAsync(cancellationToken);
        return tree.All.Select(category =>
        {
            var found = rules.FindCategory(category.Code, area, today);
            var (set, rule) = (found?.Set, found?.Said);
            return new CategoryRow(
                category.Code, category.ParentCode, category.Level, category.Name, category.NameEn, rule is null ? null : LimitDetails.Of(rule.Limit),
                rule?.FilingTest ?? "", rule?.ClosingTest ?? "", rule?.EvidenceRequired ?? false,
                names.Unit(rule?.ResponsibleUnitId) is { } unit ? new UnitReference(rule!.ResponsibleUnitId!.Value, unit) : null,
                rule?.Source ?? "", rule?.Clause ?? "", set?.Jurisdiction.Value, set?.ValidFrom, rule is null || rule.Source == RuleSet.Unsourced);
        }).ToList();
    }
}
