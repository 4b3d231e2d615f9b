using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.GridTasks.Admissions;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Tickets;
using GovernanceApi.Domain.GridTasks.Catalogue;
using GovernanceApi.Domain.GridTasks.Tasks;
using GovernanceApi.Domain.Territory.Clocks;
using GovernanceApi.Infrastructure.Persistence.Seed.Territory;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Infrastructure.Persistence.Seed.GridTasks;

/// <summary>The demo county's task catalogue with its history, admission requests in every state, and some work given by hand.</summary>
internal sealed class DemoGridWorkSeeder(GovernanceDbContext db, CallContext call, AdmissionClock limits, TimeProvider clock) : ISeeder
{
    private static readonly DivisionCode County = DivisionCode.From(DemoPlaces.County);

    public int Order => 35;

    public bool IsDemo => true;

    public string Name => "demo task catalogue, admissions";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await db.GridTaskCatalogues.AnyAsync(c => c.County == County, cancellationToken))
        {
            return;
        }

        var stage = new DemoStage(db, call, clock.GetUtcNow());
        var inForce = Catalogues(stage);
        await new DemoAdmissions(db, stage, limits).PlayAsync(cancellationToken);
        stage.DaysAgo(0);
        await TasksAsync(stage, inForce, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        call.User = CurrentUser.Anonymous;
    }

    /// <summary>Two published versions and the draft of a third.</summary>
    private GridTaskCatalogue Catalogues(DemoStage stage)
    {
        var first = Published(stage, 420, null, DemoCatalogue.Before(), "演示政办〔第一版〕", null);
        var second = Published(stage, 120, first, DemoCatalogue.Items, "演示政办〔第二版〕", "汛期排水口巡查经试点评估后列入；共享单车摆放整理退出，由企业负责。（演示）");
        stage.DaysAgo(3);
        var draft = GridTaskCatalogue.Draft(Guid.CreateVersion7(stage.Now), County, second, stage.As("dispatcher"), stage.Now);
        db.Add(draft);
        stage.Do(draft.Put(draft.Find("stairwells")! with { Frequency = Frequency.Every(2, FrequencyPeriod.Week), EstimatedMinutes = 50 }));
        return second;
    }

    private GridTaskCatalogue Published(DemoStage stage, double daysAgo, GridTaskCatalogue? before, IEnumerable<CatalogueItem> items, string document, string? note)
    {
        stage.DaysAgo(daysAgo);
        var catalogue = GridTaskCatalogue.Draft(Guid.CreateVersion7(stage.Now), County, before, stage.As("dispatcher"), stage.Now);
        db.Add(catalogue);
        var wanted = items.ToList();
        foreach (var gone in catalogue.Items.Where(i => !StandingItems.Contains(i.Code) && wanted.All(w => w.Code != i.Code)).ToList())
        {
            stage.Do(catalogue.Remove(gone.Code));
        }

        foreach (var item in wanted)
        {
            stage.Do(catalogue.Put(item));
        }

        stage.Do(catalogue.Publish(BusinessCalendar.DateOf(stage.Now).AddDays(5), document, note, before, stage.As("approver"), stage.Now));
        return catalogue;
    }

    private async Task TasksAsync(DemoStage stage, GridTaskCatalogue inForce, CancellationToken cancellationToken)
    {
        (string Item, string Title, double DaysAgo)[] work =
            [("fire-lanes", "1至4号楼消防通道巡查", 1), ("stairwells", "3号楼楼道飞线充电排查", 2), ("policy-talk", "惠民政策宣讲（活动室）", 0.5)];
        for (var community = 0; community < DemoPlaces.Communities.Count; community++)
        {
            foreach (var (item, title, daysAgo) in work)
            {
                var now = stage.DaysAgo(daysAgo);
                var leader = stage.As($"leader{community + 1}");
                var number = (community * DemoTerritory.GridsPerCommunity) + 2;
                var cover = inForce.Cover(item, BusinessCalendar.DateOf(now))!;
                var place = new Place("小区内", DivisionCode.From(DemoPlaces.Communities[community]), null, DemoTerritory.Grid(number), null);
                var task = GridTask.Plan(
                    Guid.CreateVersion7(now), $"T{BusinessCalendar.DateOf(now):yyyyMMdd}-{await db.NextTaskNumberAsync(cancellationToken):D5}", cover, title, place,
                    DemoTerritory.Grid(number), ticketId: null, now.AddDays(4), leader, now).Value;
                db.GridTasks.Add(task);
                stage.Do(task.Assign(cover, DemoIds.User($"worker{number}"), null, leader, now));
                if (item == "stairwells")
                {
                    stage.Do(task.Accept(null, stage.As($"worker{number}"), now.AddHours(1)));
                }
            }
        }
    }
}
