using ErrorOr;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Domain.GridTasks.Admissions;

/// <summary>What the grid office and the county do with it, and what time does.</summary>
public sealed partial class OffCatalogueAdmissionRequest
{
    /// <summary>The grid office's advice to the county.</summary>
    public ErrorOr<Success> Recommend(bool supports, string note, AdmissionClockwork work, Actor actor, DateTimeOffset now)
    {
        if (WhyNot(AdmissionAction.Recommend, actor, []) is { } refusal)
        {
            return refusal;
        }

        if (Clean(note) is not { } said)
        {
            return AdmissionErrors.ReasonRequired;
        }

        Recommendation = new Recommendation(supports, said, actor.UserId, now);
        Await(work.Due(now, work.Limits.Government), clocked: false);
        return Record(AdmissionAction.Recommend, actor, now, new AdmissionRecommended(supports, DueAt), note);
    }

    /// <summary>Back to the department, with what is lacking.</summary>
    public ErrorOr<Success> Return(string note, Actor actor, DateTimeOffset now) =>
        EndReview(AdmissionAction.Return, note, actor, now, new AdmissionReturned());

    public ErrorOr<Success> Reject(string note, Actor actor, DateTimeOffset now) =>
        EndReview(AdmissionAction.Reject, note, actor, now, new AdmissionRejected());

    /// <summary>By the county alone: with document and meeting, and only when the money or staff is confirmed.</summary>
    public ErrorOr<Success> Approve(CountyDecision decision, bool guaranteeConfirmed, AdmissionClockwork work, Actor actor, DateTimeOffset now) =>
        Decide(AdmissionAction.Approve, decision, guaranteeConfirmed, work, actor, now, new AdmissionApproved(decision.DocumentNumber, From, Until));

    /// <summary>Turns an emergency leave into an admission like any other.</summary>
    public ErrorOr<Success> Ratify(CountyDecision decision, bool guaranteeConfirmed, AdmissionClockwork work, Actor actor, DateTimeOffset now) =>
        // A leave that has run out cannot be saved by a clock that has not struck yet.
        Status == AdmissionStatus.EmergencyTemporary && ClockAt <= now
            ? AdmissionErrors.PeriodOver
            : Decide(AdmissionAction.Ratify, decision, guaranteeConfirmed, work, actor, now, new AdmissionRatified(decision.DocumentNumber, From, Until));

    /// <summary>Leave from today to a stated day, while the review stands; it lapses unless ratified in time.</summary>
    public ErrorOr<Success> AdmitForEmergency(string reason, DateOnly until, AdmissionClockwork work, Actor actor, DateTimeOffset now)
    {
        if (WhyNot(AdmissionAction.AdmitForEmergency, actor, []) is { } refusal)
        {
            return refusal;
        }

        if (Clean(reason) is not { } why)
        {
            return AdmissionErrors.ReasonRequired;
        }

        var today = BusinessCalendar.DateOf(now);
        if (until < today || until > work.LatestEmergencyEnd(now))
        {
            return AdmissionErrors.EmergencyEndInvalid;
        }

        Emergency = new EmergencyLeave(why, today, until, actor.UserId);
        DueAt = work.Due(now, work.Limits.Ratify);
        ClockAt = Earlier(DueAt, EndOf(until));
        return Record(AdmissionAction.AdmitForEmergency, actor, now, new AdmittedForEmergency(until, DueAt), reason);
    }

    /// <summary>The county does not ratify.</summary>
    public ErrorOr<Success> Lapse(string note, Actor actor, DateTimeOffset now) =>
        EndReview(AdmissionAction.Lapse, note, actor, now, new AdmissionLapsed());

    /// <summary>After the assessment: no longer needed, or taken into the catalogue.</summary>
    public ErrorOr<Success> Retire(string assessment, Actor actor, DateTimeOffset now) =>
        EndReview(AdmissionAction.Retire, assessment, actor, now, new AdmissionRetired());

    /// <summary>What time does to it, one step for each that is due; nothing before its hour.</summary>
    public void Advance(AdmissionClockwork work, DateTimeOffset now)
    {
        while (ClockAt <= now)
        {
            switch (Status)
            {
                case AdmissionStatus.CommunityImpactReview:
                    CloseReview(work, now);
                    break;
                case AdmissionStatus.EmergencyTemporary:
                    Await(null, clocked: false);
                    Record(AdmissionAction.Lapse, Actor.System, now, new AdmissionLapsed());
                    break;
                case AdmissionStatus.Approved:
                    Activate(work, now);
                    break;
                case AdmissionStatus.Active when GuaranteeProvenAt is null && now < EndOf(Until):
                    Record(AdmissionAction.Suspend, Actor.System, now, new AdmissionSuspended());
                    WindClock();
                    break;
                case AdmissionStatus.Active or AdmissionStatus.Suspended:
                    Record(AdmissionAction.Expire, Actor.System, now, new AdmissionExpired());
                    WindClock();
                    break;
                default:
                    ClockAt = null;
                    break;
            }
        }
    }

    private ErrorOr<Success> Decide(
        AdmissionAction action, CountyDecision decision, bool guaranteeConfirmed, AdmissionClockwork work, Actor actor, DateTimeOffset now, AdmissionEvent happened)
    {
        if (WhyNot(action, actor, []) is { } refusal)
        {
            return refusal;
        }

        var today = BusinessCalendar.DateOf(now);
        if (!guaranteeConfirmed || !Guarantee.IsPresent)
        {
            return AdmissionErrors.GuaranteeUnconfirmed;
        }

        if (decision.Date > today)
        {
            return AdmissionErrors.DecisionDateInvalid;
        }

        if (Until < today)
        {
            return AdmissionErrors.PeriodOver;
        }

        Decision = decision;
        DueAt = null;
        Record(action, actor, now, happened);
        WindClock();
        Advance(work, now);
        return Result.Success;
    }

    private ErrorOr<Success> EndReview(AdmissionAction action, string note, Actor actor, DateTimeOffset now, AdmissionEvent happened)
    {
        if (WhyNot(action, actor, []) is { } refusal)
        {
            return refusal;
        }

        if (Clean(note) is null)
        {
            return AdmissionErrors.ReasonRequired;
        }

        Await(null, clocked: false);
        return Record(action, actor, now, happened, note);
    }

    private void Activate(AdmissionClockwork work, DateTimeOffset now)
    {
        GuaranteeDueAt = GuaranteeProvenAt is null ? work.Due(now, work.Limits.Guarantee) : null;
        Record(AdmissionAction.Activate, Actor.System, now, new AdmissionActivated());
        WindClock();
    }

    private void WindClock() => ClockAt = Status switch
    {
        AdmissionStatus.Approved => BusinessCalendar.StartOf(From),
        AdmissionStatus.Active => GuaranteeProvenAt is null ? Earlier(GuaranteeDueAt, EndOf(Until)) : EndOf(Until),
        AdmissionStatus.Suspended => EndOf(Until),
        _ => null,
    };

    /// <summary>The first moment after a local day.</summary>
    private static DateTimeOffset EndOf(DateOnly day) => BusinessCalendar.StartOf(day.AddDays(1));

    private static DateTimeOffset Earlier(DateTimeOffset? one, DateTimeOffset other) => one < other ? one.Value : other;
}
