using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Alliance.Members;

/// <summary>A member as another register tells it; null where it says nothing.</summary>
/// <param name="Kind">Told of a new one.</param>
/// <param name="Qualification">Renews the one of its number, or is added.</param>
public sealed record MemberFacts(string Name, ProviderKind? Kind, string? Introduction, DivisionCode? DualCheckIn, Qualification? Qualification);
