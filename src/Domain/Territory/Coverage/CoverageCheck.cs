using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Grids;
using GovernanceApi.Domain.Territory.RuleSets;

namespace GovernanceApi.Domain.Territory.Coverage;

/// <summary>覆盖到边: names every fault of a place's coverage. Pure: facts and bounds in, faults out.</summary>
public sealed class CoverageCheck(CoverageFacts facts, Func<string, DivisionCode, SizeBounds> bounds)
{
    private readonly ILookup<Guid, GridCover> holders = facts.Grids
        .SelectMany(g => g.CompoundIds, (g, c) => (Grid: g, Compound: c)).ToLookup(p => p.Compound, p => p.Grid);

    private readonly HashSet<Guid> divided = [.. facts.Grids.Select(g => g.ParentId).OfType<Guid>()];

    /// <summary>Sorted by kind, then by division, name and id: the order of the list and of its pages.</summary>
    public static IReadOnlyList<CoverageFault> Faults(CoverageFacts facts, Func<string, DivisionCode, SizeBounds> bounds)
    {
        var check = new CoverageCheck(facts, bounds);
        return
        [
            .. check.OfCompounds().Concat(check.OfGrids()).Concat(check.Overlaps()).Concat(check.OfGroups())
                .OrderBy(f => f.Kind).ThenBy(f => f.Division.Value, StringComparer.Ordinal).ThenBy(f => f.Name, StringComparer.Ordinal).ThenBy(f => f.Id).ThenBy(f => f.OtherId),
        ];
    }

    private IEnumerable<CoverageFault> OfCompounds()
    {
        var covered = facts.Groups.GroupBy(g => g.CompoundId).ToDictionary(g => g.Key, g => g.Sum(x => x.Households));
        foreach (var compound in facts.Compounds)
        {
            CoverageFault Fault(CoverageFaultKind kind) => new(kind, CoverageSubject.Compound, compound.Id, compound.Name, compound.Division);
            var holding = holders[compound.Id].ToList();
            var held = holding.Exists(g => g.Level == 1);
            if (!held)
            {
                yield return Fault(CoverageFaultKind.CompoundWithoutGrid);
            }

            if (compound.Location is { } gate && !holding.Exists(g => g.Boundary.Contains(gate)))
            {
                if (held)
                {
                    yield return Fault(CoverageFaultKind.CompoundOutsideGrid);
                }
                else if (!facts.Grids.Any(g => g.Boundary.Contains(gate)))
                {
                    yield return Fault(CoverageFaultKind.CompoundInGap);
                }
            }

            var inGroups = covered.GetValueOrDefault(compound.Id);
            if (inGroups != compound.Households && Needs(compound))
            {
                yield return Fault(inGroups < compound.Households ? CoverageFaultKind.CompoundHouseholdsUncovered : CoverageFaultKind.CompoundHouseholdsExceeded)
                    with { Found = inGroups, Least = compound.Households };
            }
        }
    }

    /// <summary>Fewer households than the smallest group cannot be grouped at all: no fault (9 households make no group).</summary>
    private bool Needs(CompoundCover compound) => compound.Households >= bounds(SizeRules.NeighbourGroup, compound.Division).Least;

    private IEnumerable<CoverageFault> OfGrids()
    {
        var households = facts.Compounds.ToDictionary(c => c.Id, c => c.Households);
        var inGroups = facts.Groups.GroupBy(g => g.GridId).ToDictionary(g => g.Key, g => g.Sum(x => x.Households));
        foreach (var grid in facts.Grids)
        {
            CoverageFault Fault(CoverageFaultKind kind) => new(kind, CoverageSubject.Grid, grid.Id, grid.Name, grid.Division);
            if (!grid.HasWorker)
            {
                yield return Fault(CoverageFaultKind.GridWithoutWorker);
            }

            if (!grid.HasLeader && grid.Level == 1)
            {
                yield return Fault(CoverageFaultKind.GridWithoutLeader);
            }

            if (divided.Contains(grid.Id))
            {
                continue; // Its sub-grids are measured instead.
            }

            var found = grid.Households ?? (grid.Level == 1
                ? grid.CompoundIds.Sum(c => households.GetValueOrDefault(c))
                : inGroups.TryGetValue(grid.Id, out var counted) ? counted : null);
            var size = bounds(grid.Level == 1 ? SizeRules.Grid : SizeRules.SubGrid, grid.Division);
            if (found is null)
            {
                yield return Fault(CoverageFaultKind.GridSizeUnknown);
            }
            else if (!size.Holds(found.Value))
            {
                yield return Fault(found < size.Least ? CoverageFaultKind.GridTooSmall : CoverageFaultKind.GridTooLarge)
                    with { Found = found, Least = size.Least, Most = size.Most };
            }
        }
    }

    /// <summary>Grids of one level; sorted by their west edge, each is compared with those that begin before it ends.</summary>
    private IEnumerable<CoverageFault> Overlaps()
    {
        foreach (var level in facts.Grids.GroupBy(g => g.Level))
        {
            var grids = level.OrderBy(g => g.Boundary.West).ThenBy(g => g.Code, StringComparer.Ordinal).ToList();
            for (var i = 0; i < grids.Count; i++)
            {
                for (var j = i + 1; j < grids.Count && grids[j].Boundary.West < grids[i].Boundary.East; j++)
                {
                    if (grids[i].Boundary.Overlaps(grids[j].Boundary))
                    {
                        var (first, second) = string.CompareOrdinal(grids[i].Code, grids[j].Code) <= 0 ? (grids[i], grids[j]) : (grids[j], grids[i]);
                        yield return new CoverageFault(
                            CoverageFaultKind.GridsOverlap, CoverageSubject.Grid, first.Id, first.Name, first.Division, second.Id, second.Name);
                    }
                }
            }
        }
    }

    private IEnumerable<CoverageFault> OfGroups()
    {
        var serving = facts.Grids.Select(g => g.Id).ToHashSet();
        var compounds = facts.Compounds.ToDictionary(c => c.Id, c => c.Name);
        foreach (var group in facts.Groups)
        {
            CoverageFault Fault(CoverageFaultKind kind) => new(
                kind, CoverageSubject.NeighbourGroup, group.Id, group.Name, group.Division, group.CompoundId, compounds.GetValueOrDefault(group.CompoundId));
            if (!serving.Contains(group.GridId))
            {
                yield return Fault(CoverageFaultKind.GroupGridEnded);
            }

            var size = bounds(SizeRules.NeighbourGroup, group.Division);
            if (!size.Holds(group.Households))
            {
                yield return Fault(group.Households < size.Least ? CoverageFaultKind.GroupTooSmall : CoverageFaultKind.GroupTooLarge)
                    with { Found = group.Households, Least = size.Least, Most = size.Most };
            }

            if (!group.HasSteward)
            {
                yield return Fault(CoverageFaultKind.GroupWithoutSteward);
            }
        }
    }
}
