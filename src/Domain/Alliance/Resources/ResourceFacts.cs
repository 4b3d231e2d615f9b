using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Alliance.Resources;

/// <summary>An offering as its member's table tells it; null where it says nothing.</summary>
/// <param name="Division">What it serves.</param>
/// <param name="Within">What a new one serves where the row does not say.</param>
public sealed record ResourceFacts(
    string Title, DivisionCode? Division, DivisionCode Within, ServiceCategory? Category, ProjectTheme? Theme, string? Text, string? Conditions, DateOnly? From, DateOnly? Until,
    RegulatedWork? Regulated, string? QualificationNumber, GeoPoint? Point);
