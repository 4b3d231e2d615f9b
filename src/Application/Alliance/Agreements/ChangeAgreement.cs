using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Alliance.Agreements;

namespace GovernanceApi.Application.Alliance.Agreements;

/// <summary>Another last day or other promises, by a paper that both have signed.</summary>
/// <param name="Until">Last local day.</param>
/// <param name="Commitments">All of them, at most 50.</param>
/// <param name="Reason">Up to 1,000 characters.</param>
public sealed record AmendAgreementCommand(DateOnly Until, IReadOnlyList<Commitment> Commitments, string Reason) : ICommand<AgreementReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>The member's promises rest for a while.</summary>
public sealed record SuspendAgreementCommand(string Reason) : ICommand<AgreementReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>They hold again.</summary>
public sealed record ResumeAgreementCommand(string Reason) : ICommand<AgreementReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>Ends it for good, before its last day; a draft is given up.</summary>
public sealed record TerminateAgreementCommand(string Reason) : ICommand<AgreementReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class AmendAgreementValidator : AbstractValidator<AmendAgreementCommand>
{
    public AmendAgreementValidator()
    {
        RuleFor(c => c.Commitments).Commitments();
        RuleFor(c => c.Reason).NotEmpty().MaximumLength(AgreementStep.NoteLength);
    }
}

internal sealed class SuspendAgreementValidator : AbstractValidator<SuspendAgreementCommand>
{
    public SuspendAgreementValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(AgreementStep.NoteLength);
}

internal sealed class ResumeAgreementValidator : AbstractValidator<ResumeAgreementCommand>
{
    public ResumeAgreementValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(AgreementStep.NoteLength);
}

internal sealed class TerminateAgreementValidator : AbstractValidator<TerminateAgreementCommand>
{
    public TerminateAgreementValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(AgreementStep.NoteLength);
}

/// <summary>These acts differ in one line each, so they share one handler.</summary>
internal sealed class ChangeAgreementHandler(AgreementDesk desk)
    : ICommandHandler<AmendAgreementCommand, AgreementReceipt>, ICommandHandler<SuspendAgreementCommand, AgreementReceipt>,
      ICommandHandler<ResumeAgreementCommand, AgreementReceipt>, ICommandHandler<TerminateAgreementCommand, AgreementReceipt>
{
    public Task<ErrorOr<AgreementReceipt>> Handle(AmendAgreementCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request.Id, (a, actor, now) => a.Amend(request.Until, request.Commitments, request.Reason.Trim(), actor, now), cancellationToken);

    public Task<ErrorOr<AgreementReceipt>> Handle(SuspendAgreementCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request.Id, (a, actor, now) => a.Suspend(request.Reason.Trim(), actor, now), cancellationToken);

    public Task<ErrorOr<AgreementReceipt>> Handle(ResumeAgreementCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request.Id, (a, actor, now) => a.Resume(request.Reason.Trim(), actor, now), cancellationToken);

    public Task<ErrorOr<AgreementReceipt>> Handle(TerminateAgreementCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request.Id, (a, actor, now) => a.Terminate(request.Reason.Trim(), actor, now), cancellationToken);
}
