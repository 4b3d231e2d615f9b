using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Territory.Grids;

/// <summary>A grid as another register tells it; told apart by its code.</summary>
/// <param name="ParentCode">The grid that a sub-grid divides.</param>
/// <param name="Boundary">Null leaves the known outline as it is; a new grid has one.</param>
/// <param name="CompoundIds">Null leaves them as they are; of a new grid, those whose point lies in it.</param>
/// <param name="Households">Null leaves the known number as it is.</param>
public sealed record GridFacts(GridCode Code, string Name, GridCode? ParentCode, GridBoundary? Boundary, IReadOnlyList<Guid>? CompoundIds, int? Households);

/// <summary>Who holds a post of a grid, as another register tells it.</summary>
/// <param name="PersonName">Needed where there is no such account yet.</param>
/// <param name="DutyPhone">Null leaves the known number as it is.</param>
public sealed record GridPostFacts(GridCode GridCode, GridPostKind Post, string UserName, string? PersonName, PhoneNumber? DutyPhone);
