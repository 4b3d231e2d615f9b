using ErrorOr;
using GovernanceApi.Domain.Alliance;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Complaints.Attachments;

/// <summary>
/// A file that belongs to a ticket, a grid task, an admission request or a record of the alliance: announced first, then its bytes are stored. What lies on disk is what
/// the server made of it (images are re-encoded), never what was sent.
/// </summary>
public sealed class Attachment : AggregateRoot
{
    public const int MaxFileName = 200;
    public const int MaxBytes = 20 * 1024 * 1024;
    public const int MostPerParent = 30;

    private Attachment(Guid id)
        : base(id)
    {
    }

    private Attachment()
        : base(Guid.Empty)
    {
    }

    /// <summary>Null until the report it was sent with is registered.</summary>
    public Guid? TicketId { get; private set; }

    public Guid? GridTaskId { get; private set; }

    /// <summary>The off-catalogue admission that it is a document of.</summary>
    public Guid? AdmissionId { get; private set; }

    /// <summary>The record of the service alliance that it belongs to, with <see cref="AllianceRecordId"/>.</summary>
    public AllianceRecord? AllianceRecord { get; private set; }

    public Guid? AllianceRecordId { get; private set; }

    public AttachmentPurpose Purpose { get; private set; }

    /// <summary>As the sender called it; shown, never used as a path.</summary>
    public string FileName { get; private set; } = "";

    public AttachmentState State { get; private set; }

    /// <summary>Found by looking at the bytes; null while pending.</summary>
    public string? ContentType { get; private set; }

    /// <summary>Bytes as stored; 0 while pending.</summary>
    public long Size { get; private set; }

    /// <summary>SHA-256 of the bytes as stored.</summary>
    public byte[]? Hash { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Null for a resident.</summary>
    public Guid? UploaderId { get; private set; }

    /// <summary>SHA-256 of the token a resident got for the upload; null for staff.</summary>
    public byte[]? UploadTokenHash { get; private set; }

    public static ErrorOr<Attachment> Announce(
        Guid id, string fileName, AttachmentPurpose purpose, Guid? ticketId, Guid? gridTaskId, Guid? uploaderId, byte[]? uploadTokenHash, DateTimeOffset now, Guid? admissionId = null,
        AllianceRecord? allianceRecord = null, Guid? allianceRecordId = null)
    {
        var name = fileName.Trim();
        if (name.Length is 0 or > MaxFileName)
        {
            return AttachmentErrors.FileNameInvalid;
        }

        var attachment = new Attachment(id)
        {
            FileName = name,
            Purpose = purpose,
            TicketId = ticketId,
            GridTaskId = gridTaskId,
            AdmissionId = admissionId,
            AllianceRecord = allianceRecord,
            AllianceRecordId = allianceRecordId,
            UploaderId = uploaderId,
            UploadTokenHash = uploadTokenHash,
            CreatedAt = now,
        };
        attachment.Raise(new AttachmentAnnounced(ticketId, gridTaskId, purpose));
        return attachment;
    }

    /// <summary>The bytes are on disk. Storing the same bytes again changes nothing.</summary>
    public ErrorOr<Success> Store(string contentType, long size, byte[] hash)
    {
        if (State == AttachmentState.Ready)
        {
            return Hash.AsSpan().SequenceEqual(hash) ? Result.Success : AttachmentErrors.AlreadyStored;
        }

        State = AttachmentState.Ready;
        ContentType = contentType;
        Size = size;
        Hash = hash;
        Raise(new AttachmentStored(TicketId, GridTaskId, contentType, size));
        return Result.Success;
    }

    /// <summary>Ties a file sent ahead to the ticket registered with it: it is part of the report, never evidence of its handling.</summary>
    public ErrorOr<Success> LinkTo(Guid ticketId)
    {
        if (State != AttachmentState.Ready)
        {
            return AttachmentErrors.NotStored;
        }

        if (TicketId is not null)
        {
            return AttachmentErrors.AlreadyLinked;
        }

        TicketId = ticketId;
        Purpose = AttachmentPurpose.Report;
        Raise(new AttachmentLinked(ticketId));
        return Result.Success;
    }

    /// <summary>Asked before it is removed: what belongs to a ticket or task stays with it.</summary>
    public ErrorOr<Success> Discard()
    {
        if (State == AttachmentState.Ready && (TicketId is not null || GridTaskId is not null || AdmissionId is not null || AllianceRecordId is not null))
        {
            return AttachmentErrors.Kept;
        }

        Raise(new AttachmentDiscarded());
        return Result.Success;
    }
}

/// <summary>What a file shows.</summary>
public enum AttachmentPurpose
{
    /// <summary>Sent with the report.</summary>
    Report,
    Before,
    After,
    Evidence,
    Document,
}

public enum AttachmentState
{
    /// <summary>Announced; its bytes are awaited.</summary>
    Pending,
    Ready,
}

public static class AttachmentErrors
{
    public static readonly Error NotFound = Error.NotFound("attachments.not_found", "There is no such file.");
    public static readonly Error FileNameInvalid = Error.Validation("attachments.file_name_invalid", "A file name has 1 to 200 characters.", Pointer("/fileName"));
    public static readonly Error AlreadyStored = Error.Conflict("attachments.already_stored", "Other bytes are stored under this id.");
    public static readonly Error NotStored = Error.Conflict("attachments.not_stored", "The bytes of this file have not arrived.");
    public static readonly Error AlreadyLinked = Error.Conflict("attachments.already_linked", "The file belongs to another report.");

    public static readonly Error Kept = Error.Conflict("attachments.kept", "A file that belongs to something stays with it.");
    public static readonly Error TooMany = Error.Conflict("attachments.too_many", $"At most {Attachment.MostPerParent} files.");
    public static readonly Error TypeNotAllowed = Error.Custom(415, "attachments.type_not_allowed", "Only JPEG, PNG and WebP images and PDF documents are taken.");
    public static readonly Error TooLarge = Error.Custom(413, "attachments.too_large", "A file has at most 20 MB.");
    public static readonly Error ImageUnreadable = Error.Custom(422, "attachments.image_unreadable", "The image is damaged or cut off.");
    public static readonly Error ImageTooManyPixels = Error.Custom(422, "attachments.image_too_many_pixels", "The image has too many pixels.");
    public static readonly Error DocumentUnreadable = Error.Custom(422, "attachments.document_unreadable", "The PDF document is damaged or cut off.");

    public static readonly Error Infected = Error.Custom(422, "attachments.infected", "The virus scanner refused the file.");
    public static readonly Error ScannerUnavailable = Error.Custom(503, "attachments.scanner_unavailable", "The virus scanner does not answer; send the file again later.");

    private static Dictionary<string, object> Pointer(string pointer) => new(StringComparer.Ordinal) { ["pointer"] = pointer };
}

public sealed record AttachmentAnnounced(Guid? TicketId, Guid? GridTaskId, AttachmentPurpose Purpose) : DomainEvent("attachment.announced");

public sealed record AttachmentStored(Guid? TicketId, Guid? GridTaskId, string ContentType, long Size) : DomainEvent("attachment.stored");

public sealed record AttachmentLinked(Guid TicketId) : DomainEvent("attachment.linked");

/// <summary>It never came, or nobody used it.</summary>
public sealed record AttachmentDiscarded() : DomainEvent("attachment.discarded");
