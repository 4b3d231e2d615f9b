using System.Data.Common;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Domain.Complaints.Search;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>A page of the tickets the caller may see.</summary>
/// <param name="Limit">1 to 200.</param>
public sealed record ListTicketsQuery(TicketFilter Filter, TicketSort Sort, int Limit, string? Cursor) : IQuery<Page<TicketRow>>;

internal sealed class ListTicketsValidator : AbstractValidator<ListTicketsQuery>
{
    public ListTicketsValidator()
    {
        RuleFor(q => q.Limit).InclusiveBetween(1, 200);
        RuleFor(q => q.Filter).SetValidator(new TicketFilterValidator());
    }
}

internal sealed class TicketFilterValidator : AbstractValidator<TicketFilter>
{
    private const int LongestText = 100;

    public TicketFilterValidator()
    {
        RuleFor(f => f.Text).Must(t => t is null || SearchGrams.Normalise(t).Length is >= 2 and <= LongestText)
            .WithErrorCode("tickets.search_too_short").WithMessage("Search for two to a hundred characters.").OverridePropertyName("q");
        RuleFor(f => f.Category).Must(c => c is null || (c.Length is 2 or 4 or 6 && c.All(char.IsAsciiDigit)))
            .WithErrorCode("tickets.category_unknown").WithMessage("A category code has 2, 4 or 6 digits.");
    }
}

internal sealed class ListTicketsHandler(IComplaintsDb db, TicketRows rows, TicketSearch search, Cursors cursors, CallContext call, TimeProvider clock)
    : IQueryHandler<ListTicketsQuery, Page<TicketRow>>
{
    public async Task<ErrorOr<Page<TicketRow>>> Handle(ListTicketsQuery request, CancellationToken cancellationToken)
    {
        var binding = request.Filter.Binding(call.User, request.Sort);
        var position = cursors.Decode<Position>(request.Cursor, binding);
        if (position.IsError)
        {
            return position.Errors;
        }

        var now = clock.GetUtcNow();
        var sql = request.Filter.ToSql(call.User, now);
        var byDue = request.Sort == TicketSort.DueAt;
        if (byDue)
        {
            sql.Where("t.due_at is not null");
        }

        if (position.Value is { } last)
        {
            sql.Where(byDue ? "(t.due_at, t.id) > ({0}, {1})" : "(t.received_at, t.id) < ({0}, {1})", last.At, last.Id);
        }

        var found = await FindAsync(request, sql, byDue ? " order by t.due_at, t.id" : " order by t.received_at desc, t.id desc", now, cancellationToken);
        var page = await rows.NameAsync(found.Take(request.Limit), cancellationToken);
        var next = found.Count > request.Limit ? cursors.Encode(new Position(byDue ? page[^1].DueAt!.Value : page[^1].ReceivedAt, page[^1].Id), binding) : null;
        return new Page<TicketRow>(page, next);
    }

    private async Task<List<TicketRow>> FindAsync(ListTicketsQuery request, SqlFilter sql, string order, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // One more than asked for tells whether there is a next page.
        var wanted = Math.Min(request.Limit + 1, 201);
        TicketRow Read(DbDataReader reader) => TicketRows.Read(reader, now);
        if (request.Filter.Text is { } text)
        {
            if (await search.TryNewestAsync(sql, text, TicketRows.Columns, order, wanted, Read, cancellationToken) is { } newest)
            {
                return newest;
            }

            await search.NarrowAsync(sql, text, cancellationToken);
        }

        return await db.QueryAsync(TicketRows.From, sql, $"{order} limit {wanted}", Read, cancellationToken);
    }

    private sealed record Position(DateTimeOffset At, Guid Id);
}
