using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Access;
using GovernanceApi.Domain.Complaints.Tickets;
using GovernanceApi.Domain.GridTasks.Plans;
using GovernanceApi.Domain.GridTasks.Tasks;

namespace GovernanceApi.Application.GridTasks.Tasks;

/// <summary>A grid task in a list. No personal data.</summary>
/// <param name="Number">The ticket's number, where it came from one.</param>
/// <param name="CatalogueItem">Code of the catalogue item, e.g. <c>complaint-handling</c>.</param>
/// <param name="ItemName">The item as the catalogue called it when the task was planned.</param>
/// <param name="AdmissionId">The off-catalogue admission that covers it; null for listed work.</param>
/// <param name="Place">In words, as told.</param>
/// <param name="DueAt">When the ticket's handling, or the item's limit, is due.</param>
/// <param name="Mine">It is assigned to the caller, or to nobody in one of the caller's grids; to a neighbour steward, to nobody.</param>
/// <param name="Escalated">It failed its check too often and waits to be assigned anew.</param>
/// <param name="PlanId">The patrol plan that made it.</param>
/// <param name="AssigneeId">Null while any worker of the grid may accept it.</param>
/// <param name="Duplicate">The same was asked already, and somebody confirmed to ask again.</param>
/// <param name="FitForStewards">A neighbour steward may take it on, of their own will.</param>
/// <param name="AllowedActions">What the caller's role may do in this status; each with the reason when it is not open now.</param>
public sealed record GridTaskRow(
    Guid Id,
    string Number,
    int Revision,
    GridTaskStatus Status,
    string Title,
    string CatalogueItem,
    string? ItemName,
    Guid? AdmissionId,
    Guid GridId,
    string? GridName,
    Guid? TicketId,
    string? TicketNumber,
    string DivisionCode,
    string? Place,
    TaskLocation? Location,
    DateTimeOffset? DueAt,
    bool Overdue,
    bool Mine,
    bool Escalated,
    int ReworkCount,
    Guid? PlanId,
    Guid? AssigneeId,
    bool Duplicate,
    bool FitForStewards,
    IReadOnlyList<TaskActionOption> AllowedActions) : IRevisioned
{
    internal static GridTaskRow Of(GridTask t, CurrentUser user, TerritoryNames names, DateTimeOffset now) => new(
        t.Id, t.Number, t.Revision, t.Status, t.Title, t.CatalogueItem, t.ItemName, t.AdmissionId, t.GridId, names.Grid(t.GridId), t.TicketId, t.TicketId is null ? null : t.Number,
        t.Place.Division.Value, t.Place.Description, t.Place.Point is { } p ? new TaskLocation(p.Longitude, p.Latitude) : null, t.DueAt, t.OverdueAt(now),
        t.AssigneeId == user.Id || (t.AssigneeId is null && (user.Role == Role.NeighbourSteward || user.GridIds.Contains(t.GridId))), t.Escalated, t.ReworkCount,
        t.PlanId, t.AssigneeId, t.IsDuplicate, t.FitForStewards, Actions(t, user));

    private static List<TaskActionOption> Actions(GridTask task, CurrentUser user) =>
        [.. task.AllowedActions(user.ToActor())
            .Where(a => GridTaskPermissions.Of(a.Action) is { } permission && user.Has(permission))
            .Select(a => new TaskActionOption(a.Action, a.Allowed, a.Refusal?.Code, a.Refusal?.Description))];
}

/// <param name="Longitude">Degrees, WGS84 / CGCS2000.</param>
public sealed record TaskLocation(double Longitude, double Latitude);

/// <summary>An act, and why it is not open now if it is not.</summary>
/// <param name="Code">Stable code of the refusal that an attempt would meet.</param>
public sealed record TaskActionOption(GridTaskAction Action, bool Allowed, string? Code, string? Reason);

/// <summary>A task with its ledger (台账).</summary>
/// <param name="Reply">Proposed answer to the reporter.</param>
/// <param name="EvidenceRequired">A photo or document is asked for by the catalogue.</param>
/// <param name="EstimatedMinutes">By the catalogue.</param>
/// <param name="MinutesSpent">As told at submission or corrected since.</param>
/// <param name="Points">Of the patrol plan, in their order.</param>
/// <param name="PointsSeen">Which of them were looked at, from 0.</param>
/// <param name="Files">Photos and documents of the work, oldest first.</param>
/// <param name="Ledger">Every step, oldest first.</param>
public sealed record GridTaskDetails(
    GridTaskRow Task,
    int Revision,
    Guid? CompoundId,
    string? CompoundName,
    DateTimeOffset CreatedAt,
    string? AssigneeName,
    DateTimeOffset? SubmittedAt,
    DateTimeOffset? FinishedAt,
    Outcome? Outcome,
    string? Reply,
    bool EvidenceRequired,
    int? EstimatedMinutes,
    int? MinutesSpent,
    IReadOnlyList<PatrolPoint> Points,
    IReadOnlyList<int> PointsSeen,
    IReadOnlyList<TaskFile> Files,
    IReadOnlyList<LedgerLine> Ledger) : IRevisioned;

public sealed record TaskFile(Guid Id, string FileName, string? ContentType, long Size, DateTimeOffset UploadedAt);

/// <param name="ActorName">Null for the system.</param>
/// <param name="Minutes">Spent on the work, as this line tells it.</param>
/// <param name="CorrectsId">The line that this one corrects.</param>
/// <param name="Reason">Why it was corrected.</param>
public sealed record LedgerLine(
    Guid Id, DateTimeOffset At, GridTaskAction Action, GridTaskStatus? From, GridTaskStatus To, string ActorRole, string? ActorName, string? Note, int? Minutes,
    Guid? CorrectsId, string? Reason);

/// <summary>Where a task stands after an act.</summary>
public sealed record GridTaskReceipt(Guid Id, string Number, GridTaskStatus Status, int Revision) : IRevisioned;
