using System.Diagnostics;
using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;

namespace GovernanceApi.Application.Feeds.Health;

/// <summary>How the installation fares at this moment.</summary>
public sealed record GetSystemHealthQuery : IQuery<SystemHealth>;

internal sealed class GetSystemHealthHandler(IFeedsDb db, IMachine machine, TimeProvider clock) : IQueryHandler<GetSystemHealthQuery, SystemHealth>
{
    private const int Most = 1000;

    /// <summary>Above it the planner's estimate does: nobody waits for a count of millions.</summary>
    private const int CountedEvents = 10_000;

    public async Task<ErrorOr<SystemHealth>> Handle(GetSystemHealthQuery request, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        await db.QueryAsync("select 1", new SqlFilter(), "", r => r.GetInt32(0), cancellationToken);
        var latency = Math.Round(Stopwatch.GetElapsedTime(began).TotalMilliseconds, 1);
        var now = clock.GetUtcNow();
        return new SystemHealth(
            machine.Version, now - machine.Uptime, now, await DatabaseAsync(latency, cancellationToken), machine.Disk, await OutboxAsync(cancellationToken), await ReadersAsync(now, cancellationToken),
            await ImportsAsync(cancellationToken), await FeedsAsync(cancellationToken), await WebhooksAsync(cancellationToken));
    }

    private Task<DatabaseHealth> DatabaseAsync(double latency, CancellationToken cancellationToken) => OneAsync(
        """
        select pg_database_size(current_database()), current_setting('server_version'),
            (select count(*)::int from pg_stat_activity where datname = current_database())
        """, r => new DatabaseHealth(r.GetInt64(0), r.GetString(1), r.GetInt32(2), latency), cancellationToken);

    private Task<OutboxHealth> OutboxAsync(CancellationToken cancellationToken) => OneAsync(
        $"""
        select case when c.reltuples > {CountedEvents} then c.reltuples::bigint
                else (select count(*) from (select 1 from feeds.outbox_events limit {CountedEvents}) e) end,
            (select occurred_at from feeds.outbox_events order by xid, seq limit 1),
            (select occurred_at from feeds.outbox_events order by xid desc, seq desc limit 1)
        from pg_class c where c.oid = 'feeds.outbox_events'::regclass
        """, r => new OutboxHealth(r.GetInt64(0), Moment(r, 1), Moment(r, 2)), cancellationToken);

    private async Task<IReadOnlyList<ReaderHealth>> ReadersAsync(DateTimeOffset now, CancellationToken cancellationToken) => await db.QueryAsync(
        $"""
        select r.name, behind.events, behind.since
        from feeds.outbox_readers r cross join lateral (
            select count(*)::int as events, min(e.occurred_at) as since
            from (select occurred_at from feeds.outbox_events o where (o.xid, o.seq) > (r.xid, r.seq) order by o.xid, o.seq limit {Most}) e) behind
        order by r.name
        """, new SqlFilter(), "", r => new ReaderHealth(r.GetString(0), r.GetInt32(1), Moment(r, 2) is { } since ? Math.Max(0, (int)(now - since).TotalSeconds) : 0), cancellationToken);

    private Task<ImportHealth> ImportsAsync(CancellationToken cancellationToken) => OneAsync(
        $"""
        select count(*)::int from (select state from feeds.import_batches order by id desc limit {Most}) b where b.state in ('validating', 'committing')
        """, r => new ImportHealth(r.GetInt32(0)), cancellationToken);

    private Task<FeedHealth> FeedsAsync(CancellationToken cancellationToken) => OneAsync(
        $"""
        select (select count(*)::int from (select state from feeds.feed_batches order by id desc limit {Most}) b where b.state = 'receiving'),
            (select count(*)::int from (select 1 from feeds.quarantined_rows where state = 'open' limit {Most}) q)
        """, r => new FeedHealth(r.GetInt32(0), r.GetInt32(1)), cancellationToken);

    private Task<WebhooksHealth> WebhooksAsync(CancellationToken cancellationToken) => OneAsync(
        $"""
        select (select count(*)::int from feeds.webhook_subscriptions where state = 'active'),
            (select count(*)::int from (select 1 from feeds.webhook_deliveries where state = 'pending' limit {Most}) p),
            (select count(*)::int from (
                select 1 from feeds.webhook_subscriptions s
                cross join lateral (select 1 from feeds.webhook_deliveries d where d.subscription_id = s.id and d.state = 'dead' limit {Most}) d limit {Most}) l),
            (select count(*)::int from feeds.webhook_subscriptions where state = 'disabled')
        """, r => new WebhooksHealth(r.GetInt32(0), r.GetInt32(1), r.GetInt32(2), r.GetInt32(3)), cancellationToken);

    private async Task<T> OneAsync<T>(string select, Func<System.Data.Common.DbDataReader, T> read, CancellationToken cancellationToken) =>
        (await db.QueryAsync(select, new SqlFilter(), "", read, cancellationToken))[0];

    private static DateTimeOffset? Moment(System.Data.Common.DbDataReader r, int column) => r.IsDBNull(column) ? null : r.GetFieldValue<DateTimeOffset>(column);
}
