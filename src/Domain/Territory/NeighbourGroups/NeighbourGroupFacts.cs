namespace GovernanceApi.Domain.Territory.NeighbourGroups;

/// <summary>A neighbour group as another register tells it; told apart by compound and name.</summary>
/// <param name="Doors">Null leaves what is known as it is.</param>
/// <param name="Steward">Null leaves the office as it is.</param>
public sealed record NeighbourGroupFacts(Guid CompoundId, Guid GridId, string Name, int Households, string? Doors, StewardIdentity? Steward);
