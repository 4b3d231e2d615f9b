using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Complaints.Tickets;

/// <summary>
/// A line of the timeline, only ever added. No rule reads it, so a command need not load it. Free text lives here and
/// not in the events.
/// </summary>
public sealed class TicketStep : Entity
{
    private TicketStep()
        : base(Guid.Empty)
    {
    }

    internal TicketStep(Guid id)
        : base(id)
    {
    }

    /// <summary>The root's revision after it: the order of lines written in one instant.</summary>
    public int Revision { get; internal init; }

    public DateTimeOffset At { get; internal init; }

    public TicketAction Action { get; internal init; }

    /// <summary>Null for the first line.</summary>
    public TicketStatus? From { get; internal init; }

    public TicketStatus To { get; internal init; }

    public Guid? ActorId { get; internal init; }

    public string ActorRole { get; internal init; } = "";

    public Guid? ActorUnitId { get; internal init; }

    public string? Note { get; internal init; }

    /// <summary>True when the reporter sees the note too.</summary>
    public bool Public { get; internal init; }

    public string? ReasonCode { get; internal init; }

    public int Round { get; internal init; }
}
