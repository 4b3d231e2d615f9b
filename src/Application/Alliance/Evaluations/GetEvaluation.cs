using ErrorOr;
using GovernanceApi.Application.Access.Contracts;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Alliance.Contributions;
using GovernanceApi.Domain.Alliance.Evaluations;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Evaluations;

/// <summary>One evaluation: every score that it had, each point led back to its records, and its history.</summary>
public sealed record GetEvaluationQuery(Guid Id) : IQuery<EvaluationDetails>;

/// <param name="Scores">Oldest first; the last one holds.</param>
/// <param name="Records">Every record that any of the scores counts, by day.</param>
/// <param name="Appeal">Null when the member did not appeal.</param>
/// <param name="History">Every step, oldest first.</param>
public sealed record EvaluationDetails(
    EvaluationRow Evaluation, int Revision, IReadOnlyList<ScoreVersion> Scores, IReadOnlyList<ScoredRecord> Records, AppealDetails? Appeal, IReadOnlyList<EvaluationLine> History) : IRevisioned;

/// <summary>A score as it was reckoned.</summary>
/// <param name="Points">In hundredths of a point.</param>
public sealed record ScoreVersion(DateTimeOffset At, int Points, EvaluationBand Band, IReadOnlyList<ItemScore> Items);

/// <summary>A record behind a score.</summary>
/// <param name="On">Local day.</param>
/// <param name="VoidReason">Why it counts no more; null while it does.</param>
public sealed record ScoredRecord(Guid Id, int Revision, ContributionKind Kind, DateOnly On, string Title, decimal Quantity, DateTimeOffset? VoidedAt, string? VoidReason);

/// <param name="Disputed">Records that the member objects to.</param>
/// <param name="Outcome">Null until it is decided.</param>
public sealed record AppealDetails(string Reason, IReadOnlyList<Guid> Disputed, AppealOutcome? Outcome, string? OutcomeReason);

public sealed record EvaluationLine(DateTimeOffset At, EvaluationAction Action, string ActorRole, string? ActorName, string? Note);

internal sealed class GetEvaluationHandler(IAllianceDb db, IUserDirectory users, CallContext call, TimeProvider clock) : IQueryHandler<GetEvaluationQuery, EvaluationDetails>
{
    public async Task<ErrorOr<EvaluationDetails>> Handle(GetEvaluationQuery request, CancellationToken cancellationToken)
    {
        var found = await db.MemberEvaluations.AsNoTracking().AsSplitQuery().Include(e => e.Steps).Include(e => e.Scores).VisibleTo(call.User)
            .FirstOrDefaultAsync(e => e.Id == request.Id, cancellationToken);
        if (found is not { } evaluation)
        {
            return EvaluationErrors.NotFound;
        }

        var ids = evaluation.Scores.SelectMany(s => s.Records).Distinct().ToList();
        var records = await db.Contributions.AsNoTracking().Where(c => ids.Contains(c.Id)).OrderBy(c => c.On).ThenBy(c => c.Id)
            .Select(c => new ScoredRecord(c.Id, c.Revision, c.Kind, c.On, c.Title, c.Quantity, c.VoidedAt, c.VoidReason)).ToListAsync(cancellationToken);
        var people = await users.NamesAsync([.. evaluation.Steps.Select(s => s.ActorId).OfType<Guid>().Distinct()], cancellationToken);
        return new EvaluationDetails(
            EvaluationRow.Of(evaluation, call.User, clock.GetUtcNow()),
            evaluation.Revision,
            [.. evaluation.Scores.OrderBy(s => s.Revision).Select(s => new ScoreVersion(s.At, s.Points, s.Band, s.Items))],
            records,
            evaluation.AppealReason is { } reason ? new AppealDetails(reason, evaluation.Disputed, evaluation.Outcome, evaluation.OutcomeReason) : null,
            [.. evaluation.Steps.OrderBy(s => s.Revision)
                .Select(s => new EvaluationLine(s.At, s.Action, s.ActorRole, s.ActorId is { } id ? people.GetValueOrDefault(id) : null, s.Note))]);
    }
}
