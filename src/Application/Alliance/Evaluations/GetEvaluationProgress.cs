using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Alliance.Evaluations;
using GovernanceApi.Domain.Territory.Clocks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Evaluations;

/// <summary>How far the evaluation of a year has come, as far as the caller may see.</summary>
/// <param name="Year">Null for the latest one there is, or last year.</param>
public sealed record GetEvaluationProgressQuery(int? Year) : IQuery<EvaluationProgress>;

/// <param name="Years">Years with evaluations, latest first.</param>
/// <param name="Scheme">The scheme by which the year is evaluated; null while none is published.</param>
/// <param name="Statuses">All of them, also those with none.</param>
/// <param name="Bands">All of them, also those with none; what has no score yet is in none.</param>
/// <param name="Steps">What the caller may do for the whole year; empty for all who do not keep the evaluations.</param>
public sealed record EvaluationProgress(
    int Year, IReadOnlyList<int> Years, SchemeReference? Scheme, int Total, IReadOnlyList<StatusCount> Statuses, IReadOnlyList<BandCount> Bands, IReadOnlyList<StepCount> Steps);

/// <param name="Number">Its version.</param>
public sealed record SchemeReference(Guid Id, int Number);

public sealed record StatusCount(EvaluationStatus Status, int Count);

public sealed record BandCount(EvaluationBand Band, int Count);

/// <param name="Ready">How many evaluations would take the step now.</param>
public sealed record StepCount(YearStep Step, int Ready);

internal sealed class GetEvaluationProgressValidator : AbstractValidator<GetEvaluationProgressQuery>
{
    public GetEvaluationProgressValidator() => RuleFor(q => q.Year).Year();
}

internal sealed class GetEvaluationProgressHandler(IAllianceDb db, CallContext call, TimeProvider clock) : IQueryHandler<GetEvaluationProgressQuery, EvaluationProgress>
{
    private const int MostYears = 50;

    public async Task<ErrorOr<EvaluationProgress>> Handle(GetEvaluationProgressQuery request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var visible = db.MemberEvaluations.AsNoTracking().VisibleTo(call.User);
        var years = await visible.Select(e => e.Year).Distinct().OrderDescending().Take(MostYears).ToListAsync(cancellationToken);
        var year = request.Year ?? (years.Count > 0 ? years[0] : BusinessCalendar.DateOf(now).Year - 1);
        var ofYear = visible.Where(e => e.Year == year);
        var counts = await ofYear.GroupBy(e => new { e.Status, e.Band }).Select(g => new { g.Key.Status, g.Key.Band, Count = g.Count() }).ToListAsync(cancellationToken);
        List<StepCount> steps = [];
        if (call.User.Has(Permissions.EvaluationsMaintain))
        {
            foreach (var step in Enum.GetValues<YearStep>())
            {
                steps.Add(new StepCount(step, await ofYear.ReadyFor(step, now).CountAsync(cancellationToken)));
            }
        }

        return new EvaluationProgress(
            year, years, await SchemeAsync(ofYear, year, cancellationToken), counts.Sum(c => c.Count),
            [.. Enum.GetValues<EvaluationStatus>().Select(s => new StatusCount(s, counts.Where(c => c.Status == s).Sum(c => c.Count)))],
            [.. Enum.GetValues<EvaluationBand>().Select(b => new BandCount(b, counts.Where(c => c.Band == b).Sum(c => c.Count)))],
            steps);
    }

    private async Task<SchemeReference?> SchemeAsync(IQueryable<MemberEvaluation> ofYear, int year, CancellationToken cancellationToken) =>
        await ofYear.Select(e => new SchemeReference(e.SchemeId, e.SchemeNumber)).FirstOrDefaultAsync(cancellationToken)
        ?? await db.EvaluationSchemes.AsNoTracking().VisibleTo(call.User).Where(s => s.Year == year && s.Status == SchemeStatus.Published)
            .OrderByDescending(s => s.Number).Select(s => new SchemeReference(s.Id, s.Number)).FirstOrDefaultAsync(cancellationToken);
}
