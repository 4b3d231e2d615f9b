using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Patching;
using GovernanceApi.Domain.Alliance.Members;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Members;

/// <summary>Changes plain facts of a member; what is left out stays.</summary>
public sealed record CorrectMemberCommand : ICommand<MemberReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>1 to 80 characters; each once in a county.</summary>
    public Optional<string> Name { get; init; }

    public Optional<ProviderKind> Kind { get; init; }

    /// <summary>What it offers, up to 1,000 characters.</summary>
    public Optional<string?> Introduction { get; init; }

    /// <summary>12-digit community that it reports to; null for none.</summary>
    public Optional<string?> DualCheckIn { get; init; }

    /// <summary>All of them, at most 20.</summary>
    public Optional<IReadOnlyList<QualificationInput>> Qualifications { get; init; }
}

internal sealed class CorrectMemberValidator : AbstractValidator<CorrectMemberCommand>
{
    public CorrectMemberValidator()
    {
        this.IfGiven(c => c.Name, name => name.NotEmpty().MaximumLength(AllianceMember.NameLength));
        this.IfGiven(c => c.Introduction, text => text.MaximumLength(AllianceMember.IntroductionLength));
        this.IfGiven(c => c.DualCheckIn, code => code.Community());
        this.IfGiven(c => c.Qualifications, list => list.Qualifications());
    }
}

internal sealed class CorrectMemberHandler(IAllianceDb db, CallContext call) : ICommandHandler<CorrectMemberCommand, MemberReceipt>
{
    public async Task<ErrorOr<MemberReceipt>> Handle(CorrectMemberCommand request, CancellationToken cancellationToken)
    {
        var loaded = await db.AllianceMembers.VisibleTo(call.User).LoadAsync(request.Id, call, MemberErrors.NotFound, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        var member = loaded.Value;
        var name = request.Name.Or(member.Name).Trim();
        if (name != member.Name && await db.AllianceMembers.AnyAsync(m => m.County == member.County && m.Name == name, cancellationToken))
        {
            return MemberErrors.NameTaken;
        }

        var corrected = member.Correct(
            name,
            request.Kind.Or(member.Kind),
            request.Introduction.IsSet ? Texts.Clean(request.Introduction.Value) : member.Introduction,
            request.DualCheckIn.IsSet ? Texts.Division(request.DualCheckIn.Value) : member.DualCheckIn,
            request.Qualifications.IsSet ? [.. request.Qualifications.Value.Select(q => q.ToQualification())] : member.Qualifications);
        return corrected.Then(_ => new MemberReceipt(member.Id, member.Revision));
    }
}
