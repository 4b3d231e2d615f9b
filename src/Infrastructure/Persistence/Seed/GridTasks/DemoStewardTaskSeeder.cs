using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Tickets;
using GovernanceApi.Domain.GridTasks.Tasks;
using GovernanceApi.Infrastructure.Persistence.Seed.Territory;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Infrastructure.Persistence.Seed.GridTasks;

/// <summary>Work of the first grid that neighbours may take on; all made up.</summary>
internal sealed class DemoStewardTaskSeeder(GovernanceDbContext db, TimeProvider clock) : ISeeder
{
    private static readonly (string Key, string Item, string Title, string Where, int Days)[] Tasks =
    [
        ("notice", "policy-publicity", "张贴楼道防火提示（演示）", "1 至 4 号楼单元门厅", 2),
        ("lamps", "safety-check", "晚间看一看楼道灯亮不亮（演示）", "5 号楼", 5),
        ("opinion", "opinion-gathering", "征集加装晾衣架的意见（演示）", "中心花园", 9),
        ("recycling", "policy-publicity", "讲一讲垃圾怎样分类（演示）", "小区门口", 12),
        ("steps", "safety-check", "看一看台阶和扶手是否松动（演示）", "7 号楼", 15),
        ("garden", "opinion-gathering", "问一问花坛种什么好（演示）", "8 号楼前", 20),
    ];

    public int Order => 50;

    public bool IsDemo => true;

    public string Name => "demo work for neighbour stewards";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await db.GridTasks.AnyAsync(t => t.Id == IdOf(Tasks[0].Key), cancellationToken))
        {
            return;
        }

        var now = clock.GetUtcNow();
        for (var i = 0; i < Tasks.Length; i++)
        {
            var (key, item, title, where, days) = Tasks[i];
            var place = new Place(where, DivisionCode.From(DemoPlaces.Communities[0]), DemoTerritory.Compound(1), DemoTerritory.Grid(1), DemoMap.Gate(0, 0));
            var task = GridTask.Plan(
                IdOf(key), $"DEMO-N{i + 1:D3}", item, title, place, DemoTerritory.Grid(1), null, now.AddDays(days), Actor.System, now,
                fitForStewards: true).Value;
            task.Assign(null, null, Actor.System, now);
            db.GridTasks.Add(task);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private static Guid IdOf(string key) => DemoIds.Of("steward-task", key);
}
