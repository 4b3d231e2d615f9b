create sequence grid_tasks.plan_numbers;

-- Tasks that were there before the ledger kept days and moments.
update grid_tasks.tasks set
    ledger_day = (created_at at time zone 'Asia/Shanghai')::date,
    last_step_at = greatest(created_at, status_since);

-- The ledger (台账) newest first, one index for each way to narrow it. That of the county also carries what totals and the
-- burden ledger add up, so that a month of a whole county is added up from the index alone.
create index ix_tasks_ledger_county on grid_tasks.tasks (county_code, ledger_day, id)
    include (status, on_time, minutes_spent, corrections, grid_id, worker_id, catalogue_item, evidence_required, is_duplicate);
create index ix_tasks_ledger_town on grid_tasks.tasks (town_code, ledger_day, id);
create index ix_tasks_ledger_community on grid_tasks.tasks (division_code, ledger_day, id);
create index ix_tasks_ledger_worker on grid_tasks.tasks (worker_id, ledger_day, id);
create index ix_tasks_ledger_item on grid_tasks.tasks (county_code, catalogue_item, ledger_day, id);
create index ix_tasks_ledger_status on grid_tasks.tasks (county_code, status, ledger_day, id) where status not in ('done', 'cancelled');
create index ix_tasks_ledger_late on grid_tasks.tasks (county_code, ledger_day, id) where on_time = false;
create index ix_tasks_ledger_corrected on grid_tasks.tasks (county_code, ledger_day, id) where corrections > 0;
-- The same work asked of the same grid.
create index ix_tasks_alike on grid_tasks.tasks (grid_id, catalogue_item, ledger_day);

-- Lines of the ledger and signatures only grow: a correction is a further line.
create function grid_tasks.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '%.% is append-only', tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger task_steps_append_only before update or delete on grid_tasks.task_steps
    for each row execute function grid_tasks.refuse_change();
create trigger ledger_sign_offs_append_only before update or delete on grid_tasks.ledger_sign_offs
    for each row execute function grid_tasks.refuse_change();
