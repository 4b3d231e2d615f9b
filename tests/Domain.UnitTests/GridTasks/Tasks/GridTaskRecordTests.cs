using GovernanceApi.Domain.Complaints.Tickets;
using GovernanceApi.Domain.GridTasks.Tasks;
using GovernanceApi.Domain.UnitTests.Complaints.Tickets;
using Shouldly;
using Xunit;
using static GovernanceApi.Domain.UnitTests.GridTasks.Tasks.TestTasks;

namespace GovernanceApi.Domain.UnitTests.GridTasks.Tasks;

public sealed class GridTaskRecordTests
{
    [Fact]
    public void Minutes_are_told_at_submission()
    {
        var task = In(GridTaskStatus.Accepted);
        Submit(task, new WorkRecord(35, null)).Done();
        task.MinutesSpent.ShouldBe(35);
        task.Steps[^1].Minutes.ShouldBe(35);
        task.OnTime.ShouldBe(true);
    }

    [Fact]
    public void Minutes_have_a_range_and_points_are_those_of_the_plan()
    {
        var task = In(GridTaskStatus.Accepted);
        Submit(task, new WorkRecord(-1, null)).ShouldBeRefused(GridTaskErrors.MinutesOutOfRange);
        Submit(task, new WorkRecord(GridTask.MostMinutes + 1, null)).ShouldBeRefused(GridTaskErrors.MinutesOutOfRange);
        Submit(task, new WorkRecord(null, [0])).ShouldBeRefused(GridTaskErrors.PointUnknown);
        task.Status.ShouldBe(GridTaskStatus.Accepted);
    }

    [Fact]
    public void A_correction_is_a_further_line_that_refers_to_the_one_it_corrects_and_says_why()
    {
        var task = In(GridTaskStatus.Done);
        var first = task.Steps.Single(s => s.Action == GridTaskAction.Submit);
        var account = first.Note;

        task.Correct(50, "更换了两段水管", "漏记一段", Leader, Now.AddDays(3)).Done();

        var line = task.Steps[^1];
        line.Action.ShouldBe(GridTaskAction.Correct);
        line.CorrectsId.ShouldBe(first.Id);
        line.Note.ShouldBe("更换了两段水管");
        line.Minutes.ShouldBe(50);
        line.Reason.ShouldBe("漏记一段");
        first.Note.ShouldBe(account);
        task.MinutesSpent.ShouldBe(50);
        task.Corrections.ShouldBe(1);
        task.LastStepAt.ShouldBe(Now.AddDays(3));
        task.Status.ShouldBe(GridTaskStatus.Done);
        task.Events[^1].ShouldBeOfType<GridTaskCorrected>().Minutes.ShouldBe(50);

        task.Correct(40, null, "再次核对", Leader, Now.AddDays(4)).Done();
        task.Steps[^1].CorrectsId.ShouldBe(line.Id);
        task.Steps[^1].Note.ShouldBe("更换了两段水管");
    }

    [Fact]
    public void A_correction_says_why_and_changes_something()
    {
        var task = In(GridTaskStatus.Done);
        task.Correct(50, null, " ", Leader, Now).ShouldBeRefused(GridTaskErrors.ReasonRequired);
        task.Correct(-1, null, "登记有误", Leader, Now).ShouldBeRefused(GridTaskErrors.MinutesOutOfRange);
        task.Correct(null, null, "登记有误", Leader, Now).ShouldBeRefused(GridTaskErrors.CorrectionEmpty);
        task.Correct(null, "已更换水管", "登记有误", Leader, Now).ShouldBeRefused(GridTaskErrors.CorrectionEmpty);
    }

    [Fact]
    public void Nobody_corrects_the_record_of_their_own_work() =>
        In(GridTaskStatus.Done).Correct(50, null, "登记有误", Worker, Now).ShouldBeRefused(GridTaskErrors.SamePerson);

    [Fact]
    public void What_came_after_its_due_date_is_not_on_time()
    {
        var task = In(GridTaskStatus.Accepted);
        task.OnTime.ShouldBeNull();
        task.Submit("已更换", Outcome.Fixed, "已修复", true, 1, Worker, Now.AddDays(6)).Done();
        task.OnTime.ShouldBe(false);
    }

    private static ErrorOr.ErrorOr<ErrorOr.Success> Submit(GridTask task, WorkRecord work) =>
        task.Submit("已更换水管", Outcome.Fixed, "已修复", evidenceRequired: true, evidenceCount: 1, Worker, Now, work);
}
