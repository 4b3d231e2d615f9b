using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Grids;

namespace GovernanceApi.Domain.Territory.Coverage;

/// <summary>What is known of a place on one day: its compounds, the grids that serve then, and the neighbour groups that exist.</summary>
public sealed record CoverageFacts(IReadOnlyList<CompoundCover> Compounds, IReadOnlyList<GridCover> Grids, IReadOnlyList<GroupCover> Groups);

public sealed record CompoundCover(Guid Id, string Name, DivisionCode Division, int Households, GeoPoint? Location);

/// <param name="Households">Counted for the grid itself; null goes by its compounds.</param>
public sealed record GridCover(
    Guid Id, string Code, string Name, DivisionCode Division, int Level, Guid? ParentId, GridBoundary Boundary, int? Households,
    IReadOnlyList<Guid> CompoundIds, bool HasLeader, bool HasWorker);

public sealed record GroupCover(Guid Id, string Name, Guid CompoundId, Guid GridId, DivisionCode Division, int Households, bool HasSteward);
