using System.Text.Json;

namespace GovernanceApi.Application.Feeds.Changes;

/// <summary>Puts events into their envelopes.</summary>
/// <param name="address">Of this installation, without a trailing slash: the source of its events, and where their schemas stand.</param>
internal sealed class Envelopes(string address)
{
    private static readonly JsonElement Nothing = JsonElement.Parse("{}");

    /// <summary>What the schema of an event's data is called in the contract: <c>ticket.taken_on</c> is <c>TicketTakenOnData</c>.</summary>
    public static string SchemaOf(string type) => string.Concat(type.Split('.', '_').Select(w => char.ToUpperInvariant(w[0]) + w[1..])) + "Data";

    public static string PublicType(string type) => $"gov.{type}.v1";

    /// <param name="type">As the reader is to see it: one that the record has left is told nothing but that.</param>
    public ChangeEvent Of(Guid id, string type, string aggregateType, Guid aggregateId, int sequence, string? area, DateTimeOffset at, string payload)
    {
        var left = type.EndsWith("." + PublicEvents.Left, StringComparison.Ordinal);
        return new ChangeEvent(
            "1.0", id, address, PublicType(type), $"{aggregateType}/{aggregateId}", at, "application/json", $"{address}/openapi/v1.json#/components/schemas/{SchemaOf(type)}",
            sequence, left ? null : area, left ? Nothing : JsonElement.Parse(payload));
    }
}
