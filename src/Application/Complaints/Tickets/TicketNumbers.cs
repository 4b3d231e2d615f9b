using GovernanceApi.Domain.Complaints.Tickets;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Application.Complaints.Tickets;

internal static class TicketNumbers
{
    public static async Task<TicketNumber> NextAsync(this IComplaintsDb db, DateTimeOffset now, CancellationToken cancellationToken) =>
        TicketNumber.Of(BusinessCalendar.DateOf(now), await db.NextTicketNumberAsync(cancellationToken));
}
