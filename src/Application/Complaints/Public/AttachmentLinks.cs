using System.Buffers.Text;
using System.Security.Cryptography;
using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Attachments;
using GovernanceApi.Domain.Complaints.Attachments;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Complaints.Public;

/// <summary>Links that open one file for half an hour, for residents, who have no session. They name nothing but the file.</summary>
internal sealed class AttachmentLinks(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("attachment-links").ToTimeLimitedDataProtector();

    public string For(Guid attachmentId) =>
        $"/api/v1/public/attachments/{attachmentId}/content?token={Base64Url.EncodeToString(protector.Protect(attachmentId.ToByteArray(), Lifetime))}";

    public bool Opens(Guid attachmentId, string? token)
    {
        if (token is null || !Base64Url.IsValid(token))
        {
            return false;
        }

        try
        {
            return new Guid(protector.Unprotect(Base64Url.DecodeFromChars(token))) == attachmentId;
        }
        catch (CryptographicException)
        {
            // Forged, damaged or run out: all the same to whoever holds it.
            return false;
        }
    }
}

/// <summary>A file by its link.</summary>
internal sealed record GetLinkedFileQuery(Guid Id, string? Token) : IQuery<AttachmentFile>;

internal sealed class GetLinkedFileHandler(IComplaintsDb db, AttachmentLinks links, IAttachmentFiles files) : IQueryHandler<GetLinkedFileQuery, AttachmentFile>
{
    public async Task<ErrorOr<AttachmentFile>> Handle(GetLinkedFileQuery request, CancellationToken cancellationToken) =>
        links.Opens(request.Id, request.Token)
        && await db.Attachments.AsNoTracking().FirstOrDefaultAsync(a => a.Id == request.Id && a.State == AttachmentState.Ready, cancellationToken) is { } attachment
            ? attachment.ToFile(files)
            : AttachmentErrors.NotFound;
}
