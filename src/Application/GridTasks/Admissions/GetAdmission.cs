using ErrorOr;
using GovernanceApi.Application.Access.Contracts;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Application.GridTasks.Catalogue;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.GridTasks.Admissions;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.GridTasks.Admissions;

/// <summary>One request with all that was said and decided about it, and what the caller may do now.</summary>
public sealed record GetAdmissionQuery(Guid Id) : IQuery<AdmissionDetails>;

internal sealed class GetAdmissionHandler(
    IGridTasksDb db, ITerritoryQuestions territory, IUserDirectory users, IAttachedFiles files, CallContext call, TimeProvider clock)
    : IQueryHandler<GetAdmissionQuery, AdmissionDetails>
{
    public async Task<ErrorOr<AdmissionDetails>> Handle(GetAdmissionQuery request, CancellationToken cancellationToken)
    {
        var found = await db.Admissions.AsNoTracking().Include(r => r.Steps).VisibleTo(call.User).FirstOrDefaultAsync(r => r.Id == request.Id, cancellationToken);
        if (found is not { } a)
        {
            return AdmissionErrors.NotFound;
        }

        var names = await territory.NamesAsync(cancellationToken);
        var people = await users.NamesAsync([.. a.Steps.Select(s => s.ActorId).OfType<Guid>().Concat(a.Reviews.Select(r => r.ReviewerId)).Distinct()], cancellationToken);
        var awaited = a.Status == AdmissionStatus.CommunityImpactReview ? a.AwaitedGrids().ToHashSet() : [];
        var documents = await files.OfAdmissionAsync(a.Id, cancellationToken);
        return new AdmissionDetails(
            AdmissionRow.Of(a, call.User, names, clock.GetUtcNow()),
            a.Revision,
            a.Matter.Purpose,
            a.Matter.LegalBasis,
            ItemLimit.Of(a.Matter.Limit),
            a.Matter.EvidenceRequired,
            a.Matter.EstimatedMinutes,
            a.Guarantee.FundingSource,
            [.. a.Grids.Select(g => new AdmissionGridDetails(g.GridId, names.Grid(g.GridId), g.Division.Value, g.HoursPerMonth, g.HasLeader, awaited.Contains(g.GridId)))],
            [.. a.Reviews.Select(r => new ImpactReviewDetails(
                NameOf(r.ReviewerId), r.Role, [.. r.Grids.Select(g => names.Grid(g)).OfType<string>()], r.Opinion, r.HoursNow, r.Overlaps, r.Note, r.At))],
            a.Recommendation is { } said ? new RecommendationDetails(said.Supports, said.Note, NameOf(said.By), said.At) : null,
            a.Decision is { } decided ? new DecisionDetails(decided.DocumentNumber, decided.Date, decided.Meeting, NameOf(decided.By), decided.At) : null,
            a.Emergency is { } leave
                ? new EmergencyDetails(leave.Reason, leave.From, leave.Until, NameOf(leave.By), a.Status == AdmissionStatus.EmergencyTemporary ? a.DueAt : null) : null,
            a.SubmittedAt,
            a.GuaranteeProvenAt,
            a.GuaranteeDueAt,
            [.. documents.Select(f => new AdmissionFile(f.Id, f.FileName, f.ContentType, f.Size, f.UploadedAt))],
            [.. a.Steps.OrderBy(s => s.Revision).Select(s => new AdmissionLine(s.At, s.Action, s.From, s.To, s.ActorRole, NameOf(s.ActorId), s.Note))]);

        string? NameOf(Guid? id) => id is { } person ? people.GetValueOrDefault(person) : null;
    }
}
