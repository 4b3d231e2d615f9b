using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.GridTasks.Tasks;
using GovernanceApi.Domain.GridTasks.Plans;

namespace GovernanceApi.Application.GridTasks.Plans;

/// <summary>Ends a plan now; tasks that nobody has begun are taken back.</summary>
/// <param name="Note">Why; it stands in the ledger of each task taken back.</param>
public sealed record EndPatrolPlanCommand(string Note) : ICommand<PatrolPlanReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class EndPatrolPlanValidator : AbstractValidator<EndPatrolPlanCommand>
{
    public EndPatrolPlanValidator() => RuleFor(c => c.Note).NotEmpty().MaximumLength(GridTaskLimits.Note);
}

internal sealed class EndPatrolPlanHandler(IGridTasksDb db, PatrolDesk desk, CallContext call, TimeProvider clock) : ICommandHandler<EndPatrolPlanCommand, PatrolPlanReceipt>
{
    public async Task<ErrorOr<PatrolPlanReceipt>> Handle(EndPatrolPlanCommand request, CancellationToken cancellationToken)
    {
        var loaded = await db.PatrolPlans.VisibleTo(call.User).LoadAsync(request.Id, call, PatrolPlanErrors.NotFound, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        var plan = loaded.Value;
        var ended = plan.End(clock.GetUtcNow());
        if (ended.IsError)
        {
            return ended.Errors;
        }

        var cancelled = await desk.TakeBackAsync(plan, request.Note, call.User.ToActor(), cancellationToken);
        return new PatrolPlanReceipt(plan.Id, plan.Number, plan.Revision, 0, cancelled);
    }
}
