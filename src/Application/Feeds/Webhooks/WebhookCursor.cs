using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Domain.Feeds.Webhooks;

namespace GovernanceApi.Application.Feeds.Webhooks;

/// <summary>What people ask of the rows that the dispatcher keeps beside a subscription (Sql/Feeds/webhooks.sql).</summary>
internal static class WebhookCursor
{
    private const int Most = 1000;

    private static readonly WebhookHealth Fresh = new(0, 0, 0, null, null, null);

    public static async Task<Func<Guid, WebhookHealth>> HealthOfAsync(IFeedsDb db, IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        var filter = new SqlFilter();
        var found = await db.QueryAsync(
            $"""
            select c.subscription_id, c.failures, c.failing_since, c.broken_until, c.last_delivered_at,
                (select count(*)::int from (select 1 from feeds.webhook_deliveries d where d.subscription_id = c.subscription_id and d.state = 'pending' limit {Most}) p),
                (select count(*)::int from (select 1 from feeds.webhook_deliveries d where d.subscription_id = c.subscription_id and d.state = 'dead' limit {Most}) p)
            from feeds.webhook_cursors c where c.subscription_id = any({filter.Add(ids.ToArray())})
            """, filter, "",
            r => (Id: r.GetGuid(0), Health: new WebhookHealth(r.GetInt32(5), r.GetInt32(6), r.GetInt32(1), Moment(r, 2), Moment(r, 3), Moment(r, 4))), cancellationToken);
        var byId = found.ToDictionary(f => f.Id, f => f.Health);
        return id => byId.GetValueOrDefault(id, Fresh);
    }

    /// <summary>Goes back to the first event since a moment; what was delivered since then goes out again, under the same ids.</summary>
    public static Task GoBackAsync(IFeedsDb db, Guid id, DateTimeOffset from, CancellationToken cancellationToken)
    {
        var filter = new SqlFilter();
        return db.QueryAsync(
            $"""
            with first as (select e.xid, e.seq from feeds.outbox_events e where e.occurred_at >= {filter.Add(from.ToUniversalTime())} order by e.xid, e.seq limit 1)
            update feeds.webhook_cursors c set xid = f.xid, seq = f.seq - 1 from first f
            where c.subscription_id = {filter.Add(id)} and (f.xid, f.seq - 1) < (c.xid, c.seq) returning 1
            """, filter, "", r => r.GetInt32(0), cancellationToken);
    }

    /// <summary>Opens one delivery again; false when it is open, or the event is not kept.</summary>
    public static async Task<bool> OpenAsync(IFeedsDb db, WebhookDelivery delivery, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var filter = new SqlFilter();
        return (await db.QueryAsync(
            $"""
            update feeds.webhook_deliveries d set state = 'pending', tries = 0, next_attempt_at = {filter.Add(now)}, finished_at = null, locked_until = null
            where d.subscription_id = {filter.Add(delivery.SubscriptionId)} and d.event_id = {filter.Add(delivery.EventId)} and d.state <> 'pending'
                and exists (select 1 from feeds.outbox_events e where e.id = d.event_id) returning 1
            """, filter, "", r => r.GetInt32(0), cancellationToken)).Count > 0;
    }

    /// <summary>Forgets past failures: somebody says that the receiver is well.</summary>
    public static Task TrustAgainAsync(IFeedsDb db, Guid id, CancellationToken cancellationToken)
    {
        var filter = new SqlFilter();
        return db.QueryAsync(
            $"update feeds.webhook_cursors set failures = 0, failing_since = null, broken_until = null where subscription_id = {filter.Add(id)} returning 1", filter, "",
            r => r.GetInt32(0), cancellationToken);
    }

    private static DateTimeOffset? Moment(System.Data.Common.DbDataReader r, int column) => r.IsDBNull(column) ? null : r.GetFieldValue<DateTimeOffset>(column);
}
