namespace GovernanceApi.Api.Common;

/// <summary>What a route asks of its caller. A route states a permission, or it is public.</summary>
/// <param name="Permission">Null on public routes.</param>
/// <param name="NeedsIdempotencyKey">Creates and actions: a retry must be safe.</param>
/// <param name="NeedsRevision">Changes of an existing record: a lost update must be refused.</param>
/// <param name="QueryParameters">The query parameters the route knows; any other is refused.</param>
internal sealed record RouteRules(string? Permission, bool NeedsIdempotencyKey, bool NeedsRevision, IReadOnlySet<string> QueryParameters)
{
    public bool IsPublic => Permission is null;
}
