using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Domain.Complaints.Attachments;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Complaints.Attachments;

internal sealed class AttachedFiles(IComplaintsDb db) : IAttachedFiles
{
    public async Task<IReadOnlyList<FileFact>> OfAdmissionAsync(Guid admissionId, CancellationToken cancellationToken) =>
        await db.Attachments.AsNoTracking().Where(a => a.AdmissionId == admissionId && a.State == AttachmentState.Ready).OrderBy(a => a.CreatedAt)
            .Select(a => new FileFact(a.Id, a.FileName, a.ContentType, a.Size, a.CreatedAt)).ToListAsync(cancellationToken);
}
