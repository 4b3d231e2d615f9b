using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Patching;
using GovernanceApi.Application.GridTasks.Tasks;
using GovernanceApi.Domain.GridTasks.Plans;

namespace GovernanceApi.Application.GridTasks.Plans;

/// <summary>Changes the terms of a plan; members left out stay. Tasks that nobody has begun are taken back and made anew.</summary>
public sealed record ChangePatrolPlanCommand : ICommand<PatrolPlanReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }

    public Optional<string> Title { get; init; }

    public Optional<PatrolRecurrence> Recurrence { get; init; }

    public Optional<RestDayRule> OnRestDay { get; init; }

    /// <summary>Last day; null while it is open.</summary>
    public Optional<DateOnly?> Until { get; init; }

    /// <summary>The time of day in which it is walked, local; null for the whole day.</summary>
    public Optional<PatrolWindow?> Hours { get; init; }

    /// <summary>Null for whoever works in the grid.</summary>
    public Optional<Guid?> AssigneeId { get; init; }

    /// <summary>At most 40, in the order in which they are walked.</summary>
    public Optional<IReadOnlyList<PatrolPoint>> Points { get; init; }
}

internal sealed class ChangePatrolPlanValidator : AbstractValidator<ChangePatrolPlanCommand>
{
    public ChangePatrolPlanValidator() => this.IfGiven(c => c.Title, title => title.NotEmpty().MaximumLength(GridTaskLimits.Title));
}

internal sealed class ChangePatrolPlanHandler(IGridTasksDb db, PatrolDesk desk, GridWorkers workers, CallContext call, TimeProvider clock)
    : ICommandHandler<ChangePatrolPlanCommand, PatrolPlanReceipt>
{
    // Read by staff in the ledger, in the language of the records.
    private const string Reason = "巡查计划已变更";

    public async Task<ErrorOr<PatrolPlanReceipt>> Handle(ChangePatrolPlanCommand request, CancellationToken cancellationToken)
    {
        var loaded = await db.PatrolPlans.VisibleTo(call.User).LoadAsync(request.Id, call, PatrolPlanErrors.NotFound, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        var plan = loaded.Value;
        var terms = await TermsAsync(plan, request, cancellationToken);
        var changed = terms.IsError ? terms.Errors : plan.Change(terms.Value, clock.GetUtcNow());
        if (changed.IsError)
        {
            return changed.Errors;
        }

        var cancelled = await desk.TakeBackAsync(plan, Reason, call.User.ToActor(), cancellationToken);
        var created = await desk.ExpandAsync([plan], cancellationToken);
        return new PatrolPlanReceipt(plan.Id, plan.Number, plan.Revision, created, cancelled);
    }

    private async Task<ErrorOr<PatrolTerms>> TermsAsync(PatrolPlan plan, ChangePatrolPlanCommand request, CancellationToken cancellationToken)
    {
        var recurrence = request.Recurrence.IsSet ? request.Recurrence.Value.ToDomain() : plan.Recurrence;
        if (recurrence.IsError)
        {
            return recurrence.Errors;
        }

        if (request.AssigneeId is { IsSet: true, Value: { } assignee } && !await workers.WorksInAsync(assignee, plan.GridId, cancellationToken))
        {
            return PatrolPlanErrors.AssigneeUnknown;
        }

        return new PatrolTerms(
            request.Title.Or(plan.Title), recurrence.Value, request.OnRestDay.Or(plan.OnRestDay), request.Until.Or(plan.Until), request.Hours.Or(plan.Window),
            request.AssigneeId.Or(plan.AssigneeId), request.Points.Or(plan.Points));
    }
}
