using ErrorOr;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Domain.Alliance.Evaluations;

public enum AppealOutcome
{
    Upheld,
    Rejected,
}

/// <summary>
/// 年度考核: how one member of the alliance did in one year, by the scheme that held when it began. The member sees the score
/// first and may appeal; only then is it final. Every score that it ever had is kept.
/// </summary>
public sealed class MemberEvaluation : AggregateRoot, IHasArea
{
    public const int ReasonLength = 1000;
    public const int MostDisputed = 100;

    /// <summary>From the notice (§5.12: appeal 10 working days).</summary>
    public static readonly Limit AppealWindow = new(10, LimitUnit.WorkingDay);

    private readonly List<EvaluationStep> steps = [];
    private readonly List<EvaluationScore> scores = [];

    private MemberEvaluation(Guid id)
        : base(id)
    {
    }

    public Guid MemberId { get; private set; }

    /// <summary>As it was called when the evaluation began.</summary>
    public string MemberName { get; private set; } = "";

    public DivisionCode County { get; private set; }

    public int Year { get; private set; }

    public Guid SchemeId { get; private set; }

    /// <summary>Version of the scheme.</summary>
    public int SchemeNumber { get; private set; }

    public EvaluationStatus Status { get; private set; }

    /// <summary>In hundredths of a point; null until it is scored.</summary>
    public int? Points { get; private set; }

    public EvaluationBand? Band { get; private set; }

    public DateTimeOffset? NoticedAt { get; private set; }

    /// <summary>Last moment at which the member may appeal.</summary>
    public DateTimeOffset? AppealUntil { get; private set; }

    /// <summary>Why the member appealed; null when it did not.</summary>
    public string? AppealReason { get; private set; }

    public IReadOnlyList<Guid> Disputed { get; private set; } = [];

    public AppealOutcome? Outcome { get; private set; }

    /// <summary>Why the appeal was upheld or rejected.</summary>
    public string? OutcomeReason { get; private set; }

    public DateTimeOffset? FinalAt { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>Oldest first by <see cref="EvaluationStep.Revision"/>.</summary>
    public IReadOnlyList<EvaluationStep> Steps => steps;

    /// <summary>Oldest first by <see cref="EvaluationScore.Revision"/>; the last one holds.</summary>
    public IReadOnlyList<EvaluationScore> Scores => scores;

    /// <summary>The score that holds; null until there is one.</summary>
    public EvaluationScore? Current => scores.MaxBy(s => s.Revision);

    DivisionCode? IHasArea.Area => County;

    public static MemberEvaluation Begin(Guid id, Guid memberId, string memberName, EvaluationScheme scheme, Actor actor, DateTimeOffset now)
    {
        var evaluation = new MemberEvaluation(id)
        {
            MemberId = memberId,
            MemberName = memberName,
            County = scheme.County,
            Year = scheme.Year,
            SchemeId = scheme.Id,
            SchemeNumber = scheme.Number,
        };
        evaluation.Record(EvaluationAction.Begin, EvaluationStatus.Collecting, actor, now, new EvaluationBegun(scheme.Number));
        return evaluation;
    }

    /// <summary>Sets the score; may be repeated until the member has seen it.</summary>
    public ErrorOr<Success> Score(MemberScore score, Actor actor, DateTimeOffset now) =>
        Act(EvaluationAction.Score, null, actor, now, () => Keep(score, now), () => new EvaluationScored(score.Points, score.Band));

    /// <param name="calendar">By which the time to appeal is counted.</param>
    public ErrorOr<Success> GiveNotice(BusinessCalendar calendar, Actor actor, DateTimeOffset now) =>
        Act(EvaluationAction.GiveNotice, null, actor, now, () => Open(calendar, now), () => new EvaluationNoticed(AppealUntil!.Value));

    /// <summary>One of its records was voided: the score without it holds. A member that has seen the old one gets the whole time to appeal anew.</summary>
    public ErrorOr<Success> Correct(Guid voided, MemberScore score, string reason, BusinessCalendar calendar, Actor actor, DateTimeOffset now) =>
        Act(
            EvaluationAction.Correct, reason, actor, now,
            () =>
            {
                Keep(score, now);
                return Status == EvaluationStatus.Noticed ? Open(calendar, now) : Result.Success;
            },
            () => new EvaluationCorrected(voided, score.Points, score.Band));

    /// <summary>The member objects to records that the score counts.</summary>
    public ErrorOr<Success> Appeal(string reason, IReadOnlyList<Guid> records, Actor actor, DateTimeOffset now) =>
        Act(
            EvaluationAction.Appeal, reason, actor, now,
            () =>
            {
                if (!CanAppeal(now))
                {
                    return EvaluationErrors.AppealClosed;
                }

                if (records.Count == 0 || !Current!.Records.IsSupersetOf(records))
                {
                    return EvaluationErrors.RecordNotInScore;
                }

                (AppealReason, Disputed) = (reason, [.. records.Distinct()]);
                return Result.Success;
            },
            () => new EvaluationAppealed(Disputed));

    /// <summary>Upholds the appeal as far as records are voided; the score without them holds.</summary>
    /// <param name="without">Reckons the score from the records that it counted, less those voided.</param>
    public ErrorOr<Success> Uphold(IReadOnlyList<Guid> voided, Func<IReadOnlyCollection<Guid>, MemberScore> without, string reason, Actor actor, DateTimeOffset now) =>
        Act(
            EvaluationAction.Decide, reason, actor, now,
            () =>
            {
                if (voided.Count == 0 || voided.Except(Disputed).Any())
                {
                    return EvaluationErrors.VoidedNotDisputed;
                }

                Keep(without([.. Current!.Records.Except(voided)]), now);
                (Outcome, OutcomeReason) = (AppealOutcome.Upheld, reason);
                return Result.Success;
            },
            () => new AppealDecided(AppealOutcome.Upheld, voided, Points!.Value, Band!.Value));

    public ErrorOr<Success> Reject(string reason, Actor actor, DateTimeOffset now) =>
        Act(
            EvaluationAction.Decide, reason, actor, now,
            () =>
            {
                (Outcome, OutcomeReason) = (AppealOutcome.Rejected, reason);
                return Result.Success;
            },
            () => new AppealDecided(AppealOutcome.Rejected, [], Points!.Value, Band!.Value));

    /// <summary>Nothing changes it any more: the time to appeal is over, or the appeal is decided.</summary>
    public ErrorOr<Success> Finalise(Actor actor, DateTimeOffset now) =>
        Act(
            EvaluationAction.Finalise, null, actor, now,
            () =>
            {
                if (Status == EvaluationStatus.Noticed && CanAppeal(now))
                {
                    return EvaluationErrors.AppealOpen;
                }

                FinalAt = now;
                return Result.Success;
            },
            () => new EvaluationFinalised());

    /// <summary>From now on everybody sees its points and band.</summary>
    public ErrorOr<Success> Publish(Actor actor, DateTimeOffset now) =>
        Act(
            EvaluationAction.Publish, null, actor, now,
            () =>
            {
                PublishedAt = now;
                return Result.Success;
            },
            () => new EvaluationPublished());

    /// <summary>What may be done to it now; a correction is done by voiding one of its records.</summary>
    public IReadOnlyList<EvaluationAction> AllowedActions(DateTimeOffset now) =>
        [.. Enum.GetValues<EvaluationAction>().Where(a => EvaluationTransitions.Allows(Status, a) && a switch
        {
            EvaluationAction.Appeal => CanAppeal(now),
            EvaluationAction.Finalise => Status != EvaluationStatus.Noticed || !CanAppeal(now),
            _ => true,
        })];

    private bool CanAppeal(DateTimeOffset now) => now <= AppealUntil;

    private ErrorOr<Success> Open(BusinessCalendar calendar, DateTimeOffset now)
    {
        (NoticedAt, AppealUntil) = (now, calendar.Due(now, AppealWindow, [], null).At);
        return Result.Success;
    }

    private ErrorOr<Success> Keep(MemberScore score, DateTimeOffset now)
    {
        scores.Add(new EvaluationScore(Guid.CreateVersion7(now)) { Revision = Revision + 1, At = now, Points = score.Points, Band = score.Band, Items = score.Items });
        (Points, Band) = (score.Points, score.Band);
        return Result.Success;
    }

    private ErrorOr<Success> Act(EvaluationAction action, string? note, Actor actor, DateTimeOffset now, Func<ErrorOr<Success>> change, Func<EvaluationEvent> happened)
    {
        if (EvaluationTransitions.Target(Status, action) is not { } to)
        {
            return EvaluationErrors.NotAllowed(Status, action);
        }

        if (change() is { IsError: true } refused)
        {
            return refused;
        }

        Record(action, to, actor, now, happened(), note);
        return Result.Success;
    }

    private void Record(EvaluationAction action, EvaluationStatus to, Actor actor, DateTimeOffset now, EvaluationEvent happened, string? note = null)
    {
        Status = to;
        steps.Add(new EvaluationStep(Guid.CreateVersion7(now)) { Revision = Revision + 1, At = now, Action = action, ActorId = actor.UserId, ActorRole = actor.Role, Note = note });
        Raise(happened with { EvaluationId = Id, MemberId = MemberId, Year = Year });
    }
}
