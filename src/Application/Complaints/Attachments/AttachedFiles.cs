using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Application.Complaints.Public;
using GovernanceApi.Domain.Alliance;
using GovernanceApi.Domain.Complaints.Attachments;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Complaints.Attachments;

internal sealed class AttachedFiles(IComplaintsDb db, AttachmentLinks links) : IAttachedFiles
{
    public Task<IReadOnlyList<FileFact>> OfAdmissionAsync(Guid admissionId, CancellationToken cancellationToken) =>
        FactsAsync(db.Attachments.Where(a => a.AdmissionId == admissionId), cancellationToken);

    public Task<IReadOnlyList<FileFact>> OfAllianceAsync(AllianceRecord record, Guid id, CancellationToken cancellationToken) =>
        FactsAsync(db.Attachments.Where(a => a.AllianceRecordId == id && a.AllianceRecord == record), cancellationToken);

    public string PublicLink(Guid fileId) => links.For(fileId);

    public Task<IReadOnlyList<FileFact>> OfGridTaskAsync(Guid gridTaskId, CancellationToken cancellationToken) =>
        FactsAsync(db.Attachments.Where(a => a.GridTaskId == gridTaskId), cancellationToken);

    private static async Task<IReadOnlyList<FileFact>> FactsAsync(IQueryable<Attachment> files, CancellationToken cancellationToken) =>
        await files.AsNoTracking().Where(a => a.State == AttachmentState.Ready).OrderBy(a => a.CreatedAt)
            .Select(a => new FileFact(a.Id, a.FileName, a.ContentType, a.Size, a.CreatedAt)).ToListAsync(cancellationToken);
}
