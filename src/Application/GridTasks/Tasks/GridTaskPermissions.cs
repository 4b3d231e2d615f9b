using GovernanceApi.Application.Common.Access;
using GovernanceApi.Domain.GridTasks.Tasks;

namespace GovernanceApi.Application.GridTasks.Tasks;

/// <summary>Which permission each act on a task asks for: read by the routes and by <c>allowedActions</c> alike.</summary>
internal static class GridTaskPermissions
{
    /// <summary>The permission, or null for acts without a route of their own: the ticket cancels, submitting starts.</summary>
    public static string? Of(GridTaskAction action) => action switch
    {
        GridTaskAction.Accept or GridTaskAction.Submit => Permissions.GridTasksPerform,
        GridTaskAction.Plan => Permissions.GridTasksPlan,
        GridTaskAction.Check or GridTaskAction.Assign or GridTaskAction.Correct => Permissions.GridTasksCheck,
        _ => null,
    };
}
