using System.Globalization;
using System.Text;
using GovernanceApi.Domain.Complaints.Search;
using Npgsql;

namespace GovernanceApi.Benchmarks;

/// <summary>A county full of generated tickets, written by COPY: the newest few are open, some of them still to be accepted.</summary>
internal sealed class Tickets(NpgsqlDataSource source, int rows)
{
    public const string County = "341502000000";
    public const string CommonTerm = "路灯";
    public const string RareTerm = "鸳鸯井";
    private const int RareEvery = 20_000;
    private static readonly string[] Things = ["路灯", "井盖", "电梯", "消防通道", "垃圾桶", "绿化带", "停车位", "下水管道", "外墙瓷砖", "健身器材", "门禁", "楼道堆物", "充电桩", "水压", "噪音"];
    private static readonly string[] Troubles = ["损坏多日无人维修", "存在安全隐患", "影响居民出行", "多次反映没有结果", "请尽快派人处理", "晚上扰民严重", "费用不公开"];
    private static readonly string[] Spots = ["东门", "西门", "三号楼", "地下车库", "儿童乐园旁", "南侧围墙", "北区广场", "七单元"];

    private readonly DateTimeOffset newest = Now();

    /// <summary>Tickets waiting to be accepted, each to be used once.</summary>
    public Queue<Guid> Submitted { get; } = new();

    public async Task FillAsync()
    {
        await using var connection = await source.OpenConnectionAsync();
        await ExecuteAsync(connection, "set maintenance_work_mem = '1GB'; set synchronous_commit = off");
        // Indexes and foreign keys come back at the end, when they cost a fraction.
        var parts = await PartsAsync(connection);
        foreach (var (drop, _) in parts)
        {
            await ExecuteAsync(connection, drop);
        }

        var communities = await CommunitiesAsync(connection);
        const int Chunk = 50_000;
        for (var from = 0; from < rows; from += Chunk)
        {
            await CopyAsync(connection, communities, from, Math.Min(from + Chunk, rows));
            Console.Write($"\r  {Math.Min(from + Chunk, rows):N0} of {rows:N0} tickets");
        }

        Console.WriteLine();
        foreach (var (_, add) in parts.AsEnumerable().Reverse())
        {
            await ExecuteAsync(connection, add);
        }

        await ExecuteAsync(connection, $"select setval('complaints.ticket_numbers', {rows + 100_000}); vacuum analyze complaints.tickets; vacuum analyze complaints.ticket_search; "
            + "vacuum analyze complaints.ticket_clocks; vacuum analyze complaints.ticket_steps; vacuum analyze complaints.reporters");
    }

    private async Task CopyAsync(NpgsqlConnection connection, string[] communities, int from, int to)
    {
        StringBuilder tickets = new(), search = new(), clocks = new(), steps = new(), reporters = new();
        for (var i = from; i < to; i++)
        {
            var ticket = new Row(i, rows, newest, communities);
            if (ticket.Open)
            {
                Submitted.Enqueue(ticket.Id);
            }

            var normal = SearchGrams.Normalise($"{ticket.Number} {ticket.Title} {ticket.Text} {ticket.Place}");
            tickets.AppendLine(ticket.Ticket());
            search.Append(CultureInfo.InvariantCulture, $"{ticket.Id}\t{normal}\t{{{string.Join(',', SearchGrams.Of(normal).Select(g => $"\"{g}\""))}}}\n");
            clocks.AppendLine(ticket.Clock());
            steps.AppendLine(ticket.Step());
            reporters.Append(CultureInfo.InvariantCulture, $"{ticket.Id}\t张*\t138****1234\t\\\\x{i:x64}\t1\n");
        }

        await WriteAsync(connection, $"complaints.tickets ({Row.TicketColumns})", tickets);
        await WriteAsync(connection, "complaints.ticket_search (id, search_text, grams)", search);
        await WriteAsync(connection, $"complaints.ticket_clocks ({Row.ClockColumns})", clocks);
        await WriteAsync(connection, $"complaints.ticket_steps ({Row.StepColumns})", steps);
        await WriteAsync(connection, "complaints.reporters (ticket_id, masked_name, masked_phone, query_code_hash, revision)", reporters);
    }

    internal static async Task WriteAsync(NpgsqlConnection connection, string table, StringBuilder lines)
    {
        await using var copy = await connection.BeginTextImportAsync($"copy {table} from stdin");
        foreach (var piece in lines.GetChunks())
        {
            await copy.WriteAsync(piece);
        }
    }

    internal static string TextOf(int i) =>
        $"{Spots[i % Spots.Length]}的{Things[i % Things.Length]}{Troubles[i % Troubles.Length]}，编号{i}"
        + (i % RareEvery == 0 ? $"，在{RareTerm}附近" : "");

    private static async Task<List<(string Drop, string Add)>> PartsAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(
            """
            with filled as (select unnest(array['tickets', 'ticket_search', 'ticket_clocks', 'ticket_steps', 'reporters']) as name)
            select format('alter table complaints.%I drop constraint %I', f.name, c.conname), format('alter table complaints.%I add constraint %I %s', f.name, c.conname, pg_get_constraintdef(c.oid))
            from filled f join pg_constraint c on c.conrelid = ('complaints.' || f.name)::regclass where c.contype = 'f'
            union all
            select 'drop index ' || i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid)
            from filled f join pg_index i on i.indrelid = ('complaints.' || f.name)::regclass where not i.indisprimary
            """, connection);
        await using var reader = await command.ExecuteReaderAsync();
        List<(string, string)> parts = [];
        while (await reader.ReadAsync())
        {
            parts.Add((reader.GetString(0), reader.GetString(1)));
        }

        return parts;
    }

    private static async Task<string[]> CommunitiesAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand("select array_agg(code::text order by code) from territory.divisions where code like '341502%' and right(code, 3) <> '000'", connection);
        return (string[])(await command.ExecuteScalarAsync())!;
    }

    internal static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        foreach (var statement in sql.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 0 };
            await command.ExecuteNonQueryAsync();
        }
    }

    private static DateTimeOffset Now() => TimeProvider.System.GetUtcNow();
}
