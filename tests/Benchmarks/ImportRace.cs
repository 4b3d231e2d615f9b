using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Npgsql;

namespace GovernanceApi.Benchmarks;

/// <summary>
/// A file through the whole import – upload, check of every row, commit with a result per row – against two limits: a bare COPY
/// of the state it leaves into tables without indexes, and a COPY of everything it leaves into tables with the same indexes.
/// </summary>
internal sealed class ImportRace(Caller signedIn, NpgsqlDataSource source) : IDisposable
{
    public const int Rows = 20_000;

    /// <summary>What an import leaves, and the column that names the ticket.</summary>
    private static readonly (string Table, string Key)[] Left =
    [
        ("complaints.tickets", "id"), ("complaints.ticket_search", "id"), ("complaints.ticket_clocks", "ticket_id"), ("complaints.ticket_steps", "ticket_id"),
        ("complaints.reporters", "ticket_id"), ("audit.entries", "subject_id"), ("feeds.outbox_events", "aggregate_id"),
    ];

    private readonly HttpClient http = new() { BaseAddress = new Uri($"http://127.0.0.1:{signedIn.Port}/api/v1/"), Timeout = TimeSpan.FromMinutes(5) };

    public async Task<ImportOutcome> RunAsync(int round)
    {
        var system = $"benchmark-{round}";
        var whole = Stopwatch.StartNew();
        var batch = await SendAsync(HttpMethod.Post, $"imports?fileName={system}.csv", new ByteArrayContent(Sheet(round)) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } });
        var id = batch["id"]!.GetValue<string>();
        await SendAsync(HttpMethod.Put, $"imports/{id}/mapping", JsonContent.Create(new
        {
            headerRow = batch["headerRow"]!.GetValue<int>(),
            columns = batch["columns"]!.AsArray().Select(c => new { index = c!["index"]!.GetValue<int>(), field = c["field"]?.GetValue<string>() }).ToArray(),
            settings = new { sourceSystem = system, divisionCode = "341502001001" },
        }));
        await UntilAsync(id, "ready");
        var commit = Stopwatch.StartNew();
        await SendAsync(HttpMethod.Post, $"imports/{id}/commit", JsonContent.Create(new { skipInvalid = false }));
        var done = await UntilAsync(id, "done");
        var (committed, all) = (commit.Elapsed.TotalSeconds, whole.Elapsed.TotalSeconds);
        var created = done["totals"]!["created"]!.GetValue<int>();
        return created == Rows
            ? new ImportOutcome(Rows / committed, Rows / all, Rows / await CopiedAsync(source, $"source_system = '{system}'", indexed: false), Rows / await CopiedAsync(source, $"source_system = '{system}'", indexed: true))
            : throw new InvalidOperationException($"{created} of {Rows} rows were created.");
    }

    public void Dispose() => http.Dispose();

    /// <summary>Seconds to copy the rows that the import left: its state alone and without any index, or everything with the indexes it has.</summary>
    /// <param name="mine">Condition that finds its tickets.</param>
    public static async Task<double> CopiedAsync(NpgsqlDataSource source, string mine, bool indexed)
    {
        await using var connection = await source.OpenConnectionAsync();
        var seconds = 0.0;
        foreach (var (table, key) in Left.Where(l => indexed || l.Table.StartsWith("complaints.", StringComparison.Ordinal)))
        {
            var columns = await ColumnsAsync(connection, table);
            await Tickets.ExecuteAsync(connection, $"create temp table left_rows as select {columns} from {table} where {key} in (select id from complaints.tickets where {mine}); "
                + $"create table copied (like {(indexed ? $"{table} including all" : "left_rows")})");
            using var rows = new MemoryStream();
            await using (var export = await connection.BeginRawBinaryCopyAsync("copy left_rows to stdout (format binary)"))
            {
                await export.CopyToAsync(rows);
            }

            var watch = Stopwatch.StartNew();
            rows.Position = 0;
            await using (var import = await connection.BeginRawBinaryCopyAsync($"copy copied ({columns}) from stdin (format binary)"))
            {
                await rows.CopyToAsync(import);
            }

            seconds += watch.Elapsed.TotalSeconds;
            await Tickets.ExecuteAsync(connection, "drop table left_rows; drop table copied");
        }

        return seconds;
    }

    /// <summary>Without the ones that the database computes.</summary>
    private static async Task<string> ColumnsAsync(NpgsqlConnection connection, string table)
    {
        await using var command = new NpgsqlCommand(
            $"select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute where attrelid = '{table}'::regclass and attnum > 0 and not attisdropped and attgenerated = ''", connection);
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private async Task<JsonNode> UntilAsync(string id, string state)
    {
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < TimeSpan.FromMinutes(5); await pace.WaitForNextTickAsync())
        {
            var batch = await SendAsync(HttpMethod.Get, $"imports/{id}", null);
            var now = batch["state"]!.GetValue<string>();
            if (now == state)
            {
                return batch;
            }

            if (now is "failed" or "cancelled")
            {
                throw new InvalidOperationException(batch.ToJsonString());
            }
        }

        throw new TimeoutException($"The import did not become {state}.");
    }

    private async Task<JsonNode> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add("Cookie", signedIn.Cookie);
        request.Headers.Add("X-CSRF-Token", signedIn.CsrfToken);
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString());
        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonNode.Parse(text)! : throw new InvalidOperationException($"{method} {path}: {text}");
    }

    private static byte[] Sheet(int round)
    {
        var sheet = new StringBuilder("编号,姓名,标题,时间,内容,回复,回复时间\n");
        for (var i = 0; i < Rows; i++)
        {
            sheet.Append(CultureInfo.InvariantCulture,
                $"{round}-{i},居民{i % 900},{Tickets.TextOf(i)[..10]},2025-{(i % 12) + 1:D2}-{(i % 28) + 1:D2} 09:30,{Tickets.TextOf(i)},已派人处理完毕。,2025-{(i % 12) + 1:D2}-28 17:00\n");
        }

        return Encoding.UTF8.GetBytes(sheet.ToString());
    }
}

/// <summary>Rows a second: of the commit alone, of everything from upload to done, of the bare COPY and of the COPY with indexes.</summary>
internal sealed record ImportOutcome(double Commit, double Whole, double Bare, double Indexed);
