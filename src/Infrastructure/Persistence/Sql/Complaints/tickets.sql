-- Lists: newest first within the caller's area, unit or grid.
create index ix_tickets_county on complaints.tickets (county_code, received_at desc, id desc);
create index ix_tickets_town on complaints.tickets (town_code, received_at desc, id desc);
create index ix_tickets_community on complaints.tickets (division_code, received_at desc, id desc);
create index ix_tickets_unit on complaints.tickets (lead_unit_id, received_at desc, id desc) where lead_unit_id is not null;
create index ix_tickets_co_units on complaints.tickets using gin (co_unit_ids) where co_unit_ids <> '{}';
create index ix_tickets_assigned_grid on complaints.tickets (assigned_grid_id, received_at desc, id desc) where assigned_grid_id is not null;
create index ix_tickets_grid on complaints.tickets (grid_id, received_at desc, id desc) where grid_id is not null;
-- Queues: the open ones are few, whatever the table grows to.
create index ix_tickets_open on complaints.tickets (county_code, status, received_at desc, id desc)
    where status not in ('closed', 'archived', 'rejected', 'merged', 'withdrawn');
create index ix_tickets_due on complaints.tickets (county_code, due_at, id) where due_at is not null;
create index ix_tickets_compound on complaints.tickets (compound_id, received_at desc) where compound_id is not null;
create index ix_tickets_category on complaints.tickets (county_code, category_code, received_at desc, id desc);
create unique index ux_tickets_source on complaints.tickets (source_system, source_external_id) where source_system is not null;

-- Overlapping character pairs: a GIN index on them finds every run of two or more characters (see docs/decisions).
create index ix_ticket_search_grams on complaints.ticket_search using gin (grams) with (fastupdate = on);

-- Running numbers; a gap is no harm.
create sequence complaints.ticket_numbers;
