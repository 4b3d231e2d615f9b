using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Alliance.Agreements;
using GovernanceApi.Domain.Alliance.Members;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Agreements;

/// <summary>What an agreement says.</summary>
internal interface IAgreementText
{
    SignatoryKind SignsAs { get; }

    DateOnly From { get; }

    DateOnly Until { get; }

    IReadOnlyList<Commitment> Commitments { get; }
}

/// <summary>Drafts an agreement between a member and the county or one community of the caller's.</summary>
/// <param name="Division">12-digit county, or community whose Party committee signs.</param>
/// <param name="From">First local day.</param>
/// <param name="Until">Last local day; within ten years.</param>
/// <param name="Commitments">What the member promises, at most 50.</param>
/// <param name="RenewsId">The agreement of the same parties that it is to follow.</param>
public sealed record DraftAgreementCommand(
    Guid MemberId, string Division, SignatoryKind SignsAs, DateOnly From, DateOnly Until, IReadOnlyList<Commitment> Commitments, Guid? RenewsId)
    : ICommand<AgreementReceipt>, IAgreementText;

/// <summary>Writes a draft anew; one under negotiation becomes a draft again.</summary>
public sealed record ReviseAgreementCommand(SignatoryKind SignsAs, DateOnly From, DateOnly Until, IReadOnlyList<Commitment> Commitments)
    : ICommand<AgreementReceipt>, IAgreementText
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>Where an agreement stands after an act.</summary>
/// <param name="Status">As it stands today.</param>
public sealed record AgreementReceipt(Guid Id, string Number, AgreementStatus Status, int Revision) : IRevisioned
{
    internal static AgreementReceipt Of(AllianceAgreement a, DateTimeOffset now) => new(a.Id, a.Number, a.StatusOn(BusinessCalendar.DateOf(now)), a.Revision);
}

internal static class AgreementRules
{
    public static void AgreementText<T>(this AbstractValidator<T> rules)
        where T : IAgreementText
    {
        rules.RuleFor(c => c.SignsAs).IsInEnum();
        rules.RuleFor(c => c.Commitments).Commitments();
    }

    public static void Commitments<T>(this IRuleBuilder<T, IReadOnlyList<Commitment>> rule)
    {
        rule.NotNull();
        rule.Must(list => list is null || list.Count <= Commitment.Most).WithErrorCode("alliance.too_many_commitments").WithMessage("At most 50 commitments.");
        rule.ForEach(each => each.SetValidator(new CommitmentValidator()));
    }

    public static AgreementTerms Terms(this IAgreementText text) => new(text.SignsAs, text.From, text.Until, [.. text.Commitments.Select(c => c with { Text = c.Text.Trim() })]);

    private sealed class CommitmentValidator : AbstractValidator<Commitment>
    {
        public CommitmentValidator()
        {
            RuleFor(c => c.Text).NotEmpty().MaximumLength(Commitment.TextLength);
            RuleFor(c => c.PerYear).InclusiveBetween(1, Commitment.MostPerYear);
        }
    }
}

internal sealed class DraftAgreementValidator : AbstractValidator<DraftAgreementCommand>
{
    public DraftAgreementValidator()
    {
        this.AgreementText();
        RuleFor(c => c.Division).Must(DivisionCode.IsValid).WithErrorCode(AgreementErrors.DivisionInvalid.Code).WithMessage(AgreementErrors.DivisionInvalid.Description);
    }
}

internal sealed class ReviseAgreementValidator : AbstractValidator<ReviseAgreementCommand>
{
    public ReviseAgreementValidator() => this.AgreementText();
}

internal sealed class DraftAgreementHandler(IAllianceDb db, CallContext call, TimeProvider clock) : ICommandHandler<DraftAgreementCommand, AgreementReceipt>
{
    public async Task<ErrorOr<AgreementReceipt>> Handle(DraftAgreementCommand request, CancellationToken cancellationToken)
    {
        var division = DivisionCode.From(request.Division);
        var member = await db.AllianceMembers.AsNoTracking().VisibleTo(call.User).FirstOrDefaultAsync(m => m.Id == request.MemberId, cancellationToken);
        if (member is null)
        {
            return MemberErrors.NotFound;
        }

        if (member.LeftAt is not null)
        {
            return MemberErrors.Left;
        }

        if (division.Level is not (DivisionLevel.County or DivisionLevel.Community) || !member.County.Covers(division))
        {
            return AgreementErrors.DivisionInvalid;
        }

        if (!call.User.ActsFor(division))
        {
            return CommonErrors.OutsideArea;
        }

        if (request.RenewsId is { } renews
            && !await db.AllianceAgreements.VisibleTo(call.User).AnyAsync(a => a.Id == renews && a.MemberId == member.Id && a.Division == division, cancellationToken))
        {
            return AgreementErrors.RenewsUnknown;
        }

        var now = clock.GetUtcNow();
        var number = await db.NextNumberAsync(AllianceNumber.Agreement, now, cancellationToken);
        return AllianceAgreement.Draft(Guid.CreateVersion7(now), number, member.Id, division, request.Terms(), request.RenewsId, call.User.ToActor(), now).Then(drafted =>
        {
            db.AllianceAgreements.Add(drafted);
            return AgreementReceipt.Of(drafted, now);
        });
    }
}

internal sealed class ReviseAgreementHandler(AgreementDesk desk) : ICommandHandler<ReviseAgreementCommand, AgreementReceipt>
{
    public Task<ErrorOr<AgreementReceipt>> Handle(ReviseAgreementCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request.Id, (agreement, actor, now) => agreement.Revise(request.Terms(), actor, now), cancellationToken);
}
