using GovernanceApi.Domain.GridTasks.Catalogue;
using GovernanceApi.Domain.GridTasks.Plans;
using GovernanceApi.Infrastructure.Persistence.Seed.Territory;

namespace GovernanceApi.Infrastructure.Persistence.Seed.GridTasks;

/// <summary>A made-up plan of one grid.</summary>
/// <param name="Again">The same work asked once more: shows how a duplicate looks.</param>
internal sealed record DemoPatrol(string Item, string Title, Recurrence Recurrence, RestDayRule Rule, PatrolWindow? Window, IReadOnlyList<PatrolPoint> Points, bool Again = false);

/// <summary>Which patrols the demo grids walk: the same three everywhere, and a few that make the load uneven.</summary>
internal static class DemoPatrols
{
    private const int HeavyEvery = 5;
    private const int Doubled = 3;
    private static readonly PatrolWindow Morning = new(new TimeOnly(9, 0), new TimeOnly(11, 30));
    private static readonly string[] Names = ["消防通道", "楼道杂物", "电动车充电棚", "老年活动室"];
    private static readonly string[] Checks = ["通道是否畅通", "有无堆放", "有无飞线充电", "门窗与用电是否安全"];

    public static IEnumerable<DemoPatrol> Of(int grid, IReadOnlyList<CatalogueItem> items)
    {
        var safety = Code(items, TaskClass.SafetyHazards, StandingItems.Rectification);
        yield return new DemoPatrol(safety, "消防通道与楼道巡查", Recurrence.Weekly(1, [1, 4]).Value, RestDayRule.NextWorkingDay, Morning, Points(grid));
        yield return new DemoPatrol(
            Code(items, TaskClass.PublicServices, StandingItems.DemandService), "独居老人走访", Recurrence.Weekly(2, [3]).Value, RestDayRule.Skip, null, []);
        yield return new DemoPatrol(
            Code(items, TaskClass.PolicyPublicity, StandingItems.DemandService), "月末政策宣传", Recurrence.Monthly(null).Value, RestDayRule.NextWorkingDay, null, []);
        if (grid % HeavyEvery == 1)
        {
            yield return new DemoPatrol(
                Code(items, TaskClass.PublicOpinion, StandingItems.ComplaintHandling), "社情民意收集", Recurrence.Weekly(1, [2, 5]).Value, RestDayRule.Skip, null, []);
        }

        if (grid == Doubled)
        {
            yield return new DemoPatrol(safety, "安全隐患再排查", Recurrence.Weekly(1, [5]).Value, RestDayRule.Skip, Morning, [], Again: true);
        }
    }

    private static string Code(IReadOnlyList<CatalogueItem> items, TaskClass of, string standing) =>
        items.FirstOrDefault(i => i.Class == of && !StandingItems.Contains(i.Code))?.Code ?? standing;

    private static List<PatrolPoint> Points(int grid)
    {
        var community = (grid - 1) / DemoTerritory.GridsPerCommunity;
        var gate = DemoMap.Gate(community, Math.Min((grid - 1) % DemoTerritory.GridsPerCommunity, DemoMap.CellsPerCommunity - 1));
        return [.. Names.Select((name, i) => new PatrolPoint($"{name}（{i + 1}号点）", Math.Round(gate.Longitude + (i * 0.0006), 6), Math.Round(gate.Latitude + (i * 0.0004), 6), Checks[i]))];
    }
}
