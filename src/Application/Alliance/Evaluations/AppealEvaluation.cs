using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Alliance.Evaluations;

namespace GovernanceApi.Application.Alliance.Evaluations;

/// <summary>The member objects to records that its score counts, within 10 working days of the notice, once.</summary>
/// <param name="Reason">Up to 1,000 characters.</param>
/// <param name="Records">Disputed contribution records, 1 to 100, all of them counted by the score.</param>
public sealed record AppealEvaluationCommand(string Reason, IReadOnlyList<Guid> Records) : ICommand<EvaluationReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class AppealEvaluationValidator : AbstractValidator<AppealEvaluationCommand>
{
    public AppealEvaluationValidator()
    {
        RuleFor(c => c.Reason).NotEmpty().MaximumLength(MemberEvaluation.ReasonLength);
        RuleFor(c => c.Records).NotEmpty();
        RuleFor(c => c.Records).Must(ids => ids is null || ids.Count <= MemberEvaluation.MostDisputed).WithErrorCode("alliance.too_many_disputed").WithMessage("At most 100 records.");
    }
}

internal sealed class AppealEvaluationHandler(EvaluationDesk desk) : ICommandHandler<AppealEvaluationCommand, EvaluationReceipt>
{
    public Task<ErrorOr<EvaluationReceipt>> Handle(AppealEvaluationCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request.Id, (e, actor, now) => e.Appeal(request.Reason.Trim(), request.Records, actor, now), cancellationToken);
}
