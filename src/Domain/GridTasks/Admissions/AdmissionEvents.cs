using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.GridTasks.Admissions;

/// <summary>What happened to an admission request; the root fills in the heading. Free text stays in the request.</summary>
public abstract record AdmissionEvent(string Type) : DomainEvent(Type)
{
    public Guid AdmissionId { get; init; }

    public Guid UnitId { get; init; }

    public string County { get; init; } = "";

    /// <summary>Null when the request came into being.</summary>
    public AdmissionStatus? From { get; init; }

    public AdmissionStatus To { get; init; }
}

public sealed record AdmissionDrafted(string Number) : AdmissionEvent("admission.drafted");

public sealed record AdmissionRevised() : AdmissionEvent("admission.revised");

public sealed record AdmissionSubmitted(int Grids, long? AmountFen, int? StaffPosts) : AdmissionEvent("admission.submitted");

public sealed record AdmissionReviewOpened(DateTimeOffset? DueAt) : AdmissionEvent("admission.review_opened");

public sealed record AdmissionReviewed(Guid ReviewerId, ImpactOpinion Opinion, int Grids) : AdmissionEvent("admission.reviewed");

public sealed record AdmissionReviewClosed(int Reviews, DateTimeOffset? DueAt) : AdmissionEvent("admission.review_closed");

public sealed record AdmissionRecommended(bool Supports, DateTimeOffset? DueAt) : AdmissionEvent("admission.recommended");

public sealed record AdmissionReturned() : AdmissionEvent("admission.returned");

public sealed record AdmissionApproved(string DocumentNumber, DateOnly ValidFrom, DateOnly ValidUntil) : AdmissionEvent("admission.approved");

public sealed record AdmissionRejected() : AdmissionEvent("admission.rejected");

public sealed record AdmittedForEmergency(DateOnly Until, DateTimeOffset? RatifyBy) : AdmissionEvent("admission.admitted_for_emergency");

public sealed record AdmissionRatified(string DocumentNumber, DateOnly ValidFrom, DateOnly ValidUntil) : AdmissionEvent("admission.ratified");

public sealed record AdmissionLapsed() : AdmissionEvent("admission.lapsed");

public sealed record AdmissionActivated() : AdmissionEvent("admission.activated");

public sealed record AdmissionGuaranteeProven(int Documents) : AdmissionEvent("admission.guarantee_proven");

public sealed record AdmissionSuspended() : AdmissionEvent("admission.suspended");

public sealed record AdmissionExpired() : AdmissionEvent("admission.expired");

public sealed record AdmissionRetired() : AdmissionEvent("admission.retired");
