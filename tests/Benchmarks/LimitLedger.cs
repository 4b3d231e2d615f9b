using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace GovernanceApi.Benchmarks;

/// <summary>The reads of the ledger by hand: one statement, the columns of the product, straight to the wire.</summary>
internal sealed class LimitLedger(NpgsqlDataSource source)
{
    private const string Rows = """
        select t.id, t.number, t.ledger_day, t.catalogue_item, t.title, t.grid_id, t.division_code, t.place, t.status, t.worker_id, t.due_at, t.submitted_at, t.on_time,
            t.minutes_spent, t.corrections, t.is_duplicate
        from grid_tasks.tasks t where t.county_code = '341502'::bpchar and t.ledger_day between $1 and $2 order by t.ledger_day desc, t.id desc
        """;

    private const string Sums = """
        select count(*)::int, count(*) filter (where t.status = 'done')::int, count(*) filter (where t.status = 'done' and t.on_time)::int,
            count(*) filter (where t.status not in ('done', 'cancelled'))::int, count(*) filter (where t.status = 'cancelled')::int,
            coalesce(sum(t.minutes_spent), 0)::bigint, count(*) filter (where t.corrections > 0)::int
        from grid_tasks.tasks t where t.county_code = '341502'::bpchar and t.ledger_day between $1 and $2
        """;

    public async Task PageAsync(HttpContext http)
    {
        await using var command = Command(http, Rows + " limit 51");
        await using var reader = await command.ExecuteReaderAsync();
        var body = new ArrayBufferWriter<byte>(32 * 1024);
        await using var json = new Utf8JsonWriter(body, LimitServer.Json);
        json.WriteStartArray();
        while (await reader.ReadAsync())
        {
            json.WriteStartObject();
            for (var i = 0; i < reader.FieldCount; i++)
            {
                json.WriteString(reader.GetName(i), Text(reader.GetValue(i)));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Flush();
        await LimitServer.SendAsync(http, body);
    }

    public async Task TotalsAsync(HttpContext http)
    {
        await using var command = Command(http, Sums);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        var body = new ArrayBufferWriter<byte>(256);
        await using var json = new Utf8JsonWriter(body, LimitServer.Json);
        json.WriteStartArray();
        for (var i = 0; i < reader.FieldCount; i++)
        {
            json.WriteNumberValue(Convert.ToInt64(reader.GetValue(i), CultureInfo.InvariantCulture));
        }

        json.WriteEndArray();
        json.Flush();
        await LimitServer.SendAsync(http, body);
    }

    public async Task ExportAsync(HttpContext http)
    {
        await using var command = Command(http, Rows);
        await using var reader = await command.ExecuteReaderAsync();
        http.Response.ContentType = "text/csv; charset=utf-8";
        await using var writer = new StreamWriter(http.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        while (await reader.ReadAsync())
        {
            for (var i = 0; i < reader.FieldCount; i++)
            {
                await writer.WriteAsync(Text(reader.GetValue(i)));
                await writer.WriteAsync(',');
            }

            await writer.WriteAsync("\r\n");
        }
    }

    private NpgsqlCommand Command(HttpContext http, string sql)
    {
        var command = source.CreateCommand(sql);
        foreach (var name in (string[])["from", "to"])
        {
            command.Parameters.Add(new NpgsqlParameter { Value = DateOnly.Parse(http.Request.Query[name].ToString(), CultureInfo.InvariantCulture) });
        }

        return command;
    }

    private static string Text(object value) => value switch
    {
        DBNull => "",
        DateTime at => at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}

/// <summary>The rows that a plan's tasks come to, made inside the database: tasks, two lines each, two audit entries, two events.</summary>
internal static class LimitExpansion
{
    private const string Sql = """
        with made as (
            insert into grid_tasks.tasks (id, number, status, status_since, catalogue_item, title, division_code, grid_id, created_at, due_at, rework_count, escalated, revision,
                ledger_day, evidence_required, is_duplicate, estimated_minutes, corrections, last_step_at, plan_id, planned_on)
            select gen_random_uuid(), 'L' || i, 'assigned', now(), 'demand-service', '演示巡查', '341502001001', md5('grid' || i % 500)::uuid, now(), now() + interval '1 day', 0, false, 2,
                current_date + 100 + i % 14, false, false, 60, 0, now(), md5('plan' || i / 14)::uuid, current_date + 100 + i % 14
            from generate_series(1, $1::int) i returning id
        ), steps as (
            insert into grid_tasks.task_steps (id, task_id, revision, at, action, "from", "to", actor_role)
            select gen_random_uuid(), m.id, n, now(), case n when 1 then 'plan' else 'assign' end, null, 'assigned', 'system' from made m cross join generate_series(1, 2) n
        ), trail as (
            insert into audit.entries (id, at, actor_name, actor_role, action, subject_type, subject_id, revision, command, request_id, data)
            select gen_random_uuid(), now(), 'system', 'system', 'grid_task.planned', 'grid_task', m.id, n, 'PatrolClock', 'patrols', '{}' from made m cross join generate_series(1, 2) n
        )
        insert into feeds.outbox_events (id, type, aggregate_type, aggregate_id, sequence, area, occurred_at, payload)
        select gen_random_uuid(), 'grid_task.planned', 'grid_task', m.id, n, '341502001001', now(), '{}' from made m cross join generate_series(1, 2) n
        """;

    public static async Task RunAsync(NpgsqlDataSource source, int tasks)
    {
        await using var command = source.CreateCommand(Sql);
        command.CommandTimeout = 0;
        command.Parameters.Add(new NpgsqlParameter { Value = tasks });
        await command.ExecuteNonQueryAsync();
    }
}
