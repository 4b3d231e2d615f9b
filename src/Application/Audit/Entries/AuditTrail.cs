using System.Text.Json;
using GovernanceApi.Application.Audit.Contracts;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Audit.Entries;

internal sealed class AuditTrail(IAuditDb db) : IAuditTrail
{
    public async Task<IReadOnlyList<AuditLine>> OfSubjectAsync(Guid subjectId, AuditPosition? after, int limit, CancellationToken cancellationToken)
    {
        var entries = db.AuditEntries.AsNoTracking().Where(e => e.SubjectId == subjectId);
        if (after is not null)
        {
            entries = entries.Where(e => e.At > after.At
                || (e.At == after.At && (e.Revision > after.Revision || (e.Revision == after.Revision && e.Id > after.Id))));
        }

        var page = await entries.OrderBy(e => e.At).ThenBy(e => e.Revision).ThenBy(e => e.Id).Take(limit).ToListAsync(cancellationToken);
        return page.ConvertAll(e => new AuditLine(
            e.Id, e.At, e.ActorId, e.ActorName, e.ActorRole, e.Action, e.Revision, e.Reason, e.Command, e.RequestId,
            JsonSerializer.Deserialize<JsonElement>(e.Data), e.Changes is null ? null : JsonSerializer.Deserialize<JsonElement>(e.Changes)));
    }
}
