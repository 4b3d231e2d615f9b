using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Territory.Compounds;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory.Compounds;

/// <summary>One compound of the caller's area.</summary>
public sealed record GetCompoundQuery(Guid Id) : IQuery<CompoundDetails>;

internal sealed class GetCompoundHandler(ITerritoryDb db, TerritoryBooks books, CallContext call) : IQueryHandler<GetCompoundQuery, CompoundDetails>
{
    public async Task<ErrorOr<CompoundDetails>> Handle(GetCompoundQuery request, CancellationToken cancellationToken)
    {
        var found = await db.Compounds.VisibleIn(call.User).Where(c => c.Id == request.Id).ToDetails().FirstOrDefaultAsync(cancellationToken);
        return found is null ? CompoundErrors.NotFound : found.Named(await books.NamesAsync(cancellationToken));
    }
}
