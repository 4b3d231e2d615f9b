using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Alliance.Members;
using GovernanceApi.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Members;

/// <summary>Takes a body into the county's service alliance.</summary>
/// <param name="Name">1 to 80 characters; each once in a county.</param>
/// <param name="Introduction">What it offers, up to 1,000 characters.</param>
/// <param name="DualCheckIn">12-digit community that it reports to (双报到); null for none.</param>
/// <param name="Qualifications">At most 20.</param>
public sealed record JoinAllianceCommand(
    string Name, ProviderKind Kind, string? Introduction, string? DualCheckIn, IReadOnlyList<QualificationInput>? Qualifications) : ICommand<MemberReceipt>;

/// <param name="Issuer">Who gave it.</param>
/// <param name="ValidUntil">Last local day; null where it does not end.</param>
public sealed record QualificationInput(string Name, string Number, string Issuer, DateOnly? ValidUntil)
{
    internal Qualification ToQualification() => new(Name.Trim(), Number.Trim(), Issuer.Trim(), ValidUntil);
}

/// <summary>The member after the change.</summary>
public sealed record MemberReceipt(Guid Id, int Revision) : IRevisioned;

internal sealed class JoinAllianceValidator : AbstractValidator<JoinAllianceCommand>
{
    public JoinAllianceValidator()
    {
        RuleFor(c => c.Name).NotEmpty().MaximumLength(AllianceMember.NameLength);
        RuleFor(c => c.Kind).IsInEnum();
        RuleFor(c => c.Introduction).MaximumLength(AllianceMember.IntroductionLength);
        RuleFor(c => c.DualCheckIn).Community();
        RuleFor(c => c.Qualifications).Qualifications();
    }
}

internal static class MemberRules
{
    public static void Community<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(code => code is null || DivisionCode.IsValid(code))
        .WithErrorCode(MemberErrors.DualCheckInInvalid.Code).WithMessage(MemberErrors.DualCheckInInvalid.Description);

    public static void Qualifications<T>(this IRuleBuilder<T, IReadOnlyList<QualificationInput>?> rule)
    {
        rule.Must(list => list is null || list.Count <= Qualification.Most).WithErrorCode("alliance.too_many_qualifications").WithMessage("At most 20 qualifications.");
        rule.ForEach(each => each.SetValidator(new QualificationValidator()));
    }

    private sealed class QualificationValidator : AbstractValidator<QualificationInput>
    {
        public QualificationValidator()
        {
            RuleFor(q => q.Name).NotEmpty().MaximumLength(Qualification.TextLength);
            RuleFor(q => q.Number).NotEmpty().MaximumLength(Qualification.TextLength);
            RuleFor(q => q.Issuer).NotEmpty().MaximumLength(Qualification.TextLength);
        }
    }
}

internal sealed class JoinAllianceHandler(IAllianceDb db, CallContext call, TimeProvider clock)
    : ICommandHandler<JoinAllianceCommand, MemberReceipt>
{
    public async Task<ErrorOr<MemberReceipt>> Handle(JoinAllianceCommand request, CancellationToken cancellationToken)
    {
        if (call.User.Home() is not { } county)
        {
            return CommonErrors.OutsideArea;
        }

        var name = request.Name.Trim();
        if (await db.AllianceMembers.AnyAsync(m => m.County == county && m.Name == name, cancellationToken))
        {
            return MemberErrors.NameTaken;
        }

        var now = clock.GetUtcNow();
        var joined = AllianceMember.Join(
            Guid.CreateVersion7(now), name, county, request.Kind, Texts.Clean(request.Introduction), Texts.Division(request.DualCheckIn),
            [.. (request.Qualifications ?? []).Select(q => q.ToQualification())], now);
        return joined.Then(member =>
        {
            db.AllianceMembers.Add(member);
            return new MemberReceipt(member.Id, member.Revision);
        });
    }
}

internal static class Texts
{
    /// <summary>Without outer blanks; null for nothing.</summary>
    public static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>A code that passed validation.</summary>
    public static DivisionCode? Division(string? code) => code is null ? null : DivisionCode.From(code);
}
