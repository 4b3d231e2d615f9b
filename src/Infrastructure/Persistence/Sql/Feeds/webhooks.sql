-- How far each subscription has read the outbox, and how its receiver fares. The dispatcher's own: nothing here is a decision of anybody.
create table feeds.webhook_cursors (
    subscription_id uuid primary key references feeds.webhook_subscriptions (id) on delete cascade,
    xid xid8 not null,
    seq bigint not null,
    failures int not null default 0,
    failing_since timestamptz,
    broken_until timestamptz,
    last_delivered_at timestamptz
);

-- A subscription begins with what commits after it: before every transaction that is open now.
create function feeds.begin_webhook() returns trigger language plpgsql as $$
begin
    insert into feeds.webhook_cursors (subscription_id, xid, seq) values (new.id, pg_snapshot_xmin(pg_current_snapshot()), 0);
    return null;
end $$;
create trigger begin_webhook after insert on feeds.webhook_subscriptions for each row execute function feeds.begin_webhook();

-- Deliveries go out in the order of the outbox within one record.
alter table feeds.webhook_deliveries
    add column xid xid8 not null default '0',
    add column seq bigint not null default 0;
create index ix_webhook_deliveries_order on feeds.webhook_deliveries (subscription_id, aggregate_id, aggregate_type, xid, seq) where state = 'pending';
create index ix_webhook_deliveries_due on feeds.webhook_deliveries (subscription_id, next_attempt_at, xid, seq) where state = 'pending';
create index ix_webhook_deliveries_leased on feeds.webhook_deliveries (subscription_id, locked_until) where state = 'pending' and locked_until is not null;
create index ix_webhook_deliveries_event on feeds.webhook_deliveries (event_id) where state = 'pending';
create index ix_webhook_deliveries_finished on feeds.webhook_deliveries (finished_at) where state <> 'pending';

-- Makes deliveries of the next events for one subscription. Answers how many events were read; null when another process is at it or the
-- subscription is not active; 0 also while too many deliveries are open. What was delivered before (a replay) becomes open again.
create function feeds.fan_out(subscription uuid, kinds text[], most int, backlog int, moment timestamptz) returns int language plpgsql as $$
declare
    here record;
    wanted record;
    events int;
begin
    select c.xid, c.seq into here from feeds.webhook_cursors c where c.subscription_id = subscription for update skip locked;
    if not found then
        return null;
    end if;
    select s.area_prefix as prefix,
        case when s.event_types ? '*' then '{}'::text[] else array(select jsonb_array_elements_text(s.event_types)) end as types
        into wanted
    from feeds.webhook_subscriptions s where s.id = subscription and s.state = 'active';
    if not found then
        return null;
    end if;
    if (select count(*) from (select 1 from feeds.webhook_deliveries d where d.subscription_id = subscription and d.state = 'pending' limit backlog) b) >= backlog then
        return 0;
    end if;

    with next as materialized (
        select e.* from feeds.outbox_events e
        where (e.xid, e.seq) > (here.xid, here.seq) and e.xid < pg_snapshot_xmin(pg_current_snapshot())
        order by e.xid, e.seq
        limit most
    ), shown as (
        select n.*, feeds.shown_as(n.type, n.area, n.left_area, wanted.prefix, kinds, wanted.types) as word from next n
    ), made as (
        insert into feeds.webhook_deliveries as d
            (subscription_id, event_id, type, aggregate_type, aggregate_id, sequence, state, tries, attempt, next_attempt_at, created_at, occurred_at, xid, seq)
        select subscription, s.id, s.word, s.aggregate_type, s.aggregate_id, s.sequence, 'pending', 0, 0, moment, moment, s.occurred_at, s.xid, s.seq
        from shown s where s.word is not null
        on conflict (subscription_id, event_id) do update
            set state = 'pending', tries = 0, next_attempt_at = excluded.next_attempt_at, finished_at = null, locked_until = null
            where d.state <> 'pending'
    ), moved as (
        update feeds.webhook_cursors c set xid = l.xid, seq = l.seq
        from (select n.xid, n.seq from next n order by n.xid desc, n.seq desc limit 1) l
        where c.subscription_id = subscription
    )
    select count(*)::int into events from next;
    return events;
end $$;

-- Leases the next due deliveries of one subscription: of each record only the oldest open one, and never more at once than allowed; one at
-- a time while its receiver fails. The number of the attempt fences: who comes back after the lease has run out changes nothing.
create function feeds.claim_deliveries(subscription uuid, at_once int, lease interval, moment timestamptz)
returns table (event_id uuid, attempt int, tries int, type text, aggregate_type text, aggregate_id uuid, sequence int, area text, occurred_at timestamptz, payload text)
language plpgsql as $$
declare
    allowed int;
begin
    -- What a crash of the database forgets here is sent once more under the same id.
    perform set_config('synchronous_commit', 'off', true);
    select case when c.failures > 0 then 1 else at_once end into allowed
    from feeds.webhook_cursors c
    join feeds.webhook_subscriptions s on s.id = c.subscription_id and s.state = 'active'
    where c.subscription_id = subscription and (c.broken_until is null or c.broken_until <= moment)
    for update of c skip locked;
    if not found then
        return;
    end if;
    allowed := allowed - (select count(*)::int from feeds.webhook_deliveries d where d.subscription_id = subscription and d.state = 'pending' and d.locked_until > now());
    if allowed <= 0 then
        return;
    end if;

    return query
    with due as materialized (
        select d.event_id as id from feeds.webhook_deliveries d
        where d.subscription_id = subscription and d.state = 'pending' and d.next_attempt_at <= moment and (d.locked_until is null or d.locked_until <= now())
            -- One look into the index for each; a "not exists" is planned as a join with all that is open.
            and d.event_id = (
                select o.event_id from feeds.webhook_deliveries o
                where o.subscription_id = d.subscription_id and o.state = 'pending' and o.aggregate_id = d.aggregate_id and o.aggregate_type = d.aggregate_type
                order by o.xid, o.seq limit 1)
        order by d.next_attempt_at, d.xid, d.seq
        limit allowed
        for update of d skip locked
    ), taken as (
        update feeds.webhook_deliveries d set attempt = d.attempt + 1, locked_until = now() + lease
        from due where d.subscription_id = subscription and d.event_id = due.id
        returning d.event_id, d.attempt, d.tries, d.type, d.aggregate_type, d.aggregate_id, d.sequence, d.xid, d.seq
    )
    select t.event_id, t.attempt, t.tries, t.type::text, t.aggregate_type::text, t.aggregate_id, t.sequence, e.area::text, e.occurred_at, e.payload::text
    from taken t left join feeds.outbox_events e on e.id = t.event_id
    order by t.xid, t.seq;
end $$;

-- Writes down how an attempt went, unless its lease was given to another. Answers whether it counted, and since when the receiver has failed.
create function feeds.settle_delivery(
    subscription uuid, event uuid, number int, began timestamptz, took int, answered int, failure text, answer text,
    outcome text, again_at timestamptz, break_after int, break_for interval, moment timestamptz)
returns table (counted boolean, failing_since timestamptz) language plpgsql as $$
begin
    perform set_config('synchronous_commit', 'off', true);
    update feeds.webhook_deliveries d set
        state = outcome, tries = d.tries + 1, locked_until = null, next_attempt_at = coalesce(again_at, d.next_attempt_at),
        finished_at = case when outcome = 'pending' then null else moment end, last_status = answered, last_failure = failure
    where d.subscription_id = subscription and d.event_id = event and d.attempt = number and d.state = 'pending';
    if not found then
        return query select false, null::timestamptz;
        return;
    end if;
    insert into feeds.webhook_attempts (subscription_id, event_id, number, started_at, duration_milliseconds, status, failure, answer)
    values (subscription, event, number, began, took, answered, failure, answer);
    return query
    update feeds.webhook_cursors c set
        failures = case when failure is null then 0 else c.failures + 1 end,
        failing_since = case when failure is null then null else coalesce(c.failing_since, moment) end,
        broken_until = case when failure is not null and c.failures + 1 >= break_after then moment + break_for end,
        last_delivered_at = case when failure is null then moment else c.last_delivered_at end
    where c.subscription_id = subscription
    returning true, c.failing_since;
end $$;
