using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Units;
using GovernanceApi.Domain.Territory.Clocks;
using GovernanceApi.Domain.Territory.RuleSets;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory.RuleSets;

/// <summary>Adopts local rules from a day on. What a set does not say stays with the next wider or older one; sets are never changed.</summary>
/// <param name="Jurisdiction">Division code or its leading digits, within the caller's area; <c>*</c> for everywhere.</param>
/// <param name="ValidFrom">First day on which it holds.</param>
/// <param name="Source">Law, regulation or decision that it comes from.</param>
/// <param name="Rules">Limits by key; each key must be one of the national set's.</param>
/// <param name="CategoryRules">What holds for categories and all below them.</param>
/// <param name="NumberRules">Bounds that are no time, by key; each key must be one that comes with the product.</param>
public sealed record AdoptRuleSetCommand(
    string Jurisdiction, string Name, DateOnly ValidFrom, string Source, string? Clause,
    IReadOnlyList<NewRule>? Rules, IReadOnlyList<NewCategoryRule>? CategoryRules,
    IReadOnlyList<NewNumberRule>? NumberRules) : ICommand<RuleSetReceipt>;

/// <param name="Amount">1 to 3660.</param>
/// <param name="Source">The set's when left out.</param>
public sealed record NewRule(string Key, int Amount, LimitUnit Unit, string? Source, string? Clause);

/// <param name="Key">E.g. <c>territory.grid.households.max</c>.</param>
/// <param name="Value">0 to 1,000,000.</param>
/// <param name="Source">The set's when left out.</param>
public sealed record NewNumberRule(string Key, int Value, string? Source, string? Clause);

/// <param name="Source">The set's when left out.</param>
/// <param name="EvidenceRequired">The closing test asks for a photo or document.</param>
public sealed record NewCategoryRule(
    string CategoryCode, LimitDetails Limit, string? FilingTest, string? ClosingTest, Guid? ResponsibleUnitId, string? Source, string? Clause,
    bool EvidenceRequired = false);

internal sealed class AdoptRuleSetHandler(ITerritoryDb db, TerritoryBooks books, CallContext call, TimeProvider clock) : ICommandHandler<AdoptRuleSetCommand, RuleSetReceipt>
{
    public async Task<ErrorOr<RuleSetReceipt>> Handle(AdoptRuleSetCommand request, CancellationToken cancellationToken)
    {
        var jurisdiction = Jurisdiction.From(request.Jurisdiction);
        var now = clock.GetUtcNow();
        var adopted = RuleSet.Adopt(
            Guid.CreateVersion7(now), jurisdiction, request.Name.Trim(), request.ValidFrom, request.Source.Trim(), request.Clause ?? "",
            [.. (request.Rules ?? []).Select(r => new Rule(
                Guid.CreateVersion7(now), r.Key, new Limit(r.Amount, r.Unit), r.Source ?? request.Source, r.Clause ?? request.Clause ?? ""))],
            [.. (request.CategoryRules ?? []).Select(r => new CategoryRule(
                Guid.CreateVersion7(now), r.CategoryCode, new Limit(r.Limit.Amount, r.Limit.Unit), r.FilingTest ?? "", r.ClosingTest ?? "", r.EvidenceRequired,
                r.ResponsibleUnitId, r.Source ?? request.Source, r.Clause ?? request.Clause ?? ""))],
            [.. (request.NumberRules ?? []).Select(r => new NumberRule(
                Guid.CreateVersion7(now), r.Key, r.Value, r.Source ?? request.Source, r.Clause ?? request.Clause ?? ""))]);
        if (adopted.IsError)
        {
            return adopted.Errors;
        }

        if (!call.User.Maintains(adopted.Value.Area))
        {
            return CommonErrors.OutsideArea;
        }

        if (await UnknownAsync(adopted.Value, cancellationToken) is { } unknown)
        {
            return unknown;
        }

        db.RuleSets.Add(adopted.Value);
        books.Forget<RuleBook>();
        return new RuleSetReceipt(adopted.Value.Id, adopted.Value.Revision);
    }

    /// <summary>A rule that nobody would ever ask for is a slip of the pen.</summary>
    private async Task<Error?> UnknownAsync(RuleSet set, CancellationToken cancellationToken)
    {
        var known = await books.RulesAsync(cancellationToken);
        var keys = known.Keys.ToHashSet(StringComparer.Ordinal);
        var numberKeys = known.NumberKeys.ToHashSet(StringComparer.Ordinal);
        if (set.Rules.Any(r => !keys.Contains(r.Key)) || set.NumberRules.Any(r => !numberKeys.Contains(r.Key)))
        {
            return RuleSetErrors.UnknownKey;
        }

        var tree = await books.CategoriesAsync(cancellationToken);
        if (set.CategoryRules.Any(r => tree.Find(r.CategoryCode) is null))
        {
            return RuleSetErrors.UnknownCategory;
        }

        var units = set.CategoryRules.Select(r => r.ResponsibleUnitId).OfType<Guid>().Distinct().ToArray();
        var active = await db.Units.VisibleTo(call.User).CountAsync(u => units.Contains(u.Id) && u.Active, cancellationToken);
        return active < units.Length ? RuleSetErrors.UnknownUnit : null;
    }
}
