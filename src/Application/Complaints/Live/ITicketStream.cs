using GovernanceApi.Application.Common.Access;
using GovernanceApi.Domain.Complaints.Tickets;

namespace GovernanceApi.Application.Complaints.Live;

/// <summary>Tells open pages of new and changed tickets as they are committed.</summary>
public interface ITicketStream
{
    /// <summary>Everything committed from now on that <paramref name="user"/> may see.</summary>
    /// <param name="after">Position of the last change that the caller got on an earlier connection; null for none.</param>
    Task<TicketSubscription> SubscribeAsync(CurrentUser user, string? after, CancellationToken cancellationToken);
}

/// <summary>A ticket that came or changed; of several changes at once only the last is told.</summary>
/// <param name="Revision">As of now, which may be later than the change.</param>
/// <param name="Type">What happened, e.g. <c>ticket.accepted</c>.</param>
public sealed record TicketChanged(Guid Id, string Number, TicketStatus Status, int Revision, string DivisionCode, string Type);
