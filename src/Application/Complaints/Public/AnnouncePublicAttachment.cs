using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Attachments;
using GovernanceApi.Domain.Complaints.Attachments;

namespace GovernanceApi.Application.Complaints.Public;

/// <summary>A resident announces a file to send with a report; its bytes follow by PUT with the token.</summary>
/// <param name="FileName">As the sender calls it, 1 to 200 characters.</param>
/// <param name="ContentType">image/jpeg, image/png, image/webp or application/pdf; what counts is what the bytes are.</param>
/// <param name="Size">Bytes, at most 20 MB.</param>
public sealed record AnnouncePublicAttachmentCommand(string FileName, string ContentType, long Size) : ICommand<PublicAttachmentReceipt>;

/// <param name="UploadToken">Send it as <c>X-Upload-Token</c> with the bytes, and with the report. Shown only here; unused files are deleted within a day.</param>
public sealed record PublicAttachmentReceipt(Guid Id, AttachmentState State, string UploadToken);

internal sealed class AnnouncePublicAttachmentValidator : AbstractValidator<AnnouncePublicAttachmentCommand>
{
    public AnnouncePublicAttachmentValidator()
    {
        RuleFor(c => c.FileName).NotEmpty().MaximumLength(Attachment.MaxFileName);
        RuleFor(c => c.ContentType).AllowedType();
        RuleFor(c => c.Size).AllowedSize();
    }
}

internal sealed class AnnouncePublicAttachmentHandler(IComplaintsDb db, TimeProvider clock) : ICommandHandler<AnnouncePublicAttachmentCommand, PublicAttachmentReceipt>
{
    public Task<ErrorOr<PublicAttachmentReceipt>> Handle(AnnouncePublicAttachmentCommand request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var token = UploadTokens.New();
        return Task.FromResult(Attachment
            .Announce(Guid.CreateVersion7(now), request.FileName, AttachmentPurpose.Report, ticketId: null, gridTaskId: null, uploaderId: null, UploadTokens.Hash(token), now)
            .Then(attachment =>
            {
                db.Attachments.Add(attachment);
                return new PublicAttachmentReceipt(attachment.Id, attachment.State, token);
            }));
    }
}
