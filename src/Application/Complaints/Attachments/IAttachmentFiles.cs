using ErrorOr;

namespace GovernanceApi.Application.Complaints.Attachments;

/// <summary>Where the bytes of attachments lie: outside the web root, under names of our own.</summary>
internal interface IAttachmentFiles
{
    /// <summary>
    /// Streams the bytes to disk, finds out by looking what they are, cleans images of everything but the picture, and
    /// puts the file in its place. It is durable when this returns.
    /// </summary>
    /// <returns>413 for too many bytes, 415 for another type, 422 for a damaged or oversized image.</returns>
    Task<ErrorOr<StoredFile>> TakeInAsync(Guid attachmentId, Stream content, CancellationToken cancellationToken);

    string PathOf(Guid attachmentId, byte[] hash);
}

/// <param name="Size">Bytes as stored.</param>
/// <param name="Hash">SHA-256 of the bytes as stored.</param>
internal sealed record StoredFile(string ContentType, long Size, byte[] Hash);
