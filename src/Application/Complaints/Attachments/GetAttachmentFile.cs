using ErrorOr;
using GovernanceApi.Application.Alliance.Contracts;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Tickets;
using GovernanceApi.Application.GridTasks.Contracts;
using GovernanceApi.Domain.Complaints.Attachments;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Complaints.Attachments;

/// <summary>A file's bytes: for whoever sees what it belongs to, and for whoever sent it.</summary>
internal sealed record GetAttachmentFileQuery(Guid Id) : IQuery<AttachmentFile>;

/// <param name="Path">On this machine's disk.</param>
internal sealed record AttachmentFile(string Path, string FileName, string ContentType, byte[] Hash);

internal sealed class GetAttachmentFileHandler(IComplaintsDb db, IGridTaskQuestions tasks, IAdmissionQuestions admissions, IAllianceFiles alliance, IAttachmentFiles files, CallContext call)
    : IQueryHandler<GetAttachmentFileQuery, AttachmentFile>
{
    public async Task<ErrorOr<AttachmentFile>> Handle(GetAttachmentFileQuery request, CancellationToken cancellationToken)
    {
        var attachment = await db.Attachments.AsNoTracking().FirstOrDefaultAsync(a => a.Id == request.Id && a.State == AttachmentState.Ready, cancellationToken);
        return attachment is not null && await IsVisibleAsync(attachment, cancellationToken) ? attachment.ToFile(files) : AttachmentErrors.NotFound;
    }

    private async Task<bool> IsVisibleAsync(Attachment attachment, CancellationToken cancellationToken) =>
        (attachment.TicketId is { } ticket && await db.Tickets.VisibleTo(call.User).AnyAsync(t => t.Id == ticket, cancellationToken))
        || (attachment.GridTaskId is { } task && await tasks.IsVisibleAsync(task, cancellationToken))
        || (attachment.AdmissionId is { } admission && await admissions.IsVisibleAsync(admission, cancellationToken))
        || (attachment is { AllianceRecord: { } record, AllianceRecordId: { } id } && await alliance.IsVisibleAsync(record, id, cancellationToken))
        || (attachment.TicketId is null && attachment.IsOf(call.User, uploadToken: null));
}

internal static class AttachmentFileMapping
{
    /// <summary>The sender's name with the extension of what the bytes really are.</summary>
    public static AttachmentFile ToFile(this Attachment attachment, IAttachmentFiles files) => new(
        files.PathOf(attachment.Id, attachment.Hash!), Path.ChangeExtension(attachment.FileName, ExtensionOf(attachment.ContentType!)), attachment.ContentType!, attachment.Hash!);

    private static string ExtensionOf(string contentType) => contentType switch
    {
        "image/jpeg" => ".jpg",
        "image/png" => ".png",
        "image/webp" => ".webp",
        _ => ".pdf",
    };
}
