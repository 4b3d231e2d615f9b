using GovernanceApi.Api.Common;
using GovernanceApi.Application.Complaints.Tickets;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Tickets;
using Microsoft.AspNetCore.Mvc;

namespace GovernanceApi.Api.Complaints;

/// <summary>The query parameters that narrow a list of tickets.</summary>
internal sealed record TicketListParameters
{
    /// <summary>One of the desk's queues.</summary>
    [FromQuery(Name = "queue")]
    public string? Queue { get; init; }

    /// <summary>Statuses, separated by commas.</summary>
    [FromQuery(Name = "status")]
    public string? Status { get; init; }

    /// <summary>Channels, separated by commas.</summary>
    [FromQuery(Name = "channel")]
    public string? Channel { get; init; }

    /// <summary>Category code of any level: 2, 4 or 6 digits.</summary>
    [FromQuery(Name = "category")]
    public string? Category { get; init; }

    /// <summary>12-digit division; with all below it.</summary>
    [FromQuery(Name = "area")]
    public string? Area { get; init; }

    /// <summary>Grid the place lies in or the ticket was dispatched to.</summary>
    [FromQuery(Name = "gridId")]
    public Guid? GridId { get; init; }

    /// <summary>Lead unit.</summary>
    [FromQuery(Name = "unitId")]
    public Guid? UnitId { get; init; }

    /// <summary>A run of two or more characters of number, title, text or place.</summary>
    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    /// <summary>True: only those whose running clock is over.</summary>
    [FromQuery(Name = "overdue")]
    public bool? Overdue { get; init; }

    /// <summary>True: only those under supervision.</summary>
    [FromQuery(Name = "supervised")]
    public bool? Supervised { get; init; }

    /// <summary>Received at this moment or later.</summary>
    [FromQuery(Name = "receivedAt.gte")]
    public DateTimeOffset? ReceivedFrom { get; init; }

    /// <summary>Received before this moment.</summary>
    [FromQuery(Name = "receivedAt.lt")]
    public DateTimeOffset? ReceivedBefore { get; init; }

    /// <summary>Due before this moment.</summary>
    [FromQuery(Name = "dueAt.lt")]
    public DateTimeOffset? DueBefore { get; init; }

    public TicketFilter ToFilter() => new(
        QueryWords.One<TicketQueue>("queue", Queue),
        QueryWords.Many<TicketStatus>("status", Status),
        QueryWords.Many<IntakeChannel>("channel", Channel),
        Category,
        Area is null ? null : DivisionCode.Parse(Area) is { IsError: false, Value: var area } ? area : throw QueryWords.Bad("area", Area),
        GridId, UnitId, string.IsNullOrWhiteSpace(Q) ? null : Q, Overdue, Supervised, ReceivedFrom, ReceivedBefore, DueBefore);
}
