using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory.Divisions;

/// <summary>The divisions right below one, or the provinces, as they stand today; public reference data.</summary>
/// <param name="Parent">12-digit code; left out for the provinces.</param>
/// <param name="Limit">At most so many, 1 to 200; 200 when left out, which is more than any division has.</param>
public sealed record ListDivisionsQuery(string? Parent, int? Limit) : IQuery<IReadOnlyList<DivisionRow>>;

/// <param name="Code">12 digits.</param>
public sealed record DivisionRow(string Code, string Name, DivisionLevel Level, string? ParentCode);

internal sealed class ListDivisionsValidator : AbstractValidator<ListDivisionsQuery>
{
    public ListDivisionsValidator()
    {
        RuleFor(q => q.Parent).DivisionCode();
        RuleFor(q => q.Limit).PageLimit();
    }
}

internal sealed class ListDivisionsHandler(ITerritoryDb db, TimeProvider clock) : IQueryHandler<ListDivisionsQuery, IReadOnlyList<DivisionRow>>
{
    public async Task<ErrorOr<IReadOnlyList<DivisionRow>>> Handle(ListDivisionsQuery request, CancellationToken cancellationToken)
    {
        var today = BusinessCalendar.DateOf(clock.GetUtcNow());
        DivisionCode? parent = request.Parent is null ? null : DivisionCode.From(request.Parent);
        return await db.Divisions
            .Where(d => d.ParentCode == parent && (d.ValidFrom == null || d.ValidFrom <= today) && (d.ValidTo == null || d.ValidTo >= today))
            .OrderBy(d => d.Code)
            .Take(request.Limit ?? TerritoryScope.MaxLimit)
            .Select(d => new DivisionRow(d.Code.Value, d.Name, d.Level, d.ParentCode == null ? null : d.ParentCode.Value.Value))
            .ToListAsync(cancellationToken);
    }
}
