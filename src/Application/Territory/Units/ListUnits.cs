using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Domain.Territory.Units;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory.Units;

/// <summary>Units that the caller may dispatch to or looks after, by name.</summary>
/// <param name="Area">Only those that serve this 12-digit division or one below it.</param>
/// <param name="Q">Part of the name.</param>
/// <param name="Active">True for those that take work, false for the others.</param>
/// <param name="Limit">1 to 200; 50 when left out.</param>
/// <param name="Cursor">The previous page's <c>nextCursor</c>.</param>
public sealed record ListUnitsQuery(string? Area, UnitKind? Kind, string? Q, bool? Active, int? Limit, string? Cursor) : IQuery<Page<UnitRow>>;

internal sealed class ListUnitsValidator : AbstractValidator<ListUnitsQuery>
{
    public ListUnitsValidator()
    {
        RuleFor(q => q.Area).DivisionCode();
        RuleFor(q => q.Q).MaximumLength(Unit.NameLength);
        RuleFor(q => q.Limit).PageLimit();
    }
}

internal sealed class ListUnitsHandler(ITerritoryDb db, TerritoryBooks books, CallContext call, Cursors cursors) : IQueryHandler<ListUnitsQuery, Page<UnitRow>>
{
    public async Task<ErrorOr<Page<UnitRow>>> Handle(ListUnitsQuery request, CancellationToken cancellationToken)
    {
        var binding = $"units|{call.User.Id}|{request.Area}|{request.Kind}|{request.Q}|{request.Active}";
        var after = cursors.Decode<NamePosition>(request.Cursor, binding);
        if (after.IsError)
        {
            return after.Errors;
        }

        var limit = request.Limit ?? Cursors.DefaultLimit;
        var units = await Filter(db.Units.AsNoTracking().VisibleTo(call.User).InArea(request.Area), request)
            .ByNameAfter(after.Value).Take(limit + 1).ToListAsync(cancellationToken);
        var names = await books.NamesAsync(cancellationToken);
        return cursors.PageOf(
            units.Select(u => new UnitRow(u.Id, u.Revision, u.Name, u.Kind, u.Division.Value, names.Division(u.Division), u.Phone?.Masked, u.Active)),
            limit, last => new NamePosition(last.Name, last.Id), binding);
    }

    private static IQueryable<Unit> Filter(IQueryable<Unit> units, ListUnitsQuery request)
    {
        if (request.Kind is { } kind)
        {
            units = units.Where(u => u.Kind == kind);
        }

        if (!string.IsNullOrWhiteSpace(request.Q))
        {
            units = units.Where(u => u.Name.Contains(request.Q.Trim()));
        }

        return request.Active is { } active ? units.Where(u => u.Active == active) : units;
    }
}
