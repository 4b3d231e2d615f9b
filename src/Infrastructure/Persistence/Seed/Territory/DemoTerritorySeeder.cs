using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Compounds;
using GovernanceApi.Domain.Territory.Grids;
using GovernanceApi.Domain.Territory.Units;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Infrastructure.Persistence.Seed.Territory;

/// <summary>The demo county below its communities: 12 compounds, 18 staffed grids, the units and the county's own rules. All made up.</summary>
internal sealed class DemoTerritorySeeder(GovernanceDbContext db, TimeProvider clock) : ISeeder
{
    private static readonly (string Key, string Name, UnitKind Kind, string Division, string? Phone)[] Units =
    [
        ("city-management", "演示城市管理局", UnitKind.Department, DemoPlaces.County, "0564-0000001"),
        ("housing", "演示住房和城乡建设局", UnitKind.Department, DemoPlaces.County, "0564-0000002"),
        ("environment", "演示生态环境分局", UnitKind.Department, DemoPlaces.County, "0564-0000003"),
        ("market", "演示市场监督管理局", UnitKind.Department, DemoPlaces.County, "0564-0000004"),
        ("civil-affairs", "演示民政局", UnitKind.Department, DemoPlaces.County, "0564-0000005"),
        ("labour", "演示人力资源和社会保障局", UnitKind.Department, DemoPlaces.County, "0564-0000006"),
        ("utilities", "演示水电气热服务公司", UnitKind.Other, DemoPlaces.County, "0564-0000007"),
        ("township", "演示中市街道办事处", UnitKind.Township, DemoPlaces.Township, "0564-0000008"),
        ("property-1", "演示物业服务一公司", UnitKind.PropertyCompany, DemoPlaces.Township, "0564-0000009"),
        ("property-2", "演示物业服务二公司", UnitKind.PropertyCompany, DemoPlaces.Township, "0564-0000010"),
        ("property-3", "演示物业服务三公司", UnitKind.PropertyCompany, DemoPlaces.Township, null),
    ];

    public int Order => 20;

    public bool IsDemo => true;

    public string Name => "demo compounds, grids, units, rules";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await db.Grids.AnyAsync(g => g.Id == DemoTerritory.Grid(1), cancellationToken))
        {
            return;
        }

        foreach (var (key, name, kind, division, phone) in Units)
        {
            db.Units.Add(Unit.Register(DemoPlaces.Unit(key), name, kind, DivisionCode.From(division), phone is null ? null : PhoneNumber.Parse(phone).Value));
        }

        for (var community = 0; community < DemoPlaces.Communities.Count; community++)
        {
            AddCommunity(community);
        }

        db.RuleSets.Add(DemoRules.Of(clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
    }

    private void AddCommunity(int community)
    {
        var division = DivisionCode.From(DemoPlaces.Communities[community]);
        var cells = new List<Grid>();
        for (var cell = 0; cell < DemoMap.CellsPerCommunity; cell++)
        {
            var number = (community * DemoMap.CellsPerCommunity) + cell + 1;
            var name = DemoTerritory.CompoundName(number);
            var gated = cell < 2;
            db.Compounds.Add(Compound.Register(
                DemoTerritory.Compound(number), name, gated ? CompoundKind.GatedMature : CompoundKind.OpenOrScattered, division,
                $"演示路{number}号", DemoTerritory.Households(number), DemoMap.Gate(community, cell),
                DemoTerritory.Households(number) + (3 * number), (DemoTerritory.Households(number) * 96.5m) + (number * 0.25m)));
            cells.Add(Lay(community, cell + 1, $"{name}网格", null, DemoMap.Cell(community, cell), DemoTerritory.Compound(number)));
        }

        var large = DemoTerritory.Compound((community * DemoMap.CellsPerCommunity) + 1);
        Lay(community, 5, $"{cells[0].Name}西片", cells[0], DemoMap.Half(community, 0, east: false), large, DemoTerritory.LargeCompound / 2);
        Lay(community, 6, $"{cells[0].Name}东片", cells[0], DemoMap.Half(community, 0, east: true), large, DemoTerritory.LargeCompound / 2);
    }

    private Grid Lay(int community, int sequence, string name, Grid? parent, GridBoundary boundary, Guid compound, int? households = null)
    {
        var number = (community * DemoTerritory.GridsPerCommunity) + sequence;
        var code = GridCode.Of(DivisionCode.From(DemoPlaces.Communities[community]), sequence);
        var grid = Grid.Lay(DemoTerritory.Grid(number), code, name, parent, boundary, [compound], households).Value;
        var now = clock.GetUtcNow();
        grid.Appoint(GridPostKind.Leader, DemoIds.User($"leader{community + 1}"), DemoTerritory.DutyPhone(community + 1), now);
        grid.Appoint(GridPostKind.Worker, DemoIds.User($"worker{number}"), DemoTerritory.DutyPhone(100 + number), now);
        db.Grids.Add(grid);
        return grid;
    }
}
