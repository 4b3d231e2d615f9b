using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Domain.Complaints.Attachments;
using GovernanceApi.Domain.Complaints.Tickets;

namespace GovernanceApi.Application.Complaints.Public;

/// <summary>A report as its reporter or a follower sees it. No staff names.</summary>
/// <param name="Title">A follower sees category and place instead of the reporter's own words.</param>
/// <param name="StatusText">In plain words, in the caller's language.</param>
/// <param name="DueAt">When the handling is due, or the step before it; null when nothing is awaited of us.</param>
/// <param name="DueProvisional">Counted past the known calendar: may still move.</param>
/// <param name="UnitName">Who works on it.</param>
/// <param name="MergedIntoNumber">It was joined to this report, whose progress is shown.</param>
/// <param name="IsReporter">False for a follower, who can only look.</param>
/// <param name="DisputeUntil">Until when the result may be disputed.</param>
/// <param name="ViewsOfMyData">Who looked at name, phone and address; newest first.</param>
public sealed record TrackedTicket(
    string Number,
    string Title,
    TicketStatus Status,
    string StatusText,
    int Round,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? DueAt,
    bool DueProvisional,
    string? UnitName,
    string? MergedIntoNumber,
    IReadOnlyList<TrackedStep> Timeline,
    Outcome? Outcome,
    string? Reply,
    DateOnly? PlannedOn,
    string? ReferredTo,
    bool IsReporter,
    bool CanConfirm,
    bool CanDispute,
    bool CanRate,
    bool CanRemind,
    bool CanWithdraw,
    bool CanAddInformation,
    DateTimeOffset? DisputeUntil,
    Rating? Rating,
    int FollowerCount,
    IReadOnlyList<ViewOfMyData> ViewsOfMyData,
    IReadOnlyList<TrackedFile> Attachments);

/// <param name="Text">What happened, in plain words.</param>
/// <param name="Note">What was told to the reporter with it.</param>
public sealed record TrackedStep(DateTimeOffset At, string Text, string? Note);

/// <param name="Url">Opens the file for half an hour.</param>
public sealed record TrackedFile(Guid Id, string FileName, string ContentType, long Size, AttachmentPurpose Purpose, DateTimeOffset UploadedAt, string Url);
