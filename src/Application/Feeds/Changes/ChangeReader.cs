using System.Data.Common;
using System.Globalization;
using GovernanceApi.Application.Common.Paging;

namespace GovernanceApi.Application.Feeds.Changes;

/// <summary>Reads the outbox in commit order, and never past a transaction that is still open, so that none is missed and none comes twice.</summary>
internal sealed class ChangeReader(IFeedsDb db, Envelopes envelopes)
{
    /// <summary>Events looked at for one page; most of them may be somebody else's.</summary>
    private const int Window = 5000;

    /// <summary>Everything before it has committed or never will.</summary>
    private const string Settled = "e.xid < pg_snapshot_xmin(pg_current_snapshot())";

    /// <summary>Before every transaction that is open now: whatever commits later lies behind it.</summary>
    public async Task<OutboxPosition> HereAsync(CancellationToken cancellationToken) =>
        (await db.QueryAsync("select pg_snapshot_xmin(pg_current_snapshot())::text", new SqlFilter(), "", r => new OutboxPosition(Xid(r, 0), 0), cancellationToken))[0];

    /// <param name="prefix">The digits that every area in reach begins with; empty reaches everything.</param>
    /// <param name="types">Patterns; none takes all.</param>
    /// <returns>Null when something after the position is not kept any more.</returns>
    public async Task<ReadChanges?> ReadAsync(OutboxPosition after, string prefix, string[] types, int limit, CancellationToken cancellationToken)
    {
        var filter = new SqlFilter();
        var (xid, seq, most) = (filter.Add(after.Xid.ToString(CultureInfo.InvariantCulture)), filter.Add(after.Seq), filter.Add(limit));
        var behind = $"(e.xid, e.seq) > ({xid}::text::xid8, {seq}) and {Settled}";
        // The page is full after a few events for most readers: the scan stops there. Only of one that is not does it matter how far was looked.
        var sql =
            $"""
            with mine as materialized (
                select n.* from (
                    select e.*, feeds.shown_as(e.type, e.area, e.left_area, {filter.Add(prefix)}, {filter.Add(PublicEvents.KindList)}, {filter.Add(types)}) as word
                    from feeds.outbox_events e
                    where {behind}
                    order by e.xid, e.seq
                    limit {Window}) n
                where n.word is not null
                order by n.xid, n.seq
                limit {most}
            ), looked as materialized (
                select e.xid, e.seq from feeds.outbox_events e
                where (select count(*) from mine) < {most} and {behind}
                order by e.xid, e.seq
                limit {Window}
            )
            select (select count(*)::int from looked), l.xid::text, l.seq, m.xid::text, m.seq, m.id, m.word, m.aggregate_type, m.aggregate_id, m.sequence, m.area, m.occurred_at,
                m.payload::text, exists (select 1 from feeds.outbox_horizon h where (h.xid, h.seq) > ({xid}::text::xid8, {seq})),
                exists (
                    select 1 from feeds.outbox_events e
                    where (e.xid, e.seq) > (select t.xid, t.seq from mine t order by t.xid desc, t.seq desc limit 1) and {Settled})
            from (select 1) one
            left join (select xid, seq from looked order by xid desc, seq desc limit 1) l on true
            left join mine m on true
            order by m.xid, m.seq
            """;
        var rows = await db.QueryAsync(sql, filter, "", Read, cancellationToken);
        var first = rows[0];
        if (first.Expired && after != OutboxPosition.Beginning)
        {
            return null;
        }

        var events = rows.Where(r => r.Change is not null).ToList();
        return events.Count == limit
            ? new ReadChanges([.. events.Select(r => r.Change!)], events[^1].At!, first.Follows)
            : new ReadChanges([.. events.Select(r => r.Change!)], first.End ?? after, first.Looked == Window);
    }

    private Row Read(DbDataReader r)
    {
        var end = r.IsDBNull(1) ? null : new OutboxPosition(Xid(r, 1), r.GetInt64(2));
        var (expired, follows) = (r.GetBoolean(13), r.GetBoolean(14));
        return r.IsDBNull(3)
            ? new Row(r.GetInt32(0), end, null, null, expired, follows)
            : new Row(r.GetInt32(0), end, new OutboxPosition(Xid(r, 3), r.GetInt64(4)), envelopes.Of(
                r.GetGuid(5), r.GetString(6), r.GetString(7), r.GetGuid(8), r.GetInt32(9), r.IsDBNull(10) ? null : r.GetString(10), r.GetFieldValue<DateTimeOffset>(11), r.GetString(12)), expired, follows);
    }

    private static ulong Xid(DbDataReader r, int column) => ulong.Parse(r.GetString(column), NumberStyles.None, CultureInfo.InvariantCulture);

    private sealed record Row(int Looked, OutboxPosition? End, OutboxPosition? At, ChangeEvent? Change, bool Expired, bool Follows);
}

/// <param name="End">Everything up to here has been looked at.</param>
/// <param name="More">There is more to look at.</param>
internal sealed record ReadChanges(IReadOnlyList<ChangeEvent> Events, OutboxPosition End, bool More);
