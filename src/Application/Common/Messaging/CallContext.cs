using GovernanceApi.Application.Common.Access;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Application.Common.Messaging;

/// <summary>
/// Who asks, as what, and how: filled once per request by the API (or by a background job) and read by handlers,
/// the audit trail and the idempotency store. Scoped.
/// </summary>
public sealed class CallContext
{
    private readonly List<AuditNote> notes = [];
    private readonly List<Announcement> announcements = [];

    public CurrentUser User { get; set; } = CurrentUser.Anonymous;

    /// <summary>Ties the audit entries to log lines; the trace id of the request.</summary>
    public string RequestId { get; set; } = "";

    /// <summary>The caller's <c>Idempotency-Key</c>; null where none is needed.</summary>
    public string? IdempotencyKey { get; set; }

    /// <summary>Method and path: part of what an idempotency key stands for.</summary>
    public string Route { get; set; } = "";

    /// <summary>The revision in <c>If-Match</c>; null where the route asks for none.</summary>
    public int? ExpectedRevision { get; set; }

    /// <summary>True when the answer came from the idempotency store.</summary>
    public bool Replayed { get; set; }

    /// <summary>Facts for the audit trail that no aggregate raises, such as a reveal of personal data.</summary>
    public IReadOnlyList<AuditNote> Notes => notes;

    public void Record(AuditNote note) => notes.Add(note);

    /// <summary>Events of reference data, which has no root to raise them: audit trail and outbox like any other.</summary>
    public IReadOnlyList<Announcement> Announcements => announcements;

    public void Announce(Announcement announcement) => announcements.Add(announcement);

    public void ClearNotes()
    {
        notes.Clear();
        announcements.Clear();
    }
}

/// <summary>An event of something that is no root.</summary>
/// <param name="Happened">Its revision is its place among the events of its subject.</param>
public sealed record Announcement(DomainEvent Happened, string SubjectType, Guid SubjectId, DivisionCode? Area);

/// <summary>A fact for the audit trail that is no domain event.</summary>
/// <param name="Action">Stable name, e.g. <c>reporter.revealed</c>.</param>
/// <param name="SubjectType">What it is about, e.g. <c>ticket</c>.</param>
/// <param name="Reason">Why, in the person's words; no personal data of others.</param>
public sealed record AuditNote(string Action, string SubjectType, Guid SubjectId, string? Reason = null, object? Data = null);
