using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Territory.Compounds;

/// <summary>A compound as another register tells it; told apart by community and name.</summary>
/// <param name="Location">Null leaves the known point as it is.</param>
/// <param name="DwellingUnits">Null leaves the known number as it is.</param>
/// <param name="PropertyArea">m², two decimal places; null leaves the known area as it is.</param>
public sealed record CompoundFacts(
    DivisionCode Division, string Name, CompoundKind? Kind, string? Address, int Households, GeoPoint? Location, int? DwellingUnits, decimal? PropertyArea);
