using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;

namespace GovernanceApi.Application.Indicators.Overview;

/// <summary>The figures of every grid of an area that has tickets; a ticket counts for the grid it was dispatched to, else for the one it lies in.</summary>
/// <param name="Area">12 digits, county or smaller, within the caller's own; null for the caller's own.</param>
/// <param name="From">First day of receipt; null for the first day of the eleventh month before <paramref name="To"/>.</param>
/// <param name="To">Last day of receipt; null for today.</param>
public sealed record GetOverviewMapQuery(string? Area, DateOnly? From, DateOnly? To) : IQuery<IReadOnlyList<GridFigure>>, IOverviewQuery;

internal sealed class GetOverviewMapValidator : AbstractValidator<GetOverviewMapQuery>
{
    public GetOverviewMapValidator() => this.CheckOverview();
}

internal sealed class GetOverviewMapHandler(IIndicatorsDb db, CallContext call, TimeProvider clock)
    : IQueryHandler<GetOverviewMapQuery, IReadOnlyList<GridFigure>>
{
    public async Task<ErrorOr<IReadOnlyList<GridFigure>>> Handle(GetOverviewMapQuery request, CancellationToken cancellationToken)
    {
        var scope = request.AreaFor(call.User);
        if (scope.IsError)
        {
            return scope.Errors;
        }

        var (area, now) = (scope.Value.Prefix, clock.GetUtcNow());
        var period = Period.Of(request.From, request.To, now);
        var grids = await db.ReadFiguresAsync(
            OverviewSql.Grids, r => (Id: Guid.Parse(r.GetString(0)), Received: r.GetInt64(1), Open: r.GetInt64(2)), cancellationToken, period.Values(area));
        var overdue = (await db.ReadFiguresAsync(
            OverviewSql.OverdueByGrid, r => (Id: r.GetGuid(0), Count: r.GetInt64(1)), cancellationToken, area, now, period.From, period.To))
            .ToDictionary(o => o.Id, o => o.Count);
        return grids.Where(g => g.Received > 0).OrderBy(g => g.Id).Select(g => new GridFigure(g.Id, g.Received, g.Open, overdue.GetValueOrDefault(g.Id))).ToList();
    }
}
