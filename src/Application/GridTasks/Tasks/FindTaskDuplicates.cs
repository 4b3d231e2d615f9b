using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Complaints.Tickets;
using GovernanceApi.Domain.GridTasks.Tasks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.GridTasks.Tasks;

/// <summary>Tasks that ask for the same already: same item, same grid (and place, if given), same period.</summary>
/// <param name="CompoundId">Left out for the whole grid.</param>
public sealed record FindTaskDuplicatesQuery(string Item, Guid GridId, Guid? CompoundId, DateOnly From, DateOnly To) : IQuery<IReadOnlyList<TaskDuplicate>>;

/// <param name="Day">Ledger day.</param>
public sealed record TaskDuplicate(Guid Id, string Number, string Title, GridTaskStatus Status, DateOnly Day, Guid? PlanId);

internal sealed class FindTaskDuplicatesValidator : AbstractValidator<FindTaskDuplicatesQuery>
{
    public FindTaskDuplicatesValidator()
    {
        RuleFor(q => q.Item).NotEmpty().MaximumLength(GridTaskLimits.Item);
        RuleFor(q => q.To).Must((q, to) => to >= q.From).WithErrorCode("ledger.period_invalid").WithMessage("A period ends no earlier than it begins and is at most three years long.");
    }
}

internal sealed class FindTaskDuplicatesHandler(IGridTasksDb db, CallContext call) : IQueryHandler<FindTaskDuplicatesQuery, IReadOnlyList<TaskDuplicate>>
{
    private const int Most = 20;

    public async Task<ErrorOr<IReadOnlyList<TaskDuplicate>>> Handle(FindTaskDuplicatesQuery request, CancellationToken cancellationToken) =>
        await db.GridTasks.AsNoTracking().VisibleTo(call.User)
            .Alike(request.Item, request.GridId, request.CompoundId, request.From, request.To)
            .OrderBy(t => t.LedgerDay).ThenBy(t => t.Id).Take(Most)
            .Select(t => new TaskDuplicate(t.Id, t.Number, t.Title, t.Status, t.LedgerDay, t.PlanId)).ToListAsync(cancellationToken);
}

internal static class GridTaskLikeness
{
    private const int DaysOfOpenWork = 92;

    /// <summary>Work for the same item, place and period that was not called off.</summary>
    public static IQueryable<GridTask> Alike(this IQueryable<GridTask> tasks, string item, Guid gridId, Guid? compoundId, DateOnly from, DateOnly to) => tasks.Where(t =>
        t.CatalogueItem == item && t.GridId == gridId && (compoundId == null || t.Place.CompoundId == compoundId)
        && t.LedgerDay >= from && t.LedgerDay <= to && t.Status != GridTaskStatus.Cancelled);

    public static IQueryable<GridTask> AtPlace(this IQueryable<GridTask> tasks, Place place) =>
        tasks.Where(t => t.Place.CompoundId == place.CompoundId && t.Place.Description == place.Description);

    /// <summary>Work for the item in this period, or from the quarter before it and still open; what hangs on a complaint is another matter.</summary>
    public static IQueryable<GridTask> AskedFor(this IQueryable<GridTask> tasks, string item, Guid gridId, DateOnly from, DateOnly to)
    {
        var earliest = from.AddDays(-DaysOfOpenWork);
        return tasks.Where(t =>
            t.CatalogueItem == item && t.GridId == gridId && t.TicketId == null && t.LedgerDay >= earliest && t.LedgerDay <= to
            && t.Status != GridTaskStatus.Cancelled && (t.LedgerDay >= from || t.Status != GridTaskStatus.Done));
    }
}
