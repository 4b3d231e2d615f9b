using GovernanceApi.Application.Alliance.Contracts;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Feeds.Imports;
using GovernanceApi.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Infrastructure.Feeds.Imports;

/// <summary>Hands rows to the module that keeps what they become, within the running transaction.</summary>
internal sealed class ImportDestinations(GovernanceDbContext db, IImportedTickets tickets, IImportedRegisters registers, IImportedAlliance alliance, ChangeRecorder recorder, TimeProvider clock)
{
    public async Task<IReadOnlyList<ImportedFate>> TakeAsync(ImportBatch batch, IReadOnlyList<ImportedRow> rows, CancellationToken cancellationToken)
    {
        if (batch.Kind == ImportKind.Tickets)
        {
            return await tickets.UpsertAsync(
                batch.Settings!.SourceSystem!, [.. rows.Cast<ImportedTicket>().Select(ReportOf)], new Actor(batch.By.Id, batch.By.Role, batch.By.UnitId), clock.GetUtcNow(),
                cancellationToken);
        }

        // Two files of one register at once would both find a row new.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({"imports/" + batch.Kind}, 0))", cancellationToken);
        var fates = await RegisterAsync(rows, batch, cancellationToken);
        recorder.Record("ImportRegister");
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return fates;
    }

    private Task<IReadOnlyList<ImportedFate>> RegisterAsync(IReadOnlyList<ImportedRow> rows, ImportBatch batch, CancellationToken cancellationToken) => batch.Kind switch
    {
        ImportKind.Compounds => registers.TakeCompoundsAsync([.. rows.Cast<ImportedCompound>().Select(r => r.Facts)], cancellationToken),
        ImportKind.Grids => registers.TakeGridsAsync([.. rows.Cast<ImportedGrid>().Select(r => r.Facts)], cancellationToken),
        ImportKind.Staff => registers.TakePostsAsync([.. rows.Cast<ImportedPost>().Select(r => r.Facts)], cancellationToken),
        ImportKind.NeighbourGroups => registers.TakeNeighbourGroupsAsync([.. rows.Cast<ImportedNeighbourGroup>().Select(r => r.Facts)], cancellationToken),
        ImportKind.AllianceMembers => alliance.TakeMembersAsync([.. rows.Cast<ImportedMember>().Select(r => r.Facts)], cancellationToken),
        ImportKind.Demands => alliance.TakeDemandsAsync(batch.Settings!.SourceSystem!, [.. rows.Cast<ImportedDemand>().Select(r => r.Facts)], cancellationToken),
        ImportKind.Resources => alliance.TakeResourcesAsync([.. rows.Cast<ImportedResource>().Select(r => r.Facts)], cancellationToken),
        _ => throw new InvalidOperationException($"Nothing takes rows of the kind {batch.Kind}."),
    };

    private static ImportedReport ReportOf(ImportedTicket row) => new(
        row.ExternalId, row.Channel, row.Title, row.Text, row.Division, row.Place, row.CategoryCode, row.ReceivedAt, row.Reply, row.RepliedAt,
        row.Followers, row.Opponents, row.ReporterName, row.Phone);
}
