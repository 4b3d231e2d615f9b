using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Alliance.Contracts;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Tickets;
using GovernanceApi.Application.GridTasks.Contracts;
using GovernanceApi.Domain.Alliance;
using GovernanceApi.Domain.Complaints.Attachments;
using GovernanceApi.Domain.Complaints.Tickets;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Complaints.Attachments;

/// <summary>Announces a file; its bytes follow by PUT. Without a ticket or task it is one to register a ticket with.</summary>
/// <param name="FileName">As the sender calls it, 1 to 200 characters; never used as a path.</param>
/// <param name="ContentType">image/jpeg, image/png, image/webp or application/pdf; what counts is what the bytes are.</param>
/// <param name="Size">Bytes, at most 20 MB.</param>
/// <param name="GridTaskId">The task it is evidence for; it then belongs to the task's ticket too.</param>
/// <param name="AdmissionId">The off-catalogue admission that it is a document of.</param>
/// <param name="AllianceRecord">What <paramref name="AllianceRecordId"/> names: an agreement, an offering or a project.</param>
/// <param name="AllianceRecordId">The record of the alliance that it belongs to.</param>
public sealed record AnnounceAttachmentCommand(
    string FileName, string ContentType, long Size, Guid? TicketId, Guid? GridTaskId, AttachmentPurpose Purpose, Guid? AdmissionId = null,
    AllianceRecord? AllianceRecord = null, Guid? AllianceRecordId = null) : ICommand<AttachmentReceipt>;

internal sealed class AnnounceAttachmentValidator : AbstractValidator<AnnounceAttachmentCommand>
{
    public AnnounceAttachmentValidator()
    {
        RuleFor(c => c.FileName).NotEmpty().MaximumLength(Attachment.MaxFileName);
        RuleFor(c => c.ContentType).AllowedType();
        RuleFor(c => c.Size).AllowedSize();
        RuleFor(c => c.Purpose).IsInEnum();
        RuleFor(c => c.AllianceRecord).IsInEnum();
        RuleFor(c => c.AllianceRecord).NotNull().When(c => c.AllianceRecordId is not null);
    }
}

internal sealed class AnnounceAttachmentHandler(IComplaintsDb db, IGridTaskQuestions tasks, IAdmissionQuestions admissions, IAllianceFiles alliance, TicketDesk desk, CallContext call)
    : ICommandHandler<AnnounceAttachmentCommand, AttachmentReceipt>
{
    public async Task<ErrorOr<AttachmentReceipt>> Handle(AnnounceAttachmentCommand request, CancellationToken cancellationToken)
    {
        var parent = await TicketOfAsync(request, cancellationToken);
        if (parent.IsError)
        {
            return parent.Errors;
        }

        if (request.AdmissionId is { } admissionId && await db.Attachments.CountAsync(a => a.AdmissionId == admissionId, cancellationToken) >= Attachment.MostPerParent)
        {
            return AttachmentErrors.TooMany;
        }

        if (request.AllianceRecordId is { } recordId && await db.Attachments.CountAsync(a => a.AllianceRecordId == recordId, cancellationToken) >= Attachment.MostPerParent)
        {
            return AttachmentErrors.TooMany;
        }

        if (parent.Value is { } ticketId && await db.Attachments.CountAsync(a => a.TicketId == ticketId, cancellationToken) >= Attachment.MostPerParent)
        {
            return AttachmentErrors.TooMany;
        }

        var announced = Attachment.Announce(
            Guid.CreateVersion7(desk.Now), request.FileName, request.Purpose, parent.Value, request.GridTaskId, call.User.Id, uploadTokenHash: null, desk.Now, request.AdmissionId,
            request.AllianceRecord, request.AllianceRecordId);
        if (announced.IsError)
        {
            return announced.Errors;
        }

        db.Attachments.Add(announced.Value);
        return new AttachmentReceipt(announced.Value.Id, announced.Value.State);
    }

    /// <summary>The ticket it belongs to, if any; refused where the caller may add nothing.</summary>
    private async Task<ErrorOr<Guid?>> TicketOfAsync(AnnounceAttachmentCommand request, CancellationToken cancellationToken)
    {
        if (request.AdmissionId is { } admissionId)
        {
            return (await admissions.MayAttachAsync(admissionId, cancellationToken)).Then(_ => (Guid?)null);
        }

        if (request is { AllianceRecord: { } record, AllianceRecordId: { } recordId })
        {
            return (await alliance.MayAttachAsync(record, recordId, cancellationToken)).Then(_ => (Guid?)null);
        }

        if (request.GridTaskId is { } taskId)
        {
            return await tasks.TicketForEvidenceAsync(taskId, cancellationToken);
        }

        if (request.TicketId is not { } ticketId)
        {
            return (Guid?)null;
        }

        var status = await db.Tickets.VisibleTo(call.User).Where(t => t.Id == ticketId).Select(t => (TicketStatus?)t.Status).FirstOrDefaultAsync(cancellationToken);
        return status switch
        {
            null => TicketErrors.NotFound,
            { } at when !TicketTransitions.Allows(at, TicketAction.AddNote) => TicketErrors.NotAllowed(at, TicketAction.AddNote),
            _ => ticketId,
        };
    }
}

internal static class AttachmentRules
{
    public static readonly IReadOnlyList<string> Types = ["image/jpeg", "image/png", "image/webp", "application/pdf"];

    public static IRuleBuilderOptions<T, string> AllowedType<T>(this IRuleBuilder<T, string> rule) => rule
        .Must(type => Types.Contains(type, StringComparer.OrdinalIgnoreCase))
        .WithErrorCode(AttachmentErrors.TypeNotAllowed.Code).WithMessage(AttachmentErrors.TypeNotAllowed.Description);

    public static IRuleBuilderOptions<T, long> AllowedSize<T>(this IRuleBuilder<T, long> rule) => rule
        .InclusiveBetween(1, Attachment.MaxBytes)
        .WithErrorCode(AttachmentErrors.TooLarge.Code).WithMessage(AttachmentErrors.TooLarge.Description);
}
