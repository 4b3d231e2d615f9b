using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Alliance.Meetings;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Meetings;

/// <summary>Invites members of the county's alliance and guests; who is invited already stays so.</summary>
/// <param name="MemberIds">At most 200.</param>
/// <param name="Guests">Bodies, no persons; at most 50 at a time.</param>
public sealed record InviteToMeetingCommand(IReadOnlyList<Guid> MemberIds, IReadOnlyList<Guest> Guests) : ICommand<MeetingReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>Takes an invitation back before it goes out.</summary>
public sealed record UninviteFromMeetingCommand(Guid InvitationId) : ICommand<MeetingReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class InviteToMeetingValidator : AbstractValidator<InviteToMeetingCommand>
{
    private const int MostGuests = 50;

    public InviteToMeetingValidator()
    {
        RuleFor(c => c.MemberIds).NotNull();
        RuleFor(c => c.MemberIds).Must(ids => ids is null || ids.Count <= Invitation.Most)
            .WithErrorCode(MeetingErrors.TooManyInvited.Code).WithMessage(MeetingErrors.TooManyInvited.Description);
        RuleFor(c => c.Guests).NotNull();
        RuleFor(c => c.Guests).Must(guests => guests is null || guests.Count <= MostGuests)
            .WithErrorCode(MeetingErrors.TooManyInvited.Code).WithMessage(MeetingErrors.TooManyInvited.Description);
        RuleForEach(c => c.Guests).ChildRules(guest =>
        {
            guest.RuleFor(g => g.Kind).IsInEnum();
            guest.RuleFor(g => g.Name).NotEmpty().MaximumLength(Invitation.NameLength);
        });
    }
}

internal sealed class InviteToMeetingHandler(IAllianceDb db, MeetingDesk desk, CallContext call) : ICommandHandler<InviteToMeetingCommand, MeetingReceipt>
{
    public Task<ErrorOr<MeetingReceipt>> Handle(InviteToMeetingCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(
            request.Id,
            async (meeting, actor, now) =>
            {
                var ids = request.MemberIds.Distinct().ToList();
                var known = await db.AllianceMembers.VisibleTo(call.User).CountAsync(m => ids.Contains(m.Id), cancellationToken);
                return known == ids.Count
                    ? meeting.Invite(ids, [.. request.Guests.Select(g => g with { Name = g.Name.Trim() })], () => Guid.CreateVersion7(now), actor, now)
                    : MeetingErrors.MemberUnknown;
            },
            cancellationToken);
}

internal sealed class UninviteFromMeetingHandler(MeetingDesk desk) : ICommandHandler<UninviteFromMeetingCommand, MeetingReceipt>
{
    public Task<ErrorOr<MeetingReceipt>> Handle(UninviteFromMeetingCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request.Id, (meeting, actor, now) => meeting.Uninvite(request.InvitationId, actor, now), cancellationToken);
}
