namespace GovernanceApi.Application.Audit;

/// <summary>One append-only line of the audit trail: who, as what, when, why, and what changed. The database refuses to update or delete it.</summary>
public sealed class AuditEntry
{
    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Null for the clock, for residents without an account and for feeds.</summary>
    public Guid? ActorId { get; init; }

    public required string ActorName { get; init; }

    /// <summary>Role code; <c>system</c> or <c>anonymous</c> where no person is signed in.</summary>
    public required string ActorRole { get; init; }

    /// <summary>The event's type, e.g. <c>ticket.accepted</c>.</summary>
    public required string Action { get; init; }

    public required string SubjectType { get; init; }

    public required Guid SubjectId { get; init; }

    /// <summary>The root's revision after the event; 0 for facts that change no root, such as a reveal.</summary>
    public required int Revision { get; init; }

    public string? Reason { get; init; }

    /// <summary>Request type that wrote it.</summary>
    public required string Command { get; init; }

    public required string RequestId { get; init; }

    /// <summary>The event's payload, as JSON.</summary>
    public required string Data { get; init; }

    /// <summary>Columns that changed with their values before and after, as JSON; free text is named, never copied.</summary>
    public string? Changes { get; init; }
}
