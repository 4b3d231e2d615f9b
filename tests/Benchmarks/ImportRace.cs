using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Npgsql;

namespace GovernanceApi.Benchmarks;

/// <summary>A file through the whole import – upload, check of every row, commit with a result per row – against a bare COPY of the state it leaves.</summary>
internal sealed class ImportRace(Caller signedIn, NpgsqlDataSource source) : IDisposable
{
    public const int Rows = 20_000;
    private static readonly string[] Tables = ["tickets", "ticket_search", "ticket_clocks", "ticket_steps", "reporters"];
    private readonly HttpClient http = new() { BaseAddress = new Uri($"http://127.0.0.1:{signedIn.Port}/api/v1/"), Timeout = TimeSpan.FromMinutes(5) };

    /// <summary>Rows a second: of the commit alone, of everything from upload to done, and of the bare COPY.</summary>
    public async Task<(double Commit, double Whole, double Bare)> RunAsync(int round)
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
            ? (Rows / committed, Rows / all, Rows / await BareAsync(system))
            : throw new InvalidOperationException($"{created} of {Rows} rows were created.");
    }

    public void Dispose() => http.Dispose();

    /// <summary>The rows that the import left, copied into tables of the same columns without any index.</summary>
    private async Task<double> BareAsync(string system)
    {
        await using var connection = await source.OpenConnectionAsync();
        var seconds = 0.0;
        foreach (var table in Tables)
        {
            var key = table is "tickets" or "ticket_search" ? "id" : "ticket_id";
            await Tickets.ExecuteAsync(connection, $"drop table if exists bare_{table}; create temp table bare_rows on commit preserve rows as select x.* from complaints.{table} x "
                + $"join complaints.tickets t on t.id = x.{key} where t.source_system = '{system}'; create table bare_{table} (like bare_rows)");
            using var rows = new MemoryStream();
            await using (var export = await connection.BeginRawBinaryCopyAsync("copy bare_rows to stdout (format binary)"))
            {
                await export.CopyToAsync(rows);
            }

            var watch = Stopwatch.StartNew();
            rows.Position = 0;
            await using (var import = await connection.BeginRawBinaryCopyAsync($"copy bare_{table} from stdin (format binary)"))
            {
                await rows.CopyToAsync(import);
            }

            seconds += watch.Elapsed.TotalSeconds;
            await Tickets.ExecuteAsync(connection, $"drop table bare_rows; drop table bare_{table}");
        }

        return seconds;
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
