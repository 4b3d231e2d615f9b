using ErrorOr;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Complaints.Tickets;

/// <summary>Every refusal of a ticket: stable code, kind, sentence. A field error names its member by JSON pointer.</summary>
public static class TicketErrors
{
    public static readonly Error NotFound = Error.NotFound("tickets.not_found", "There is no such ticket.");
    public static readonly Error CategoryUnknown = Refusals.Field("categoryCode", "tickets.category_unknown", "There is no such category of the lowest level.");
    public static readonly Error DivisionUnknown = Refusals.Field("divisionCode", "tickets.division_unknown", "There is no such community.");
    public static readonly Error CompoundUnknown = Refusals.Field("compoundId", "tickets.compound_unknown", "There is no such compound.");
    public static readonly Error PlaceRequired = Refusals.Field("divisionCode", "tickets.place_required", "Name a community, a compound or a point that lies in a grid.");
    public static readonly Error UnitUnknown = Refusals.Field("unitId", "tickets.unit_unknown", "There is no such unit.");
    public static readonly Error GridUnknown = Refusals.Field("gridId", "tickets.grid_unknown", "There is no such grid in this area.");

    // Refused by a rule.
    public static readonly Error MergeIntoItself = Error.Conflict("tickets.merge_into_itself", "A ticket cannot be merged into itself.");
    public static readonly Error MergeParentNotOpen = Error.Conflict("tickets.merge_parent_not_open", "Only an open ticket can take in another.");
    public static readonly Error MergeHasMerged = Error.Conflict("tickets.merge_has_merged", "Other tickets were merged into this one; it cannot be merged further.");
    public static readonly Error UndoWindowOver = Error.Conflict("tickets.undo_window_over", "The time to undo this is over.");
    public static readonly Error DepartmentMatterToGrassroots = Error.Conflict("tickets.department_matter_to_grassroots", "A department is responsible for this category; it must not be passed to the grassroots.");
    public static readonly Error ReturnedToSameUnit = Error.Conflict("tickets.returned_to_same_unit", "This unit's objection was upheld; dispatch it elsewhere.");
    public static readonly Error ObjectionAfterDesignation = Error.Conflict("tickets.objection_after_designation", "The unit was designated; a second objection is not possible.");
    public static readonly Error ObjectionWindowOver = Error.Conflict("tickets.objection_window_over", "The time to object is over.");
    public static readonly Error RequestPending = Error.Conflict("tickets.request_pending", "An earlier request still waits for a decision.");
    public static readonly Error NoRequestPending = Error.Conflict("tickets.no_request_pending", "There is no such request to decide.");
    public static readonly Error ExtensionUsed = Error.Conflict("tickets.extension_used", "The time was already extended once in this round.");
    public static readonly Error ExtensionTooLate = Error.Conflict("tickets.extension_too_late", "An extension must be asked for before the time is over.");
    public static readonly Error EvidenceRequired = Error.Conflict("tickets.evidence_required", "This category asks for a photo or document before it can be resolved.");
    public static readonly Error VerificationStillOpen = Error.Conflict("tickets.verification_still_open", "The reporter may still answer; it cannot be closed as unverified yet.");
    public static readonly Error DisputeNotOpen = Error.Conflict("tickets.dispute_not_open", "What you confirmed yourself cannot be disputed any more.");
    public static readonly Error DisputeWindowOver = Error.Conflict("tickets.dispute_window_over", "The time to dispute is over.");
    public static readonly Error LevelNotHigher = Error.Conflict("tickets.level_not_higher", "Supervision can only be raised.");
    public static readonly Error RemindedToday = Error.Conflict("tickets.reminded_today", "It was reminded of today already.");
    public static readonly Error RetentionNotOver = Error.Conflict("tickets.retention_not_over", "It must be kept at hand longer before it is archived.");
    public static readonly Error SourceRowUnknown = Error.NotFound("tickets.source_row_unknown", "This source sent no complaint of this number.");
    public static readonly Error SourceUpdateInProcess = Error.Conflict("tickets.source_update_in_process", "The ticket is being handled here; the changed row of its source is not applied.");
    public static readonly Error AlreadyRepeat = Error.Conflict("tickets.already_repeat", "It is flagged as a repeat already.");
    public static readonly Error NotFollowing = Error.Conflict("tickets.not_following", "There is no such follower.");

    // Not by this person.
    public static readonly Error SamePerson = Error.Forbidden("tickets.two_key_same_person", "Who handled or asked for it does not decide on it; let another person do it.");
    public static readonly Error SameUnit = Error.Forbidden("tickets.two_key_same_unit", "The lead unit does not verify its own work.");
    public static readonly Error SameOfficerAfterReopen = Error.Forbidden("tickets.same_officer_after_reopen", "After reopening another officer must handle it.");
    public static readonly Error DisputeSameOfficer = Error.Forbidden("tickets.dispute_same_officer", "Who handled or verified it does not decide the dispute.");
    public static readonly Error NotLeadUnit = Error.Forbidden("tickets.not_lead_unit", "It was dispatched to another unit.");

    // Bad fields.
    public static readonly Error NumberInvalid = Refusals.Field("number", "tickets.number_invalid", "A ticket number is 8 digits, a dash and at least 5 digits.");
    public static readonly Error TextRequired = Refusals.Field("text", "tickets.text_required", "Say what the matter is.");
    public static readonly Error TextTooLong = Refusals.Field("text", "tickets.text_too_long", $"At most {Ticket.MaxText} characters.");
    public static readonly Error TitleTooLong = Refusals.Field("title", "tickets.title_too_long", $"At most {Ticket.MaxTitle} characters.");
    public static readonly Error ContactRequired = Refusals.Field("reporter", "tickets.contact_required", "Give a contact or report anonymously.");
    public static readonly Error ReceivedInFuture = Refusals.Field("receivedAt", "tickets.received_in_future", "It cannot have been received later than now.");
    public static readonly Error CategoryRequired = Refusals.Field("categoryCode", "tickets.category_required", "A category of the lowest level is needed to accept a ticket.");
    public static readonly Error ReferToRequired = Refusals.Field("referTo", "tickets.refer_to_required", "Say where the reporter can turn instead.");
    public static readonly Error TargetRequired = Refusals.Field("unitId", "tickets.target_required", "Name one lead unit or one grid.");
    public static readonly Error CoUnitIsLead = Refusals.Field("coUnitIds", "tickets.co_unit_is_lead", "The lead unit is not its own assistant.");
    public static readonly Error LegalBasisRequired = Refusals.Field("legalBasis", "tickets.legal_basis_required", "An objection needs its legal basis.");
    public static readonly Error ReasonRequired = Refusals.Field("reason", "tickets.reason_required", "Give a reason.");
    public static readonly Error NoteRequired = Refusals.Field("note", "tickets.note_required", "Say why.");
    public static readonly Error NoteTextRequired = Refusals.Field("text", "tickets.note_text_required", "Write something.");
    public static readonly Error ReplyRequired = Refusals.Field("reply", "tickets.reply_required", "A reply to the reporter is needed.");
    public static readonly Error PlannedOnRequired = Refusals.Field("plannedOn", "tickets.planned_on_required", "Name the day by which it is planned, not in the past.");
    public static readonly Error ReferredToRequired = Refusals.Field("referredTo", "tickets.referred_to_required", "Name the body it is referred to.");
    public static readonly Error OutcomeNotForResolving = Refusals.Field("outcome", "tickets.outcome_not_for_resolving", "Duplicates are merged and withdrawals come from the reporter.");
    public static readonly Error OpinionRequired = Refusals.Field("opinion", "tickets.opinion_required", "A petition is answered with claim, facts, opinion and legal basis.");
    public static readonly Error FindingRequired = Refusals.Field("solved", "tickets.finding_required", "Say whether it is solved.");
    public static readonly Error MethodNotForStaff = Refusals.Field("method", "tickets.method_not_for_staff", "Verify by call-back, the reporter's confirmation or a spot check.");
    public static readonly Error StatementRequired = Refusals.Field("statement", "tickets.statement_required", "Say what is not solved.");
    public static readonly Error StarsOutOfRange = Refusals.Field("stars", "tickets.stars_out_of_range", "1 to 5 stars.");
    public static readonly Error LevelOutOfRange = Refusals.Field("level", "tickets.level_out_of_range", "Supervision has levels 1 to 3.");

    public static Error NotAllowed(TicketStatus status, TicketAction action) =>
        Refusals.NotAllowed("tickets.action_not_allowed", "A ticket", status, action);

    public static Error AmountOutOfRange(int max) => Refusals.Field("amount", "tickets.amount_out_of_range", $"An extension is 1 to {max} days.");

    public static Error ResumeOutOfRange(DateOnly latest) => Refusals.Field("resumeOn", "tickets.resume_out_of_range", $"Work resumes after today and by {latest:yyyy-MM-dd}.");
}
