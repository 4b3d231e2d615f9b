using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GovernanceApi.TestKit;

/// <summary>A caller of the API with cookies, the anti-forgery token, idempotency keys and revisions.</summary>
public sealed class ApiClient(HttpClient http)
{
    private int keys;

    public HttpClient Http => http;

    public string? CsrfToken { get; private set; }

    /// <summary>Reads the anti-forgery token, as a page does before anybody signs in.</summary>
    public async Task ReadTokenAsync() => CsrfToken = (await ReadAsync(await http.GetAsync("/api/v1/session")))["csrfToken"]!.GetValue<string>();

    public async Task SignInAsync(string userName, string password)
    {
        await ReadTokenAsync();
        var answer = await SendAsync(HttpMethod.Post, "/api/v1/session", new { userName, password });
        CsrfToken = (await ReadAsync(answer))["csrfToken"]!.GetValue<string>();
    }

    public async Task<JsonNode> GetAsync(string path) => await ReadAsync(await http.GetAsync("/api/v1" + path));

    /// <summary>As somebody reads it who has chosen that language.</summary>
    public async Task<JsonNode> GetInAsync(string language, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1" + path);
        request.Headers.AcceptLanguage.ParseAdd(language);
        return await ReadAsync(await http.SendAsync(request));
    }

    public Task<HttpResponseMessage> TryGetAsync(string path) => http.GetAsync("/api/v1" + path);

    /// <summary>Posts with a new idempotency key, and reads the answer, which must be a success.</summary>
    public async Task<JsonNode> PostAsync(string path, object body, int? revision = null) => await ReadAsync(await TryPostAsync(path, body, revision));

    /// <summary>Posts with a new idempotency key (or the given one); the answer may be a refusal.</summary>
    public Task<HttpResponseMessage> TryPostAsync(string path, object body, int? revision = null, string? key = null) =>
        SendAsync(HttpMethod.Post, "/api/v1" + path, body, revision, key ?? $"{GetHashCode()}-{Interlocked.Increment(ref keys)}");

    /// <param name="completion">Headers only for a stream, which never ends.</param>
    public Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, object? body = null, int? revision = null, string? key = null, HttpCompletionOption completion = HttpCompletionOption.ResponseContentRead)
    {
        var request = new HttpRequestMessage(method, path);
        if (body is HttpContent content)
        {
            request.Content = content;
        }
        else if (body is not null)
        {
            request.Content = JsonContent.Create(body, new MediaTypeHeaderValue(method == HttpMethod.Patch ? "application/merge-patch+json" : "application/json"));
        }

        if (CsrfToken is not null)
        {
            request.Headers.Add("X-CSRF-Token", CsrfToken);
        }

        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        if (revision is { } known)
        {
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{known}\"");
        }

        return http.SendAsync(request, completion);
    }

    /// <summary>The JSON of a success; a refusal fails the test with its problem details.</summary>
    public static async Task<JsonNode> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        if (!response.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{response.RequestMessage!.Method} {response.RequestMessage.RequestUri} -> {(int)response.StatusCode}: {text}");
        }

        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }

    /// <summary>The stable code of a refusal.</summary>
    public static async Task<string> CodeOfAsync(HttpResponseMessage response) =>
        JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync()).GetProperty("code").GetString()!;
}
