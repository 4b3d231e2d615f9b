using System.Collections.Frozen;
using static GovernanceApi.Application.Common.Access.Permissions;

namespace GovernanceApi.Application.Common.Access;

/// <summary>
/// What a machine client may be let do: OAuth 2.0 scopes (RFC 6749 section 3.3), each of which stands for permissions. Which
/// records it reaches is the matter of the client's area.
/// </summary>
public static class ClientScopes
{
    private static readonly FrozenDictionary<string, string[]> Table = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["alliance.read"] = [AllianceRead],
        ["changes.read"] = [ChangesRead],
        ["feeds.send"] = [FeedsSend, FeedsRead],
        ["gridTasks.read"] = [GridTasksRead, LedgerRead, TaskCatalogueRead],
        ["open311.submit"] = [Open311Submit],
        ["overview.read"] = [OverviewRead],
        ["territory.read"] = [TerritoryRead],
        ["tickets.read"] = [TicketsRead],
        ["webhooks.manage"] = [WebhooksManage],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Sorted.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Table.Keys.Order(StringComparer.Ordinal)];

    public static IReadOnlyList<string> PermissionsOf(string scope) => Table[scope];

    /// <summary>Which scopes grant the permission, sorted.</summary>
    public static IEnumerable<string> Granting(string permission) => All.Where(s => Table[s].Contains(permission));

    public static bool Grant(IEnumerable<string> scopes, string permission) =>
        scopes.Any(s => Table.TryGetValue(s, out var permissions) && permissions.Contains(permission));
}
