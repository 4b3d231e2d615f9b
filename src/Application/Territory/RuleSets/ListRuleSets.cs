using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.RuleSets;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory.RuleSets;

/// <summary>Rule sets that hold in an area or below it, nearest and latest first, past and future ones included. Rules are no secret.</summary>
/// <param name="Area">12-digit division; the caller's own when left out.</param>
public sealed record ListRuleSetsQuery(string? Area) : IQuery<IReadOnlyList<RuleSetDetails>>;

internal sealed class ListRuleSetsValidator : AbstractValidator<ListRuleSetsQuery>
{
    public ListRuleSetsValidator() => RuleFor(q => q.Area).DivisionCode();
}

internal sealed class ListRuleSetsHandler(ITerritoryDb db, CallContext call) : IQueryHandler<ListRuleSetsQuery, IReadOnlyList<RuleSetDetails>>
{
    public async Task<ErrorOr<IReadOnlyList<RuleSetDetails>>> Handle(ListRuleSetsQuery request, CancellationToken cancellationToken)
    {
        var area = request.Area is null ? call.User.Area : DivisionCode.From(request.Area);
        var sets = await db.RuleSets.AsNoTracking().Include(s => s.Rules).Include(s => s.CategoryRules).Include(s => s.NumberRules).AsSplitQuery().ToListAsync(cancellationToken);
        return sets.Where(s => area is not { } place || s.Jurisdiction.Covers(place) || (s.Area is { } below && place.Covers(below)))
            .OrderByDescending(s => s.Jurisdiction.Nearness).ThenByDescending(s => s.ValidFrom).ThenByDescending(s => s.Id)
            .Select(RuleSetDetails.Of).ToList();
    }
}
