namespace GovernanceApi.Api.Common;

/// <summary>What a route asks of its caller. A route states a permission, or it is public.</summary>
/// <param name="Permission">Null on public routes.</param>
/// <param name="NeedsIdempotencyKey">Creates and actions: a retry must be safe.</param>
/// <param name="NeedsRevision">Changes of an existing record: a lost update must be refused.</param>
/// <param name="QueryParameters">The query parameters the route knows; any other is refused.</param>
/// <param name="Foreign">Its contract is another standard's: other query parameters are passed over, and an idempotency key is honoured but not asked for.</param>
internal sealed record RouteRules(string? Permission, bool NeedsIdempotencyKey, bool NeedsRevision, IReadOnlySet<string> QueryParameters, bool Foreign = false)
{
    public bool IsPublic => Permission is null;
}
