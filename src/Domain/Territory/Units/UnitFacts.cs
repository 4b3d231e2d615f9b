using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Territory.Units;

/// <summary>A unit as another register tells of it; null leaves what is known.</summary>
/// <param name="Kind">Of a new one, null is other.</param>
public sealed record UnitFacts(DivisionCode Division, string Name, UnitKind? Kind, PhoneNumber? Phone, bool? Active);
