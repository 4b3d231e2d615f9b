using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Domain.Territory.CalendarDays;

/// <summary>What another register says of a date.</summary>
public sealed record CalendarFacts(DateOnly Date, CalendarDayKind Kind, string Name);
