using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GovernanceApi.Benchmarks;

/// <summary>Writes requests: signed in with cookie and anti-forgery token, or plain for the limit.</summary>
internal sealed class Caller
{
    private static long keys;
    private readonly string headers;

    private Caller(int port, string headers) => (Port, this.headers) = (port, headers);

    public int Port { get; }

    public string Cookie { get; private init; } = "";

    public string CsrfToken { get; private init; } = "";

    public static Caller Plain(int port) => new(port, "");

    public static async Task<Caller> SignInAsync(int port, string userName, string password)
    {
        var cookies = new CookieContainer();
        using var handler = new SocketsHttpHandler { CookieContainer = cookies };
        using var http = new HttpClient(handler) { BaseAddress = new Uri($"http://127.0.0.1:{port}/api/v1/") };
        var csrf = (await http.GetFromJsonAsync<JsonNode>("session"))!["csrfToken"]!.GetValue<string>();
        using var request = new HttpRequestMessage(HttpMethod.Post, "session") { Content = JsonContent.Create(new { userName, password }), Headers = { { "X-CSRF-Token", csrf } } };
        var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        csrf = (await answer.Content.ReadFromJsonAsync<JsonNode>())!["csrfToken"]!.GetValue<string>();
        var cookie = cookies.GetCookieHeader(http.BaseAddress);
        return new Caller(port, $"Cookie: {cookie}\r\nX-CSRF-Token: {csrf}\r\n") { Cookie = cookie, CsrfToken = csrf };
    }

    public byte[] Get(string path) => Encoding.UTF8.GetBytes($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{headers}\r\n");

    /// <summary>A change with a new idempotency key.</summary>
    public byte[] Post(string path, object body, int? revision = null)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(body);
        var match = revision is null ? "" : $"If-Match: \"{revision}\"\r\n";
        var head = $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{headers}{match}Idempotency-Key: bench-{Interlocked.Increment(ref keys)}-{Environment.ProcessId}\r\n"
            + $"Content-Type: application/json\r\nContent-Length: {json.Length}\r\n\r\n";
        return [.. Encoding.UTF8.GetBytes(head), .. json];
    }

    public async Task<JsonNode> ReadAsync(string path)
    {
        using var wire = await Wire.ConnectAsync(Port);
        return JsonNode.Parse((await wire.SendAsync(Get(path))).Span)!;
    }
}
