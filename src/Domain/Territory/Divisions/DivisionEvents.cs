using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Territory.Divisions;

// A code is registered once and retired once: the first and the second event of its division.

public sealed record DivisionRegistered(string Code, DateOnly ValidFrom) : DomainEvent("division.registered");

public sealed record DivisionRetired(string Code, DateOnly LastDay, string? ReplacedBy) : DomainEvent("division.retired");
