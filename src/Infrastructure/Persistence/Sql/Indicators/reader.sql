-- Follows the outbox: takes the next events in commit order, counts their tickets again and adds the difference to the cells.
-- Safe to repeat: a ticket counted twice differs by nothing. Answers how many events were read; null when another process is at it.
create function indicators.catch_up(reader text, most int) returns int language plpgsql as $$
declare
    here record;
    events int;
begin
    select r.xid, r.seq into here from feeds.outbox_readers r where r.name = reader for update skip locked;
    if not found then
        return null;
    end if;

    -- One statement, one snapshot: what is below its oldest running transaction can no longer be joined by a late commit.
    with next as materialized (
        select e.xid, e.seq, e.aggregate_type, e.aggregate_id
        from feeds.outbox_events e
        where (e.xid, e.seq) > (here.xid, here.seq) and e.xid < pg_snapshot_xmin(pg_current_snapshot())
        order by e.xid, e.seq
        limit most
    ), changed as materialized (
        select distinct n.aggregate_id as id from next n where n.aggregate_type = 'ticket'
    ), now as materialized (
        select m.* from indicators.ticket_measures m where m.ticket_id in (select id from changed)
    ), before as materialized (
        select f.* from indicators.ticket_facts f where f.ticket_id in (select id from changed)
    ), difference as (
        select division_code, grid_id, received_on, category, channel, imported,
            received, accepted, dispatched, resolved, closed, open, supervised, responded_in_time, acceptances, accepted_in_time, handled,
            handled_in_time, returned, extended, reopened, repeated, verifications_due, call_backs, asked_solved, solved, asked_satisfied,
            satisfied
        from now
        union all
        select division_code, grid_id, received_on, category, channel, imported,
            -received, -accepted, -dispatched, -resolved, -closed, -open, -supervised, -responded_in_time, -acceptances, -accepted_in_time,
            -handled, -handled_in_time, -returned, -extended, -reopened, -repeated, -verifications_due, -call_backs, -asked_solved,
            -solved, -asked_satisfied, -satisfied
        from before
    ), cells as (
        select c.area_code, c.parent_code, c.dimension, c.key, date_trunc('month', d.received_on)::date as month, d.imported,
            sum(d.received)::int as received, sum(d.accepted)::int as accepted, sum(d.dispatched)::int as dispatched,
            sum(d.resolved)::int as resolved, sum(d.closed)::int as closed, sum(d.open)::int as open, sum(d.supervised)::int as supervised,
            sum(d.responded_in_time)::int as responded_in_time, sum(d.acceptances)::int as acceptances,
            sum(d.accepted_in_time)::int as accepted_in_time, sum(d.handled)::int as handled,
            sum(d.handled_in_time)::int as handled_in_time, sum(d.returned)::int as returned, sum(d.extended)::int as extended,
            sum(d.reopened)::int as reopened, sum(d.repeated)::int as repeated, sum(d.verifications_due)::int as verifications_due,
            sum(d.call_backs)::int as call_backs, sum(d.asked_solved)::int as asked_solved, sum(d.solved)::int as solved,
            sum(d.asked_satisfied)::int as asked_satisfied, sum(d.satisfied)::int as satisfied
        from difference d
        cross join lateral indicators.cells_of(d.division_code, d.category, d.channel, d.grid_id) c
        group by 1, 2, 3, 4, 5, 6
    ), added as (
        insert into indicators.ticket_cells as t (area_code, parent_code, dimension, key, month, imported,
            received, accepted, dispatched, resolved, closed, open, supervised, responded_in_time, acceptances, accepted_in_time, handled,
            handled_in_time, returned, extended, reopened, repeated, verifications_due, call_backs, asked_solved, solved, asked_satisfied,
            satisfied)
        select * from cells c
        where (c.received, c.accepted, c.dispatched, c.resolved, c.closed, c.open, c.supervised, c.responded_in_time, c.acceptances, c.accepted_in_time, c.handled,
            c.handled_in_time, c.returned, c.extended, c.reopened, c.repeated, c.verifications_due, c.call_backs, c.asked_solved, c.solved, c.asked_satisfied, c.satisfied)
            <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
        on conflict (area_code, dimension, month, key, imported) do update set
            received = t.received + excluded.received, accepted = t.accepted + excluded.accepted,
            dispatched = t.dispatched + excluded.dispatched, resolved = t.resolved + excluded.resolved,
            closed = t.closed + excluded.closed, open = t.open + excluded.open, supervised = t.supervised + excluded.supervised,
            responded_in_time = t.responded_in_time + excluded.responded_in_time, acceptances = t.acceptances + excluded.acceptances,
            accepted_in_time = t.accepted_in_time + excluded.accepted_in_time, handled = t.handled + excluded.handled,
            handled_in_time = t.handled_in_time + excluded.handled_in_time, returned = t.returned + excluded.returned,
            extended = t.extended + excluded.extended, reopened = t.reopened + excluded.reopened,
            repeated = t.repeated + excluded.repeated, verifications_due = t.verifications_due + excluded.verifications_due,
            call_backs = t.call_backs + excluded.call_backs, asked_solved = t.asked_solved + excluded.asked_solved,
            solved = t.solved + excluded.solved, asked_satisfied = t.asked_satisfied + excluded.asked_satisfied,
            satisfied = t.satisfied + excluded.satisfied
    ), counted as (
        insert into indicators.ticket_facts as f (ticket_id, division_code, grid_id, received_on, category, channel, imported, due_at,
            received, accepted, dispatched, resolved, closed, open, supervised, responded_in_time, acceptances, accepted_in_time, handled,
            handled_in_time, returned, extended, reopened, repeated, verifications_due, call_backs, asked_solved, solved, asked_satisfied,
            satisfied)
        select n.* from now n
        on conflict (ticket_id) do update set
            division_code = excluded.division_code, grid_id = excluded.grid_id, received_on = excluded.received_on,
            category = excluded.category, channel = excluded.channel, imported = excluded.imported, due_at = excluded.due_at,
            received = excluded.received, accepted = excluded.accepted, dispatched = excluded.dispatched, resolved = excluded.resolved,
            closed = excluded.closed, open = excluded.open, supervised = excluded.supervised,
            responded_in_time = excluded.responded_in_time, acceptances = excluded.acceptances,
            accepted_in_time = excluded.accepted_in_time, handled = excluded.handled, handled_in_time = excluded.handled_in_time,
            returned = excluded.returned, extended = excluded.extended, reopened = excluded.reopened, repeated = excluded.repeated,
            verifications_due = excluded.verifications_due, call_backs = excluded.call_backs, asked_solved = excluded.asked_solved,
            solved = excluded.solved, asked_satisfied = excluded.asked_satisfied, satisfied = excluded.satisfied
    ), gone as (
        delete from indicators.ticket_facts f using before b where f.ticket_id = b.ticket_id and b.ticket_id not in (select ticket_id from now)
    ), moved as (
        update feeds.outbox_readers r set xid = l.xid, seq = l.seq
        from (select n.xid, n.seq from next n order by n.xid desc, n.seq desc limit 1) l
        where r.name = reader
    )
    select count(*)::int into events from next;
    return events;
end $$;

-- Counts everything anew. The position is taken first: whatever commits meanwhile is read again, which changes nothing.
create function indicators.rebuild(reader text) returns void language plpgsql as $$
begin
    insert into feeds.outbox_readers (name) values (reader) on conflict do nothing;
    perform 1 from feeds.outbox_readers where name = reader for update;
    update feeds.outbox_readers set xid = pg_snapshot_xmin(pg_current_snapshot()), seq = 0 where name = reader;
    delete from feeds.outbox_readers r where r.name like split_part(reader, '/', 1) || '/%' and r.name <> reader;
    truncate indicators.ticket_facts, indicators.ticket_cells;
    insert into indicators.ticket_facts (ticket_id, division_code, grid_id, received_on, category, channel, imported, due_at,
        received, accepted, dispatched, resolved, closed, open, supervised, responded_in_time, acceptances, accepted_in_time, handled,
        handled_in_time, returned, extended, reopened, repeated, verifications_due, call_backs, asked_solved, solved, asked_satisfied,
        satisfied)
    select m.* from indicators.ticket_measures m;
    insert into indicators.ticket_cells (area_code, parent_code, dimension, key, month, imported,
        received, accepted, dispatched, resolved, closed, open, supervised, responded_in_time, acceptances, accepted_in_time, handled,
        handled_in_time, returned, extended, reopened, repeated, verifications_due, call_backs, asked_solved, solved, asked_satisfied,
        satisfied)
    select c.area_code, c.parent_code, c.dimension, c.key, date_trunc('month', f.received_on)::date, f.imported,
        sum(f.received), sum(f.accepted), sum(f.dispatched), sum(f.resolved), sum(f.closed), sum(f.open), sum(f.supervised),
        sum(f.responded_in_time), sum(f.acceptances), sum(f.accepted_in_time), sum(f.handled), sum(f.handled_in_time), sum(f.returned),
        sum(f.extended), sum(f.reopened), sum(f.repeated), sum(f.verifications_due), sum(f.call_backs), sum(f.asked_solved), sum(f.solved),
        sum(f.asked_satisfied), sum(f.satisfied)
    from indicators.ticket_facts f
    cross join lateral indicators.cells_of(f.division_code, f.category, f.channel, f.grid_id) c
    group by 1, 2, 3, 4, 5, 6;
end $$;
