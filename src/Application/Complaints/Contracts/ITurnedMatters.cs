using ErrorOr;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Application.Complaints.Contracts;

/// <summary>Matters that change between the complaint desk and the demand list, in the caller's transaction.</summary>
internal interface ITurnedMatters
{
    /// <summary>
    /// Tells an open ticket of the caller's that it goes on as a demand. The ticket keeps its own clock and is answered by its
    /// desk; its followers are counted on.
    /// </summary>
    /// <returns>Null where there is no such open ticket for the caller.</returns>
    Task<TurnedTicket?> ToDemandAsync(Guid ticketId, string demandNumber, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Registers a ticket from a demand. Who asked for it keeps the query code.</summary>
    /// <param name="requesterOf">The demand, whose sealed contact goes along.</param>
    /// <param name="followers">Neighbours with the same wish.</param>
    Task<ErrorOr<(Guid Id, string Number)>> ToTicketAsync(
        Guid requesterOf, string title, string text, DivisionCode division, Guid? compoundId, int followers, DateTimeOffset now, CancellationToken cancellationToken);
}

/// <summary>What goes over.</summary>
internal sealed record TurnedTicket(string Title, string Text, DivisionCode Division, Guid? CompoundId, GeoPoint? Point, int Followers);
