using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GovernanceApi.TestKit;

namespace GovernanceApi.Api.IntegrationTests.Contract;

/// <summary>One operation of the served document, and how to call it.</summary>
public sealed partial record Operation(string Id, HttpMethod Method, string Path, string? Permission, bool NeedsKey, bool NeedsRevision, JsonObject Definition)
{
    /// <summary>Behind every real revision: whoever is let in is told that it is stale, and nothing changes.</summary>
    private const int StaleRevision = 999_999;

    /// <summary>The same for everybody, so that refusals can be compared.</summary>
    private static readonly string Nothing = Guid.CreateVersion7(ApiHost.Start).ToString();

    private static int keys;

    /// <summary>The part of the path up to its first parameter, which tells what kind of id is meant; null without one.</summary>
    public string? Kind => Path.Contains('{', StringComparison.Ordinal) ? Path[..(Path.IndexOf('}', StringComparison.Ordinal) + 1)] : null;

    /// <summary>False where the path names a second record inside the first: any name there is made up.</summary>
    public bool NamesOneRecord => Path.Replace("{row}", "", StringComparison.Ordinal).Count(c => c == '{') <= 1;

    public bool TakesJson => Definition["requestBody"]?["content"]?.AsObject().Any(c => c.Key.EndsWith("/json", StringComparison.Ordinal) || c.Key.EndsWith("+json", StringComparison.Ordinal)) == true;

    private bool IsStream => Definition["responses"]!["200"]?["content"]?["text/event-stream"] is not null;

    public static IReadOnlyList<Operation> Of(JsonObject document) =>
        [.. document["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject().Select(m => Read(p.Key, m.Key, m.Value!.AsObject())))];

    /// <summary>Sends it as the contract describes it, with the example body.</summary>
    /// <param name="id">Stands for the path's first parameter; any other is a random id.</param>
    public async Task<HttpResponseMessage> SendAsync(ApiClient client, string? id)
    {
        var path = Path;
        if (Kind is { } kind)
        {
            path = kind[..kind.IndexOf('{', StringComparison.Ordinal)] + id + Path[kind.Length..];
            path = path.Replace("{row}", "1", StringComparison.Ordinal);
            path = Parameter().Replace(path, Nothing);
        }

        return await client.SendAsync(
            Method, path + RequiredQuery(), Body(), NeedsRevision ? StaleRevision : null, NeedsKey ? $"matrix-{Interlocked.Increment(ref keys)}" : null,
            IsStream ? HttpCompletionOption.ResponseHeadersRead : HttpCompletionOption.ResponseContentRead);
    }

    private static Operation Read(string path, string method, JsonObject definition)
    {
        var headers = (definition["parameters"]?.AsArray() ?? []).Where(p => p!["in"]!.GetValue<string>() == "header").Select(p => p!["name"]!.GetValue<string>()).ToList();
        var permission = PermissionLine().Match(definition["description"]?.GetValue<string>() ?? "");
        return new Operation(
            definition["operationId"]!.GetValue<string>(), new HttpMethod(method.ToUpperInvariant()), path,
            definition["security"] is JsonArray { Count: > 0 } ? permission.Groups["permission"].Value : null,
            headers.Contains("Idempotency-Key"), headers.Contains("If-Match"), definition);
    }

    private string RequiredQuery()
    {
        var needed = (Definition["parameters"]?.AsArray() ?? [])
            .Where(p => p!["in"]!.GetValue<string>() == "query" && p["required"]?.GetValue<bool>() == true)
            .Select(p => $"{p!["name"]}={Uri.EscapeDataString(p["example"]?.ToString() ?? p["schema"]?["enum"]?[0]?.ToString() ?? Any(p["schema"]?["format"]?.ToString()))}");
        var query = string.Join('&', needed);
        return query.Length == 0 ? "" : "?" + query;
    }

    private static string Any(string? format) => format switch
    {
        "uuid" => Guid.CreateVersion7(ApiHost.Start).ToString(),
        "date" => "2026-03-02",
        _ => "x",
    };

    private ByteArrayContent? Body()
    {
        if (Definition["requestBody"]?["content"]?.AsObject() is not { Count: > 0 } content)
        {
            return null;
        }

        var (type, media) = content.FirstOrDefault(c => c.Key == "text/csv") is { Key: not null } csv ? csv : content.First();
        var bytes = Encoding.UTF8.GetBytes(media!["example"]?.ToJsonString() ?? (TakesJson ? "{}" : "userName,displayName,role\n"));
        return new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
    }

    [GeneratedRegex(@"\{[A-Za-z]+\}", RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();

    [GeneratedRegex("Permission: `(?<permission>[A-Za-z.]+)`", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex PermissionLine();
}
