using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Alliance.Evaluations;
using GovernanceApi.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Evaluations;

/// <summary>Decides a member's appeal. Upheld, the records named count no more and the score is corrected; the old one is kept.</summary>
/// <param name="Voided">When upheld, those of the disputed records that were wrong, at least one; none when rejected.</param>
/// <param name="Reason">Up to 1,000 characters; also the reason for which the records are voided.</param>
public sealed record DecideEvaluationAppealCommand(AppealOutcome Outcome, IReadOnlyList<Guid> Voided, string Reason) : ICommand<EvaluationReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class DecideEvaluationAppealValidator : AbstractValidator<DecideEvaluationAppealCommand>
{
    public DecideEvaluationAppealValidator()
    {
        RuleFor(c => c.Outcome).IsInEnum();
        RuleFor(c => c.Voided).NotNull();
        RuleFor(c => c.Voided).Must(ids => ids is null || ids.Count <= MemberEvaluation.MostDisputed).WithErrorCode("alliance.too_many_disputed").WithMessage("At most 100 records.");
        RuleFor(c => c.Reason).NotEmpty().MaximumLength(MemberEvaluation.ReasonLength);
    }
}

internal sealed class DecideEvaluationAppealHandler(IAllianceDb db, EvaluationDesk desk, ScoreBook book) : ICommandHandler<DecideEvaluationAppealCommand, EvaluationReceipt>
{
    public Task<ErrorOr<EvaluationReceipt>> Handle(DecideEvaluationAppealCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(
            request.Id,
            async (e, actor, now) => request.Outcome == AppealOutcome.Upheld ? await UpholdAsync(e, request, actor, now, cancellationToken)
                : request.Voided.Count > 0 ? EvaluationErrors.VoidedWhenRejected
                : e.Reject(request.Reason.Trim(), actor, now),
            cancellationToken);

    private async Task<ErrorOr<Success>> UpholdAsync(
        MemberEvaluation evaluation, DecideEvaluationAppealCommand request, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (voided, reason) = ((List<Guid>)[.. request.Voided.Distinct()], request.Reason.Trim());
        var scheme = await book.SchemeAsync(evaluation.SchemeId, cancellationToken);
        var facts = await book.OfAsync([.. evaluation.Current?.Records ?? new HashSet<Guid>()], cancellationToken);
        var upheld = evaluation.Uphold(voided, kept => MemberScore.Of(scheme, [.. facts.Where(f => kept.Contains(f.Id))]), reason, actor, now);
        if (upheld.IsError)
        {
            return upheld;
        }

        foreach (var record in await db.Contributions.Where(c => voided.Contains(c.Id)).ToListAsync(cancellationToken))
        {
            if (record.Void(reason, now) is { IsError: true } refused)
            {
                return refused;
            }
        }

        return Result.Success;
    }
}
