using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>How many tickets a filter finds, exactly up to 10,000.</summary>
public sealed record CountTicketsQuery(TicketFilter Filter) : IQuery<CountResult>;

internal sealed class CountTicketsValidator : AbstractValidator<CountTicketsQuery>
{
    public CountTicketsValidator() => RuleFor(q => q.Filter).SetValidator(new TicketFilterValidator());
}

internal sealed class CountTicketsHandler(IComplaintsDb db, TicketSearch search, CallContext call, TimeProvider clock)
    : IQueryHandler<CountTicketsQuery, CountResult>
{
    public const int Cap = 10_000;

    public async Task<ErrorOr<CountResult>> Handle(CountTicketsQuery request, CancellationToken cancellationToken)
    {
        var sql = request.Filter.ToSql(call.User, clock.GetUtcNow());
        if (request.Filter.Text is { } text)
        {
            await search.NarrowAsync(sql, text, cancellationToken);
        }

        return await CountAsync(db, sql, cancellationToken);
    }

    public static async Task<CountResult> CountAsync(IComplaintsDb db, SqlFilter sql, CancellationToken cancellationToken)
    {
        var counted = await db.QueryAsync(
            "select count(*)::int from (select 1 from complaints.tickets t", sql, $" limit {Cap + 1}) capped", r => r.GetInt32(0), cancellationToken);
        return new CountResult(Math.Min(counted[0], Cap), counted[0] > Cap);
    }
}
