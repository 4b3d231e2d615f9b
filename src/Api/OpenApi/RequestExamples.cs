using System.Text.Json.Nodes;

namespace GovernanceApi.Api.OpenApi;

/// <summary>A request body of each operation as people really send it, kept in <c>examples.json</c> by operation id; tests send every one.</summary>
internal static class RequestExamples
{
    private static readonly JsonObject All = Read();

    public static IEnumerable<string> Operations => All.Select(e => e.Key);

    public static JsonNode? Of(string operationId) => All[operationId]?.DeepClone();

    private static JsonObject Read()
    {
        using var stream = typeof(RequestExamples).Assembly.GetManifestResourceStream("GovernanceApi.Api.OpenApi.examples.json")!;
        return JsonNode.Parse(stream)!.AsObject();
    }
}
