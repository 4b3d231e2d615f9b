using GovernanceApi.Application.Common;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Compounds;
using GovernanceApi.Domain.Territory.Grids;
using GovernanceApi.Domain.Territory.CalendarDays;
using GovernanceApi.Domain.Territory.NeighbourGroups;
using GovernanceApi.Domain.Territory.Units;

namespace GovernanceApi.Application.Territory.Contracts;

/// <summary>
/// Brings the territory to what other registers tell, many rows at once: creates what is new, corrects what differs, leaves the
/// rest. One fate for each row, in their order. Part of the caller's transaction, which saves.
/// </summary>
public interface IImportedRegisters
{
    /// <summary>What rows may refer to in a division.</summary>
    Task<RegisterEntries> EntriesAsync(DivisionCode within, CancellationToken cancellationToken);

    Task<IReadOnlyList<ImportedFate>> TakeCompoundsAsync(IReadOnlyList<CompoundFacts> rows, CancellationToken cancellationToken);

    Task<IReadOnlyList<ImportedFate>> TakeGridsAsync(IReadOnlyList<GridFacts> rows, CancellationToken cancellationToken);

    Task<IReadOnlyList<ImportedFate>> TakePostsAsync(IReadOnlyList<GridPostFacts> rows, CancellationToken cancellationToken);

    Task<IReadOnlyList<ImportedFate>> TakeNeighbourGroupsAsync(IReadOnlyList<NeighbourGroupFacts> rows, CancellationToken cancellationToken);

    Task<IReadOnlyList<ImportedFate>> TakeUnitsAsync(IReadOnlyList<UnitFacts> rows, CancellationToken cancellationToken);

    Task<IReadOnlyList<ImportedFate>> TakeCalendarDaysAsync(IReadOnlyList<CalendarFacts> rows, CancellationToken cancellationToken);
}

/// <param name="Grids">Without an end.</param>
public sealed record RegisterEntries(IReadOnlyList<CompoundEntry> Compounds, IReadOnlyList<GridEntry> Grids);

public sealed record CompoundEntry(Guid Id, string Name, DivisionCode Division);

/// <param name="Level">1, or 2 for a sub-grid.</param>
public sealed record GridEntry(Guid Id, string Code, int Level, IReadOnlyList<Guid> CompoundIds);
