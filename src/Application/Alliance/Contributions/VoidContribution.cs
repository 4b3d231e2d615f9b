using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Alliance.Evaluations;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Alliance.Contributions;
using GovernanceApi.Domain.Alliance.Evaluations;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Contributions;

/// <summary>
/// A record turns out wrong: it stays on record and counts no more. A score of the year that counts it and is not yet under appeal or settled is
/// reckoned without it; a member that has seen it gets the whole time to appeal anew.
/// </summary>
/// <param name="Reason">Up to 1,000 characters.</param>
public sealed record VoidContributionCommand(string Reason) : ICommand<ContributionReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>A record after it was voided.</summary>
/// <param name="EvaluationId">The evaluation whose score was corrected; null where none counted it.</param>
public sealed record ContributionReceipt(Guid Id, DateTimeOffset VoidedAt, Guid? EvaluationId, int Revision) : IRevisioned;

internal sealed class VoidContributionValidator : AbstractValidator<VoidContributionCommand>
{
    public VoidContributionValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(ContributionRecord.ReasonLength);
}

internal sealed class VoidContributionHandler(IAllianceDb db, ScoreBook book, ITerritoryQuestions territory, CallContext call, TimeProvider clock)
    : ICommandHandler<VoidContributionCommand, ContributionReceipt>
{
    public async Task<ErrorOr<ContributionReceipt>> Handle(VoidContributionCommand request, CancellationToken cancellationToken)
    {
        var loaded = await db.Contributions.VisibleTo(call.User).LoadAsync(request.Id, call, ContributionErrors.NotFound, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        if (!call.User.ActsFor(loaded.Value.Division))
        {
            return CommonErrors.OutsideArea;
        }

        var (record, reason, now) = (loaded.Value, request.Reason.Trim(), clock.GetUtcNow());
        var evaluation = await db.MemberEvaluations.Include(e => e.Scores)
            .FirstOrDefaultAsync(e => e.MemberId == record.MemberId && e.Year == record.On.Year, cancellationToken);
        var counts = evaluation?.Current?.Records.Contains(record.Id) == true;
        if (counts && record.VoidedAt is null && !EvaluationTransitions.Allows(evaluation!.Status, EvaluationAction.Correct))
        {
            return ContributionErrors.Settled;
        }

        if (record.Void(reason, now) is { IsError: true } refused)
        {
            return refused.Errors;
        }

        var corrected = counts ? await CorrectAsync(evaluation!, record.Id, reason, now, cancellationToken) : Result.Success;
        return corrected.IsError ? corrected.Errors : new ContributionReceipt(record.Id, now, counts ? evaluation!.Id : null, record.Revision);
    }

    private async Task<ErrorOr<Success>> CorrectAsync(MemberEvaluation evaluation, Guid voided, string reason, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var scheme = await book.SchemeAsync(evaluation.SchemeId, cancellationToken);
        var facts = await book.OfAsync([.. evaluation.Current!.Records.Where(id => id != voided)], cancellationToken);
        var calendar = await territory.CalendarAsync(cancellationToken);
        return evaluation.Correct(voided, MemberScore.Of(scheme, facts), reason, calendar, call.User.ToActor(), now);
    }
}
