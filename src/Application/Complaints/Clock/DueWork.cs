using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Public;
using GovernanceApi.Application.Complaints.Reporters;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Attachments;
using GovernanceApi.Domain.Complaints.Tickets;
using GovernanceApi.Domain.Territory.Clocks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Complaints.Clock;

/// <summary>
/// Finds what the background clock has to do now, a batch at a time. Finding decides nothing: each act asks the ticket
/// again in its own transaction, so that two clocks, or a person in between, do no harm.
/// </summary>
internal sealed class DueWork(IComplaintsDb db, ITerritoryQuestions territory, IContactSeal seal, PublicSettings settings, TimeProvider clock)
{
    public const int Batch = 200;

    /// <summary>What was sent ahead and never used is cleared away after this time.</summary>
    public static readonly TimeSpan OrphanAge = TimeSpan.FromHours(24);

    private static readonly TicketStatus[] Open = [.. Enum.GetValues<TicketStatus>().Where(TicketTransitions.IsOpen)];
    private static readonly TicketStatus[] Final = [TicketStatus.Rejected, TicketStatus.Withdrawn, TicketStatus.Merged];

    private DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>督办: level 1 once overdue, 2 and 3 some working days later by the county's rules.</summary>
    public async Task<IReadOnlyList<ICommand<ErrorOr.Success>>> OverdueAsync(CancellationToken cancellationToken)
    {
        var now = Now;
        var late = db.Tickets.Where(t => t.DueAt < now && Open.Contains(t.Status));
        var counties = await late.Where(t => t.SupervisionLevel < 3).Select(t => EF.Property<string>(t, "CountyCode")).Distinct().ToListAsync(cancellationToken);
        var calendar = await territory.CalendarAsync(cancellationToken);
        List<ICommand<ErrorOr.Success>> work = [];
        foreach (var county in counties)
        {
            var ladder = await LadderAsync(DivisionCode.From(county + "000000"), cancellationToken);
            for (var level = 3; level >= 1 && work.Count < Batch; level--)
            {
                var since = ladder.DueBefore(level, calendar, now);
                var due = level;
                work.AddRange((await late
                        .Where(t => EF.Property<string>(t, "CountyCode") == county && t.SupervisionLevel < due && t.DueAt < since)
                        .OrderBy(t => t.DueAt).Take(Batch - work.Count).Select(t => t.Id).ToListAsync(cancellationToken))
                    .Except(work.OfType<SuperviseOverdueCommand>().Select(c => c.Id))
                    .Select(id => new SuperviseOverdueCommand(id, due)));
            }
        }

        return work;
    }

    /// <summary>The same reporter brought the same matter three times: supervised whether late or not.</summary>
    public async Task<IReadOnlyList<ICommand<ErrorOr.Success>>> RepeatedAsync(CancellationToken cancellationToken)
    {
        var ids = await db.Tickets.Where(t => t.RepeatOfId != null && t.SupervisionLevel == 0 && Open.Contains(t.Status))
            .Where(t => db.Tickets.Any(earlier => earlier.Id == t.RepeatOfId && earlier.RepeatOfId != null))
            .OrderBy(t => t.Id).Take(Batch).Select(t => t.Id).ToListAsync(cancellationToken);
        return ids.ConvertAll(id => new SuperviseRepeatedCommand(id));
    }

    private async Task<SupervisionLadder> LadderAsync(DivisionCode county, CancellationToken cancellationToken)
    {
        var today = BusinessCalendar.DateOf(Now);
        var second = await territory.RuleAsync("tickets.supervise.level2", county, today, cancellationToken);
        var third = await territory.RuleAsync("tickets.supervise.level3", county, today, cancellationToken);
        return new SupervisionLadder(second?.Limit ?? SupervisionLadder.Default.Level2After, third?.Limit ?? SupervisionLadder.Default.Level3After);
    }

    public async Task<IReadOnlyList<ICommand<ErrorOr.Success>>> UnverifiedAsync(CancellationToken cancellationToken)
    {
        var now = Now;
        var ids = await db.Tickets.Where(t => t.Status == TicketStatus.Verifying && t.CloseUnverifiedAt <= now)
            .OrderBy(t => t.CloseUnverifiedAt).Take(Batch).Select(t => t.Id).ToListAsync(cancellationToken);
        return ids.ConvertAll(id => new CloseUnverifiedCommand(id));
    }

    public async Task<IReadOnlyList<ICommand<ErrorOr.Success>>> SuspendedAsync(CancellationToken cancellationToken)
    {
        var now = Now;
        var ids = await db.Tickets.Where(t => t.Status == TicketStatus.Suspended && t.ResumeAt <= now)
            .OrderBy(t => t.ResumeAt).Take(Batch).Select(t => t.Id).ToListAsync(cancellationToken);
        return ids.ConvertAll(id => new ResumeOnDateCommand(id));
    }

    /// <summary>Closed tickets whose retention is over, and contacts of those that ended otherwise.</summary>
    public async Task<IReadOnlyList<ICommand<ErrorOr.Success>>> RetainedAsync(CancellationToken cancellationToken)
    {
        // One retention for the whole installation, as its privacy notice says.
        var months = await territory.RetentionMonthsAsync(settings.Jurisdiction, BusinessCalendar.DateOf(Now), cancellationToken);
        var before = Now.AddMonths(-months);
        var closed = await db.Tickets.Where(t => t.Status == TicketStatus.Closed && t.StatusSince <= before)
            .OrderBy(t => t.StatusSince).Take(Batch).Select(t => t.Id).ToListAsync(cancellationToken);
        var ended = await db.Tickets.Where(t => Final.Contains(t.Status) && t.StatusSince <= before)
            .Where(t => db.Reporters.Any(r => r.Id == t.Id && r.AnonymisedAt == null))
            .OrderBy(t => t.StatusSince).Take(Batch).Select(t => t.Id).ToListAsync(cancellationToken);
        return [.. closed.Select(id => new ArchiveTicketCommand(id, months)), .. ended.Select(id => new AnonymiseReporterCommand(id))];
    }

    /// <summary>Contacts sealed with an older key.</summary>
    public async Task<IReadOnlyList<ICommand<ErrorOr.Success>>> SealedBeforeAsync(CancellationToken cancellationToken)
    {
        var current = seal.CurrentKeyId;
        var ids = await db.Reporters.Where(r => r.Contact != null && r.Contact.KeyId != current)
            .OrderBy(r => r.Id).Take(Batch).Select(r => r.Id).ToListAsync(cancellationToken);
        return ids.ConvertAll(id => new ResealReporterCommand(id));
    }

    public async Task<IReadOnlyList<ICommand<ErrorOr.Success>>> OrphansAsync(CancellationToken cancellationToken)
    {
        var before = Now - OrphanAge;
        var ids = await db.Attachments
            .Where(a => a.CreatedAt < before && ((a.TicketId == null && a.GridTaskId == null && a.AdmissionId == null && a.AllianceRecordId == null) || a.State == AttachmentState.Pending))
            .OrderBy(a => a.CreatedAt).Take(Batch).Select(a => a.Id).ToListAsync(cancellationToken);
        return ids.ConvertAll(id => new DiscardOrphanCommand(id));
    }

    /// <summary>Open tickets after this one, in the order of their ids: to be counted again when the calendar has changed.</summary>
    public Task<List<Guid>> OpenAfterAsync(Guid id, CancellationToken cancellationToken) =>
        db.Tickets.Where(t => Open.Contains(t.Status) && t.DueAt != null && t.Id > id).OrderBy(t => t.Id).Take(Batch).Select(t => t.Id).ToListAsync(cancellationToken);
}
