create schema if not exists indicators;

-- One row per ticket as it was last counted: its keys and what it adds to the sums (0 or 1 each).
create table indicators.ticket_facts (
    ticket_id uuid primary key,
    division_code char(12) not null,
    county_code char(6) not null generated always as (left(division_code, 6)::char(6)) stored,
    town_code char(9) not null generated always as (left(division_code, 9)::char(9)) stored,
    grid_id uuid,
    received_on date not null,
    category text not null,
    channel text not null,
    imported boolean not null,
    -- Of a running clock: overdue depends on the moment of asking and is counted from the index below.
    due_at timestamptz,
    received int not null, accepted int not null, dispatched int not null, resolved int not null, closed int not null, open int not null,
    supervised int not null, responded_in_time int not null, acceptances int not null, accepted_in_time int not null, handled int not null,
    handled_in_time int not null, returned int not null, extended int not null, reopened int not null, repeated int not null,
    verifications_due int not null, call_backs int not null, asked_solved int not null, solved int not null, asked_satisfied int not null,
    satisfied int not null
);
create index ix_ticket_facts_day on indicators.ticket_facts (county_code, received_on) include (division_code, closed);
create index ix_ticket_facts_due on indicators.ticket_facts (county_code, due_at) include (town_code, division_code, grid_id, received_on) where due_at is not null;

-- The sums by month of receipt (Asia/Shanghai) of every county, township and community: for all tickets, by first category level,
-- by channel and by grid. Each dimension by itself: a cube over all of them would have nearly as many cells as there are tickets.
create table indicators.ticket_cells (
    area_code text not null,
    parent_code text not null,
    dimension text not null,
    key text not null,
    month date not null,
    imported boolean not null,
    received int not null, accepted int not null, dispatched int not null, resolved int not null, closed int not null, open int not null,
    supervised int not null, responded_in_time int not null, acceptances int not null, accepted_in_time int not null, handled int not null,
    handled_in_time int not null, returned int not null, extended int not null, reopened int not null, repeated int not null,
    verifications_due int not null, call_backs int not null, asked_solved int not null, solved int not null, asked_satisfied int not null,
    satisfied int not null,
    primary key (area_code, dimension, month, key, imported)
);
create index ix_ticket_cells_children on indicators.ticket_cells (parent_code, month) where dimension = 'all';

-- The cells that a ticket belongs to.
create function indicators.cells_of(division text, category text, channel text, grid uuid)
    returns table (area_code text, parent_code text, dimension text, key text)
    language sql immutable parallel safe as $$
    select a.code, a.parent, d.dimension, d.key
    from (values (left(division, 6), ''), (left(division, 9), left(division, 6)), (division, left(division, 9))) a (code, parent)
    cross join (values ('all', ''), ('category', category), ('channel', channel), ('grid', grid::text)) d (dimension, key)
    where d.key is not null
$$;
