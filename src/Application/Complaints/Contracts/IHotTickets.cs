using GovernanceApi.Application.Common.Access;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Application.Complaints.Contracts;

/// <summary>What many wait for: tickets that other modules may want to talk about.</summary>
internal interface IHotTickets
{
    /// <summary>
    /// Open tickets of the area that are hot for at least one reason, those with the most reasons first. Who convenes meetings without
    /// reading tickets is told category and place instead of the reporter's words.
    /// </summary>
    Task<IReadOnlyList<HotTicket>> InAsync(DivisionCode area, CurrentUser user, DateTimeOffset now, int most, CancellationToken cancellationToken);

    /// <summary>Where a ticket lies that the person may put on an agenda: one that they may read or, who convenes, one of their area; null where there is none.</summary>
    Task<DivisionCode?> PlaceForAgendaAsync(Guid ticketId, CurrentUser user, CancellationToken cancellationToken);

    /// <summary>One ticket that the person may read; null where there is none.</summary>
    Task<TicketMatter?> FindAsync(Guid ticketId, CurrentUser user, CancellationToken cancellationToken);
}

/// <summary>Why a ticket is hot.</summary>
public enum HotReason
{
    Overdue,
    Reopened,

    /// <summary>Three people or more follow it.</summary>
    Followed,

    /// <summary>A unit contested its dispatch.</summary>
    Bounced,
}

/// <param name="Title">Category and place for who may not read tickets.</param>
/// <param name="Followers">How many people follow it.</param>
internal sealed record HotTicket(Guid Id, string Number, string Title, int Followers, IReadOnlyList<HotReason> Reasons);

/// <summary>What a ticket is about, as far as others need it.</summary>
/// <param name="CategoryCode">Null until it is accepted.</param>
/// <param name="Bounced">A unit contested its dispatch, whatever was decided.</param>
internal sealed record TicketMatter(Guid Id, string Number, string Title, string Text, string? CategoryCode, DivisionCode Division, bool Bounced);
