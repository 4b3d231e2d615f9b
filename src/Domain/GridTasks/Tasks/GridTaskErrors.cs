using ErrorOr;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.GridTasks.Tasks;

/// <summary>Every refusal of a grid task: stable code, kind, sentence.</summary>
public static class GridTaskErrors
{
    public static readonly Error NotFound = Error.NotFound("grid_tasks.not_found", "There is no such task.");
    public static readonly Error AssigneeUnknown = Refusals.Field("assigneeId", "grid_tasks.assignee_unknown", "There is no such worker of this grid.");
    public static readonly Error GridUnknown = Refusals.Field("gridId", "grid_tasks.grid_unknown", "There is no such grid of yours.");
    public static readonly Error DueInPast = Refusals.Field("dueAt", "grid_tasks.due_in_past", "It is due after now.");
    public static readonly Error DueRequired = Refusals.Field("dueAt", "grid_tasks.due_required", "The catalogue sets no limit for this item: say when it is due.");
    public static readonly Error Duplicate = Error.Conflict("grid_tasks.duplicate", "Work for the same item, place and period stands already; confirm to ask again.");
    public static readonly Error EvidenceRequired = Error.Conflict("grid_tasks.evidence_required", "This task asks for a photo or document.");
    public static readonly Error Escalated = Error.Conflict("grid_tasks.escalated", "It failed its check three times; it must be assigned anew or cancelled.");

    public static readonly Error NotAssignee = Error.Forbidden("grid_tasks.not_assignee", "It is assigned to somebody else.");
    public static readonly Error NotForStewards = Error.Forbidden("grid_tasks.not_for_stewards", "This work is not for neighbour stewards.");
    public static readonly Error SamePerson = Error.Forbidden("grid_tasks.same_person", "Who submitted it does not check it.");
    public static readonly Error SameWorkerAfterEscalation = Error.Forbidden("grid_tasks.same_worker_after_escalation", "After an escalation another worker must do it.");

    public static readonly Error TitleRequired = Refusals.Field("title", "grid_tasks.title_required", "A task needs a title.");
    public static readonly Error NoteRequired = Refusals.Field("note", "grid_tasks.note_required", "Say what was done.");
    public static readonly Error ReplyRequired = Refusals.Field("reply", "grid_tasks.reply_required", "A reply to the reporter is needed.");
    public static readonly Error ReasonRequired = Refusals.Field("note", "grid_tasks.reason_required", "Say why.");

    public static readonly Error MinutesOutOfRange = Refusals.Field("minutesSpent", "grid_tasks.minutes_out_of_range", "0 minutes to 7 days.");
    public static readonly Error PointUnknown = Refusals.Field("pointsSeen", "grid_tasks.point_unknown", "The plan has no such point.");
    public static readonly Error CorrectionEmpty = Error.Conflict("grid_tasks.correction_empty", "The record says this already.");

    public static Error NotAllowed(GridTaskStatus status, GridTaskAction action) =>
        Refusals.NotAllowed("grid_tasks.action_not_allowed", "A task", status, action);
}
