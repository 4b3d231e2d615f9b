using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Access.Clients;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Access.Clients;

/// <summary>One machine client.</summary>
public sealed record GetClientQuery(Guid Id) : IQuery<ClientDetails>;

internal sealed class GetClientHandler(IAccessDb db, ITerritoryQuestions territory, CallContext call, TimeProvider clock) : IQueryHandler<GetClientQuery, ClientDetails>
{
    public async Task<ErrorOr<ClientDetails>> Handle(GetClientQuery request, CancellationToken cancellationToken) =>
        await db.MachineClients.AsNoTracking().ManagedBy(call.User).FirstOrDefaultAsync(c => c.Id == request.Id, cancellationToken) is { } client
            ? await ClientDetails.OfAsync(client, territory, clock.GetUtcNow(), cancellationToken)
            : ClientErrors.NotFound;
}
