using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.GridTasks.Catalogue;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Tickets;
using GovernanceApi.Domain.GridTasks.Tasks;
using GovernanceApi.Domain.Territory.Clocks;
using GovernanceApi.Infrastructure.Persistence.Seed.Territory;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Infrastructure.Persistence.Seed.GridTasks;

/// <summary>
/// Listed work that neighbours may take on, in the grid of the demo steward's own group, given to nobody by its leader; all made up. The patrols are fit
/// for stewards too, but most ask for a photo.
/// </summary>
internal sealed class DemoStewardTaskSeeder(GovernanceDbContext db, CallContext call, CatalogueBook catalogue, TimeProvider clock) : ISeeder
{
    private static readonly (string Key, string Item, string Title, string Where, int Days)[] Tasks =
    [
        ("notice", "fraud-warning", "张贴楼道反诈提示（演示）", "1 至 4 号楼单元门厅", 2),
        ("box", "suggestion-box", "打开意见箱并登记（演示）", "5 号楼旁", 5),
        ("opinion", "hear-residents", "征集加装晾衣架的意见（演示）", "中心花园", 9),
        ("recycling", "waste-sorting", "讲一讲垃圾怎样分类（演示）", "小区门口", 12),
        ("calls", "fraud-warning", "提醒邻居留意陌生来电（演示）", "7 号楼", 15),
        ("bins", "waste-sorting", "看一看分类桶标识清不清楚（演示）", "8 号楼前", 20),
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

        var stage = new DemoStage(db, call, clock.GetUtcNow());
        var (now, community, grid) = (stage.DaysAgo(0), DivisionCode.From(DemoPlaces.Communities[0]), DemoTerritory.Grid(5));
        var leader = stage.As("leader1");
        foreach (var (key, item, title, where, days) in Tasks)
        {
            var cover = (await catalogue.CoverAsync(item, grid, community, BusinessCalendar.DateOf(now), cancellationToken)).Value;
            var place = new Place(where, community, DemoTerritory.Compound(1), grid, DemoMap.Gate(0, 0));
            var number = $"T{BusinessCalendar.DateOf(now):yyyyMMdd}-{await db.NextTaskNumberAsync(cancellationToken):D5}";
            var task = GridTask.Plan(IdOf(key), number, cover, title, place, grid, ticketId: null, now.AddDays(days), leader, now).Value;
            db.GridTasks.Add(task);
            stage.Do(task.Assign(cover, null, null, leader, now));
        }

        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        call.User = CurrentUser.Anonymous;
    }

    private static Guid IdOf(string key) => DemoIds.Of("steward-task", key);
}
