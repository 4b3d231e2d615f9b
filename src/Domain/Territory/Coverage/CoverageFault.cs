using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Territory.Coverage;

/// <summary>What can be amiss with the coverage of a place, in the order in which it is worth mending.</summary>
public enum CoverageFaultKind
{
    /// <summary>No level 1 grid holds the compound.</summary>
    CompoundWithoutGrid,

    /// <summary>The compound's point lies in no grid's outline.</summary>
    CompoundInGap,

    /// <summary>The compound's point lies outside the outlines of all grids that hold it.</summary>
    CompoundOutsideGrid,

    /// <summary>Two grids of one level share ground.</summary>
    GridsOverlap,
    GridWithoutWorker,

    /// <summary>A sub-grid is led by whoever leads the grid that it divides.</summary>
    GridWithoutLeader,
    GridTooSmall,
    GridTooLarge,

    /// <summary>A sub-grid whose households nobody has counted.</summary>
    GridSizeUnknown,

    /// <summary>Fewer households in neighbour groups than the compound has.</summary>
    CompoundHouseholdsUncovered,

    /// <summary>More households in neighbour groups than the compound has.</summary>
    CompoundHouseholdsExceeded,

    /// <summary>The grid that the group was given to serves no more.</summary>
    GroupGridEnded,
    GroupTooSmall,
    GroupTooLarge,
    GroupWithoutSteward,
}

public enum CoverageSubject
{
    Compound,
    Grid,
    NeighbourGroup,
}

/// <summary>One thing amiss.</summary>
/// <param name="Other">The other grid of an overlap, the compound of a group; else null.</param>
/// <param name="Found">The households found, of faults of size.</param>
/// <param name="Least">The bounds it breaks, of faults of size; for uncovered households what should be covered.</param>
public sealed record CoverageFault(
    CoverageFaultKind Kind, CoverageSubject Subject, Guid Id, string Name, DivisionCode Division,
    Guid? OtherId = null, string? Other = null, int? Found = null, int? Least = null, int? Most = null);
