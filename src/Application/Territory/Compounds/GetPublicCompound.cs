using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Territory.Compounds;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory.Compounds;

/// <summary>One compound, as a QR code on its wall names it.</summary>
public sealed record GetPublicCompoundQuery(Guid Id) : IQuery<PublicCompound>;

internal sealed class GetPublicCompoundHandler(ITerritoryDb db, TerritoryBooks books) : IQueryHandler<GetPublicCompoundQuery, PublicCompound>
{
    public async Task<ErrorOr<PublicCompound>> Handle(GetPublicCompoundQuery request, CancellationToken cancellationToken)
    {
        if (await db.Compounds.Where(c => c.Id == request.Id).ToDetails().FirstOrDefaultAsync(cancellationToken) is not { } found)
        {
            return CompoundErrors.NotFound;
        }

        var named = found.Named(await books.NamesAsync(cancellationToken));
        return new PublicCompound(named.Id, named.Name, named.DivisionCode, named.DivisionName, named.Address, named.Location, DistanceMetres: null);
    }
}
