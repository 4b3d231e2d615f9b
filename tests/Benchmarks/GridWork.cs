using Npgsql;

namespace GovernanceApi.Benchmarks;

/// <summary>Millions of made-up tasks of one county's grids over three years, and plans that wait to make their tasks.</summary>
internal sealed class GridWork(NpgsqlDataSource source, int tasks)
{
    public const int Grids = 500;
    public const int TasksOfAPlan = 14;

    private const string Tasks = """
        insert into grid_tasks.tasks (id, number, status, status_since, catalogue_item, title, place, division_code, grid_id, created_at, due_at, submitter_id, submitted_at,
            finished_at, rework_count, escalated, revision, ledger_day, evidence_required, is_duplicate, estimated_minutes, minutes_spent, corrections, last_step_at, outcome)
        select gen_random_uuid(), 'XC' || lpad(i::text, 9, '0'), case when i % 20 = 0 then 'submitted' when i % 97 = 0 then 'cancelled' else 'done' end, d.at,
            (array['complaint-handling', 'demand-service', 'rectification'])[1 + i % 3], '演示巡查', '演示点位', '3415020010' || lpad((1 + i % 20)::text, 2, '0'),
            md5('grid' || i % $2)::uuid, d.at, d.at + interval '1 day', md5('worker' || i % $2)::uuid, d.at + case when i % 11 = 0 then interval '30 hours' else interval '2 hours' end,
            d.at + interval '4 hours', 0, false, 6, (d.at at time zone 'Asia/Shanghai')::date, i % 3 = 2, i % 211 = 0, 60, 20 + i % 70, case when i % 301 = 0 then 1 else 0 end,
            d.at + interval '4 hours', 'fixed'
        from generate_series($3::int, $4::int) i
        cross join lateral (select now() - interval '1 hour' - (i * (interval '1095 days' / $1::int)) as at) d
        """;

    private const string Plans = """
        insert into grid_tasks.patrol_plans (id, number, catalogue_item, grid_id, division_code, title, recurrence, on_rest_day, "from", points, created_at, revision)
        select gen_random_uuid(), 'B' || $2::text || lpad(i::text, 7, '0'), 'demand-service', md5('grid' || i % 500)::uuid, '3415020010' || lpad((1 + i % 20)::text, 2, '0'),
            '演示巡查', '{"kind":"daily","every":1,"weekdays":[],"monthDay":null}', 'keep', (now() at time zone 'Asia/Shanghai')::date, '[]', now(), 1
        from generate_series(1, $1::int) i
        """;

    public async Task FillAsync()
    {
        const int Chunk = 250_000;
        for (var from = 1; from <= tasks; from += Chunk)
        {
            await ExecuteAsync(Tasks, tasks, Grids, from, Math.Min(tasks, from + Chunk - 1));
            Console.WriteLine($"  {Math.Min(tasks, from + Chunk - 1):N0} tasks");
        }

        await ExecuteAsync("vacuum analyze grid_tasks.tasks");
    }

    /// <summary>Plans of every day up to the horizon; the run's number keeps theirs apart.</summary>
    public Task AddPlansAsync(int plans, int run) => ExecuteAsync(Plans, plans, run);

    public Task EndPlansAsync() => ExecuteAsync("update grid_tasks.patrol_plans set ended_at = now() where ended_at is null");

    public async Task<long> CountAsync(string sql)
    {
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private async Task ExecuteAsync(string sql, params object[] values)
    {
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = 0;
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        await command.ExecuteNonQueryAsync();
    }
}
