using ErrorOr;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Attachments;
using GovernanceApi.Domain.Complaints.Tickets;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Complaints.Tickets;

internal sealed class TicketFlow(IComplaintsDb db, TicketClockwork clockwork, TimeProvider clock) : ITicketFlow
{
    public async Task<bool> NeedsEvidenceAsync(Guid ticketId, CancellationToken cancellationToken)
    {
        var ticket = await FindAsync(ticketId, cancellationToken);
        var (_, category) = await clockwork.ForAsync(ticket, null, clock.GetUtcNow(), cancellationToken);
        return category?.EvidenceRequired ?? false;
    }

    public async Task<ErrorOr<int>> EvidenceAsync(Guid gridTaskId, IReadOnlyList<Guid> named, CancellationToken cancellationToken)
    {
        var files = await db.Attachments.AsNoTracking().Where(a => a.GridTaskId == gridTaskId).Select(a => new { a.Id, a.State }).ToListAsync(cancellationToken);
        var stored = files.FindAll(f => f.State == AttachmentState.Ready);
        if (named.All(id => stored.Exists(f => f.Id == id)))
        {
            return stored.Count;
        }

        return named.All(id => files.Exists(f => f.Id == id)) ? AttachmentErrors.NotStored : AttachmentErrors.NotFound;
    }

    public async Task<ErrorOr<Success>> TakeOnAsync(Guid ticketId, string? note, Actor worker, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ticket = await FindAsync(ticketId, cancellationToken);
        return ticket.Status == TicketStatus.InProgress ? Result.Success : ticket.TakeOn(note, worker, now);
    }

    public async Task<ErrorOr<Success>> ResolveAsync(
        Guid ticketId, Guid workerId, Outcome outcome, string reply, int evidenceCount, Actor checker, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ticket = await FindAsync(ticketId, cancellationToken);
        var (work, category) = await clockwork.ForAsync(ticket, null, now, cancellationToken);
        var resolution = new Resolution(outcome, reply, EvidenceRequired: category?.EvidenceRequired ?? false, EvidenceCount: evidenceCount);
        return ticket.ResolveByGridTask(workerId, resolution, work, checker, now);
    }

    public async Task<ErrorOr<Success>> NoteReworkAsync(Guid ticketId, string note, Actor checker, DateTimeOffset now, CancellationToken cancellationToken) =>
        (await FindAsync(ticketId, cancellationToken)).AddNote(note, isPublic: false, checker, now);

    // A task's ticket exists as long as the task: whoever calls has scoped the task already.
    private Task<Ticket> FindAsync(Guid id, CancellationToken cancellationToken) => db.Tickets.SingleAsync(t => t.Id == id, cancellationToken);
}
