using ErrorOr;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.GridTasks.Contracts;
using GovernanceApi.Domain.GridTasks.Tasks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.GridTasks.Tasks;

internal sealed class GridTaskQuestions(IGridTasksDb db, CallContext call) : IGridTaskQuestions
{
    public Task<bool> IsVisibleAsync(Guid taskId, CancellationToken cancellationToken) =>
        db.GridTasks.VisibleTo(call.User).AnyAsync(t => t.Id == taskId, cancellationToken);

    public async Task<ErrorOr<Guid?>> TicketForEvidenceAsync(Guid taskId, CancellationToken cancellationToken)
    {
        var task = await db.GridTasks.AsNoTracking().VisibleTo(call.User).FirstOrDefaultAsync(t => t.Id == taskId, cancellationToken);
        if (task is null)
        {
            return GridTaskErrors.NotFound;
        }

        // What was submitted is checked as it is: evidence comes before.
        return task.WhyNot(GridTaskAction.Submit, call.User.ToActor()) is { } refusal ? refusal : task.TicketId;
    }
}
