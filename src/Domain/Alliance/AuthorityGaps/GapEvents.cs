using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Alliance.AuthorityGaps;

/// <summary>What happened to an authority gap; the root fills in the heading. Free text stays in the gap.</summary>
public abstract record GapEvent(string Type) : DomainEvent(Type)
{
    public Guid GapId { get; init; }

    public string Division { get; init; } = "";
}

public sealed record GapRaised(Guid? TicketId) : GapEvent("authority_gap.raised");

public sealed record GapFramed(Guid? PowerUnitId) : GapEvent("authority_gap.framed");

public sealed record GapBrought(Guid MeetingId) : GapEvent("authority_gap.brought");

public sealed record GapReleased(Guid? MeetingId) : GapEvent("authority_gap.released");

public sealed record GapEscalated() : GapEvent("authority_gap.escalated");

public sealed record GapRuled(Guid UnitId, string CategoryCode, string Area) : GapEvent("authority_gap.ruled");

public sealed record GapClosed() : GapEvent("authority_gap.closed");

/// <summary>A ruling holds for dispatch from now on.</summary>
public sealed record DispatchPrecedentSet(Guid GapId, Guid UnitId, string CategoryCode, string Area) : DomainEvent("dispatch_precedent.set");

public sealed record DispatchPrecedentWithdrawn(Guid GapId) : DomainEvent("dispatch_precedent.withdrawn");
