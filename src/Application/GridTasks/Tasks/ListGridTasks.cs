using System.Text.Json;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Access;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.GridTasks.Tasks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.GridTasks.Tasks;

/// <summary>A page of the tasks the caller may see, due first; those without a due date come last.</summary>
/// <param name="Mine">Assigned to the caller, or to nobody in one of the caller's grids.</param>
/// <param name="Limit">1 to 200.</param>
public sealed record ListGridTasksQuery(
    IReadOnlyList<GridTaskStatus> Statuses, bool? Mine, bool? Overdue, Guid? GridId, Guid? TicketId, Guid? PlanId, string? Item, DivisionCode? Area, int Limit,
    string? Cursor) : IQuery<Page<GridTaskRow>>;

internal sealed class ListGridTasksValidator : AbstractValidator<ListGridTasksQuery>
{
    public ListGridTasksValidator()
    {
        RuleFor(q => q.Limit).InclusiveBetween(1, 200);
        RuleFor(q => q.Item).MaximumLength(GridTaskLimits.Item);
    }
}

internal sealed class ListGridTasksHandler(IGridTasksDb db, ITerritoryQuestions territory, Cursors cursors, CallContext call, TimeProvider clock)
    : IQueryHandler<ListGridTasksQuery, Page<GridTaskRow>>
{
    public async Task<ErrorOr<Page<GridTaskRow>>> Handle(ListGridTasksQuery request, CancellationToken cancellationToken)
    {
        var binding = JsonSerializer.Serialize(new { request.Statuses, request.Mine, request.Overdue, request.GridId, request.TicketId, request.PlanId, request.Item, Area = request.Area?.Value, call.User.Id });
        var position = cursors.Decode<Position>(request.Cursor, binding);
        if (position.IsError)
        {
            return position.Errors;
        }

        var now = clock.GetUtcNow();
        // The guards that decide allowedActions live in the root, which is small without its ledger.
        var found = await After(Filter(request, now), position.Value)
            .OrderBy(t => t.DueAt).ThenBy(t => t.Id).Take(request.Limit + 1).ToListAsync(cancellationToken);
        var names = await territory.NamesAsync(cancellationToken);
        return cursors.PageOf(found.Select(t => GridTaskRow.Of(t, call.User, names, now)), request.Limit, last => new Position(last.DueAt, last.Id), binding);
    }

    private IQueryable<GridTask> Filter(ListGridTasksQuery request, DateTimeOffset now)
    {
        var tasks = db.GridTasks.AsNoTracking().VisibleTo(call.User);
        if (request.Area is { } area)
        {
            tasks = tasks.InArea(area);
        }

        if (request.Statuses.Count > 0)
        {
            tasks = tasks.Where(t => request.Statuses.Contains(t.Status));
        }

        if (request.Mine == true)
        {
            var (me, grids) = (call.User.Id, call.User.GridIds);
            // What is open to a neighbour at all is open to any: nobody assigns it to one.
            var open = call.User.Role == Role.NeighbourSteward;
            tasks = tasks.Where(t => t.AssigneeId == me || (t.AssigneeId == null && (open || grids.Contains(t.GridId))));
        }

        if (request.Overdue == true)
        {
            tasks = tasks.Where(t => t.DueAt < now && t.Status != GridTaskStatus.Done && t.Status != GridTaskStatus.Cancelled && t.Status != GridTaskStatus.Submitted);
        }

        if (request.PlanId is { } plan)
        {
            tasks = tasks.Where(t => t.PlanId == plan);
        }

        if (request.Item is { } item)
        {
            tasks = tasks.Where(t => t.CatalogueItem == item);
        }

        return tasks.Where(t => (request.GridId == null || t.GridId == request.GridId) && (request.TicketId == null || t.TicketId == request.TicketId));
    }

    private static IQueryable<GridTask> After(IQueryable<GridTask> tasks, Position? last) => last switch
    {
        null => tasks,
        { DueAt: null } => tasks.Where(t => t.DueAt == null && t.Id > last.Id),
        _ => tasks.Where(t => t.DueAt > last.DueAt || t.DueAt == null || (t.DueAt == last.DueAt && t.Id > last.Id)),
    };

    private sealed record Position(DateTimeOffset? DueAt, Guid Id);
}
