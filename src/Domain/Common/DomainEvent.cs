using System.Text.Json.Serialization;

namespace GovernanceApi.Domain.Common;

/// <summary>
/// A fact in the past tense. Its properties are the payload of the audit entry and of the outbox row, so they carry
/// ids and codes and never personal data.
/// </summary>
/// <param name="Type">Stable name, <c>aggregate.happened</c>, e.g. <c>ticket.accepted</c>.</param>
public abstract record DomainEvent([property: JsonIgnore] string Type)
{
    /// <summary>The root's revision after this event: the event's sequence number within its aggregate.</summary>
    [JsonIgnore]
    public int Revision { get; init; }
}
