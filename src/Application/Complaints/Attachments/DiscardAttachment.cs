using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Complaints.Attachments;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Complaints.Attachments;

/// <summary>Takes back a file sent by oneself that belongs to nothing yet. Its bytes are swept away within a day.</summary>
internal sealed record DiscardAttachmentCommand(Guid Id) : ICommand<Success>;

internal sealed class DiscardAttachmentHandler(IComplaintsDb db, CallContext call) : ICommandHandler<DiscardAttachmentCommand, Success>
{
    public async Task<ErrorOr<Success>> Handle(DiscardAttachmentCommand request, CancellationToken cancellationToken)
    {
        var attachment = await db.Attachments.FirstOrDefaultAsync(a => a.Id == request.Id, cancellationToken);
        if (attachment is null || !attachment.IsOf(call.User, uploadToken: null))
        {
            return AttachmentErrors.NotFound;
        }

        var discarded = attachment.Discard();
        if (!discarded.IsError)
        {
            db.Attachments.Remove(attachment);
        }

        return discarded;
    }
}
