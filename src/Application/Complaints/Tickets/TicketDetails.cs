using GovernanceApi.Application.Common;
using GovernanceApi.Domain.Complaints.Attachments;
using GovernanceApi.Domain.Complaints.Tickets;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>A ticket with all its facts, as far as the caller may see them.</summary>
/// <param name="Revision">Send it back as If-Match with the next act.</param>
/// <param name="Place">In words, as told.</param>
/// <param name="CoUnits">协办.</param>
/// <param name="GridTaskId">The task through which a grid works on it.</param>
/// <param name="DisputeUntil">Until when the reporter may dispute the result.</param>
/// <param name="Verification">How it was found out whether the matter is solved; null until then.</param>
/// <param name="ReturnCount">How often it was sent back by a unit.</param>
/// <param name="Pending">An extension, suspension or objection that waits for a decision.</param>
/// <param name="Reporter">Masked; null for property companies and imported tickets.</param>
/// <param name="Opponents">Votes against, as the source counts them.</param>
/// <param name="Parent">The ticket this one was merged into.</param>
/// <param name="RepeatOf">The earlier ticket of the same reporter.</param>
/// <param name="Merged">Tickets merged into this one, at most 50.</param>
/// <param name="AllowedActions">What the caller's role may do in this status; each with the reason when it is not open now.</param>
public sealed record TicketDetails(
    TicketRow Ticket,
    int Revision,
    string Text,
    string? Place,
    Location? Location,
    IReadOnlyList<UnitName> CoUnits,
    Guid? GridTaskId,
    Outcome? Outcome,
    string? Reply,
    DateOnly? PlannedOn,
    string? ReferredTo,
    PetitionOpinion? Opinion,
    RejectReason? RejectReason,
    DateTimeOffset? AcceptedAt,
    DateTimeOffset? DispatchedAt,
    DateTimeOffset? FirstResponseAt,
    DateTimeOffset? ResolvedAt,
    DateTimeOffset? ClosedAt,
    DateTimeOffset? DisputeUntil,
    VerificationMethod? Verification,
    int CallBackAttempts,
    int ReturnCount,
    bool Extended,
    int RemindCount,
    Rating? Rating,
    PendingRequest? Pending,
    ReporterSummary? Reporter,
    string? SourceSystem,
    string? SourceExternalId,
    int Opponents,
    RelatedTicket? Parent,
    RelatedTicket? RepeatOf,
    IReadOnlyList<RelatedTicket> Merged,
    IReadOnlyList<AttachmentRow> Attachments,
    IReadOnlyList<ActionOption> AllowedActions) : IRevisioned;

public sealed record UnitName(Guid Id, string Name);

/// <summary>Who reported, masked.</summary>
/// <param name="Anonymous">No contact was given.</param>
/// <param name="Anonymised">The contact was deleted when its retention ended.</param>
/// <param name="Confidential">Not to be passed on to who handles it.</param>
public sealed record ReporterSummary(string? Name, string? Phone, bool Anonymous, bool Anonymised, bool Confidential);

public sealed record RelatedTicket(Guid Id, string Number, string Title, TicketStatus Status);

/// <summary>A stored file; its bytes are at <c>/api/v1/attachments/{id}/content</c>.</summary>
/// <param name="Size">Bytes.</param>
public sealed record AttachmentRow(Guid Id, string FileName, string ContentType, long Size, AttachmentPurpose Purpose, DateTimeOffset UploadedAt);

/// <summary>An act, and why it is not open now if it is not.</summary>
/// <param name="Code">Stable code of the refusal that an attempt would meet.</param>
public sealed record ActionOption(TicketAction Action, bool Allowed, string? Code, string? Reason);
