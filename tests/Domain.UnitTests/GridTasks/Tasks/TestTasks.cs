using ErrorOr;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Tickets;
using GovernanceApi.Domain.GridTasks.Catalogue;
using GovernanceApi.Domain.GridTasks.Tasks;
using GovernanceApi.Domain.UnitTests.Complaints.Tickets;

namespace GovernanceApi.Domain.UnitTests.GridTasks.Tasks;

internal static class TestTasks
{
    public static readonly DateTimeOffset Now = TestTickets.Now;
    public static readonly Actor Leader = new(Guid.CreateVersion7(Now), "gridLeader", null);
    public static readonly Actor Worker = new(Guid.CreateVersion7(Now), "gridWorker", null);
    public static readonly Actor OtherWorker = new(Guid.CreateVersion7(Now), "gridWorker", null);

    public static readonly Actor Steward = new(Guid.CreateVersion7(Now), "neighbourSteward", null);

    public static readonly CatalogueCover Cover = StandingItems.Cover(StandingItems.ComplaintHandling)!;

    private static readonly CatalogueCover FitForStewards = StandingItems.Cover(StandingItems.DemandService)!;

    /// <summary>Assigned to the grid; of an item that suits a neighbour, or of one that does not.</summary>
    public static GridTask ForAnybody(bool fitForStewards)
    {
        var cover = fitForStewards ? FitForStewards : Cover;
        var task = GridTask.Plan(Guid.CreateVersion7(Now), "20260302-00044", cover, "防火提示", TestTickets.Place(), TestTickets.Grid, null, null, Leader, Now).Value;
        task.Assign(cover, null, null, Leader, Now).Done();
        return task;
    }

    public static GridTask Assigned(Guid? assigneeId = null) =>
        GridTask.ForTicket(Guid.CreateVersion7(Now), Guid.CreateVersion7(Now), "20260302-00042", "水管漏水", TestTickets.Place(), TestTickets.Grid, assigneeId, Now.AddDays(5), TestTickets.Dispatcher, Now).Value;

    public static ErrorOr<Success> SubmitDone(this GridTask task, Actor? actor = null) =>
        task.Submit("已更换水管", Outcome.Fixed, "已修复", evidenceRequired: true, evidenceCount: 1, actor ?? Worker, Now);

    public static GridTask Submitted()
    {
        var task = Assigned();
        task.Accept(null, Worker, Now).Done();
        task.SubmitDone().Done();
        return task;
    }

    public static GridTask Reworked()
    {
        var task = Submitted();
        task.Check(false, "还在滴水", Leader, Now).Done();
        return task;
    }

    public static GridTask Escalated()
    {
        var task = Reworked();
        for (var i = 0; i < GridTask.MaxReworks; i++)
        {
            task.SubmitDone().Done();
            task.Check(false, "还在滴水", Leader, Now).Done();
        }

        return task;
    }

    /// <summary>A task in any status it can rest in.</summary>
    public static GridTask In(GridTaskStatus status)
    {
        var task = Assigned();
        switch (status)
        {
            case GridTaskStatus.Planned:
                return GridTask.Plan(Guid.CreateVersion7(Now), "20260302-00043", Cover, "巡查", TestTickets.Place(), TestTickets.Grid, null, null, Leader, Now).Value;
            case GridTaskStatus.Assigned:
                return task;
            case GridTaskStatus.Accepted:
                task.Accept(null, Worker, Now).Done();
                return task;
            case GridTaskStatus.InProgress:
                task.Accept(null, Worker, Now).Done();
                task.Start(Worker, Now).Done();
                return task;
            case GridTaskStatus.Submitted:
                return Submitted();
            case GridTaskStatus.Reworked:
                return Reworked();
            case GridTaskStatus.Done:
                task = Submitted();
                task.Check(true, null, Leader, Now).Done();
                return task;
            case GridTaskStatus.Cancelled:
                task.Cancel("工单已撤回", Leader, Now).Done();
                return task;
            default:
                throw new ArgumentOutOfRangeException(nameof(status), status, "No task rests there.");
        }
    }
}
