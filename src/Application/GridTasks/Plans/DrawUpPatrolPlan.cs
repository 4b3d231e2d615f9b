using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.GridTasks.Ledger;
using GovernanceApi.Application.GridTasks.Tasks;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.GridTasks.Plans;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.GridTasks.Plans;

/// <summary>Draws up a patrol plan; its first tasks are made at once.</summary>
/// <param name="CatalogueItem">Code of an item that the catalogue lists, or an admission covers, on the first date.</param>
/// <param name="Hours">The time of day in which it is walked, local; null for the whole day.</param>
/// <param name="AssigneeId">Null for whoever works in the grid.</param>
/// <param name="Points">At most 40, in the order in which they are walked.</param>
/// <param name="ConfirmDuplicate">True to draw it up although a plan for the same item, grid and period runs.</param>
public sealed record DrawUpPatrolPlanCommand(
    string CatalogueItem, Guid GridId, string Title, PatrolRecurrence Recurrence, RestDayRule OnRestDay, DateOnly From, DateOnly? Until, PatrolWindow? Hours,
    Guid? AssigneeId, IReadOnlyList<PatrolPoint>? Points, bool? ConfirmDuplicate) : ICommand<PatrolPlanReceipt>;

internal sealed class DrawUpPatrolPlanValidator : AbstractValidator<DrawUpPatrolPlanCommand>
{
    public DrawUpPatrolPlanValidator()
    {
        RuleFor(c => c.CatalogueItem).NotEmpty().MaximumLength(GridTaskLimits.Item);
        RuleFor(c => c.Title).NotEmpty().MaximumLength(GridTaskLimits.Title);
        RuleFor(c => c.Recurrence).NotNull();
    }
}

internal sealed class DrawUpPatrolPlanHandler(IGridTasksDb db, PatrolDesk desk, GridWorkers workers, ITerritoryQuestions territory, CallContext call, TimeProvider clock)
    : ICommandHandler<DrawUpPatrolPlanCommand, PatrolPlanReceipt>
{
    public async Task<ErrorOr<PatrolPlanReceipt>> Handle(DrawUpPatrolPlanCommand request, CancellationToken cancellationToken)
    {
        if (await territory.GridAsync(request.GridId, cancellationToken) is not { } grid || !call.User.ReachesGrid(grid.Id, grid.Division))
        {
            return PatrolPlanErrors.GridUnknown;
        }

        if (request.AssigneeId is { } assignee && !await workers.WorksInAsync(assignee, grid.Id, cancellationToken))
        {
            return PatrolPlanErrors.AssigneeUnknown;
        }

        var alike = await db.PatrolPlans.VisibleTo(call.User).Alike(request.CatalogueItem, grid.Id, request.From, request.Until, null)
            .OrderBy(p => p.Id).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancellationToken);
        if (alike is not null && request.ConfirmDuplicate != true)
        {
            return PatrolPlanErrors.Duplicate;
        }

        var recurrence = request.Recurrence.ToDomain();
        if (recurrence.IsError)
        {
            return recurrence.Errors;
        }

        var now = clock.GetUtcNow();
        var terms = new PatrolTerms(request.Title, recurrence.Value, request.OnRestDay, request.Until, request.Hours, request.AssigneeId, request.Points ?? []);
        var drawn = PatrolPlan.DrawUp(
            Guid.CreateVersion7(now), await NumberAsync(cancellationToken), request.CatalogueItem, grid.Id, grid.Division, request.From, terms, alike, now);
        return drawn.IsError ? drawn.Errors : await BeginAsync(drawn.Value, cancellationToken);
    }

    private async Task<ErrorOr<PatrolPlanReceipt>> BeginAsync(PatrolPlan plan, CancellationToken cancellationToken)
    {
        var first = plan.DatesBetween(plan.From, plan.From.AddDays(PatrolPlan.FurthestFirst), await territory.FreshCalendarAsync(cancellationToken)).FirstOrDefault(d => d.On is not null);
        if (first is null)
        {
            return PatrolPlanErrors.NoDates;
        }

        var cover = await desk.CoverAsync(plan.CatalogueItem, plan.GridId, plan.Division, first.On!.Value, cancellationToken);
        if (cover.IsError)
        {
            return cover.Errors;
        }

        db.PatrolPlans.Add(plan);
        var created = await desk.ExpandAsync([plan], cancellationToken);
        return new PatrolPlanReceipt(plan.Id, plan.Number, plan.Revision, created, 0);
    }

    private async Task<string> NumberAsync(CancellationToken cancellationToken)
    {
        var next = await db.NextPlanNumberAsync(cancellationToken);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"XC{next:00000}");
    }
}
