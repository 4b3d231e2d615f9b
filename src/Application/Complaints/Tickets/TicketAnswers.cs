using GovernanceApi.Application.Complaints.Contracts;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Complaints.Tickets;

internal sealed class TicketAnswers(IComplaintsDb db) : ITicketAnswers
{
    public async Task<IReadOnlyDictionary<Guid, TicketAnswer>> OfAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        ids.Count == 0
            ? new Dictionary<Guid, TicketAnswer>()
            : await db.Tickets.AsNoTracking().IgnoreAutoIncludes().Where(t => ids.Contains(t.Id))
                .Select(t => new { t.Id, Answer = new TicketAnswer(t.Number, t.Status, t.Outcome, t.Reply, t.ReceivedAt, t.RegisteredAt, t.FirstResponseAt, t.DueAt, t.ResolvedAt, t.ClosedAt) })
                .ToDictionaryAsync(t => t.Id, t => t.Answer, cancellationToken);
}
