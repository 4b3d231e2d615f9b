using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Alliance.Evaluations;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Evaluations;

/// <summary>A step that a whole year can take at once.</summary>
public enum YearStep
{
    /// <summary>Scores what is collecting; what has a score keeps it.</summary>
    Score,

    /// <summary>Gives every scored member notice.</summary>
    GiveNotice,

    /// <summary>Makes final what nobody appealed in time and what is decided.</summary>
    Finalise,

    /// <summary>Publishes what is final.</summary>
    Publish,
}

/// <summary>Takes a step with every evaluation of a year that is ready for it; the others stay where they are.</summary>
public sealed record AdvanceEvaluationsCommand(int Year, YearStep Step) : ICommand<EvaluationsAdvanced>;

internal sealed class AdvanceEvaluationsValidator : AbstractValidator<AdvanceEvaluationsCommand>
{
    public AdvanceEvaluationsValidator()
    {
        RuleFor(c => c.Year).Year();
        RuleFor(c => c.Step).IsInEnum();
    }
}

internal sealed class AdvanceEvaluationsHandler(IAllianceDb db, ScoreBook book, ITerritoryQuestions territory, CallContext call, TimeProvider clock)
    : ICommandHandler<AdvanceEvaluationsCommand, EvaluationsAdvanced>
{
    public async Task<ErrorOr<EvaluationsAdvanced>> Handle(AdvanceEvaluationsCommand request, CancellationToken cancellationToken)
    {
        if (call.User.Home() is not { } county || !call.User.ActsFor(county))
        {
            return CommonErrors.OutsideArea;
        }

        var (now, actor) = (clock.GetUtcNow(), call.User.ToActor());
        var ready = db.MemberEvaluations.VisibleTo(call.User).Where(e => e.Year == request.Year).ReadyFor(request.Step, now);
        var evaluations = await ready.OrderBy(e => e.Id).Take(EvaluationsAdvanced.Most).ToListAsync(cancellationToken);
        var left = evaluations.Count < EvaluationsAdvanced.Most ? 0 : await ready.CountAsync(cancellationToken) - evaluations.Count;
        var act = request.Step switch
        {
            YearStep.Score => await ScorerAsync(evaluations, request.Year, cancellationToken),
            YearStep.GiveNotice => await NotifierAsync(cancellationToken),
            YearStep.Finalise => e => e.Finalise(actor, now),
            _ => e => e.Publish(actor, now),
        };
        foreach (var acted in evaluations.Select(act))
        {
            if (acted.IsError)
            {
                return acted.Errors;
            }
        }

        return new EvaluationsAdvanced(request.Year, evaluations.Count, left);
    }

    private async Task<Func<MemberEvaluation, ErrorOr<Success>>> ScorerAsync(List<MemberEvaluation> evaluations, int year, CancellationToken cancellationToken)
    {
        var facts = await book.OfYearAsync(evaluations.ConvertAll(e => e.MemberId), year, cancellationToken);
        Dictionary<Guid, EvaluationScheme> schemes = [];
        foreach (var id in evaluations.Select(e => e.SchemeId).Distinct())
        {
            schemes[id] = await book.SchemeAsync(id, cancellationToken);
        }

        return e => e.Score(MemberScore.Of(schemes[e.SchemeId], [.. facts[e.MemberId]]), call.User.ToActor(), clock.GetUtcNow());
    }

    private async Task<Func<MemberEvaluation, ErrorOr<Success>>> NotifierAsync(CancellationToken cancellationToken)
    {
        var calendar = await territory.CalendarAsync(cancellationToken);
        return e => e.GiveNotice(calendar, call.User.ToActor(), clock.GetUtcNow());
    }
}

internal static class Readiness
{
    /// <summary>Those that a step for the whole year takes along at this moment.</summary>
    public static IQueryable<MemberEvaluation> ReadyFor(this IQueryable<MemberEvaluation> evaluations, YearStep step, DateTimeOffset now) => step switch
    {
        YearStep.Score => evaluations.Where(e => e.Status == EvaluationStatus.Collecting),
        YearStep.GiveNotice => evaluations.Where(e => e.Status == EvaluationStatus.Scored),
        YearStep.Finalise => evaluations.Where(e => e.Status == EvaluationStatus.Decided || (e.Status == EvaluationStatus.Noticed && e.AppealUntil < now)),
        _ => evaluations.Where(e => e.Status == EvaluationStatus.Final),
    };
}
