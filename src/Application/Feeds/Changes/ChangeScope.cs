using ErrorOr;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Access;

namespace GovernanceApi.Application.Feeds.Changes;

/// <summary>Whose changes a caller is told.</summary>
internal static class ChangeScope
{
    /// <summary>The digits that the areas in reach begin with; empty for the whole installation, null for nothing.</summary>
    public static string? ChangesPrefix(this CurrentUser user) => user.Area is { } area ? area.Prefix : user.Role == Role.Administrator ? "" : null;
}

/// <summary>Refusals of the change feed.</summary>
public static class ChangeErrors
{
    /// <summary>Error type of a cursor whose successors are deleted: answered with 410.</summary>
    private const int GoneType = 410;

    public static readonly Error CursorExpired = Error.Custom(GoneType, "feeds.cursor_expired", "What came after this cursor is not kept any more: read the records anew, then go on with from=now.");

    public static readonly Error TypeUnknown = FieldError.Of("types", "feeds.event_type_unknown", "There is no such type of event.");
}
