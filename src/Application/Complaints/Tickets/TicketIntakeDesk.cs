using ErrorOr;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Application.Complaints.Reporters;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Attachments;
using GovernanceApi.Domain.Complaints.Duplicates;
using GovernanceApi.Domain.Complaints.Reporters;
using GovernanceApi.Domain.Complaints.Tickets;
using GovernanceApi.Domain.Territory.Clocks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>What is told, by a resident or by staff on their behalf.</summary>
internal sealed record Report(
    IntakeChannel Channel, string? Title, string Text, string? CategoryCode, Place Place, Urgency Urgency, ReporterInput? Reporter, bool Anonymous,
    bool Confidential, DateTimeOffset? ReceivedAt, TicketSource? Source, IReadOnlyList<Guid> AttachmentIds);

/// <summary>Registers a report: number, clocks, reporter, repeat check and the files sent ahead, in one transaction.</summary>
internal sealed class TicketIntakeDesk(IComplaintsDb db, TicketClockwork clockwork, IContactSeal seal)
{
    /// <param name="owns">Whether the caller may use a file that was sent ahead.</param>
    /// <param name="knownReporter">Makes the reporter of the new ticket from one whose contact is sealed already; theirs is then the query code that holds.</param>
    public async Task<ErrorOr<(Ticket Ticket, QueryCode Code)>> RegisterAsync(
        Report report, Func<Attachment, bool> owns, Actor actor, DateTimeOffset now, CancellationToken cancellationToken, Func<Guid, Reporter>? knownReporter = null)
    {
        var (work, category) = await clockwork.ForAsync(report.Place.Division, report.Channel, report.Urgency, report.CategoryCode, now, cancellationToken);
        if (report.CategoryCode is not null && category is not { IsLeaf: true })
        {
            return TicketErrors.CategoryUnknown;
        }

        var id = Guid.CreateVersion7(now);
        var code = QueryCode.New();
        var reporter = knownReporter?.Invoke(id) ?? report.Reporter.ToReporter(id, report.Anonymous, code, seal);
        var (number, earlier) = await NumberAsync(report, reporter, now, cancellationToken);
        var registered = Ticket.Register(
            id,
            new Intake(
                number, report.Channel, report.Title, report.Text, report.Place, report.CategoryCode, report.Urgency,
                report.Anonymous, !reporter.Anonymous, report.Confidential, report.ReceivedAt, report.Source, earlier),
            work, actor, now);
        if (registered.IsError)
        {
            return registered.Errors;
        }

        if (await LinkAsync(report.AttachmentIds, id, owns, cancellationToken) is { } unfit)
        {
            return unfit;
        }

        db.Tickets.Add(registered.Value);
        db.Reporters.Add(reporter);
        return (registered.Value, code);
    }

    /// <summary>
    /// The running number and, for 重复信访, the latest ticket of the same telephone number, category and community within the repeat
    /// window. One round trip for both.
    /// </summary>
    private async Task<(TicketNumber Number, Guid? Earlier)> NumberAsync(Report report, Reporter reporter, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var same = reporter.PhoneHash is { } hash && report.CategoryCode is { } category
            ? new SqlFilter().Where(
                "r.phone_hash = {0} and t.category_code = {1} and t.division_code = {2}::bpchar and t.received_at >= {3}",
                hash, category, report.Place.Division.Value, now - Likeness.Window)
            : new SqlFilter().Where("false");
        var told = await db.QueryAsync(
            "select nextval('complaints.ticket_numbers'), (select t.id from complaints.reporters r join complaints.tickets t on t.id = r.ticket_id",
            same, " order by t.received_at desc limit 1)", r => (Number: r.GetInt64(0), Earlier: r.IsDBNull(1) ? (Guid?)null : r.GetGuid(1)), cancellationToken);
        return (TicketNumber.Of(BusinessCalendar.DateOf(now), told[0].Number), told[0].Earlier);
    }

    private async Task<Error?> LinkAsync(IReadOnlyList<Guid> attachmentIds, Guid ticketId, Func<Attachment, bool> owns, CancellationToken cancellationToken)
    {
        if (attachmentIds.Count == 0)
        {
            return null;
        }

        var files = await db.Attachments.Where(a => attachmentIds.Contains(a.Id)).ToListAsync(cancellationToken);
        foreach (var id in attachmentIds)
        {
            if (files.Find(f => f.Id == id) is not { } file || !owns(file))
            {
                return AttachmentErrors.NotFound;
            }

            if (file.LinkTo(ticketId) is { IsError: true } refused)
            {
                return refused.FirstError;
            }
        }

        return null;
    }
}
