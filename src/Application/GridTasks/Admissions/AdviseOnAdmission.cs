using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.GridTasks.Admissions;

namespace GovernanceApi.Application.GridTasks.Admissions;

/// <summary>The grid office's advice to the county, after the grids have spoken.</summary>
public sealed record RecommendAdmissionCommand(bool Supports, string Note) : ICommand<AdmissionReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class RecommendAdmissionValidator : AbstractValidator<RecommendAdmissionCommand>
{
    public RecommendAdmissionValidator() => RuleFor(c => c.Note).NotEmpty().MaximumLength(AdmissionStep.NoteLength);
}

internal sealed class RecommendAdmissionHandler(AdmissionDesk desk) : ICommandHandler<RecommendAdmissionCommand, AdmissionReceipt>
{
    public Task<ErrorOr<AdmissionReceipt>> Handle(RecommendAdmissionCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(
            request.Id,
            (admission, scene) => admission.Recommend(request.Supports, request.Note, scene.Work, scene.Actor, scene.Now),
            cancellationToken);
}

/// <summary>Sends the request back to the department: by the grid office in its review, by the county in its own.</summary>
/// <param name="Note">What is lacking.</param>
public sealed record ReturnAdmissionCommand(string Note) : ICommand<AdmissionReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class ReturnAdmissionValidator : AbstractValidator<ReturnAdmissionCommand>
{
    public ReturnAdmissionValidator() => RuleFor(c => c.Note).NotEmpty().MaximumLength(AdmissionStep.NoteLength);
}

internal sealed class ReturnAdmissionHandler(AdmissionDesk desk) : ICommandHandler<ReturnAdmissionCommand, AdmissionReceipt>
{
    public Task<ErrorOr<AdmissionReceipt>> Handle(ReturnAdmissionCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(
            request.Id,
            (admission, scene) => AdmissionTransitions.Allows(admission.Status, AdmissionAction.Return) && !AdmissionPermissions.MayReturn(scene.User, admission.Status)
                ? AdmissionErrors.NotYourTurn
                : admission.Return(request.Note, scene.Actor, scene.Now),
            cancellationToken);
}

/// <summary>Ends an admission after its assessment: no longer needed, or taken into the next catalogue.</summary>
/// <param name="Assessment">What came of it.</param>
public sealed record RetireAdmissionCommand(string Assessment) : ICommand<AdmissionReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class RetireAdmissionValidator : AbstractValidator<RetireAdmissionCommand>
{
    public RetireAdmissionValidator() => RuleFor(c => c.Assessment).NotEmpty().MaximumLength(AdmissionStep.NoteLength);
}

internal sealed class RetireAdmissionHandler(AdmissionDesk desk) : ICommandHandler<RetireAdmissionCommand, AdmissionReceipt>
{
    public Task<ErrorOr<AdmissionReceipt>> Handle(RetireAdmissionCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request.Id, (admission, scene) => admission.Retire(request.Assessment, scene.Actor, scene.Now), cancellationToken);
}
