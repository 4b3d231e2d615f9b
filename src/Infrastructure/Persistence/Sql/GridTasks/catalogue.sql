create sequence grid_tasks.task_numbers;
create sequence grid_tasks.admission_numbers;

-- A published list is what people were told: not even a slip of the code changes it.
create function grid_tasks.keep_published_catalogue() returns trigger language plpgsql as $$
begin
  if old.status = 'published' then
    raise exception 'A published task catalogue is never changed.';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;

create trigger keep_published_catalogue before update or delete on grid_tasks.catalogues
  for each row execute function grid_tasks.keep_published_catalogue();
