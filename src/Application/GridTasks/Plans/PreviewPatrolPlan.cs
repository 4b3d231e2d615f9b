using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.GridTasks.Ledger;
using GovernanceApi.Application.GridTasks.Tasks;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.GridTasks.Plans;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.GridTasks.Plans;

/// <summary>The dates that a plan would have, while it is being drawn up, and whether another plan asks for the same.</summary>
/// <param name="PlanId">The plan being changed; left out for a new one.</param>
public sealed record PreviewPatrolPlanQuery(
    string CatalogueItem, Guid GridId, PatrolRecurrence Recurrence, RestDayRule OnRestDay, DateOnly From, DateOnly? Until, Guid? PlanId) : IQuery<PatrolPlanPreview>;

/// <param name="Dates">For sixty days from the first: those that take place and those that do not, with the reason.</param>
/// <param name="Duplicates">Running plans for the same item, grid and period.</param>
public sealed record PatrolPlanPreview(IReadOnlyList<PatrolPlanDate> Dates, IReadOnlyList<PatrolPlanRow> Duplicates);

internal sealed class PreviewPatrolPlanValidator : AbstractValidator<PreviewPatrolPlanQuery>
{
    public PreviewPatrolPlanValidator()
    {
        RuleFor(q => q.CatalogueItem).NotEmpty().MaximumLength(GridTaskLimits.Item);
        RuleFor(q => q.Recurrence).NotNull();
    }
}

internal sealed class PreviewPatrolPlanHandler(IGridTasksDb db, PatrolPlanReader reader, ITerritoryQuestions territory, CallContext call)
    : IQueryHandler<PreviewPatrolPlanQuery, PatrolPlanPreview>
{
    public async Task<ErrorOr<PatrolPlanPreview>> Handle(PreviewPatrolPlanQuery request, CancellationToken cancellationToken)
    {
        if (await territory.GridAsync(request.GridId, cancellationToken) is not { } grid || !call.User.ReachesGrid(grid.Id, grid.Division))
        {
            return PatrolPlanErrors.GridUnknown;
        }

        var recurrence = request.Recurrence.ToDomain();
        if (recurrence.IsError)
        {
            return recurrence.Errors;
        }

        var dates = await reader.DatesAsync(
            recurrence.Value, request.OnRestDay, request.From, request.Until, request.CatalogueItem, grid.Id, grid.Division, cancellationToken);
        var alike = await db.PatrolPlans.AsNoTracking().VisibleTo(call.User)
            .Alike(request.CatalogueItem, grid.Id, request.From, request.Until, request.PlanId).OrderBy(p => p.Id).Take(10).ToListAsync(cancellationToken);
        return new PatrolPlanPreview(dates, await reader.RowsAsync(alike, cancellationToken));
    }
}

internal static class PatrolPlanLikeness
{
    /// <summary>Running plans that ask for the same work of the same grid in an overlapping period.</summary>
    public static IQueryable<PatrolPlan> Alike(this IQueryable<PatrolPlan> plans, string item, Guid gridId, DateOnly from, DateOnly? until, Guid? except) => plans.Where(p =>
        p.CatalogueItem == item && p.GridId == gridId && p.EndedAt == null && p.Id != except
        && (p.Until == null || p.Until >= from) && (until == null || p.From <= until));
}
