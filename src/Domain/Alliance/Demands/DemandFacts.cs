using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Alliance.Demands;

/// <summary>A demand as a list on paper tells it.</summary>
/// <param name="ExternalId">Its number there; with the source and the community it tells whether it came before.</param>
/// <param name="CollectedAt">Null for now.</param>
/// <param name="Name">Of who asked; sealed as soon as it enters.</param>
public sealed record DemandFacts(
    string ExternalId, DivisionCode Community, Guid? CompoundId, DemandCarrier Carrier, string Title, string Text, int Heads, DateOnly? WantedFrom, DateOnly? WantedUntil,
    DateTimeOffset? CollectedAt, string? Name, string? Phone, string? Address)
{
    public const int SourceSystemLength = 60;
    public const int ExternalIdLength = 180;
}
