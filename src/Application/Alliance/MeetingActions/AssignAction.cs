using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Alliance.Meetings;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Alliance.MeetingActions;
using GovernanceApi.Domain.Alliance.Meetings;
using GovernanceApi.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.MeetingActions;

/// <summary>A resolution of a meeting that took place: somebody does something by a day.</summary>
/// <param name="ItemId">The item of the agenda that it comes from.</param>
/// <param name="Text">What is to be done, 1 to 500 characters.</param>
/// <param name="OwnerId">Member or unit; null for the community itself.</param>
/// <param name="Deadline">Last local day, today or later.</param>
public sealed record AssignActionCommand(Guid? ItemId, string Text, OwnerKind OwnerKind, Guid? OwnerId, DateOnly Deadline) : ICommand<MeetingReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class AssignActionValidator : AbstractValidator<AssignActionCommand>
{
    public AssignActionValidator()
    {
        RuleFor(c => c.Text).NotEmpty().MaximumLength(MeetingAction.TextLength);
        RuleFor(c => c.OwnerKind).IsInEnum();
    }
}

internal sealed class AssignActionHandler(IAllianceDb db, MeetingDesk desk, ITerritoryQuestions territory, CallContext call) : ICommandHandler<AssignActionCommand, MeetingReceipt>
{
    public Task<ErrorOr<MeetingReceipt>> Handle(AssignActionCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(
            request.Id,
            async (meeting, actor, now) =>
            {
                if (!await IsOwnerAsync(request, meeting, cancellationToken))
                {
                    return ActionErrors.OwnerInvalid;
                }

                var action = MeetingAction.Assign(
                    Guid.CreateVersion7(now), meeting.Id, request.ItemId, meeting.Division, request.Text.Trim(), request.OwnerKind, request.OwnerId, request.Deadline, actor, now);
                return action.IsError ? action.Errors : Agreed(meeting, action.Value, actor, now);
            },
            cancellationToken);

    private ErrorOr<Success> Agreed(JointMeeting meeting, MeetingAction action, Actor actor, DateTimeOffset now) =>
        meeting.AssignAction(action.Id, action.ItemId, actor, now).Then(done =>
        {
            db.MeetingActions.Add(action);
            return done;
        });

    private async Task<bool> IsOwnerAsync(AssignActionCommand request, JointMeeting meeting, CancellationToken cancellationToken) => request switch
    {
        { OwnerKind: OwnerKind.Member, OwnerId: { } member } => await db.AllianceMembers.VisibleTo(call.User).AnyAsync(m => m.Id == member, cancellationToken),
        { OwnerKind: OwnerKind.Unit, OwnerId: { } unit } => await territory.UnitAsync(unit, cancellationToken) is { } fact && fact.Area.County == meeting.Division.County,
        _ => request is { OwnerKind: OwnerKind.Community, OwnerId: null },
    };
}
