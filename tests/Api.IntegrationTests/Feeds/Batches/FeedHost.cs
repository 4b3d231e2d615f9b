using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GovernanceApi.Domain.Access;
using GovernanceApi.TestKit;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Feeds.Batches;

/// <summary>A county with an administrator, a dispatcher, and a hotline that feeds it through a machine client.</summary>
public class FeedHost : ApiHost, IAsyncLifetime
{
    public const string County = "341502000000";
    public const string Community = "341502001001";
    public const string Ndjson = "application/x-ndjson";
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private int sources;

    public ApiClient Admin { get; private set; } = null!;

    public ApiClient Dispatcher { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await StartAsync();
        Admin = await SignInAsync(Role.Administrator, County);
        Dispatcher = await SignInAsync(Role.CountyDispatcher, County);
    }

    /// <summary>A new source with a machine client of its own.</summary>
    internal async Task<Feed> FeedAsync(params string[] kinds)
    {
        var code = $"source-{Interlocked.Increment(ref sources)}";
        var client = await Admin.PostAsync("/clients", new { name = code, @operator = "County", scopes = new[] { "feeds.send" }, areaCode = County, requestsPerMinute = 60000 });
        var source = await Admin.PostAsync("/sources", new
        {
            code,
            source = new { name = "Hotline", areaCode = County, clientIds = new[] { client["id"]!.GetValue<string>() }, kinds = kinds.Length == 0 ? ["tickets", "ticketUpdates"] : kinds, categoryCode = (string?)null, channel = "hotline", active = true },
        });
        return new Feed(this, code, source, await TokenAsync(client));
    }

    internal async Task<string> TokenAsync(JsonNode client)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = client["id"]!.GetValue<string>(),
            ["client_secret"] = client["secret"]!.GetValue<string>(),
        });
        return (await ApiClient.ReadAsync(await Program().PostAsync("/oauth/token", form)))["access_token"]!.GetValue<string>();
    }
}

/// <summary>A source as its program uses it.</summary>
internal sealed class Feed(FeedHost host, string code, JsonNode source, string token)
{
    public string Code => code;

    public JsonNode Source => source;

    public HttpClient Http { get; } = Signed(host, token);

    public Task<HttpResponseMessage> TrySendAsync(string batch, string rows, string query = "kind=tickets", bool stream = false) =>
        TrySendAsync(batch, Encoding.UTF8.GetBytes(rows), FeedHost.Ndjson, query, stream);

    public async Task<HttpResponseMessage> TrySendAsync(string batch, byte[] rows, string contentType, string query = "kind=tickets", bool stream = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/sources/{code}/batches/{batch}/rows?{query}");
        request.Content = new ByteArrayContent(rows) { Headers = { ContentType = new MediaTypeHeaderValue(contentType) } };
        if (stream)
        {
            request.Headers.Accept.ParseAdd(FeedHost.Ndjson);
        }

        return await Http.SendAsync(request);
    }

    /// <summary>Sends rows and reads the batch.</summary>
    public async Task<JsonNode> SendAsync(string batch, string rows, string query = "kind=tickets") => await ApiClient.ReadAsync(await TrySendAsync(batch, rows, query));

    /// <summary>Sends rows and reads a line for each, and the batch.</summary>
    public async Task<List<JsonNode>> StreamAsync(string batch, string rows, string query = "kind=tickets")
    {
        var answer = await TrySendAsync(batch, rows, query, stream: true);
        answer.EnsureSuccessStatusCode();
        return [.. (await answer.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!)];
    }

    public async Task<JsonNode> GetAsync(string path) => await ApiClient.ReadAsync(await Http.GetAsync($"/api/v1/sources/{code}{path}"));

    public async Task<HttpResponseMessage> TryPostAsync(string path, object body, int? revision = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/sources/{code}{path}");
        request.Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString());
        if (revision is { } known)
        {
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{known}\"");
        }

        return await Http.SendAsync(request);
    }

    public async Task<JsonNode> PostAsync(string path, object body, int? revision = null) => await ApiClient.ReadAsync(await TryPostAsync(path, body, revision));

    public static string Row(string id, string text = "东门路灯不亮，夜里看不清路", string? changedAt = null, string? reply = null) => JsonSerializer.Serialize(
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["externalId"] = id,
            ["title"] = "路灯",
            ["text"] = text,
            ["receivedAt"] = "2026-03-01T09:00:00+08:00",
            ["division"] = FeedHost.Community,
            ["changedAt"] = changedAt,
            ["reply"] = reply,
        });

    public static string Rows(params IEnumerable<string> rows) => string.Join('\n', rows) + "\n";

    private static HttpClient Signed(FeedHost host, string token)
    {
        var http = host.Program();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return http;
    }
}
