using GovernanceApi.Application.Alliance.Contracts;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Application.Indicators.Contracts;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Feeds.Imports;
using GovernanceApi.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Infrastructure.Feeds.Imports;

/// <summary>Hands rows to the module that keeps what they become, within the running transaction.</summary>
internal sealed class ImportDestinations(
    GovernanceDbContext db, IImportedTickets tickets, IImportedRegisters registers, IImportedAlliance alliance, IImportedTotals totals, ChangeRecorder recorder, TimeProvider clock)
{
    /// <param name="source">Who tells the rows; null for kinds that need no source.</param>
    /// <param name="actor">Whose act the rows are.</param>
    public async Task<IReadOnlyList<ImportedFate>> TakeAsync(
        ImportKind kind, string? source, Actor actor, IReadOnlyList<ImportedRow> rows, CancellationToken cancellationToken)
    {
        switch (kind)
        {
            case ImportKind.Tickets:
                return await tickets.UpsertAsync(source!, [.. rows.Cast<ImportedTicket>().Select(ReportOf)], actor, clock.GetUtcNow(), cancellationToken);
            case ImportKind.TicketUpdates:
                return await tickets.UpdateAsync(source!, [.. rows.Cast<ImportedTicketUpdate>().Select(NewsOf)], actor, clock.GetUtcNow(), cancellationToken);
        }

        // Two files of one register at once would both find a row new.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({"imports/" + kind}, 0))", cancellationToken);
        var fates = await RegisterAsync(kind, source, rows, cancellationToken);
        recorder.Record("ImportRegister");
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return fates;
    }

    private Task<IReadOnlyList<ImportedFate>> RegisterAsync(ImportKind kind, string? source, IReadOnlyList<ImportedRow> rows, CancellationToken cancellationToken) => kind switch
    {
        ImportKind.Compounds => registers.TakeCompoundsAsync([.. rows.Cast<ImportedCompound>().Select(r => r.Facts)], cancellationToken),
        ImportKind.Grids => registers.TakeGridsAsync([.. rows.Cast<ImportedGrid>().Select(r => r.Facts)], cancellationToken),
        ImportKind.Staff => registers.TakePostsAsync([.. rows.Cast<ImportedPost>().Select(r => r.Facts)], cancellationToken),
        ImportKind.NeighbourGroups => registers.TakeNeighbourGroupsAsync([.. rows.Cast<ImportedNeighbourGroup>().Select(r => r.Facts)], cancellationToken),
        ImportKind.Units => registers.TakeUnitsAsync([.. rows.Cast<ImportedUnit>().Select(r => r.Facts)], cancellationToken),
        ImportKind.CalendarDays => registers.TakeCalendarDaysAsync([.. rows.Cast<ImportedDay>().Select(r => r.Facts)], cancellationToken),
        ImportKind.ExternalTotals => totals.TakeAsync(source!, [.. rows.Cast<ImportedTotal>().Select(r => r.Facts)], cancellationToken),
        ImportKind.AllianceMembers => alliance.TakeMembersAsync([.. rows.Cast<ImportedMember>().Select(r => r.Facts)], cancellationToken),
        ImportKind.Demands => alliance.TakeDemandsAsync(source!, [.. rows.Cast<ImportedDemand>().Select(r => r.Facts)], cancellationToken),
        ImportKind.Resources => alliance.TakeResourcesAsync([.. rows.Cast<ImportedResource>().Select(r => r.Facts)], cancellationToken),
        _ => throw new InvalidOperationException($"Nothing takes rows of the kind {kind}."),
    };

    private static ImportedReport ReportOf(ImportedTicket row) => new(
        row.ExternalId, row.Channel, row.Title, row.Text, row.Division, row.Place, row.CategoryCode, row.ReceivedAt, row.Reply, row.RepliedAt,
        row.Followers, row.Opponents, row.ReporterName, row.Phone);

    private static ReportNews NewsOf(ImportedTicketUpdate row) => new(row.ExternalId, row.Title, row.Text, row.Reply, row.RepliedAt, row.Followers, row.Opponents);
}
