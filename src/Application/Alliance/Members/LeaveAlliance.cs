using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Access.Contracts;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Domain.Alliance.Agreements;
using GovernanceApi.Domain.Alliance.MeetingActions;
using GovernanceApi.Domain.Alliance.Members;
using GovernanceApi.Domain.Alliance.Projects;
using GovernanceApi.Domain.Alliance.Resources;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Members;

/// <summary>
/// 退出: a member leaves the alliance for good, once no agreement, order, offering or promise of it is open. What it did stays on record; its
/// accounts are disabled and whom to call there is deleted.
/// </summary>
/// <param name="Reason">1 to 500 characters.</param>
public sealed record LeaveAllianceCommand(string Reason) : ICommand<MemberReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class LeaveAllianceValidator : AbstractValidator<LeaveAllianceCommand>
{
    public LeaveAllianceValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(AllianceMember.ReasonLength);
}

internal sealed class LeaveAllianceHandler(IAllianceDb db, IRequesters contacts, IStaffAccounts accounts, AllianceDesk desk) : ICommandHandler<LeaveAllianceCommand, MemberReceipt>
{
    private static readonly ProjectStatus[] Open = [ProjectStatus.Claimed, ProjectStatus.Confirmed, ProjectStatus.Scheduled, ProjectStatus.InDelivery];
    private static readonly ResourceStatus[] Offered = [ResourceStatus.Offered, ResourceStatus.Published, ResourceStatus.Paused];

    public async Task<ErrorOr<MemberReceipt>> Handle(LeaveAllianceCommand request, CancellationToken cancellationToken)
    {
        var loaded = await desk.LoadAsync(
            db.AllianceMembers.Include(m => m.Contacts).VisibleTo(desk.User), request.Id, MemberErrors.NotFound, m => desk.User.ActsFor(m.County), cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        var member = loaded.Value;
        List<Guid> named = [.. member.Contacts.Select(c => c.Id)];
        var left = member.Leave(request.Reason.Trim(), await HasBusinessAsync(member.Id, cancellationToken), desk.Now);
        if (left.IsError)
        {
            return left.Errors;
        }

        await contacts.ForgetAsync(named, desk.Now, cancellationToken);
        await accounts.DisableOfMemberAsync(member.Id, cancellationToken);
        return new MemberReceipt(member.Id, member.Revision);
    }

    private async Task<bool> HasBusinessAsync(Guid id, CancellationToken cancellationToken)
    {
        var today = desk.Today;
        return await db.AllianceAgreements.AnyAsync(
                a => a.MemberId == id && a.Until >= today
                    && (a.Status == AgreementStatus.Signed || a.Status == AgreementStatus.Suspended || a.Status == AgreementStatus.Negotiating), cancellationToken)
            || await db.Projects.AnyAsync(p => p.MemberId == id && Open.Contains(p.Status), cancellationToken)
            || await db.MeetingActions.AnyAsync(a => a.OwnerKind == OwnerKind.Member && a.OwnerId == id && a.Status != ActionStatus.Closed, cancellationToken)
            || await db.Resources.AnyAsync(r => r.MemberId == id && r.Until >= today && Offered.Contains(r.Status), cancellationToken);
    }
}
