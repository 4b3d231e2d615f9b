using ErrorOr;

namespace GovernanceApi.Application.Common.Messaging;

/// <summary>Refusals that every module shares.</summary>
public static class CommonErrors
{
    /// <summary>Error type of a stale revision: answered with 412.</summary>
    public const int StaleType = 412;

    /// <summary>Somebody saved in between.</summary>
    public static readonly Error Stale = Error.Custom(StaleType, "common.stale", "It was changed by somebody else since you loaded it.");

    /// <summary>Error type of an idempotency key used for another request: answered with 422.</summary>
    public const int KeyReusedType = 422;

    public static readonly Error KeyReused = Error.Custom(KeyReusedType, "idempotency.key_reused", "This idempotency key was used for another request.");

    public static readonly Error InFlight = Error.Conflict("idempotency.in_flight", "The same request is being worked on; ask again shortly.");

    /// <summary>Unique key taken in a race.</summary>
    public static readonly Error AlreadyExists = Error.Conflict("common.already_exists", "It exists already.");

    public static readonly Error CursorInvalid = Error.Custom(400, "common.cursor_invalid", "The cursor does not belong to this list; start from the first page.");

    /// <summary>The caller may not do this here: visible, but outside their area or not theirs.</summary>
    public static readonly Error OutsideArea = Error.Forbidden("access.outside_area", "This lies outside your area.");
}
