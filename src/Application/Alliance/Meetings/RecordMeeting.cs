using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Alliance.Members;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Alliance.Contributions;
using GovernanceApi.Domain.Alliance.Meetings;

namespace GovernanceApi.Application.Alliance.Meetings;

/// <summary>Who came. A later mark of the same invitation replaces the earlier one.</summary>
/// <param name="Marks">1 to 200.</param>
public sealed record RecordAttendanceCommand(IReadOnlyList<AttendanceMark> Marks) : ICommand<MeetingReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>议事桌: what an invited member, or somebody in a role, said on an item. It is never changed.</summary>
/// <param name="MemberId">Whose view; either this or <paramref name="RoleWord"/>.</param>
/// <param name="RoleWord">A role such as "resident representative", no name; up to 40 characters.</param>
/// <param name="Text">1 to 1,000 characters.</param>
public sealed record RecordViewCommand(Guid ItemId, Guid? MemberId, string? RoleWord, ViewPosition Position, string Text) : ICommand<MeetingReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>What came of an item; until the minutes it may be written anew.</summary>
/// <param name="Outcome">1 to 2,000 characters.</param>
public sealed record RecordOutcomeCommand(Guid ItemId, string Outcome) : ICommand<MeetingReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>Publishes the minutes to all who were invited: by then it is known who came and what came of each item.</summary>
/// <param name="Minutes">1 to 10,000 characters, without personal detail.</param>
public sealed record PublishMinutesCommand(string Minutes) : ICommand<MeetingReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class RecordAttendanceValidator : AbstractValidator<RecordAttendanceCommand>
{
    public RecordAttendanceValidator()
    {
        RuleFor(c => c.Marks).NotEmpty();
        RuleFor(c => c.Marks).Must(marks => marks is null || marks.Count <= Invitation.Most)
            .WithErrorCode(MeetingErrors.TooManyInvited.Code).WithMessage(MeetingErrors.TooManyInvited.Description);
        RuleForEach(c => c.Marks).ChildRules(mark =>
        {
            mark.RuleFor(m => m.Attendance).IsInEnum();
            mark.RuleFor(m => m.Substitute).MaximumLength(Invitation.SubstituteLength);
        });
    }
}

internal sealed class RecordViewValidator : AbstractValidator<RecordViewCommand>
{
    public RecordViewValidator()
    {
        RuleFor(c => c.RoleWord).MaximumLength(RecordedView.RoleLength);
        RuleFor(c => c.Position).IsInEnum();
        RuleFor(c => c.Text).NotEmpty().MaximumLength(RecordedView.TextLength);
    }
}

internal sealed class RecordOutcomeValidator : AbstractValidator<RecordOutcomeCommand>
{
    public RecordOutcomeValidator() => RuleFor(c => c.Outcome).NotEmpty().MaximumLength(AgendaItem.OutcomeLength);
}

internal sealed class PublishMinutesValidator : AbstractValidator<PublishMinutesCommand>
{
    public PublishMinutesValidator() => RuleFor(c => c.Minutes).NotEmpty().MaximumLength(JointMeeting.MinutesLength);
}

internal sealed class RecordMeetingHandler(IAllianceDb db, MeetingDesk desk)
    : ICommandHandler<RecordAttendanceCommand, MeetingReceipt>, ICommandHandler<RecordViewCommand, MeetingReceipt>,
      ICommandHandler<RecordOutcomeCommand, MeetingReceipt>, ICommandHandler<PublishMinutesCommand, MeetingReceipt>
{
    public Task<ErrorOr<MeetingReceipt>> Handle(RecordAttendanceCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(
            request.Id,
            (meeting, actor, now) => meeting.RecordAttendance([.. request.Marks.Select(m => m with { Substitute = Texts.Clean(m.Substitute) })], actor, now),
            cancellationToken);

    public Task<ErrorOr<MeetingReceipt>> Handle(RecordViewCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(
            request.Id,
            (meeting, actor, now) => meeting.RecordView(
                Guid.CreateVersion7(now), request.ItemId, request.MemberId, Texts.Clean(request.RoleWord), request.Position, request.Text.Trim(), actor, now),
            cancellationToken);

    public Task<ErrorOr<MeetingReceipt>> Handle(RecordOutcomeCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request.Id, (meeting, actor, now) => meeting.RecordOutcome(request.ItemId, request.Outcome.Trim(), actor, now), cancellationToken);

    public Task<ErrorOr<MeetingReceipt>> Handle(PublishMinutesCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(
            request.Id,
            (meeting, actor, now) => meeting.PublishMinutes(request.Minutes.Trim(), actor, now).Then(done =>
            {
                // The minutes settle who came; from here the evaluation counts it.
                db.Contributions.AddRange(Contributions(meeting, now));
                return done;
            }),
            cancellationToken);

    private static IEnumerable<ContributionRecord> Contributions(JointMeeting meeting, DateTimeOffset now) =>
        from invitation in meeting.Invitations
        where invitation.MemberId is not null && invitation.Attendance != Attendance.Excused
        let kind = invitation.Attendance == Attendance.Absent ? ContributionKind.MeetingMissed : ContributionKind.MeetingAttended
        select ContributionRecord.Of(invitation.MemberId!.Value, meeting.Division, kind, meeting.Day, meeting.Id, meeting.Title, 1, now);
}
