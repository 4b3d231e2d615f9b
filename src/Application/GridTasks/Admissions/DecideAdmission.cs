using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.GridTasks.Admissions;

namespace GovernanceApi.Application.GridTasks.Admissions;

/// <summary>The county's decision by document.</summary>
/// <param name="DocumentNumber">发文字号.</param>
/// <param name="Date">Of the document.</param>
/// <param name="Meeting">The meeting that decided.</param>
/// <param name="GuaranteeConfirmed">The money or staff is confirmed; without that nothing is approved.</param>
public sealed record ApproveAdmissionCommand(string DocumentNumber, DateOnly Date, string Meeting, bool GuaranteeConfirmed) : ICommand<AdmissionReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class ApproveAdmissionValidator : AbstractValidator<ApproveAdmissionCommand>
{
    public ApproveAdmissionValidator()
    {
        RuleFor(c => c.DocumentNumber).NotEmpty().MaximumLength(CountyDecision.DocumentLength);
        RuleFor(c => c.Meeting).NotEmpty().MaximumLength(CountyDecision.MeetingLength);
    }
}

internal sealed class ApproveAdmissionHandler(AdmissionDesk desk) : ICommandHandler<ApproveAdmissionCommand, AdmissionReceipt>
{
    public Task<ErrorOr<AdmissionReceipt>> Handle(ApproveAdmissionCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(
            request.Id,
            (admission, scene) => admission.Approve(
                scene.Decision(request.DocumentNumber, request.Date, request.Meeting), request.GuaranteeConfirmed, scene.Work, scene.Actor, scene.Now),
            cancellationToken);
}

/// <summary>Turns an emergency leave into an admission like any other, by document.</summary>
/// <param name="DocumentNumber">发文字号.</param>
/// <param name="Date">Of the document.</param>
/// <param name="Meeting">The meeting that decided.</param>
/// <param name="GuaranteeConfirmed">The money or staff is confirmed; without that nothing is ratified.</param>
public sealed record RatifyAdmissionCommand(string DocumentNumber, DateOnly Date, string Meeting, bool GuaranteeConfirmed) : ICommand<AdmissionReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class RatifyAdmissionValidator : AbstractValidator<RatifyAdmissionCommand>
{
    public RatifyAdmissionValidator()
    {
        RuleFor(c => c.DocumentNumber).NotEmpty().MaximumLength(CountyDecision.DocumentLength);
        RuleFor(c => c.Meeting).NotEmpty().MaximumLength(CountyDecision.MeetingLength);
    }
}

internal sealed class RatifyAdmissionHandler(AdmissionDesk desk) : ICommandHandler<RatifyAdmissionCommand, AdmissionReceipt>
{
    public Task<ErrorOr<AdmissionReceipt>> Handle(RatifyAdmissionCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(
            request.Id,
            (admission, scene) => admission.Ratify(
                scene.Decision(request.DocumentNumber, request.Date, request.Meeting), request.GuaranteeConfirmed, scene.Work, scene.Actor, scene.Now),
            cancellationToken);
}

/// <summary>The county says no; the request stays visible with its reason.</summary>
public sealed record RejectAdmissionCommand(string Note) : ICommand<AdmissionReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class RejectAdmissionValidator : AbstractValidator<RejectAdmissionCommand>
{
    public RejectAdmissionValidator() => RuleFor(c => c.Note).NotEmpty().MaximumLength(AdmissionStep.NoteLength);
}

internal sealed class RejectAdmissionHandler(AdmissionDesk desk) : ICommandHandler<RejectAdmissionCommand, AdmissionReceipt>
{
    public Task<ErrorOr<AdmissionReceipt>> Handle(RejectAdmissionCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request.Id, (admission, scene) => admission.Reject(request.Note, scene.Actor, scene.Now), cancellationToken);
}

/// <summary>Leave in an emergency, from today to a stated day; it lapses unless the county ratifies it in time.</summary>
/// <param name="Until">Last day, 30 days from today at most or as the county's rules say.</param>
public sealed record AdmitForEmergencyCommand(string Reason, DateOnly Until) : ICommand<AdmissionReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class AdmitForEmergencyValidator : AbstractValidator<AdmitForEmergencyCommand>
{
    public AdmitForEmergencyValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(AdmissionStep.NoteLength);
}

internal sealed class AdmitForEmergencyHandler(AdmissionDesk desk) : ICommandHandler<AdmitForEmergencyCommand, AdmissionReceipt>
{
    public Task<ErrorOr<AdmissionReceipt>> Handle(AdmitForEmergencyCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request.Id, (admission, scene) => admission.AdmitForEmergency(request.Reason, request.Until, scene.Work, scene.Actor, scene.Now), cancellationToken);
}

/// <summary>The county does not ratify an emergency leave: it ends now.</summary>
public sealed record LapseAdmissionCommand(string Note) : ICommand<AdmissionReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class LapseAdmissionValidator : AbstractValidator<LapseAdmissionCommand>
{
    public LapseAdmissionValidator() => RuleFor(c => c.Note).NotEmpty().MaximumLength(AdmissionStep.NoteLength);
}

internal sealed class LapseAdmissionHandler(AdmissionDesk desk) : ICommandHandler<LapseAdmissionCommand, AdmissionReceipt>
{
    public Task<ErrorOr<AdmissionReceipt>> Handle(LapseAdmissionCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request.Id, (admission, scene) => admission.Lapse(request.Note, scene.Actor, scene.Now), cancellationToken);
}

internal static class Decisions
{
    public static CountyDecision Decision(this AdmissionScene scene, string documentNumber, DateOnly date, string meeting) =>
        new(documentNumber.Trim(), date, meeting.Trim(), scene.Actor.UserId, scene.Now);
}
