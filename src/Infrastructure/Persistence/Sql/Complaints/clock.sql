-- What the background clock looks for every minute stays small in these, whatever the table grows to.
create index ix_tickets_verifying on complaints.tickets (close_unverified_at) where status = 'verifying';
create index ix_tickets_suspended on complaints.tickets (resume_at) where status = 'suspended';
create index ix_tickets_repeated on complaints.tickets (id) where repeat_of_id is not null and supervision_level = 0;
create index ix_tickets_retention on complaints.tickets (status_since) where status in ('closed', 'rejected', 'withdrawn', 'merged');

-- How far the clock has come with counting open tickets again after the calendar changed; one row.
create table complaints.calendar_follower (
    one boolean primary key default true check (one),
    version text not null,
    position text not null
);
