namespace GovernanceApi.Application.Feeds;

/// <summary>
/// A committed event waiting to be told on: roll-ups, live pages, webhooks and the change feed read it.
/// The table also holds a sequence and the writing transaction's id, filled by the database.
/// </summary>
public sealed class OutboxEvent
{
    public required Guid Id { get; init; }

    public required string Type { get; init; }

    public required string AggregateType { get; init; }

    public required Guid AggregateId { get; init; }

    /// <summary>The root's revision: gap-free and in order within one aggregate.</summary>
    public required int Sequence { get; init; }

    /// <summary>12-digit division the event belongs to; null where none.</summary>
    public string? Area { get; init; }

    /// <summary>Where it lay before, when this save moved it: whoever reads that area alone is told that it left.</summary>
    public string? LeftArea { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>The event as JSON: ids and codes only.</summary>
    public required string Payload { get; init; }
}
