using System.Security.Cryptography;
using System.Text;
using ErrorOr;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Complaints.Attachments;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Complaints.Attachments;

/// <summary>The bytes of an announced file have arrived and lie on disk.</summary>
internal sealed record StoreAttachmentCommand(Guid Id, StoredFile File) : ICommand<AttachmentDetails>;

internal sealed class StoreAttachmentHandler(IComplaintsDb db) : ICommandHandler<StoreAttachmentCommand, AttachmentDetails>
{
    public async Task<ErrorOr<AttachmentDetails>> Handle(StoreAttachmentCommand request, CancellationToken cancellationToken)
    {
        if (await db.Attachments.FirstOrDefaultAsync(a => a.Id == request.Id, cancellationToken) is not { } attachment)
        {
            return AttachmentErrors.NotFound;
        }

        return attachment.Store(request.File.ContentType, request.File.Size, request.File.Hash).Then(_ => AttachmentDetails.Of(attachment));
    }
}

/// <summary>
/// Takes the bytes in before any transaction begins: a slow sender holds no row and no connection. Sending the same
/// bytes again changes nothing.
/// </summary>
internal sealed class AttachmentUpload(IComplaintsDb db, IAttachmentFiles files, Sender sender, CallContext call)
{
    /// <param name="uploadToken">What a resident got with the announcement; null for staff.</param>
    public async Task<ErrorOr<AttachmentDetails>> RunAsync(Guid id, string? uploadToken, Stream content, CancellationToken cancellationToken)
    {
        var attachment = await db.Attachments.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, cancellationToken);
        if (attachment is null || !attachment.IsOf(call.User, uploadToken))
        {
            return AttachmentErrors.NotFound;
        }

        var stored = await files.TakeInAsync(id, content, cancellationToken);
        return stored.IsError ? stored.Errors : await sender.Send(new StoreAttachmentCommand(id, stored.Value), cancellationToken);
    }
}

internal static class UploadTokens
{
    private const int Bytes = 24;

    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));

    public static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    /// <summary>Whether it was announced by this person, or with this token.</summary>
    public static bool IsOf(this Attachment attachment, CurrentUser user, string? uploadToken) => uploadToken is null
        ? user.Id is { } id && attachment.UploaderId == id
        : attachment.IsOfToken(uploadToken);

    public static bool IsOfToken(this Attachment attachment, string uploadToken) =>
        attachment.UploadTokenHash is { } hash && CryptographicOperations.FixedTimeEquals(hash, Hash(uploadToken));
}
