using System.Text.Json;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.GridTasks.Tasks;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.GridTasks.Plans;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.GridTasks.Plans;

/// <summary>A page of the patrol plans the caller may see, the newest first.</summary>
/// <param name="Ended">True: only those that have ended; false: only those that run.</param>
/// <param name="Limit">1 to 200.</param>
public sealed record ListPatrolPlansQuery(Guid? GridId, string? Item, bool? Ended, DivisionCode? Area, int Limit, string? Cursor) : IQuery<Page<PatrolPlanRow>>;

internal sealed class ListPatrolPlansValidator : AbstractValidator<ListPatrolPlansQuery>
{
    public ListPatrolPlansValidator()
    {
        RuleFor(q => q.Limit).InclusiveBetween(1, 200);
        RuleFor(q => q.Item).MaximumLength(GridTaskLimits.Item);
    }
}

internal sealed class ListPatrolPlansHandler(IGridTasksDb db, PatrolPlanReader reader, Cursors cursors, CallContext call) : IQueryHandler<ListPatrolPlansQuery, Page<PatrolPlanRow>>
{
    public async Task<ErrorOr<Page<PatrolPlanRow>>> Handle(ListPatrolPlansQuery request, CancellationToken cancellationToken)
    {
        var binding = JsonSerializer.Serialize(new { request.GridId, request.Item, request.Ended, Area = request.Area?.Value, call.User.Id });
        var position = cursors.Decode<Guid?>(request.Cursor, binding);
        if (position.IsError)
        {
            return position.Errors;
        }

        var found = await Filter(request).Where(p => position.Value == null || p.Id < position.Value)
            .OrderByDescending(p => p.Id).Take(request.Limit + 1).ToListAsync(cancellationToken);
        var page = await reader.RowsAsync([.. found.Take(request.Limit)], cancellationToken);
        return new Page<PatrolPlanRow>(page, found.Count > request.Limit ? cursors.Encode<Guid?>(page[^1].Id, binding) : null);
    }

    private IQueryable<PatrolPlan> Filter(ListPatrolPlansQuery request)
    {
        var plans = db.PatrolPlans.AsNoTracking().VisibleTo(call.User);
        if (request.Area is { } area)
        {
            plans = plans.InArea(area);
        }

        if (request.GridId is { } grid)
        {
            plans = plans.Where(p => p.GridId == grid);
        }

        if (request.Item is { } item)
        {
            plans = plans.Where(p => p.CatalogueItem == item);
        }

        return request.Ended switch
        {
            true => plans.Where(p => p.EndedAt != null),
            false => plans.Where(p => p.EndedAt == null),
            null => plans,
        };
    }
}
