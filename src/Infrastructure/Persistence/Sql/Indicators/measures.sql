-- What a ticket counts for: the one definition, used by the reader and by a rebuild. A change here needs a new reader name
-- (RollUps.Reader), which makes every installation count anew.
create view indicators.ticket_measures as
select
    t.id as ticket_id,
    t.division_code,
    coalesce(t.assigned_grid_id, t.grid_id) as grid_id,
    (t.received_at at time zone 'Asia/Shanghai')::date as received_on,
    coalesce(left(t.category_code, 2), '') as category,
    t.channel,
    t.source_system is not null as imported,
    t.due_at,
    1 as received,
    (t.accepted_at is not null)::int as accepted,
    (t.dispatched_at is not null)::int as dispatched,
    (t.resolved_at is not null)::int as resolved,
    (t.closed_at is not null)::int as closed,
    (t.status not in ('closed', 'archived', 'rejected', 'merged', 'withdrawn'))::int as open,
    (t.supervision_level > 0)::int as supervised,
    -- The first word to the reporter came before the handling clock of that time ran out.
    coalesce(t.dispatched_at is not null and t.first_response_at <= c.response_due, false)::int as responded_in_time,
    (t.accepted_on_time is not null)::int as acceptances,
    coalesce(t.accepted_on_time, false)::int as accepted_in_time,
    (t.handled_on_time is not null)::int as handled,
    coalesce(t.handled_on_time, false)::int as handled_in_time,
    (t.dispatched_at is not null and t.return_count > 0)::int as returned,
    (t.dispatched_at is not null and coalesce(c.extended, false))::int as extended,
    (t.resolved_at is not null and t.round > 1)::int as reopened,
    (t.repeat_of_id is not null)::int as repeated,
    (t.resolved_at is not null and (v.own or r.rated))::int as verifications_due,
    (t.resolved_at is not null and (w.solved is not null or w.satisfied is not null))::int as call_backs,
    (t.resolved_at is not null and w.solved is not null)::int as asked_solved,
    (t.resolved_at is not null and coalesce(w.solved, false))::int as solved,
    (t.resolved_at is not null and w.satisfied is not null)::int as asked_satisfied,
    (t.resolved_at is not null and coalesce(w.satisfied, false))::int as satisfied
from complaints.tickets t
cross join lateral (
    select
        coalesce(t.verification ->> 'method' <> 'imported', false) as own,
        -- A spot check is our own word, not the reporter's.
        coalesce(t.verification ->> 'method' in ('callBack', 'reporterConfirmation'), false) as answered,
        (t.verification ->> 'at')::timestamptz as at
) v
cross join lateral (select t.rating is not null as rated, (t.rating ->> 'at')::timestamptz as at) r
-- The reporter's latest word: the mark if it came after the call-back, else the call-back.
cross join lateral (
    select
        case when later then (t.rating ->> 'solved')::boolean when v.answered then (t.verification ->> 'solved')::boolean end as solved,
        case when later then (t.rating ->> 'satisfied')::boolean when v.answered then (t.verification ->> 'satisfied')::boolean end as satisfied
    from (select r.rated and not (v.answered and v.at > r.at) as later) l
) w
left join lateral (
    select
        bool_or(c.extension is not null) as extended,
        (array_agg(c.due_at order by c.started_at desc) filter (where c.started_at <= t.first_response_at))[1] as response_due
    from complaints.ticket_clocks c
    where c.ticket_id = t.id and c.kind = 'handle'
) c on t.dispatched_at is not null;
