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

        return await ReadAsync(entries.OrderBy(e => e.At).ThenBy(e => e.Revision).ThenBy(e => e.Id).Take(limit), cancellationToken);
    }

    public async Task<IReadOnlyList<AuditLine>> ByActorAsync(Guid actorId, AuditPosition? before, int limit, CancellationToken cancellationToken)
    {
        var entries = db.AuditEntries.AsNoTracking().Where(e => e.ActorId == actorId);
        if (before is not null)
        {
            entries = entries.Where(e => e.At < before.At
                || (e.At == before.At && (e.Revision < before.Revision || (e.Revision == before.Revision && e.Id < before.Id))));
        }

        return await ReadAsync(entries.OrderByDescending(e => e.At).ThenByDescending(e => e.Revision).ThenByDescending(e => e.Id).Take(limit), cancellationToken);
    }

    private static async Task<IReadOnlyList<AuditLine>> ReadAsync(IQueryable<AuditEntry> page, CancellationToken cancellationToken) =>
        (await page.ToListAsync(cancellationToken)).ConvertAll(e => new AuditLine(
            e.Id, e.At, e.ActorId, e.ActorName, e.ActorRole, e.Action, e.Revision, e.Reason, e.Command, e.RequestId,
            JsonSerializer.Deserialize<JsonElement>(e.Data), e.Changes is null ? null : JsonSerializer.Deserialize<JsonElement>(e.Changes)));
}
