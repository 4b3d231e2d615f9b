using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Alliance.Meetings;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Application.Alliance.Meetings;

/// <summary>Plans a joint meeting of the county or of one community of the caller's.</summary>
/// <param name="Division">12-digit county or community.</param>
/// <param name="Title">1 to 100 characters.</param>
/// <param name="StartsAt">Today or later.</param>
/// <param name="Place">Room or address, 1 to 100 characters.</param>
public sealed record PlanMeetingCommand(string Division, MeetingSeries Series, string Title, DateTimeOffset StartsAt, string Place) : ICommand<MeetingReceipt>;

/// <summary>Another time, place or title.</summary>
/// <param name="Title">1 to 100 characters.</param>
/// <param name="StartsAt">Today or later.</param>
/// <param name="Place">Room or address, 1 to 100 characters.</param>
public sealed record RescheduleMeetingCommand(string Title, DateTimeOffset StartsAt, string Place) : ICommand<MeetingReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class PlanMeetingValidator : AbstractValidator<PlanMeetingCommand>
{
    public PlanMeetingValidator()
    {
        RuleFor(c => c.Division).Must(DivisionCode.IsValid).WithErrorCode(MeetingErrors.DivisionInvalid.Code).WithMessage(MeetingErrors.DivisionInvalid.Description);
        RuleFor(c => c.Series).IsInEnum();
        RuleFor(c => c.Title).NotEmpty().MaximumLength(JointMeeting.TitleLength);
        RuleFor(c => c.Place).NotEmpty().MaximumLength(JointMeeting.PlaceLength);
    }
}

internal sealed class RescheduleMeetingValidator : AbstractValidator<RescheduleMeetingCommand>
{
    public RescheduleMeetingValidator()
    {
        RuleFor(c => c.Title).NotEmpty().MaximumLength(JointMeeting.TitleLength);
        RuleFor(c => c.Place).NotEmpty().MaximumLength(JointMeeting.PlaceLength);
    }
}

internal sealed class PlanMeetingHandler(IAllianceDb db, CallContext call, TimeProvider clock) : ICommandHandler<PlanMeetingCommand, MeetingReceipt>
{
    public Task<ErrorOr<MeetingReceipt>> Handle(PlanMeetingCommand request, CancellationToken cancellationToken) => Task.FromResult(Plan(request));

    private ErrorOr<MeetingReceipt> Plan(PlanMeetingCommand request)
    {
        var division = DivisionCode.From(request.Division);
        if (division.Level is not (DivisionLevel.County or DivisionLevel.Community))
        {
            return MeetingErrors.DivisionInvalid;
        }

        if (!call.User.ActsFor(division))
        {
            return CommonErrors.OutsideArea;
        }

        var now = clock.GetUtcNow();
        return JointMeeting.Plan(
            Guid.CreateVersion7(now), division, request.Series, request.Title.Trim(), request.StartsAt.ToUniversalTime(), request.Place.Trim(), call.User.ToActor(), now).Then(meeting =>
        {
            db.JointMeetings.Add(meeting);
            return MeetingReceipt.Of(meeting);
        });
    }
}

internal sealed class RescheduleMeetingHandler(MeetingDesk desk) : ICommandHandler<RescheduleMeetingCommand, MeetingReceipt>
{
    public Task<ErrorOr<MeetingReceipt>> Handle(RescheduleMeetingCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request.Id, (m, actor, now) => m.Reschedule(request.Title.Trim(), request.StartsAt.ToUniversalTime(), request.Place.Trim(), actor, now), cancellationToken);
}
