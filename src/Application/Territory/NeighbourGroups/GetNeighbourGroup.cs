using ErrorOr;
using GovernanceApi.Application.Access.Contracts;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Territory.NeighbourGroups;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory.NeighbourGroups;

/// <summary>One neighbour group of the caller's area with the terms of its stewards; also one that was dissolved.</summary>
public sealed record GetNeighbourGroupQuery(Guid Id) : IQuery<NeighbourGroupDetails>;

/// <param name="Terms">Latest first. Of a past steward without an account only the first letter of the name is kept, and no number.</param>
public sealed record NeighbourGroupDetails(NeighbourGroupRow Group, IReadOnlyList<StewardTerm> Terms) : IRevisioned
{
    public int Revision => Group.Revision;
}

/// <param name="Until">Null while the term runs.</param>
public sealed record StewardTerm(Guid? UserId, string Name, DateTimeOffset From, DateTimeOffset? Until);

internal sealed class GetNeighbourGroupHandler(ITerritoryDb db, NeighbourGroupReader reader, IUserDirectory users, CallContext call)
    : IQueryHandler<GetNeighbourGroupQuery, NeighbourGroupDetails>
{
    public async Task<ErrorOr<NeighbourGroupDetails>> Handle(GetNeighbourGroupQuery request, CancellationToken cancellationToken)
    {
        var visible = db.NeighbourGroups.VisibleIn(call.User).Where(g => g.Id == request.Id);
        if (await reader.RowsAsync(visible, cancellationToken) is not [var row])
        {
            return NeighbourGroupErrors.NotFound;
        }

        var terms = await visible.SelectMany(g => g.Stewards).OrderByDescending(s => s.Until == null).ThenByDescending(s => s.From).Select(s => new { s.UserId, s.Name, s.From, s.Until }).ToListAsync(cancellationToken);
        var people = await users.NamesAsync([.. terms.Select(t => t.UserId).OfType<Guid>().Distinct()], cancellationToken);
        return new NeighbourGroupDetails(
            row, terms.ConvertAll(t => new StewardTerm(t.UserId, t.Name ?? (t.UserId is { } user ? people.GetValueOrDefault(user, "") : ""), t.From, t.Until)));
    }
}
