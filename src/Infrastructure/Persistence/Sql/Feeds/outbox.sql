-- Commit order is not insert order: a reader takes rows whose transaction is below every running one
-- (xid < pg_snapshot_xmin(pg_current_snapshot())) and orders by (xid, seq), so it can never skip a late commit.
alter table feeds.outbox_events
    add column seq bigint generated always as identity,
    add column xid xid8 not null default pg_current_xact_id();
create unique index ix_outbox_events_xid_seq on feeds.outbox_events (xid, seq);

-- How far each reader has come.
create table feeds.outbox_readers (
    name text primary key,
    xid xid8 not null default '0',
    seq bigint not null default 0
);
