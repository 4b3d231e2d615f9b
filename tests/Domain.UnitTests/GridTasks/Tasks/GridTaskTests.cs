using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Tickets;
using GovernanceApi.Domain.GridTasks.Catalogue;
using GovernanceApi.Domain.GridTasks.Tasks;
using GovernanceApi.Domain.UnitTests.Complaints.Tickets;
using Shouldly;
using Xunit;
using static GovernanceApi.Domain.UnitTests.GridTasks.Tasks.TestTasks;

namespace GovernanceApi.Domain.UnitTests.GridTasks.Tasks;

public sealed class GridTaskTests
{
    [Fact]
    public void A_task_travels_from_assignment_to_done()
    {
        var task = In(GridTaskStatus.Done);

        task.CatalogueItem.ShouldBe(StandingItems.ComplaintHandling);
        task.AssigneeId.ShouldBe(Worker.UserId);
        task.SubmitterId.ShouldBe(Worker.UserId);
        task.CheckerId.ShouldBe(Leader.UserId);
        task.Outcome.ShouldBe(Outcome.Fixed);
        task.FinishedAt.ShouldBe(Now);
        task.Events.Select(e => e.Type).ShouldBe(
        [
            "grid_task.planned", "grid_task.assigned", "grid_task.accepted", "grid_task.started",
            "grid_task.submitted", "grid_task.checked", "grid_task.done",
        ]);
    }

    [Fact]
    public void A_task_assigned_to_one_worker_is_not_accepted_by_another() =>
        Assigned(Worker.UserId).Accept(null, OtherWorker, Now).ShouldBeRefused(GridTaskErrors.NotAssignee);

    [Fact]
    public void A_task_of_the_grid_is_accepted_by_whoever_comes_first()
    {
        var task = Assigned();
        task.Accept(null, OtherWorker, Now).Done();
        task.SubmitDone(Worker).ShouldBeRefused(GridTaskErrors.NotAssignee);
    }

    [Fact]
    public void A_neighbour_steward_takes_on_what_is_fit_for_one()
    {
        var task = ForAnybody(fitForStewards: true);
        task.FitForStewards.ShouldBeTrue();
        task.Accept(null, Steward, Now).Done();
        task.Submit("已张贴", null, null, false, 0, Steward, Now).Done();
        task.SubmitterId.ShouldBe(Steward.UserId);
    }

    [Fact]
    public void Other_work_is_not_for_neighbour_stewards()
    {
        ForAnybody(fitForStewards: false).Accept(null, Steward, Now).ShouldBeRefused(GridTaskErrors.NotForStewards);
        Assigned().AllowedActions(Steward).Single(a => a.Action == GridTaskAction.Accept).Refusal.ShouldBe(GridTaskErrors.NotForStewards);
        In(GridTaskStatus.Reworked).SubmitDone(Steward).ShouldBeRefused(GridTaskErrors.NotForStewards);
    }

    [Fact]
    public void A_neighbour_steward_does_not_do_what_a_worker_has_taken_on()
    {
        var task = ForAnybody(fitForStewards: true);
        task.Accept(null, Worker, Now).Done();
        task.Submit("已张贴", null, null, false, 0, Steward, Now).ShouldBeRefused(GridTaskErrors.NotAssignee);
    }

    [Fact]
    public void Submitting_needs_a_note_a_reply_and_the_evidence_asked_for()
    {
        var task = In(GridTaskStatus.Accepted);
        task.Submit(" ", Outcome.Fixed, "已修复", true, 1, Worker, Now).ShouldBeRefused(GridTaskErrors.NoteRequired);
        task.Submit("已更换", Outcome.Fixed, null, true, 1, Worker, Now).ShouldBeRefused(GridTaskErrors.ReplyRequired);
        task.Submit("已更换", Outcome.Fixed, "已修复", true, 0, Worker, Now).ShouldBeRefused(GridTaskErrors.EvidenceRequired);
        task.Submit("已更换", Outcome.Fixed, "已修复", false, 0, Worker, Now).Done();
    }

    [Fact]
    public void Who_submitted_does_not_check() =>
        Submitted().Check(true, null, Worker, Now).ShouldBeRefused(GridTaskErrors.SamePerson);

    [Fact]
    public void A_failed_check_says_why_and_sends_back()
    {
        var task = Submitted();
        task.Check(false, null, Leader, Now).ShouldBeRefused(GridTaskErrors.ReasonRequired);
        task.Check(false, "还在滴水", Leader, Now).Done();
        task.Status.ShouldBe(GridTaskStatus.Reworked);
        task.ReworkCount.ShouldBe(1);
        task.Escalated.ShouldBeFalse();
    }

    [Fact]
    public void The_third_failed_check_escalates()
    {
        var task = Escalated();
        task.Escalated.ShouldBeTrue();
        task.Events[^1].ShouldBeOfType<GridTaskEscalated>().ReworkCount.ShouldBe(3);
        task.SubmitDone().ShouldBeRefused(GridTaskErrors.Escalated);
    }

    [Fact]
    public void After_an_escalation_another_worker_starts_afresh()
    {
        var task = Escalated();
        task.Assign(Cover, Worker.UserId, null, Leader, Now).ShouldBeRefused(GridTaskErrors.SameWorkerAfterEscalation);
        task.Assign(Cover, null, null, Leader, Now).ShouldBeRefused(GridTaskErrors.SameWorkerAfterEscalation);
        task.Assign(Cover, OtherWorker.UserId, null, Leader, Now).Done();
        task.Escalated.ShouldBeFalse();
        task.ReworkCount.ShouldBe(0);
    }

    [Fact]
    public void Cancelling_says_why() =>
        Assigned().Cancel("", Leader, Now).ShouldBeRefused(GridTaskErrors.ReasonRequired);

    [Fact]
    public void A_task_needs_a_title() =>
        GridTask.Plan(Guid.CreateVersion7(Now), "1", Cover, " ", TestTickets.Place(), TestTickets.Grid, null, null, Leader, Now)
            .FirstError.ShouldBe(GridTaskErrors.TitleRequired);

    [Fact]
    public void The_due_date_follows_the_ticket_until_the_task_ends()
    {
        var task = Assigned();
        var revision = task.Revision;
        task.MoveDue(task.DueAt);
        task.Revision.ShouldBe(revision);
        task.MoveDue(Now.AddDays(9));
        task.DueAt.ShouldBe(Now.AddDays(9));
        task.Revision.ShouldBe(revision + 1);

        var done = In(GridTaskStatus.Done);
        done.MoveDue(Now.AddDays(9));
        done.DueAt.ShouldBe(Now.AddDays(5));
        done.OverdueAt(Now.AddYears(1)).ShouldBeFalse();
        task.OverdueAt(Now.AddYears(1)).ShouldBeTrue();
    }

    [Fact]
    public void Allowed_actions_carry_their_reason()
    {
        var actions = Submitted().AllowedActions(Worker);
        var check = actions.Single(a => a.Action == GridTaskAction.Check);
        check.Allowed.ShouldBeFalse();
        check.Refusal!.Value.Code.ShouldBe("grid_tasks.same_person");
        Submitted().AllowedActions(Leader).Single(a => a.Action == GridTaskAction.Check).Allowed.ShouldBeTrue();
    }

    [Fact]
    public void The_root_says_where_it_lies() => ((IHasArea)Assigned()).Area.ShouldBe(TestTickets.Community);
}
