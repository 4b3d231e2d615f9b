using System.Text.Json.Serialization;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Complaints.Tickets;

/// <summary>
/// What happened to a ticket. The root fills in the heading that every listener needs (live stream, roll-ups); each
/// event adds its own ids and codes. Free text stays in the timeline.
/// </summary>
public abstract record TicketEvent(string Type) : DomainEvent(Type)
{
    public Guid TicketId { get; init; }

    public string Number { get; init; } = "";

    public string DivisionCode { get; init; } = "";

    /// <summary>Null when the ticket came into being.</summary>
    public TicketStatus? From { get; init; }

    public TicketStatus To { get; init; }

    public int Round { get; init; }

    [JsonIgnore]
    public bool Moved => From != To;
}

public sealed record TicketRegistered(IntakeChannel Channel, string? CategoryCode, Urgency Urgency, bool Anonymous, Guid? RepeatOfId) : TicketEvent("ticket.registered");

public sealed record TicketImported(IntakeChannel Channel, string? CategoryCode, string SourceSystem, string ExternalId, Outcome? Outcome) : TicketEvent("ticket.imported");

/// <param name="Changed">Names of what changed: text, reply, followers.</param>
public sealed record TicketSourceUpdated(IReadOnlyList<string> Changed) : TicketEvent("ticket.source_updated");

/// <param name="Changed">Names of the fields that changed; the values are in the ticket.</param>
public sealed record TicketCorrected(IReadOnlyList<string> Changed, string? CategoryCode) : TicketEvent("ticket.corrected");

public sealed record TicketAccepted(string CategoryCode, bool OnTime) : TicketEvent("ticket.accepted");

public sealed record TicketRejected(RejectReason Reason) : TicketEvent("ticket.rejected");

public sealed record TicketRestored() : TicketEvent("ticket.restored");

public sealed record TicketMerged(Guid ParentId) : TicketEvent("ticket.merged");

public sealed record TicketUnmerged(Guid ParentId) : TicketEvent("ticket.unmerged");

public sealed record TicketAbsorbed(Guid ChildId, int FollowerCount) : TicketEvent("ticket.absorbed");

public sealed record TicketReleased(Guid ChildId, int FollowerCount) : TicketEvent("ticket.released");

public sealed record TicketDispatched(Guid? LeadUnitId, IReadOnlyList<Guid> CoUnitIds, Guid? GridId, Guid? GridTaskId, bool Designated) : TicketEvent("ticket.dispatched");

public sealed record TicketTakenOn(Guid? HandlerId, bool OnTime) : TicketEvent("ticket.taken_on");

public sealed record TicketObjected(Guid? LeadUnitId, Guid? SuggestedUnitId) : TicketEvent("ticket.objected");

public sealed record TicketObjectionDecided(bool Upheld, Guid? LeadUnitId) : TicketEvent("ticket.objection_decided");

public sealed record TicketSuspensionRequested(DateOnly ResumeOn) : TicketEvent("ticket.suspension_requested");

public sealed record TicketSuspensionDecided(bool Approved, DateOnly? ResumeOn) : TicketEvent("ticket.suspension_decided");

public sealed record TicketResumed() : TicketEvent("ticket.resumed");

public sealed record TicketExtensionRequested(int Amount) : TicketEvent("ticket.extension_requested");

public sealed record TicketExtensionDecided(bool Approved, DateTimeOffset? DueAt) : TicketEvent("ticket.extension_decided");

public sealed record TicketProgressReported(bool First) : TicketEvent("ticket.progress_reported");

public sealed record TicketResolved(Outcome Outcome, Guid? ResolverId, Guid? GridTaskId, bool OnTime) : TicketEvent("ticket.resolved");

public sealed record TicketVerificationStarted() : TicketEvent("ticket.verification_started");

public sealed record TicketVerified(VerificationMethod Method, bool? Satisfied, bool? Solved) : TicketEvent("ticket.verified");

/// <summary>The reporter could not be reached.</summary>
public sealed record TicketCallBackMissed(int Attempts) : TicketEvent("ticket.call_back_missed");

public sealed record TicketConfirmed(bool Satisfied, bool Solved) : TicketEvent("ticket.confirmed");

public sealed record TicketDisputed() : TicketEvent("ticket.disputed");

public sealed record TicketDisputeDecided(bool Upheld) : TicketEvent("ticket.dispute_decided");

public sealed record TicketClosedUnverified() : TicketEvent("ticket.closed_unverified");

public sealed record TicketWithdrawn() : TicketEvent("ticket.withdrawn");

public sealed record TicketSupervised(int Level) : TicketEvent("ticket.supervised");

public sealed record TicketReminded(int Count) : TicketEvent("ticket.reminded");

public sealed record TicketNoted(bool Public) : TicketEvent("ticket.noted");

public sealed record TicketInformationAdded() : TicketEvent("ticket.information_added");

public sealed record TicketFollowed(int FollowerCount) : TicketEvent("ticket.followed");

public sealed record TicketUnfollowed(int FollowerCount) : TicketEvent("ticket.unfollowed");

public sealed record TicketRated(int Stars, bool Solved, bool Satisfied, bool Again) : TicketEvent("ticket.rated");

public sealed record TicketRepeatFlagged(Guid RepeatOfId) : TicketEvent("ticket.repeat_flagged");

public sealed record TicketDueRecomputed(DateTimeOffset? DueAt, bool Provisional) : TicketEvent("ticket.due_recomputed");

public sealed record TicketArchived() : TicketEvent("ticket.archived");
