using System.Text.Json.Nodes;
using GovernanceApi.Domain.Access;
using GovernanceApi.TestKit;

namespace GovernanceApi.Api.IntegrationTests.Contract;

/// <summary>Where the id in a path comes from, by the path up to it. A path whose kind is not listed fails the matrix.</summary>
internal static class IdKinds
{
    private static readonly Dictionary<string, IdKind> All = new(StringComparer.Ordinal)
    {
        ["/api/v1/tickets/{id}"] = new("/tickets?limit=1", IsOwn: true),
        ["/api/v1/users/{id}"] = new("/users?limit=1", IsOwn: true),
        ["/api/v1/units/{id}"] = new("/units?limit=1", IsOwn: true, IsSecret: false),
        ["/api/v1/grids/{id}"] = new("/grids?limit=1", IsOwn: true),
        ["/api/v1/compounds/{id}"] = new("/compounds?limit=1", IsOwn: true),
        // Reference data that everybody shares.
        ["/api/v1/divisions/{code}"] = new(null, IsOwn: false, "341502000000"),
        ["/api/v1/calendar-days/{date}"] = new(null, IsOwn: false, "2026-05-01"),
    };

    public static IdKind? Of(Operation operation) => operation.Kind is null ? null
        : All.TryGetValue(operation.Kind, out var kind) ? kind
        : throw new InvalidOperationException($"{operation.Id}: no id is known for {operation.Kind}; add its kind to {nameof(IdKinds)}.");

    /// <summary>True where no list of another area may show an id of this kind.</summary>
    public static bool IsSecret(string kind) => All[kind] is { IsOwn: true, IsSecret: true };

    /// <summary>An id of the right form that belongs to nothing.</summary>
    public static string? Random(Operation operation) => Of(operation) is { } kind ? kind.Fixed ?? Guid.CreateVersion7(ApiHost.Start).ToString() : null;
}

/// <param name="List">List to take the first row's id from, as the caller who will use it.</param>
/// <param name="IsOwn">True where an area owns the record: to others it must look as if it did not exist.</param>
/// <param name="Fixed">For kinds whose ids are known without asking.</param>
/// <param name="IsSecret">False where the record is closed to others but no secret: rules, open to all, name units.</param>
internal sealed record IdKind(string? List, bool IsOwn, string? Fixed = null, bool IsSecret = true)
{
    /// <summary>The id of a record this caller may see; null when they see none.</summary>
    public async Task<string?> FindAsync(ApiClient caller)
    {
        if (List is null)
        {
            return Fixed;
        }

        var answer = await caller.TryGetAsync(List);
        if (!answer.IsSuccessStatusCode)
        {
            return null;
        }

        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        var rows = body as JsonArray ?? body["items"]!.AsArray();
        return rows.Count == 0 ? null : rows[0]!["id"]!.GetValue<string>();
    }
}
