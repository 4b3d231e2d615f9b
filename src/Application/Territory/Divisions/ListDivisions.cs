using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory.Divisions;

/// <summary>The divisions right below one, or the provinces; public reference data.</summary>
/// <param name="Parent">12-digit code; left out for the provinces.</param>
/// <param name="All">True also lists codes that are retired or not in use yet; those in use today otherwise.</param>
/// <param name="Limit">At most so many, 1 to 200; 200 when left out, which is more than any division has.</param>
public sealed record ListDivisionsQuery(string? Parent, bool? All, int? Limit) : IQuery<IReadOnlyList<DivisionRow>>;

/// <param name="Code">12 digits.</param>
/// <param name="ValidFrom">First day of use; null for codes older than the data.</param>
/// <param name="ValidTo">Last day of use; null while no end is set.</param>
/// <param name="ReplacedBy">The code that takes over after that day.</param>
public sealed record DivisionRow(string Code, string Name, DivisionLevel Level, string? ParentCode, DateOnly? ValidFrom, DateOnly? ValidTo, string? ReplacedBy);

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
            .Where(d => d.ParentCode == parent && (request.All == true || ((d.ValidFrom == null || d.ValidFrom <= today) && (d.ValidTo == null || d.ValidTo >= today))))
            .OrderBy(d => d.Code)
            .Take(request.Limit ?? TerritoryScope.MaxLimit)
            .Select(d => new DivisionRow(
                d.Code.Value, d.Name, d.Level, d.ParentCode == null ? null : d.ParentCode.Value.Value, d.ValidFrom, d.ValidTo,
                d.ReplacedBy == null ? null : d.ReplacedBy.Value.Value))
            .ToListAsync(cancellationToken);
    }
}
