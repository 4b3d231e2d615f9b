using System.Security.Cryptography;
using System.Text.Json;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Application.Complaints.Reporters;
using GovernanceApi.Application.Complaints.Tickets;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Reporters;
using GovernanceApi.Domain.Complaints.Tickets;
using GovernanceApi.Domain.Territory.Clocks;
using GovernanceApi.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GovernanceApi.Infrastructure.Complaints.Imports;

/// <summary>
/// The rules are the ticket's own; only the writing is done in bulk: new rows by COPY, known ones found by one query and,
/// when the hash of what the source tells is the same, not even loaded.
/// </summary>
internal sealed class ImportedTickets(GovernanceDbContext db, TicketClockwork clockwork, IContactSeal seal, ChangeRecorder recorder) : IImportedTickets
{
    /// <summary>Column of a ticket that no rule reads: hash of what its source told last.</summary>
    public const string SourceHash = "SourceHash";

    private const string Command = "ImportTickets";
    private const int SliceRows = 250;

    public async Task<IReadOnlyList<ImportedFate>> UpsertAsync(
        string sourceSystem, IReadOnlyList<ImportedReport> matters, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // Two files of one source at once would both find a row new.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({"imports/" + sourceSystem}, 0))", cancellationToken);
        var fates = new ImportedFate[matters.Count];
        var hashes = matters.Select(HashOf).ToList();
        var known = await FindAsync(sourceSystem, matters, cancellationToken);
        var changed = new List<int>();
        var created = new List<int>();
        for (var i = 0; i < fates.Length; i++)
        {
            if (!known.TryGetValue(matters[i].ExternalId, out var ticket))
            {
                created.Add(i);
            }
            else if (ticket.Hash.AsSpan().SequenceEqual(hashes[i]))
            {
                fates[i] = new ImportedFate(ImportedOutcome.Unchanged, ticket.Id);
            }
            else
            {
                changed.Add(i);
            }
        }

        await UpdateAsync(sourceSystem, matters, hashes, changed, known, fates, actor, now, cancellationToken);
        await CreateAsync(sourceSystem, matters, hashes, created, fates, actor, now, cancellationToken);
        return fates;
    }

    public async Task<IReadOnlyList<ImportedFate>> UpdateAsync(
        string sourceSystem, IReadOnlyList<ReportNews> news, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({"imports/" + sourceSystem}, 0))", cancellationToken);
        var ids = news.Select(n => n.ExternalId).ToArray();
        var tickets = await db.Tickets.Include(t => t.SearchEntry).Where(t => t.Source!.System == sourceSystem && ids.Contains(t.Source.ExternalId))
            .ToDictionaryAsync(t => t.Source!.ExternalId, cancellationToken);
        List<ImportedFate> fates = [.. news.Select(item => tickets.TryGetValue(item.ExternalId, out var ticket)
            ? Update(ticket, item, actor, now)
            : ImportedFate.Refused(TicketErrors.SourceRowUnknown.Code))];
        recorder.Record(Command);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return fates;
    }

    private static ImportedFate Update(Ticket ticket, ReportNews news, Actor actor, DateTimeOffset now)
    {
        var updated = ticket.UpdateFromSource(
            new ImportedMatter(
                TicketNumber.Parse(ticket.Number).Value, ticket.Channel, news.Title ?? ticket.Title, news.Text ?? ticket.Text, ticket.Place, ticket.Source!, ticket.ReceivedAt,
                ticket.CategoryCode ?? "", news.Reply, news.RepliedAt, news.Followers ?? ticket.SourceFollowers, news.Opponents ?? ticket.Opponents, ticket.Anonymous),
            actor, now);
        return updated.IsError ? ImportedFate.Refused(updated.FirstError.Code, ticket.Id)
            : new ImportedFate(updated.Value ? ImportedOutcome.Updated : ImportedOutcome.Unchanged, ticket.Id);
    }

    private async Task<Dictionary<string, (Guid Id, byte[]? Hash)>> FindAsync(string sourceSystem, IReadOnlyList<ImportedReport> matters, CancellationToken cancellationToken)
    {
        var ids = matters.Select(m => m.ExternalId).ToArray();
        return await db.Tickets.AsNoTracking().IgnoreAutoIncludes()
            .Where(t => t.Source!.System == sourceSystem && ids.Contains(t.Source.ExternalId))
            .Select(t => new { t.Id, t.Source!.ExternalId, Hash = EF.Property<byte[]?>(t, SourceHash) })
            .ToDictionaryAsync(t => t.ExternalId, t => (t.Id, t.Hash), cancellationToken);
    }

    private async Task UpdateAsync(
        string sourceSystem, IReadOnlyList<ImportedReport> matters, List<byte[]> hashes, List<int> changed, Dictionary<string, (Guid Id, byte[]? Hash)> known,
        ImportedFate[] fates, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (changed.Count == 0)
        {
            return;
        }

        var ids = changed.Select(i => known[matters[i].ExternalId].Id).ToArray();
        var tickets = await db.Tickets.Include(t => t.SearchEntry).Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, cancellationToken);
        foreach (var i in changed)
        {
            var ticket = tickets[known[matters[i].ExternalId].Id];
            var updated = ticket.UpdateFromSource(MatterOf(sourceSystem, matters[i], TicketNumber.Parse(ticket.Number).Value), actor, now);
            if (updated.IsError)
            {
                fates[i] = new ImportedFate(ImportedOutcome.Refused, ticket.Id, updated.FirstError.Code);
                continue;
            }

            db.Entry(ticket).Property(SourceHash).CurrentValue = hashes[i];
            fates[i] = new ImportedFate(updated.Value ? ImportedOutcome.Updated : ImportedOutcome.Unchanged, ticket.Id);
        }

        recorder.Record(Command);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private async Task CreateAsync(
        string sourceSystem, IReadOnlyList<ImportedReport> matters, List<byte[]> hashes, List<int> created, ImportedFate[] fates, Actor actor, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        if (created.Count == 0)
        {
            return;
        }

        var numbers = await db.Database.SqlQuery<long>($"select nextval('complaints.ticket_numbers') as \"Value\" from generate_series(1, {created.Count})").ToListAsync(cancellationToken);
        var works = await ClockworkAsync(created.Select(i => matters[i]), now, cancellationToken);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        var day = BusinessCalendar.DateOf(now);
        var writing = Task.CompletedTask;
        try
        {
            foreach (var slice in created.Index().Chunk(SliceRows))
            {
                var rows = new NewTicketRows(db.Model);
                foreach (var (n, i) in slice)
                {
                    var report = matters[i];
                    var matter = MatterOf(sourceSystem, report, TicketNumber.Of(day, numbers[n]));
                    var ticket = Ticket.Import(Guid.CreateVersion7(now), matter, works[KindOf(report)], actor, now);
                    fates[i] = ticket.IsError ? new ImportedFate(ImportedOutcome.Refused, null, ticket.FirstError.Code) : new ImportedFate(ImportedOutcome.Created, ticket.Value.Id);
                    if (!ticket.IsError)
                    {
                        var reporter = ReporterOf(ticket.Value.Id, report);
                        rows.Add(ticket.Value, hashes[i], reporter, [.. recorder.RecordNew(ticket.Value, Command), .. recorder.RecordNew(reporter, Command)]);
                    }
                }

                // The next slice is made while the database takes this one.
                await writing;
                writing = rows.WriteAsync(connection, cancellationToken);
            }
        }
        finally
        {
            await writing;
        }
    }

    /// <summary>Looked up before the connection is busy with writing.</summary>
    private async Task<Dictionary<(DivisionCode, IntakeChannel, string), Clockwork>> ClockworkAsync(
        IEnumerable<ImportedReport> reports, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var works = new Dictionary<(DivisionCode, IntakeChannel, string), Clockwork>();
        foreach (var report in reports)
        {
            if (!works.ContainsKey(KindOf(report)))
            {
                var (work, _) = await clockwork.ForAsync(report.Division, report.Channel, Urgency.Ordinary, report.CategoryCode, now, cancellationToken);
                works.Add(KindOf(report), work);
            }
        }

        return works;
    }

    private static (DivisionCode, IntakeChannel, string) KindOf(ImportedReport report) => (report.Division, report.Channel, report.CategoryCode);

    /// <summary>Nobody was given a code for it: the hash is of nothing that exists.</summary>
    private Reporter ReporterOf(Guid ticketId, ImportedReport report)
    {
        var code = RandomNumberGenerator.GetBytes(SHA256.HashSizeInBytes);
        if (report is { ReporterName: null, ReporterPhone: null })
        {
            return Reporter.Of(ticketId, null, null, null, null, code);
        }

        var phone = report.ReporterPhone is { } text ? PhoneNumber.Parse(text).Value : null;
        return Reporter.Of(
            ticketId, seal.Seal(report.ReporterName, phone?.Value, null), report.ReporterName is { } name ? PersonName.Mask(name) : null, phone?.Masked,
            phone is null ? null : seal.HashPhone(phone.Value), code);
    }

    private static ImportedMatter MatterOf(string sourceSystem, ImportedReport report, TicketNumber number) => new(
        number, report.Channel, report.Title, report.Text, new Place(report.Place, report.Division, null, null, null), new TicketSource(sourceSystem, report.ExternalId),
        report.ReceivedAt, report.CategoryCode, report.Reply, report.RepliedAt, report.Followers, report.Opponents,
        Anonymous: report is { ReporterName: null, ReporterPhone: null });

    /// <summary>Of exactly what an update may change.</summary>
    private static byte[] HashOf(ImportedReport report) => SHA256.HashData(
        JsonSerializer.SerializeToUtf8Bytes(new object?[] { report.Title, report.Text, report.Reply, report.RepliedAt, report.Followers, report.Opponents }));
}
