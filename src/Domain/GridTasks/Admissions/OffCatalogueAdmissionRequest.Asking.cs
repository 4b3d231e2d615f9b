using ErrorOr;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.GridTasks.Catalogue;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Domain.GridTasks.Admissions;

/// <summary>What the department does: ask, supplement, prove; and what the grids say to it.</summary>
public sealed partial class OffCatalogueAdmissionRequest
{
    public static ErrorOr<OffCatalogueAdmissionRequest> Draft(
        Guid id, string number, DivisionCode county, Guid unitId, AdmissionMatter matter, DateOnly from, DateOnly until, Guarantee guarantee,
        IReadOnlyList<AdmissionGrid> grids, Actor actor, DateTimeOffset now)
    {
        var request = new OffCatalogueAdmissionRequest(id)
        {
            Number = number,
            ItemCode = ItemCodeOf(number),
            County = county,
            UnitId = unitId,
            CreatedAt = now,
        };
        var written = request.Write(matter, from, until, guarantee, grids);
        if (written.IsError)
        {
            return written.Errors;
        }

        request.Record(AdmissionAction.Draft, actor, now, new AdmissionDrafted(number));
        return request;
    }

    public static string ItemCodeOf(string number) => CatalogueItem.AdmissionPrefix + number.ToLowerInvariant();

    /// <summary>Writes the whole request anew, as a draft or after it came back.</summary>
    public ErrorOr<Success> Revise(
        AdmissionMatter matter, DateOnly from, DateOnly until, Guarantee guarantee, IReadOnlyList<AdmissionGrid> grids, Actor actor, DateTimeOffset now)
    {
        if (WhyNot(AdmissionAction.Revise, actor, []) is { } refusal)
        {
            return refusal;
        }

        var written = Write(matter, from, until, guarantee, grids);
        return written.IsError ? written : Record(AdmissionAction.Revise, actor, now, new AdmissionRevised());
    }

    /// <summary>Asks. The grids' review opens at once; what earlier reviewers said of an earlier version stays in the history only.</summary>
    /// <param name="ledToday">Of its grids those that somebody leads.</param>
    public ErrorOr<Success> Submit(IReadOnlyCollection<Guid> ledToday, AdmissionClockwork work, Actor actor, DateTimeOffset now)
    {
        if (WhyNot(AdmissionAction.Submit, actor, []) is { } refusal)
        {
            return refusal;
        }

        if (Until < BusinessCalendar.DateOf(now))
        {
            return AdmissionErrors.PeriodOver;
        }

        SubmittedAt = now;
        Grids = [.. Grids.Select(g => g with { HasLeader = ledToday.Contains(g.GridId) })];
        (Reviews, ReviewerIds) = ([], []);
        Recommendation = null;
        Record(AdmissionAction.Submit, actor, now, new AdmissionSubmitted(Grids.Count, Guarantee.AmountFen, Guarantee.StaffPosts));
        Await(work.Due(now, work.Limits.Review), clocked: true);
        return Record(AdmissionAction.OpenReview, Actor.System, now, new AdmissionReviewOpened(DueAt));
    }

    /// <summary>One grid leader's or secretary's word; with the last one awaited the review closes.</summary>
    public ErrorOr<Success> Review(
        IReadOnlyCollection<Guid> spokenFor, ImpactOpinion opinion, int hoursNow, IReadOnlyList<string> overlaps, string? note, AdmissionClockwork work, Actor actor, DateTimeOffset now)
    {
        if (WhyNot(AdmissionAction.Review, actor, spokenFor) is { } refusal)
        {
            return refusal;
        }

        if (opinion != ImpactOpinion.Bearable && Clean(note) is null)
        {
            return AdmissionErrors.ReasonRequired;
        }

        var review = new ImpactReview(
            actor.UserId ?? Guid.Empty, actor.Role, [.. GridIds.Where(spokenFor.Contains)], opinion, hoursNow, [.. overlaps.Distinct()], Clean(note), now);
        Reviews = [.. Reviews, review];
        ReviewerIds = [.. ReviewerIds, review.ReviewerId];
        Record(AdmissionAction.Review, actor, now, new AdmissionReviewed(review.ReviewerId, opinion, review.Grids.Count), note);
        return AwaitedGrids().Any() ? Result.Success : CloseReview(work, now);
    }

    /// <summary>The documents that prove the money or the staff are in; a suspended admission goes on.</summary>
    public ErrorOr<Success> ProveGuarantee(int documents, string? note, Actor actor, DateTimeOffset now)
    {
        if (WhyNot(AdmissionAction.ProveGuarantee, actor, []) is { } refusal)
        {
            return refusal;
        }

        if (documents == 0)
        {
            return AdmissionErrors.EvidenceRequired;
        }

        if (Until < BusinessCalendar.DateOf(now))
        {
            return AdmissionErrors.PeriodOver;
        }

        GuaranteeProvenAt ??= now;
        Record(AdmissionAction.ProveGuarantee, actor, now, new AdmissionGuaranteeProven(documents), note);
        WindClock();
        return Result.Success;
    }

    private ErrorOr<Success> CloseReview(AdmissionClockwork work, DateTimeOffset now)
    {
        Await(work.Due(now, work.Limits.GridOffice), clocked: false);
        return Record(AdmissionAction.CloseReview, Actor.System, now, new AdmissionReviewClosed(Reviews.Count, DueAt));
    }

    private ErrorOr<Success> Write(AdmissionMatter matter, DateOnly from, DateOnly until, Guarantee guarantee, IReadOnlyList<AdmissionGrid> grids)
    {
        if (until < from || until > from.AddYears(MostYears))
        {
            return AdmissionErrors.PeriodInvalid;
        }

        if (grids.Count == 0 || grids.DistinctBy(g => g.GridId).Count() < grids.Count || grids.Any(g => g.Division.County != County.County))
        {
            return AdmissionErrors.GridsInvalid;
        }

        (Matter, From, Until, Guarantee, Grids) = (matter, from, until, guarantee, grids);
        Title = matter.Title;
        GridIds = [.. grids.Select(g => g.GridId)];
        Areas = [.. grids.SelectMany(g => Enum.GetValues<DivisionLevel>(), (g, level) => g.Division.Value[..DivisionCode.PrefixLength(level)]).Distinct().Order(StringComparer.Ordinal)];
        return Result.Success;
    }

    private void Await(DateTimeOffset? dueAt, bool clocked) => (DueAt, ClockAt) = (dueAt, clocked ? dueAt : null);
}
