create index ix_tasks_county on grid_tasks.tasks (county_code, due_at, id);
create index ix_tasks_town on grid_tasks.tasks (town_code, due_at, id);
create index ix_tasks_community on grid_tasks.tasks (division_code, due_at, id);
