namespace GovernanceApi.Application.Audit.Contracts;

/// <summary>What other modules may read of the audit trail.</summary>
internal interface IAuditTrail
{
    /// <summary>The entries about one subject, oldest first.</summary>
    /// <param name="after">Position of the last one read; null from the start.</param>
    Task<IReadOnlyList<AuditLine>> OfSubjectAsync(Guid subjectId, AuditPosition? after, int limit, CancellationToken cancellationToken);

    /// <summary>The entries of one actor, newest first.</summary>
    /// <param name="before">Position of the last one read; null from the newest.</param>
    Task<IReadOnlyList<AuditLine>> ByActorAsync(Guid actorId, AuditPosition? before, int limit, CancellationToken cancellationToken);
}

/// <summary>Where a page of the trail ended.</summary>
public sealed record AuditPosition(DateTimeOffset At, int Revision, Guid Id);

/// <summary>One line of the audit trail: who, as what, when, why, and what changed.</summary>
/// <param name="ActorId">Null for the reporter, the clock and imports.</param>
/// <param name="Action">The event's type, e.g. <c>ticket.accepted</c>.</param>
/// <param name="Revision">The record's revision after it; 0 for facts that change nothing, such as a reveal.</param>
/// <param name="Command">Request type that wrote it.</param>
/// <param name="RequestId">Ties it to the log.</param>
/// <param name="Data">The event: ids and codes.</param>
/// <param name="Changes">Columns before and after; free text is named, never copied.</param>
public sealed record AuditLine(
    Guid Id, DateTimeOffset At, Guid? ActorId, string ActorName, string ActorRole, string Action, int Revision, string? Reason, string Command, string RequestId,
    System.Text.Json.JsonElement Data, System.Text.Json.JsonElement? Changes);
