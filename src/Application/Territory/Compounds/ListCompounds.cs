using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Domain.Territory.Compounds;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory.Compounds;

/// <summary>Compounds of the caller's area by name.</summary>
/// <param name="Area">Only those in this 12-digit division or below it.</param>
/// <param name="Q">Part of the name or the address.</param>
/// <param name="Limit">1 to 200; 50 when left out.</param>
/// <param name="Cursor">The previous page's <c>nextCursor</c>.</param>
public sealed record ListCompoundsQuery(string? Area, string? Q, int? Limit, string? Cursor) : IQuery<Page<CompoundDetails>>;

internal sealed class ListCompoundsValidator : AbstractValidator<ListCompoundsQuery>
{
    public ListCompoundsValidator()
    {
        RuleFor(q => q.Area).DivisionCode();
        RuleFor(q => q.Q).MaximumLength(Compound.NameLength);
        RuleFor(q => q.Limit).PageLimit();
    }
}

internal sealed class ListCompoundsHandler(ITerritoryDb db, TerritoryBooks books, CallContext call, Cursors cursors)
    : IQueryHandler<ListCompoundsQuery, Page<CompoundDetails>>
{
    public async Task<ErrorOr<Page<CompoundDetails>>> Handle(ListCompoundsQuery request, CancellationToken cancellationToken)
    {
        var binding = $"compounds|{call.User.Id}|{request.Area}|{request.Q}";
        var after = cursors.Decode<NamePosition>(request.Cursor, binding);
        if (after.IsError)
        {
            return after.Errors;
        }

        var limit = request.Limit ?? Cursors.DefaultLimit;
        var rows = await db.Compounds.VisibleIn(call.User).InArea(request.Area).Matching(request.Q)
            .ByNameAfter(after.Value).Take(limit + 1).ToDetails().ToListAsync(cancellationToken);
        var names = await books.NamesAsync(cancellationToken);
        return cursors.PageOf(rows.Select(c => c.Named(names)), limit, last => new NamePosition(last.Name, last.Id), binding);
    }
}

internal static class CompoundSearch
{
    public static IQueryable<Compound> Matching(this IQueryable<Compound> compounds, string? text) => string.IsNullOrWhiteSpace(text)
        ? compounds
        : compounds.Where(c => c.Name.Contains(text.Trim()) || c.Address.Contains(text.Trim()));
}
