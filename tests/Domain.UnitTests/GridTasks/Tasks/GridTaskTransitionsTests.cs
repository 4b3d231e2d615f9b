using ErrorOr;
using GovernanceApi.Domain.GridTasks.Tasks;
using GovernanceApi.Domain.UnitTests.Complaints.Tickets;
using Shouldly;
using Xunit;
using static GovernanceApi.Domain.UnitTests.GridTasks.Tasks.TestTasks;

namespace GovernanceApi.Domain.UnitTests.GridTasks.Tasks;

/// <summary>Every status × action cell, against §5.2 written down a second time.</summary>
public sealed class GridTaskTransitionsTests
{
    private static readonly string[] Moves =
    [
        "Planned Assign Assigned",
        "Planned Cancel Cancelled",
        "Assigned Assign Assigned",
        "Assigned Accept Accepted",
        "Assigned Cancel Cancelled",
        "Accepted Assign Assigned",
        "Accepted Start InProgress",
        "Accepted Submit Submitted",
        "Accepted Cancel Cancelled",
        "InProgress Assign Assigned",
        "InProgress Submit Submitted",
        "InProgress Cancel Cancelled",
        "Submitted Check Checked,Reworked",
        "Submitted Cancel Cancelled",
        "Checked Finish Done",
        "Done Correct Done",
        "Reworked Assign Assigned",
        "Reworked Submit Submitted",
        "Reworked Cancel Cancelled",
    ];

    public static TheoryData<GridTaskStatus, GridTaskAction> Cells => Of(Enum.GetValues<GridTaskStatus>(), Enum.GetValues<GridTaskAction>());

    /// <summary>No task rests in Checked; planning and finishing are no commands on a task.</summary>
    public static TheoryData<GridTaskStatus, GridTaskAction> CommandCells => Of(
        [.. Enum.GetValues<GridTaskStatus>().Except([GridTaskStatus.Checked])],
        [.. Enum.GetValues<GridTaskAction>().Except([GridTaskAction.Plan, GridTaskAction.Finish])]);

    [Theory]
    [MemberData(nameof(Cells))]
    public void Each_cell_leads_where_the_specification_says(GridTaskStatus status, GridTaskAction action) =>
        GridTaskTransitions.Targets(status, action).ShouldBe(Expected(status, action));

    [Theory]
    [MemberData(nameof(CommandCells))]
    public void Each_command_keeps_to_its_cell(GridTaskStatus status, GridTaskAction action)
    {
        var task = In(status);
        var revision = task.Revision;
        var result = Attempt(task, action);
        if (Expected(status, action).Count == 0)
        {
            result.ShouldBeRefused(GridTaskErrors.NotAllowed(status, action));
            task.Status.ShouldBe(status);
            task.Revision.ShouldBe(revision);
            return;
        }

        result.Done();
        var reached = action == GridTaskAction.Check ? GridTaskStatus.Checked : task.Status;
        Expected(status, action).ShouldContain(reached);
        task.Revision.ShouldBeGreaterThan(revision);
    }

    [Fact]
    public void The_diagram_on_the_page_is_the_table()
    {
        var cells = GridTaskTransitions.All.Select(c => ((GridTaskStatus?)c.From, c.Action, c.To))
            .Prepend((null, GridTaskAction.Plan, GridTaskStatus.Planned));
        StateDiagram.Draw(cells, [GridTaskStatus.Done, GridTaskStatus.Cancelled]).ShouldBeOn("grid-tasks.md");
    }

    private static ErrorOr<Success> Attempt(GridTask task, GridTaskAction action) => action switch
    {
        GridTaskAction.Assign => task.Assign(Cover, Worker.UserId, null, Leader, Now),
        GridTaskAction.Accept => task.Accept(null, Worker, Now),
        GridTaskAction.Start => task.Start(Worker, Now),
        GridTaskAction.Submit => task.SubmitDone(),
        GridTaskAction.Check => task.Check(true, null, Leader, Now),
        GridTaskAction.Cancel => task.Cancel("不再需要", Leader, Now),
        GridTaskAction.Correct => task.Correct(50, null, "登记有误", Leader, Now),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "No command of a task."),
    };

    private static TheoryData<GridTaskStatus, GridTaskAction> Of(GridTaskStatus[] statuses, GridTaskAction[] actions)
    {
        var cells = new TheoryData<GridTaskStatus, GridTaskAction>();
        foreach (var status in statuses)
        {
            foreach (var action in actions)
            {
                cells.Add(status, action);
            }
        }

        return cells;
    }

    private static List<GridTaskStatus> Expected(GridTaskStatus status, GridTaskAction action)
    {
        var move = Moves.Select(m => m.Split(' ')).SingleOrDefault(m => m[0] == status.ToString() && m[1] == action.ToString());
        return move is null ? [] : [.. move[2].Split(',').Select(Enum.Parse<GridTaskStatus>)];
    }
}
