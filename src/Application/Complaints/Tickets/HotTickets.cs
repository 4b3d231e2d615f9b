using System.Data.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Application.Complaints.Public;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Tickets;

namespace GovernanceApi.Application.Complaints.Tickets;

internal sealed class HotTickets(IComplaintsDb db, ITerritoryQuestions territory) : IHotTickets
{
    /// <summary>From so many followers on it counts as followed.</summary>
    private const int ManyFollowers = 3;

    private static readonly string[] Open = ["submitted", "accepted", "dispatched", "inProgress", "objectionPending", "returned", "suspended", "disputed", "reopened"];

    public async Task<IReadOnlyList<HotTicket>> InAsync(DivisionCode area, CurrentUser user, DateTimeOffset now, int most, CancellationToken cancellationToken)
    {
        var reads = user.Has(Permissions.TicketsRead);
        if (!reads && !user.Has(Permissions.MeetingsConvene))
        {
            return [];
        }

        var names = reads ? null : await territory.NamesAsync(cancellationToken);

        var sql = new SqlFilter();
        var (late, many, limit) = (sql.Add(now.ToUniversalTime()), sql.Add(ManyFollowers), sql.Add(most));
        sql.VisibleTo(user).InArea(area).Where("t.status = any({0})", Open).Where("h.overdue + h.reopened + h.followed + h.bounced > 0");
        return await db.QueryAsync(
            $"""
            select t.id, t.number, t.title, f.people, h.overdue, h.reopened, h.followed, h.bounced, t.category_code, t.compound_id, t.division_code
            from complaints.tickets t
            cross join lateral (select coalesce(sum(weight), 0)::int as people from complaints.ticket_followers where ticket_id = t.id) f
            cross join lateral (select (coalesce(t.due_at < {late}, false))::int as overdue, (t.round > 1)::int as reopened, (f.people >= {many})::int as followed,
                (t.return_count > 0 or t.designated or t.status = 'objectionPending')::int as bounced) h
            """,
            sql, $" order by h.overdue + h.reopened + h.followed + h.bounced desc, t.due_at nulls last, t.id limit {limit}", r => Read(r, names), cancellationToken);
    }

    public async Task<TicketMatter?> FindAsync(Guid ticketId, CurrentUser user, CancellationToken cancellationToken) =>
        user.Has(Permissions.TicketsRead) && await db.FindTicketAsync(ticketId, forChange: false, cancellationToken) is { } ticket && user.Sees(ticket)
            ? new TicketMatter(
                ticket.Id, ticket.Number, ticket.Title, ticket.Text, ticket.CategoryCode, ticket.Place.Division,
                ticket.ReturnCount > 0 || ticket.Designated || ticket.Status == TicketStatus.ObjectionPending)
            : null;

    public async Task<DivisionCode?> PlaceForAgendaAsync(Guid ticketId, CurrentUser user, CancellationToken cancellationToken) =>
        (user.Has(Permissions.TicketsRead) || user.Has(Permissions.MeetingsConvene)) && await db.FindTicketAsync(ticketId, forChange: false, cancellationToken) is { } ticket
            && user.Sees(ticket) ? ticket.Place.Division : null;

    /// <param name="names">Given for who may not read the reporter's words.</param>
    private static HotTicket Read(DbDataReader r, TerritoryNames? names) => new(
        r.GetGuid(0),
        r.GetString(1),
        names is null ? r.GetString(2) : PlainWords.Matter(names, r.IsDBNull(8) ? null : r.GetString(8), r.IsDBNull(9) ? null : r.GetGuid(9), DivisionCode.From(r.GetString(10))),
        r.GetInt32(3),
        [.. new[] { HotReason.Overdue, HotReason.Reopened, HotReason.Followed, HotReason.Bounced }.Where((_, i) => r.GetInt32(4 + i) == 1)]);
}
