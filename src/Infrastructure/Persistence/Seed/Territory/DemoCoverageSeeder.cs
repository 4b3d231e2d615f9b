using System.Globalization;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Compounds;
using GovernanceApi.Domain.Territory.Grids;
using GovernanceApi.Domain.Territory.NeighbourGroups;
using GovernanceApi.Domain.Territory.RuleSets;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Infrastructure.Persistence.Seed.Territory;

/// <summary>
/// Neighbour groups with stewards for the demo county, and on purpose some faults for the coverage page: a compound without a
/// grid, two vacant posts, a compound without groups, one group too large and one without a steward. All made up.
/// </summary>
internal sealed class DemoCoverageSeeder(GovernanceDbContext db, TimeProvider clock) : ISeeder
{
    private const int CompoundWithoutGroups = 8;
    private const int GroupTooLarge = 24;
    private static readonly Guid Uncovered = DemoIds.Of("compound", "uncovered");

    /// <summary>After the complaints, in which everybody still had a post.</summary>
    public int Order => 50;

    public bool IsDemo => true;

    public string Name => "demo neighbour groups and coverage faults";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await db.Compounds.AnyAsync(c => c.Id == Uncovered, cancellationToken))
        {
            return;
        }

        var compounds = await db.Compounds.ToDictionaryAsync(c => c.Id, cancellationToken);
        for (var number = 1; number <= DemoTerritory.Compounds; number++)
        {
            if (number != CompoundWithoutGroups && compounds.TryGetValue(DemoTerritory.Compound(number), out var compound))
            {
                AddGroups(number, compound);
            }
        }

        var now = clock.GetUtcNow();
        db.Compounds.Add(Compound.Register(
            Uncovered, "演示新苑", CompoundKind.OpenOrScattered, DivisionCode.From(DemoPlaces.Communities[2]), "演示路13号", 320, DemoMap.BeyondTheEdge, 332, 30_880.5m));
        await VacateAsync(12, GridPostKind.Worker, now, cancellationToken);
        await VacateAsync(16, GridPostKind.Leader, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task VacateAsync(int number, GridPostKind post, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var grid = await db.Grids.Include(g => g.Posts.Where(p => p.Until == null)).FirstOrDefaultAsync(g => g.Id == DemoTerritory.Grid(number), cancellationToken);
        grid?.Vacate(post, now);
    }

    private void AddGroups(int number, Compound compound)
    {
        var now = clock.GetUtcNow();
        var (community, cell) = ((number - 1) / DemoMap.CellsPerCommunity, (number - 1) % DemoMap.CellsPerCommunity);
        var first = community * DemoTerritory.GridsPerCommunity;
        var sizes = NeighbourSplit.Even(compound.Households, NeighbourSplit.Proposed(compound.Households, SizeRules.DefaultNeighbourGroup)!.Value).ToArray();
        if (number == 2)
        {
            // One group took its neighbours' doors: too large, and the sum still holds.
            (sizes[0], sizes[1], sizes[2], sizes[3]) = (10, GroupTooLarge, 10, sizes[..4].Sum() - 20 - GroupTooLarge);
        }

        for (var i = 0; i < sizes.Length; i++)
        {
            // Of a divided compound the first half lies west, the second east.
            var grid = DemoTerritory.Grid(cell > 0 ? first + cell + 1 : first + (i < sizes.Length / 2 ? 5 : 6));
            var group = NeighbourGroup.Register(
                DemoIds.Of("neighbour-group", string.Create(CultureInfo.InvariantCulture, $"{number}/{i + 1}")), $"第{i + 1}邻", compound.Id, grid, compound.Division, sizes[i],
                $"{1 + (i / 3)}号楼{1 + (i % 3)}单元");
            if (number != 2 || i != 5)
            {
                var phone = DemoTerritory.DutyPhone((100 * number) + 20_000 + i);
                // The first group of all has the steward who can sign in; the others are known by name.
                group.Appoint(
                    (number, i) == (1, 0)
                        ? StewardIdentity.Account(DemoIds.User("steward1"), phone)
                        : StewardIdentity.Named(string.Create(CultureInfo.InvariantCulture, $"演示管家{(100 * number) + i + 1}"), phone).Value,
                    now);
            }

            db.NeighbourGroups.Add(group);
        }
    }
}
