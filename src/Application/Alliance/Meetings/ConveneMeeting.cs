using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Alliance.Meetings;

namespace GovernanceApi.Application.Alliance.Meetings;

/// <summary>Sends the invitations out: there is an agenda, and somebody is invited.</summary>
public sealed record ConveneMeetingCommand : ICommand<MeetingReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>It took place; on its day or later.</summary>
public sealed record HoldMeetingCommand : ICommand<MeetingReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>It does not take place; the gaps on its agenda are released.</summary>
/// <param name="Reason">Up to 1,000 characters.</param>
public sealed record CancelMeetingCommand(string Reason) : ICommand<MeetingReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class CancelMeetingValidator : AbstractValidator<CancelMeetingCommand>
{
    public CancelMeetingValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(MeetingStep.NoteLength);
}

internal sealed class ConveneMeetingHandler(MeetingDesk desk, MeetingGaps gaps)
    : ICommandHandler<ConveneMeetingCommand, MeetingReceipt>, ICommandHandler<HoldMeetingCommand, MeetingReceipt>, ICommandHandler<CancelMeetingCommand, MeetingReceipt>
{
    public Task<ErrorOr<MeetingReceipt>> Handle(ConveneMeetingCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request.Id, (meeting, actor, now) => meeting.Convene(actor, now), cancellationToken);

    public Task<ErrorOr<MeetingReceipt>> Handle(HoldMeetingCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request.Id, (meeting, actor, now) => meeting.Hold(actor, now), cancellationToken);

    public Task<ErrorOr<MeetingReceipt>> Handle(CancelMeetingCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(
            request.Id,
            async (meeting, actor, now) =>
            {
                var cancelled = meeting.Cancel(request.Reason.Trim(), actor, now);
                return cancelled.IsError ? cancelled : await gaps.ReleaseAsync(meeting, meeting.Agenda, actor, now, cancellationToken);
            },
            cancellationToken);
}
