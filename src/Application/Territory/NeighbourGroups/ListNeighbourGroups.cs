using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;

namespace GovernanceApi.Application.Territory.NeighbourGroups;

/// <summary>Neighbour groups of the caller's area that exist, by name.</summary>
/// <param name="Area">Only those in this 12-digit division or below it.</param>
/// <param name="CompoundId">Only those of this compound.</param>
/// <param name="GridId">Only those of this grid.</param>
/// <param name="Limit">1 to 200; 50 when left out.</param>
/// <param name="Cursor">The previous page's <c>nextCursor</c>.</param>
public sealed record ListNeighbourGroupsQuery(string? Area, Guid? CompoundId, Guid? GridId, int? Limit, string? Cursor) : IQuery<Page<NeighbourGroupRow>>;

internal sealed class ListNeighbourGroupsValidator : AbstractValidator<ListNeighbourGroupsQuery>
{
    public ListNeighbourGroupsValidator()
    {
        RuleFor(q => q.Area).DivisionCode();
        RuleFor(q => q.Limit).PageLimit();
    }
}

internal sealed class ListNeighbourGroupsHandler(ITerritoryDb db, NeighbourGroupReader reader, CallContext call, Cursors cursors)
    : IQueryHandler<ListNeighbourGroupsQuery, Page<NeighbourGroupRow>>
{
    public async Task<ErrorOr<Page<NeighbourGroupRow>>> Handle(ListNeighbourGroupsQuery request, CancellationToken cancellationToken)
    {
        var binding = $"neighbour-groups|{call.User.Id}|{request.Area}|{request.CompoundId}|{request.GridId}";
        var after = cursors.Decode<NamePosition>(request.Cursor, binding);
        if (after.IsError)
        {
            return after.Errors;
        }

        var limit = request.Limit ?? Cursors.DefaultLimit;
        var groups = db.NeighbourGroups.VisibleIn(call.User).InArea(request.Area).Where(g => g.DissolvedAt == null
            && (request.CompoundId == null || g.CompoundId == request.CompoundId) && (request.GridId == null || g.GridId == request.GridId));
        var rows = await reader.RowsAsync(groups.ByNameAfter(after.Value).Take(limit + 1), cancellationToken);
        return cursors.PageOf(rows, limit, last => new NamePosition(last.Name, last.Id), binding);
    }
}
