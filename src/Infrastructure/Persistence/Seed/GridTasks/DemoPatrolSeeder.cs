using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.GridTasks.Catalogue;
using GovernanceApi.Application.GridTasks.Ledger;
using GovernanceApi.Application.GridTasks.Plans;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Access;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.GridTasks.Catalogue;
using GovernanceApi.Domain.GridTasks.Ledger;
using GovernanceApi.Domain.GridTasks.Tasks;
using GovernanceApi.Domain.Territory.Clocks;
using GovernanceApi.Infrastructure.Persistence.Seed.Access;
using GovernanceApi.Infrastructure.Persistence.Seed.Territory;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Infrastructure.Persistence.Seed.GridTasks;

/// <summary>
/// Half a year of made-up patrols in the demo county: plans, their tasks in every state, some records corrected, two months
/// of the first community signed by its leader.
/// </summary>
internal sealed class DemoPatrolSeeder(
    GovernanceDbContext db, CallContext call, CatalogueBook catalogue, ITerritoryQuestions territory, LedgerSheets sheets, PatrolSettings settings, TimeProvider clock) : ISeeder
{
    private const int MonthsSigned = 2;
    private const int Seed = 2025;
    private const int DaysToSign = 3;

    public int Order => 60;

    public bool IsDemo => true;

    public string Name => "demo patrols of half a year";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await db.PatrolPlans.AnyAsync(cancellationToken))
        {
            return;
        }

        var now = clock.GetUtcNow();
        var list = await catalogue.InForceAsync(DivisionCode.From(DemoPlaces.County), BusinessCalendar.DateOf(now), cancellationToken);
        // The same every time: what is seen in one installation can be looked for in another.
#pragma warning disable CA5394
        var random = new Random(Seed);
#pragma warning restore CA5394
        var story = new DemoPatrolStory(db, call, await territory.CalendarAsync(cancellationToken), settings.HorizonDays, random, now);
        // Everything is new and found once, before it is saved: looking for changes at each of thousands of acts would take minutes.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        for (var grid = 1; grid <= DemoTerritory.Grids; grid++)
        {
            foreach (var patrol in DemoPatrols.Of(grid, list?.Items ?? StandingItems.All))
            {
                story.Tell(grid, await db.NextPlanNumberAsync(cancellationToken), patrol, list?.Cover(patrol.Item, BusinessCalendar.DateOf(now)) ?? StandingItems.Cover(patrol.Item)!);
            }

            db.ChangeTracker.DetectChanges();
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }

        db.ChangeTracker.AutoDetectChangesEnabled = true;
        await SignAsync(now, cancellationToken);
        call.User = CurrentUser.Anonymous;
    }

    /// <summary>The leader of the first community signs; afterwards one record of the first grid is corrected.</summary>
    private async Task SignAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var leader = DemoPeople.All.First(p => p.Role == Role.GridLeader);
        var grids = Enumerable.Range(1, DemoTerritory.GridsPerCommunity).Select(DemoTerritory.Grid).ToList();
        call.User = new CurrentUser(leader.Id, leader.DisplayName, leader.Role, DivisionCode.From(leader.AreaCode!), null, grids);
        var today = BusinessCalendar.DateOf(now);
        var month = new DateOnly(today.Year, today.Month, 1).AddMonths(-1 - MonthsSigned);
        for (var i = 0; i < MonthsSigned; i++, month = month.AddMonths(1))
        {
            var signing = BusinessCalendar.StartOf(month.AddMonths(1).AddDays(DaysToSign)).AddHours(10);
            foreach (var grid in grids.TakeWhile(_ => signing < now))
            {
                var rows = await sheets.ReadAsync(grid, month, cancellationToken);
                if (rows.Count > 0)
                {
                    db.LedgerSignOffs.Add(LedgerSignOff.Sign(
                        Guid.CreateVersion7(signing), grid, DivisionCode.From(leader.AreaCode!), month, [.. rows.Select(r => r.Record)], "演示：已逐条核对", call.User.ToActor(), signing).Value);
                }
            }

            Record(signing);
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }

        await CorrectAsync(grids[0], month.AddMonths(-1), now, cancellationToken);
    }

    private async Task CorrectAsync(Guid grid, DateOnly month, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var task = await db.GridTasks.Include(t => t.Steps)
            .Where(t => t.GridId == grid && t.LedgerDay >= month && t.LedgerDay < month.AddMonths(1) && t.Status == GridTaskStatus.Done && t.PlanId != null)
            .OrderBy(t => t.LedgerDay).FirstOrDefaultAsync(cancellationToken);
        if (task is not null && !task.Correct(task.MinutesSpent + 25, null, "演示：签核后发现漏记复查用时", call.User.ToActor(), now.AddDays(-1)).IsError)
        {
            Record(now.AddDays(-1));
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private void Record(DateTimeOffset at) => new ChangeRecorder(db, call, new StoryClock { Now = at }).Record("DemoData");
}

/// <summary>The clock of a story: stands where it was put.</summary>
internal sealed class StoryClock : TimeProvider
{
    public DateTimeOffset Now { get; set; }

    public override DateTimeOffset GetUtcNow() => Now;
}
