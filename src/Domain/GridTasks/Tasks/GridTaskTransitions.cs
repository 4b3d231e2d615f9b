using static GovernanceApi.Domain.GridTasks.Tasks.GridTaskAction;
using static GovernanceApi.Domain.GridTasks.Tasks.GridTaskStatus;

namespace GovernanceApi.Domain.GridTasks.Tasks;

public enum GridTaskStatus
{
    Planned,
    Assigned,
    Accepted,
    InProgress,
    Submitted,

    /// <summary>Passed through only: a passed check finishes the task.</summary>
    Checked,
    Done,

    /// <summary>The check failed; to be done again.</summary>
    Reworked,
    Cancelled,
}

public enum GridTaskAction
{
    Plan,

    /// <summary>To a worker; from any status before submission also to another one.</summary>
    Assign,
    Accept,
    Start,
    Submit,
    Check,

    /// <summary>Done by the system in the breath of a passed check.</summary>
    Finish,
    Cancel,

    /// <summary>A further line on a finished record; the first one stays.</summary>
    Correct,
}

/// <summary>The one table (status, action) → statuses it may lead to; what is not in it is refused.</summary>
public static class GridTaskTransitions
{
    private static readonly Dictionary<(GridTaskStatus Status, GridTaskAction Action), GridTaskStatus[]> Table = new()
    {
        [(Planned, Assign)] = [Assigned],
        [(Planned, Cancel)] = [Cancelled],
        [(Assigned, Assign)] = [Assigned],
        [(Assigned, Accept)] = [Accepted],
        [(Assigned, Cancel)] = [Cancelled],
        [(Accepted, Assign)] = [Assigned],
        [(Accepted, Start)] = [InProgress],
        [(Accepted, Submit)] = [Submitted],
        [(Accepted, Cancel)] = [Cancelled],
        [(InProgress, Assign)] = [Assigned],
        [(InProgress, Submit)] = [Submitted],
        [(InProgress, Cancel)] = [Cancelled],
        [(Submitted, Check)] = [Checked, Reworked],
        [(Submitted, Cancel)] = [Cancelled],
        [(Checked, Finish)] = [Done],
        [(Done, Correct)] = [Done],
        [(Reworked, Assign)] = [Assigned],
        [(Reworked, Submit)] = [Submitted],
        [(Reworked, Cancel)] = [Cancelled],
    };

    public static IReadOnlyList<GridTaskStatus> Targets(GridTaskStatus from, GridTaskAction action) =>
        Table.TryGetValue((from, action), out var targets) ? targets : [];

    public static bool Allows(GridTaskStatus from, GridTaskAction action) => Table.ContainsKey((from, action));

    /// <summary>Still to be done or checked.</summary>
    public static bool IsOpen(GridTaskStatus status) => status is not (Done or Cancelled);

    /// <summary>Every cell, in the order of the enums.</summary>
    public static IEnumerable<(GridTaskStatus From, GridTaskAction Action, GridTaskStatus To)> All =>
        Table.OrderBy(cell => cell.Key.Status).ThenBy(cell => cell.Key.Action)
            .SelectMany(cell => cell.Value.Select(to => (cell.Key.Status, cell.Key.Action, to)));
}
