using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Territory.Grids;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory.Grids;

/// <summary>One grid the caller may see.</summary>
public sealed record GetGridQuery(Guid Id) : IQuery<GridDetails>;

internal sealed class GetGridHandler(ITerritoryDb db, GridReader reader, CallContext call) : IQueryHandler<GetGridQuery, GridDetails>
{
    public async Task<ErrorOr<GridDetails>> Handle(GetGridQuery request, CancellationToken cancellationToken)
    {
        var visible = db.Grids.VisibleTo(await db.ReaderOfGridsAsync(call.User, cancellationToken)).Where(g => g.Id == request.Id);
        if ((await reader.RowsAsync(visible, cancellationToken)) is not [var row])
        {
            return GridErrors.NotFound;
        }

        var boundary = await visible.Select(g => g.Boundary).SingleAsync(cancellationToken);
        var successors = await db.Grids.Where(g => g.ReplacesId == row.Id).OrderBy(g => g.Code).Select(g => new GridReference(g.Id, g.Code.Value, g.Name)).ToListAsync(cancellationToken);
        return new GridDetails(
            row.Id, row.Revision, row.Code, row.Name, row.Level, row.ParentId, row.DivisionCode, row.DivisionName, row.CompoundIds, row.Leader, row.Worker,
            row.Households, row.ValidFrom, row.ValidTo, row.ReplacesId, successors, GeoJsonPolygon.Of(boundary));
    }
}
