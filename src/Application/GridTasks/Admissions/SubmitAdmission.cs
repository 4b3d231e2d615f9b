using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.GridTasks.Admissions;

namespace GovernanceApi.Application.GridTasks.Admissions;

/// <summary>Submits the request; the review of the grids it names opens at once. It needs money with its source, or staff posts.</summary>
public sealed record SubmitAdmissionCommand : ICommand<AdmissionReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class SubmitAdmissionHandler(AdmissionDesk desk, ITerritoryQuestions territory) : ICommandHandler<SubmitAdmissionCommand, AdmissionReceipt>
{
    public Task<ErrorOr<AdmissionReceipt>> Handle(SubmitAdmissionCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(
            request.Id,
            async (admission, scene) =>
            {
                var grids = await territory.GridsAsync(admission.GridIds, cancellationToken);
                return admission.Submit([.. grids.Where(g => g.LeaderId is not null).Select(g => g.Id)], scene.Work, scene.Actor, scene.Now);
            },
            cancellationToken);
}

/// <summary>The department has uploaded the documents that prove its money or staff; work may be given from then on.</summary>
/// <param name="Note">What they are.</param>
public sealed record ProveAdmissionGuaranteeCommand(string? Note) : ICommand<AdmissionReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class ProveAdmissionGuaranteeValidator : AbstractValidator<ProveAdmissionGuaranteeCommand>
{
    public ProveAdmissionGuaranteeValidator() => RuleFor(c => c.Note).MaximumLength(AdmissionStep.NoteLength);
}

internal sealed class ProveAdmissionGuaranteeHandler(AdmissionDesk desk, IAttachedFiles files) : ICommandHandler<ProveAdmissionGuaranteeCommand, AdmissionReceipt>
{
    public Task<ErrorOr<AdmissionReceipt>> Handle(ProveAdmissionGuaranteeCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(
            request.Id,
            async (admission, scene) => admission.ProveGuarantee(
                (await files.OfAdmissionAsync(admission.Id, cancellationToken)).Count, request.Note, scene.Actor, scene.Now),
            cancellationToken);
}
