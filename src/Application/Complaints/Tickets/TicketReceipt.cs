using GovernanceApi.Application.Common;
using GovernanceApi.Domain.Complaints.Tickets;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>Where a ticket stands after an act.</summary>
public sealed record TicketReceipt(Guid Id, string Number, TicketStatus Status, int Revision) : IRevisioned
{
    internal static TicketReceipt Of(Ticket ticket) => new(ticket.Id, ticket.Number, ticket.Status, ticket.Revision);
}
