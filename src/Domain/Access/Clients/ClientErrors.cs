using ErrorOr;

namespace GovernanceApi.Domain.Access.Clients;

public static class ClientErrors
{
    public static readonly Error NotFound = Error.NotFound("clients.not_found", "There is no such machine client.");
    public static readonly Error Disabled = Error.Conflict("clients.disabled", "The machine client is disabled.");
    public static readonly Error NotDisabled = Error.Conflict("clients.not_disabled", "The machine client is not disabled.");
    public static readonly Error AreaUnknown = Error.Validation("clients.area_unknown", "There is no such division.");
    public static readonly Error AreaOutside = Error.Forbidden("clients.area_outside", "The area of a machine client lies within the area of who registers it.");

    /// <summary>Unknown client, wrong secret, or disabled: the token endpoint says no more (<c>invalid_client</c>).</summary>
    public static readonly Error Refused = Error.Unauthorized("clients.refused", "The client is unknown, its secret is wrong, or it is disabled.");

    /// <summary>The token endpoint says <c>invalid_scope</c>.</summary>
    public static readonly Error ScopeRefused = Error.Forbidden("clients.scope_refused", "The client was not given a scope that it asks for.");
}
