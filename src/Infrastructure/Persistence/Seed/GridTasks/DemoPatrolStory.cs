using ErrorOr;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Tickets;
using GovernanceApi.Domain.GridTasks.Catalogue;
using GovernanceApi.Domain.GridTasks.Plans;
using GovernanceApi.Domain.GridTasks.Tasks;
using GovernanceApi.Domain.Territory.Clocks;
using GovernanceApi.Infrastructure.Persistence.Seed.Access;
using GovernanceApi.Infrastructure.Persistence.Seed.Territory;

namespace GovernanceApi.Infrastructure.Persistence.Seed.GridTasks;

/// <summary>One demo plan from the day it was drawn up to today, each of its tasks led through its acts by the domain itself.</summary>
internal sealed class DemoPatrolStory(GovernanceDbContext db, CallContext call, BusinessCalendar calendar, int horizonDays, Random random, DateTimeOffset now)
{
    private const int Days = 183;
    private const int Ahead = 10;
    private static readonly string[] Accounts = ["通道畅通，未发现隐患", "劝离楼道杂物两处，已当场清理", "逐户走访，情况正常", "发放宣传单二十份并讲解", "发现飞线充电一处，已劝止并回访"];
    private readonly Dictionary<(int Grid, string Item), Guid> first = [];
    private readonly StoryClock time = new();

    public void Tell(int grid, long number, DemoPatrol patrol, CatalogueCover cover)
    {
        // A minute apart, so that they stand in the order of their numbers.
        time.Now = now.AddDays(-Days).AddMinutes(number);
        var (from, today) = (BusinessCalendar.DateOf(time.Now), BusinessCalendar.DateOf(now));
        var community = (grid - 1) / DemoTerritory.GridsPerCommunity;
        As($"clerk{community + 1}");
        var plan = PatrolPlan.DrawUp(
            Guid.CreateVersion7(time.Now), string.Create(System.Globalization.CultureInfo.InvariantCulture, $"XC{number:00000}"), patrol.Item, DemoTerritory.Grid(grid),
            DivisionCode.From(DemoPlaces.Communities[community]), from,
            new PatrolTerms(patrol.Title, patrol.Recurrence, patrol.Rule, null, patrol.Window, null, patrol.Points), patrol.Again ? first[(grid, patrol.Item)] : null, time.Now).Value;
        first.TryAdd((grid, patrol.Item), plan.Id);
        db.PatrolPlans.Add(plan);
        Save();
        var horizon = today.AddDays(horizonDays);
        var made = 0;
        foreach (var on in plan.DatesBetween(from, horizon, calendar).Select(d => d.On).OfType<DateOnly>())
        {
            Lead(grid, plan, on, cover);
            made++;
        }

        time.Now = now;
        call.User = CurrentUser.System;
        plan.MarkExpanded(horizon, made);
        Save();
    }

    private void Lead(int grid, PatrolPlan plan, DateOnly on, CatalogueCover cover)
    {
        var begin = BusinessCalendar.StartOf(on).AddHours(9).AddMinutes(Pick(40));
        time.Now = Earlier(begin.AddDays(-Ahead), now.AddHours(-1));
        call.User = CurrentUser.System;
        var task = GridTask.ForPlan(Guid.CreateVersion7(time.Now), plan, on, cover, null, time.Now).Value;
        db.GridTasks.Add(task);
        Save();
        var (worker, leader) = ($"worker{grid}", $"leader{((grid - 1) / DemoTerritory.GridsPerCommunity) + 1}");
        if (!Reach(begin) || (begin > now.AddDays(-20) && Pick(9) == 0))
        {
            return;
        }

        Do(task.Accept(null, As(worker), time.Now));
        // One in twelve is late.
        if (!Reach(begin.AddMinutes(25 + Pick(80)).AddDays(Pick(12) == 0 ? 1 : 0)))
        {
            return;
        }

        Submit(task, worker);
        if (!Reach(time.Now.AddHours(3 + Pick(40))) || (begin > now.AddDays(-6) && Pick(3) == 0))
        {
            return;
        }

        if (Pick(25) == 0)
        {
            Do(task.Check(passed: false, "照片看不清，请补拍", As(leader), time.Now));
            if (!Reach(time.Now.AddHours(5)))
            {
                return;
            }

            Submit(task, worker);
            time.Now = Earlier(time.Now.AddHours(2), now);
        }

        Do(task.Check(passed: true, null, As(leader), time.Now));
        if (Pick(30) == 0 && Reach(time.Now.AddDays(1)))
        {
            Do(task.Correct((task.MinutesSpent ?? 0) + 15, null, "演示：漏记往返用时", As(leader), time.Now));
        }
    }

    private void Submit(GridTask task, string worker)
    {
        var seen = Enumerable.Range(0, task.Points.Count).Where(_ => Pick(15) != 0).ToList();
        // Two in three tell how long it took.
        int? minutes = Pick(3) == 0 ? null : Math.Max(10, (task.EstimatedMinutes ?? 30) + Pick(41) - 18);
        Do(task.Submit(Accounts[Pick(Accounts.Length)], Outcome.Fixed, null, evidenceRequired: false, evidenceCount: 1, As(worker), time.Now, new WorkRecord(minutes, seen)));
    }

    /// <summary>Goes on to that moment unless it is still to come.</summary>
    private bool Reach(DateTimeOffset at)
    {
        if (at >= now)
        {
            return false;
        }

        time.Now = at;
        return true;
    }

    private Actor As(string userName)
    {
        var person = DemoPeople.All.First(p => p.UserName == userName);
        call.User = new CurrentUser(person.Id, person.DisplayName, person.Role, null, person.UnitId, []);
        return call.User.ToActor();
    }

    private void Do(ErrorOr<Success> done)
    {
        if (done.IsError)
        {
            throw new InvalidOperationException(done.FirstError.Description);
        }

        Save();
    }

    private void Save() => new ChangeRecorder(db, call, time).Record("DemoData");

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;

#pragma warning disable CA5394 // Made-up stories need no secure randomness.
    private int Pick(int below) => random.Next(below);
#pragma warning restore CA5394
}
