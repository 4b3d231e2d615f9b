using GovernanceApi.Application.Complaints.Attachments;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Attachments;
using GovernanceApi.Domain.Complaints.Tickets;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Complaints.Public;

/// <summary>Puts together what a reporter or follower may see of a ticket.</summary>
internal sealed class TrackedTickets(IComplaintsDb db, ITerritoryQuestions territory, AttachmentLinks links, IRequesters requesters, TimeProvider clock)
{
    /// <param name="ticket">With its steps.</param>
    public async Task<TrackedTicket> OfAsync(Ticket ticket, bool isReporter, CancellationToken cancellationToken)
    {
        // Who was joined to another report hears how that one goes on.
        var parent = ticket.ParentId is { } parentId
            ? await db.Tickets.AsNoTracking().Include(t => t.Steps).AsSplitQuery().SingleAsync(t => t.Id == parentId, cancellationToken)
            : null;
        var shown = parent ?? ticket;
        var names = await territory.NamesAsync(cancellationToken);
        var open = isReporter ? ticket.AllowedActions(Actor.Reporter, clock.GetUtcNow()).Where(a => a.Allowed).Select(a => a.Action).ToHashSet() : [];
        var handling = shown.RunningClock(ClockKind.Handle);
        return new TrackedTicket(
            ticket.Number,
            isReporter ? ticket.Title : PlainWords.Matter(names, ticket.CategoryCode, ticket.Place.CompoundId, ticket.Place.Division),
            shown.Status,
            PlainWords.Status(shown.Status),
            shown.Round,
            ticket.ReceivedAt,
            handling is { Paused: false } ? handling.DueAt : shown.DueAt,
            handling is { Paused: false } ? handling.Provisional : shown.DueProvisional,
            names.Unit(shown.LeadUnitId) ?? names.Grid(shown.AssignedGridId),
            parent?.Number,
            [.. Timeline(ticket, isReporter), .. parent is null ? [] : Timeline(parent, isReporter: false).Where(s => s.At >= ticket.StatusSince)],
            shown.Outcome,
            shown.Reply,
            shown.PlannedOn,
            shown.ReferredTo,
            isReporter,
            open.Contains(TicketAction.Confirm),
            open.Contains(TicketAction.Dispute),
            open.Contains(TicketAction.Rate),
            open.Contains(TicketAction.Remind),
            open.Contains(TicketAction.Withdraw),
            open.Contains(TicketAction.AddInformation),
            isReporter ? ticket.DisputeUntil : null,
            isReporter ? ticket.Rating : null,
            shown.FollowerCount,
            isReporter ? await requesters.ViewsAsync(ticket.Id, cancellationToken) : [],
            await FilesAsync(shown.Id, isReporter && parent is null, cancellationToken));
    }

    /// <summary>The lines a resident is told of; what the reporter wrote is not shown to followers.</summary>
    private static IEnumerable<TrackedStep> Timeline(Ticket ticket, bool isReporter) =>
        from step in ticket.Steps.OrderBy(s => s.Revision)
        let text = PlainWords.Step(step)
        where text is not null
        select new TrackedStep(step.At, text, step.Public && (isReporter || step.ActorRole != Actor.Reporter.Role) ? step.Note : null);

    /// <summary>Photos of before and after are for everybody; what was sent with the report is the reporter's.</summary>
    private async Task<IReadOnlyList<TrackedFile>> FilesAsync(Guid ticketId, bool ownReport, CancellationToken cancellationToken)
    {
        AttachmentPurpose[] purposes = ownReport
            ? [AttachmentPurpose.Report, AttachmentPurpose.Before, AttachmentPurpose.After]
            : [AttachmentPurpose.Before, AttachmentPurpose.After];
        var files = await db.Attachments.AsNoTracking()
            .Where(a => a.TicketId == ticketId && a.State == AttachmentState.Ready && purposes.Contains(a.Purpose)).OrderBy(a => a.CreatedAt).ToListAsync(cancellationToken);
        return files.ConvertAll(a => new TrackedFile(a.Id, a.FileName, a.ContentType!, a.Size, a.Purpose, a.CreatedAt, links.For(a.Id)));
    }
}
