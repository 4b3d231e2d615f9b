using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Alliance.Agreements;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Agreements;

/// <summary>Hands a draft to both parties; it needs a commitment.</summary>
public sealed record NegotiateAgreementCommand : ICommand<AgreementReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>Both parties have signed. An agreement that it renews runs to its last day and is then renewed.</summary>
/// <param name="On">Local day of the signatures, not after today.</param>
/// <param name="DocumentNumber">Of the signed paper, up to 60 characters.</param>
public sealed record SignAgreementCommand(DateOnly On, string DocumentNumber) : ICommand<AgreementReceipt>
{
    public const int DocumentNumberLength = 60;

    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class SignAgreementValidator : AbstractValidator<SignAgreementCommand>
{
    public SignAgreementValidator() => RuleFor(c => c.DocumentNumber).NotEmpty().MaximumLength(SignAgreementCommand.DocumentNumberLength);
}

internal sealed class NegotiateAgreementHandler(AgreementDesk desk) : ICommandHandler<NegotiateAgreementCommand, AgreementReceipt>
{
    public Task<ErrorOr<AgreementReceipt>> Handle(NegotiateAgreementCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request.Id, (agreement, actor, now) => agreement.Negotiate(actor, now), cancellationToken);
}

internal sealed class SignAgreementHandler(IAllianceDb db, AgreementDesk desk) : ICommandHandler<SignAgreementCommand, AgreementReceipt>
{
    public Task<ErrorOr<AgreementReceipt>> Handle(SignAgreementCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(
            request.Id,
            async (agreement, actor, now) =>
            {
                var signed = agreement.Sign(request.On, request.DocumentNumber.Trim(), actor, now);
                if (signed.IsError || agreement.RenewsId is not { } renews)
                {
                    return signed;
                }

                var before = await db.AllianceAgreements.SingleAsync(a => a.Id == renews, cancellationToken);
                return before.Renew(agreement, actor, now);
            },
            cancellationToken);
}
