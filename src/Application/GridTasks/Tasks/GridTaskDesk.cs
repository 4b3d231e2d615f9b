using ErrorOr;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.GridTasks.Tasks;

namespace GovernanceApi.Application.GridTasks.Tasks;

/// <summary>What every act on one task shares: load it within the caller's scope, act, answer with the receipt.</summary>
internal sealed class GridTaskDesk(IGridTasksDb db, CallContext call, TimeProvider clock)
{
    public async Task<ErrorOr<GridTaskReceipt>> ActAsync(
        Guid id, Func<GridTask, Actor, DateTimeOffset, Task<ErrorOr<Success>>> act, CancellationToken cancellationToken)
    {
        var loaded = await db.GridTasks.VisibleTo(call.User).LoadAsync(id, call, GridTaskErrors.NotFound, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        var task = loaded.Value;
        var acted = await act(task, call.User.ToActor(), clock.GetUtcNow());
        return acted.IsError ? acted.Errors : new GridTaskReceipt(task.Id, task.Number, task.Status, task.Revision);
    }
}
