using GovernanceApi.Domain.Complaints.Attachments;

namespace GovernanceApi.Application.Complaints.Attachments;

/// <summary>A file; its bytes are at <c>/api/v1/attachments/{id}/content</c>.</summary>
/// <param name="ContentType">Found by looking at the bytes; null while they are awaited.</param>
/// <param name="Size">Bytes as stored; 0 while they are awaited.</param>
/// <param name="UploadedAt">When it was announced.</param>
public sealed record AttachmentDetails(
    Guid Id, string FileName, string? ContentType, long Size, AttachmentState State, AttachmentPurpose Purpose, DateTimeOffset UploadedAt)
{
    internal static AttachmentDetails Of(Attachment a) => new(a.Id, a.FileName, a.ContentType, a.Size, a.State, a.Purpose, a.CreatedAt);
}

/// <summary>Announced: send the bytes next.</summary>
public sealed record AttachmentReceipt(Guid Id, AttachmentState State);
