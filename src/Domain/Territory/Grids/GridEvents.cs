using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Territory.Grids;

public sealed record GridLaid(string Code, int Level) : DomainEvent("grid.laid");

public sealed record GridRedrawn(string Code) : DomainEvent("grid.redrawn");

public sealed record GridEnded(string Code, DateOnly LastDay) : DomainEvent("grid.ended");

public sealed record GridTookOver(string From, string Code) : DomainEvent("grid.took_over");

public sealed record GridDutyPhoneChanged(GridPostKind Kind) : DomainEvent("grid.duty_phone_changed");

public sealed record GridPostFilled(GridPostKind Kind, Guid UserId) : DomainEvent("grid.post_filled");

public sealed record GridPostVacated(GridPostKind Kind, Guid UserId) : DomainEvent("grid.post_vacated");
