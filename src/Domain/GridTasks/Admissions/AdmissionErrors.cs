using ErrorOr;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.GridTasks.Admissions;

/// <summary>Every refusal of an off-catalogue admission: stable code, kind, sentence.</summary>
public static class AdmissionErrors
{
    public static readonly Error NotFound = Error.NotFound("grid_tasks.admission_not_found", "There is no such admission request.");

    /// <summary>The seed's stricter rule: 同步落实经费或人员保障.</summary>
    public static readonly Error GuaranteeMissing = Error.Conflict(
        "grid_tasks.admission_guarantee_missing", "Work for the grids comes with money and its source, or with staff posts.");

    public static readonly Error GuaranteeUnconfirmed = Error.Conflict(
        "grid_tasks.admission_guarantee_unconfirmed", "The county approves only with the guarantee confirmed.");

    public static readonly Error GuaranteeUnproven = Error.Conflict(
        "grid_tasks.admission_guarantee_unproven", "The proof of its money or staff must be uploaded before the first task.");

    public static readonly Error EvidenceRequired = Error.Conflict("grid_tasks.admission_evidence_required", "Upload the document that proves the money or the staff first.");
    public static readonly Error PeriodOver = Error.Conflict("grid_tasks.admission_period_over", "Its period is over.");
    public static readonly Error ReviewedAlready = Error.Conflict("grid_tasks.admission_reviewed_already", "You have reviewed it already.");
    public static readonly Error NotReviewer = Error.Forbidden("grid_tasks.admission_not_reviewer", "None of its grids is yours to speak for.");
    public static readonly Error NotYourTurn = Error.Forbidden("grid_tasks.admission_not_your_turn", "It waits for somebody else.");
    public static readonly Error ReasonRequired = Refusals.Field("note", "grid_tasks.admission_reason_required", "Say why.");
    public static readonly Error PeriodInvalid = Refusals.Field("until", "grid_tasks.admission_period_invalid", "The period ends after it begins, and lasts two years at most.");
    public static readonly Error EmergencyEndInvalid = Refusals.Field("until", "grid_tasks.admission_emergency_end", "An emergency leave states its end: from today on, 30 days at most or as the county's rules say.");
    public static readonly Error DecisionDateInvalid = Refusals.Field("date", "grid_tasks.admission_decision_date", "The document is not dated after today.");
    public static readonly Error GridsInvalid = Refusals.Field("grids", "grid_tasks.admission_grids_invalid", "Name at least one grid of the county, each once.");

    public static Error NotAllowed(AdmissionStatus status, AdmissionAction action) =>
        Refusals.NotAllowed("grid_tasks.admission_action_not_allowed", "A request", status, action);
}
