-- Up to where events have been deleted: a cursor before it has a gap behind it. One row.
create table feeds.outbox_horizon (
    xid xid8 not null,
    seq bigint not null
);
create unique index ix_outbox_horizon_one on feeds.outbox_horizon ((true));
insert into feeds.outbox_horizon (xid, seq) values ('0', 0);

-- As which type a reader sees an event; null for not at all. An event of no area is for counties and wider.
-- prefix: the digits that every area in reach begins with, empty for all. kinds: those that are public. types: patterns, none for all.
create function feeds.shown_as(type text, area text, left_area text, prefix text, kinds text[], types text[]) returns text language sql immutable parallel safe as $$
    select case
        when not split_part(type, '.', 1) = any(kinds) then null
        when (area is null and length(prefix) <= 6) or starts_with(area, prefix) then
            case when cardinality(types) = 0 or type = any(types) or split_part(type, '.', 1) || '.*' = any(types) then type end
        when starts_with(left_area, prefix) then
            case when cardinality(types) = 0 or split_part(type, '.', 1) || '.left_area' = any(types) or split_part(type, '.', 1) || '.*' = any(types)
                then split_part(type, '.', 1) || '.left_area' end
    end
$$;

-- Deletes the next events that are older than a moment and that no reader needs any more, and says so in the same transaction. Nothing is
-- left behind on the way: it stops at the first that has to stay, so that who begins at the oldest meets no gap.
create function feeds.forget_events(before timestamptz, most int) returns int language sql as $$
    with needed as (
        select r.xid, r.seq from feeds.outbox_readers r
        union all
        select c.xid, c.seq from feeds.webhook_cursors c join feeds.webhook_subscriptions s on s.id = c.subscription_id where s.state = 'active'
    ), next as materialized (
        select e.id, e.xid, e.seq, e.occurred_at
        from feeds.outbox_events e
        where e.xid < pg_snapshot_xmin(pg_current_snapshot())
        order by e.xid, e.seq
        limit most
    ), stays as materialized (
        select n.xid, n.seq from next n
        where n.occurred_at >= before
            or exists (select 1 from needed r where (r.xid, r.seq) < (n.xid, n.seq))
            or exists (
                select 1 from feeds.webhook_deliveries d join feeds.webhook_subscriptions s on s.id = d.subscription_id
                where d.event_id = n.id and d.state = 'pending' and s.state = 'active')
        order by n.xid, n.seq
        limit 1
    ), old as materialized (
        select n.id, n.xid, n.seq from next n
        where not exists (select 1 from stays s where (s.xid, s.seq) <= (n.xid, n.seq))
    ), gone as (
        delete from feeds.outbox_events e using old o where e.id = o.id returning 1
    ), moved as (
        update feeds.outbox_horizon h set xid = l.xid, seq = l.seq
        from (select o.xid, o.seq from old o order by o.xid desc, o.seq desc limit 1) l
        where (l.xid, l.seq) > (h.xid, h.seq)
    )
    select count(*)::int from gone
$$;
