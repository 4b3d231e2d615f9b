using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Application.Territory.Grids;

/// <summary>Grids the caller may see, by name.</summary>
/// <param name="Area">Only those in this 12-digit division or below it.</param>
/// <param name="On">Those that serve on this day; today when left out. A past day shows the grids of then, a coming one those that are planned.</param>
/// <param name="Limit">1 to 200; 50 when left out.</param>
/// <param name="Cursor">The previous page's <c>nextCursor</c>.</param>
public sealed record ListGridsQuery(string? Area, DateOnly? On, int? Limit, string? Cursor) : IQuery<Page<GridRow>>;

internal sealed class ListGridsValidator : AbstractValidator<ListGridsQuery>
{
    public ListGridsValidator()
    {
        RuleFor(q => q.Area).DivisionCode();
        RuleFor(q => q.Limit).PageLimit();
    }
}

internal sealed class ListGridsHandler(ITerritoryDb db, GridReader reader, CallContext call, Cursors cursors, TimeProvider clock) : IQueryHandler<ListGridsQuery, Page<GridRow>>
{
    public async Task<ErrorOr<Page<GridRow>>> Handle(ListGridsQuery request, CancellationToken cancellationToken)
    {
        var binding = $"grids|{call.User.Id}|{request.Area}|{request.On:O}";
        var after = cursors.Decode<NamePosition>(request.Cursor, binding);
        if (after.IsError)
        {
            return after.Errors;
        }

        var limit = request.Limit ?? Cursors.DefaultLimit;
        var on = request.On ?? BusinessCalendar.DateOf(clock.GetUtcNow());
        var rows = await reader.RowsAsync(db.Grids.VisibleTo(await db.ReaderOfGridsAsync(call.User, cancellationToken)).InArea(request.Area).Serving(on).ByNameAfter(after.Value).Take(limit + 1), cancellationToken);
        return cursors.PageOf(rows, limit, last => new NamePosition(last.Name, last.Id), binding);
    }
}
