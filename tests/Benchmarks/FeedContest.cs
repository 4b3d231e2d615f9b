using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Npgsql;

namespace GovernanceApi.Benchmarks;

/// <summary>
/// What programs use, each beside its limit: NDJSON rows beside a bare COPY, tokens beside signing one and inserting a line, the change
/// feed beside its one statement, webhook deliveries beside posting the same bytes. Prints the ratio; floors are those of the design.
/// </summary>
internal sealed class FeedContest(int port, NpgsqlDataSource source, Caller administrator, int rows)
{
    private const int Rounds = 3;
    private const int Callers = 8;
    private const int Tokens = 400;
    private const int Deliveries = 2000;

    private readonly HttpClient http = new() { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromMinutes(10) };
    private JsonNode client = null!;

    public async Task RunAsync()
    {
        client = await PostAsync("/api/v1/clients", new
        {
            name = "Benchmark",
            @operator = "Benchmark",
            scopes = new[] { "changes.read", "feeds.send", "webhooks.manage" },
            areaCode = Tickets.County,
            requestsPerMinute = 60_000,
        });
        await PostAsync("/api/v1/sources", new
        {
            code = "benchmark",
            source = new { name = "Benchmark", areaCode = Tickets.County, clientIds = new[] { client["id"]!.GetValue<string>() }, kinds = new[] { "tickets" }, categoryCode = (string?)null, channel = "hotline", active = true },
        });
        await IngestAsync();
        await TokensAsync();
        await ChangesAsync();
        await WebhooksAsync();
    }

    private async Task IngestAsync()
    {
        List<double> bare = [], indexed = [];
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            var batch = await SendAsync(round);
            var perSecond = rows / watch.Elapsed.TotalSeconds;
            if (batch["totals"]!["created"]!.GetValue<int>() != rows)
            {
                throw new InvalidOperationException(batch.ToJsonString());
            }

            var mine = $"source_system = 'benchmark' and source_external_id like '{round}-%'";
            var (plain, full) = (rows / await ImportRace.CopiedAsync(source, mine, indexed: false), rows / await ImportRace.CopiedAsync(source, mine, indexed: true));
            (bare, indexed) = ([.. bare, perSecond / plain], [.. indexed, perSecond / full]);
            Print($"ingest of {rows:N0} rows: {perSecond:N0} rows/s; bare COPY {plain:N0}, COPY of everything with indexes {full:N0}");
        }

        Print($"ingest: {Median(bare):F2} of a bare COPY (floor 0.30), {Median(indexed):F2} of a COPY of everything it leaves into tables with the same indexes");
    }

    private async Task<JsonNode> SendAsync(int round)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/sources/benchmark/batches/round-{round}/rows?kind=tickets");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync());
        request.Content = new PushContent(rows, i => JsonSerializer.SerializeToUtf8Bytes(new
        {
            externalId = $"{round}-{i}",
            title = Tickets.TextOf(i)[..10],
            text = Tickets.TextOf(i),
            receivedAt = $"2025-{(i % 12) + 1:D2}-{(i % 28) + 1:D2} 09:30",
            division = "341502001001",
            reporterName = $"居民{i % 900}",
            reply = "已派人处理完毕。",
            repliedAt = $"2025-{(i % 12) + 1:D2}-28 17:00",
            changedAt = "2025-12-30T08:00:00+08:00",
        }));
        return await ReadAsync(await http.SendAsync(request));
    }

    private async Task TokensAsync()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var signing = new SigningCredentials(new ECDsaSecurityKey(key), SecurityAlgorithms.EcdsaSha256);
        var handler = new JsonWebTokenHandler();
        var (ours, limit) = (
            await PerSecondAsync(Tokens, _ => TokenAsync()),
            await PerSecondAsync(Tokens, async _ =>
            {
                handler.CreateToken(new SecurityTokenDescriptor { Issuer = "limit", Audience = "limit", SigningCredentials = signing });
                await using var line = source.CreateCommand(
                    "insert into audit.entries (id, at, actor_name, actor_role, action, subject_type, subject_id, revision, command, request_id, data) values (gen_random_uuid(), now(), 'limit', 'client', 'machine_client.token_issued', 'machine_client', gen_random_uuid(), 0, 'Limit', '', '{}')");
                await line.ExecuteNonQueryAsync();
            }));
        Print($"tokens: {ours:N0}/s against {limit:N0}/s for signing one and inserting its line (no HTTP), ratio {ours / limit:F2}");
    }

    private async Task ChangesAsync()
    {
        var token = await TokenAsync();
        var (events, watch) = (0, Stopwatch.StartNew());
        for (string? cursor = null; events < 20_000;)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/changes?limit=200{(cursor is null ? "" : $"&after={Uri.EscapeDataString(cursor)}")}");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            var page = await ReadAsync(await http.SendAsync(request));
            events += page["items"]!.AsArray().Count;
            cursor = page["nextCursor"]!.GetValue<string>();
            if (!page["more"]!.GetValue<bool>())
            {
                break;
            }
        }

        var ours = events / watch.Elapsed.TotalSeconds;
        var (read, plain, xid, seq) = (0, Stopwatch.StartNew(), 0UL, 0L);
        while (read < events)
        {
            await using var page = source.CreateCommand(
                "select xid, seq, id, type, aggregate_type, aggregate_id, sequence, area, occurred_at, payload from feeds.outbox_events where (xid, seq) > ($1, $2) and xid < pg_snapshot_xmin(pg_current_snapshot()) order by xid, seq limit 200");
            page.Parameters.Add(new NpgsqlParameter { Value = xid, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Xid8 });
            page.Parameters.Add(new NpgsqlParameter { Value = seq });
            await using var reader = await page.ExecuteReaderAsync();
            var before = read;
            while (await reader.ReadAsync())
            {
                (xid, seq) = (reader.GetFieldValue<ulong>(0), reader.GetInt64(1));
                _ = reader.GetString(9);
                read++;
            }

            if (read == before)
            {
                break;
            }
        }

        var limit = read / plain.Elapsed.TotalSeconds;
        Print($"change feed: {ours:N0} events/s over HTTP against {limit:N0}/s for the statement alone, ratio {ours / limit:F2}");
    }

    private async Task WebhooksAsync()
    {
        var (heard, done) = (0, new TaskCompletionSource());
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        await using var receiver = builder.Build();
        receiver.Run(async call =>
        {
            await call.Request.Body.CopyToAsync(Stream.Null);
            if (Interlocked.Increment(ref heard) == Deliveries)
            {
                done.TrySetResult();
            }
        });
        await receiver.StartAsync();
        var url = receiver.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/";
        var subscription = await PostAsync("/api/v1/webhooks", new { name = "Benchmark", url, eventTypes = new[] { "ticket.imported" }, areaCode = (string?)null });
        var watch = Stopwatch.StartNew();
        await PostAsync($"/api/v1/webhooks/{subscription["id"]}/replay", new { from = "2020-01-01T00:00:00Z" });
        await done.Task;
        var ours = Deliveries / watch.Elapsed.TotalSeconds;
        await PostAsync($"/api/v1/webhooks/{subscription["id"]}/pause", new { }, 2);
        using var plain = new HttpClient();
        var body = new byte[600];
        var limit = await PerSecondAsync(Deliveries, async _ => (await plain.PostAsync(url, new ByteArrayContent(body))).Dispose());
        Print($"webhooks: {ours:N0} deliveries/s, each signed and on record, against {limit:N0}/s for posting as many bytes, ratio {ours / limit:F2}");
    }

    private static async Task<double> PerSecondAsync(int times, Func<int, Task> act)
    {
        await act(0);
        var (next, watch) = (0, Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(async _ =>
        {
            while (Interlocked.Increment(ref next) is var i && i <= times)
            {
                await act(i);
            }
        }));
        return times / watch.Elapsed.TotalSeconds;
    }

    private async Task<string> TokenAsync()
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = client["id"]!.GetValue<string>(),
            ["client_secret"] = client["secret"]!.GetValue<string>(),
        });
        return (await ReadAsync(await http.PostAsync("/oauth/token", form)))["access_token"]!.GetValue<string>();
    }

    private async Task<JsonNode> PostAsync(string path, object body, int? revision = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Cookie", administrator.Cookie);
        request.Headers.Add("X-CSRF-Token", administrator.CsrfToken);
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString());
        if (revision is { } known)
        {
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{known}\"");
        }

        return await ReadAsync(await http.SendAsync(request));
    }

    private static async Task<JsonNode> ReadAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonNode.Parse(text)! : throw new InvalidOperationException($"{answer.RequestMessage!.RequestUri}: {text}");
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static void Print(FormattableString line) => Console.WriteLine("  " + line.ToString(CultureInfo.InvariantCulture));

    /// <summary>Lines written as the connection takes them.</summary>
    private sealed class PushContent : HttpContent
    {
        private readonly int lines;
        private readonly Func<int, byte[]> line;

        public PushContent(int lines, Func<int, byte[]> line)
        {
            (this.lines, this.line) = (lines, line);
            Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            for (var i = 0; i < lines; i++)
            {
                await stream.WriteAsync(line(i));
                await stream.WriteAsync("\n"u8.ToArray());
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
