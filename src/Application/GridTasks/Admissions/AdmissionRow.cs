using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.GridTasks.Catalogue;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.GridTasks.Admissions;
using GovernanceApi.Domain.GridTasks.Catalogue;

namespace GovernanceApi.Application.GridTasks.Admissions;

/// <summary>A request in a list.</summary>
/// <param name="ItemCode">Under which its tasks are created.</param>
/// <param name="From">First day asked for.</param>
/// <param name="Until">Last day asked for.</param>
/// <param name="AmountFen">Money that comes with it, in fen.</param>
/// <param name="DueAt">By when the present step is due; null where nobody has to act.</param>
/// <param name="GuaranteeProven">The documents that prove money or staff are in.</param>
/// <param name="AllowedActions">What the caller's role may do in this status; each with the reason when it is not open now.</param>
public sealed record AdmissionRow(
    Guid Id,
    string Number,
    int Revision,
    AdmissionStatus Status,
    string Title,
    TaskClass Class,
    string ItemCode,
    Guid UnitId,
    string? UnitName,
    DateOnly From,
    DateOnly Until,
    long? AmountFen,
    int? StaffPosts,
    int GridCount,
    int ReviewCount,
    DateOnly? EmergencyUntil,
    DateTimeOffset? DueAt,
    bool Overdue,
    bool GuaranteeProven,
    DateTimeOffset CreatedAt,
    IReadOnlyList<AdmissionActionOption> AllowedActions) : IRevisioned
{
    internal static AdmissionRow Of(OffCatalogueAdmissionRequest a, CurrentUser user, TerritoryNames names, DateTimeOffset now) => new(
        a.Id, a.Number, a.Revision, a.Status, a.Matter.Title, a.Matter.Class, a.ItemCode, a.UnitId, names.Unit(a.UnitId), a.From, a.Until,
        a.Guarantee.AmountFen, a.Guarantee.StaffPosts, a.Grids.Count, a.Reviews.Count, a.Emergency?.Until, a.DueAt, a.OverdueAt(now),
        a.GuaranteeProvenAt is not null, a.CreatedAt, Actions(a, user));

    private static List<AdmissionActionOption> Actions(OffCatalogueAdmissionRequest request, CurrentUser user) =>
        [.. request.AllowedActions(user.ToActor(), request.SpokenFor(user))
            .Where(a => AdmissionPermissions.May(user, a.Action, request.Status))
            .Select(a => new AdmissionActionOption(a.Action, a.Allowed, a.Refusal?.Code, a.Refusal?.Description))];
}

/// <summary>An act, and why it is not open now if it is not.</summary>
/// <param name="Code">Stable code of the refusal that an attempt would meet.</param>
public sealed record AdmissionActionOption(AdmissionAction Action, bool Allowed, string? Code, string? Reason);

/// <summary>A request with all that was said and decided about it.</summary>
/// <param name="GuaranteeDueAt">When it is suspended unless proven.</param>
/// <param name="Files">Documents of the department.</param>
/// <param name="History">Every step, oldest first.</param>
public sealed record AdmissionDetails(
    AdmissionRow Admission,
    int Revision,
    string Purpose,
    string LegalBasis,
    ItemLimit? Limit,
    bool EvidenceRequired,
    int EstimatedMinutes,
    string? FundingSource,
    IReadOnlyList<AdmissionGridDetails> Grids,
    IReadOnlyList<ImpactReviewDetails> Reviews,
    RecommendationDetails? Recommendation,
    DecisionDetails? Decision,
    EmergencyDetails? Emergency,
    DateTimeOffset? SubmittedAt,
    DateTimeOffset? GuaranteeProvenAt,
    DateTimeOffset? GuaranteeDueAt,
    IReadOnlyList<AdmissionFile> Files,
    IReadOnlyList<AdmissionLine> History) : IRevisioned;

/// <param name="HoursPerMonth">The department's estimate.</param>
/// <param name="Awaited">Its leader, or where nobody leads the community's secretary, has not spoken yet.</param>
public sealed record AdmissionGridDetails(Guid GridId, string? Name, string DivisionCode, int HoursPerMonth, bool HasLeader, bool Awaited);

/// <param name="HoursNow">Hours a month that these grids work already.</param>
/// <param name="Overlaps">Codes of catalogue items that cover part of it.</param>
public sealed record ImpactReviewDetails(
    string? ReviewerName, string Role, IReadOnlyList<string> Grids, ImpactOpinion Opinion, int HoursNow, IReadOnlyList<string> Overlaps, string? Note, DateTimeOffset At);

public sealed record RecommendationDetails(bool Supports, string Note, string? ByName, DateTimeOffset At);

public sealed record DecisionDetails(string DocumentNumber, DateOnly Date, string Meeting, string? ByName, DateTimeOffset At);

/// <param name="RatifyBy">When it lapses unless ratified; null once that is settled.</param>
public sealed record EmergencyDetails(string Reason, DateOnly From, DateOnly Until, string? ByName, DateTimeOffset? RatifyBy);

/// <summary>Its bytes are at <c>/api/v1/attachments/{id}/content</c>.</summary>
public sealed record AdmissionFile(Guid Id, string FileName, string? ContentType, long Size, DateTimeOffset UploadedAt);

/// <param name="ActorName">Null for the system.</param>
public sealed record AdmissionLine(DateTimeOffset At, AdmissionAction Action, AdmissionStatus? From, AdmissionStatus To, string ActorRole, string? ActorName, string? Note);

/// <summary>Where a request stands after an act.</summary>
public sealed record AdmissionReceipt(Guid Id, string Number, AdmissionStatus Status, int Revision) : IRevisioned
{
    internal static AdmissionReceipt Of(OffCatalogueAdmissionRequest a) => new(a.Id, a.Number, a.Status, a.Revision);
}
