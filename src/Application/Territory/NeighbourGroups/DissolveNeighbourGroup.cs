using System.Text.Json.Serialization;
using ErrorOr;
using GovernanceApi.Application.Common.Messaging;

namespace GovernanceApi.Application.Territory.NeighbourGroups;

/// <summary>Ends a neighbour group and the term of its steward; it stays as history.</summary>
public sealed record DissolveNeighbourGroupCommand([property: JsonIgnore] Guid Id) : ICommand<NeighbourGroupReceipt>;

internal sealed class DissolveNeighbourGroupHandler(ITerritoryDb db, CallContext call, TimeProvider clock)
    : ICommandHandler<DissolveNeighbourGroupCommand, NeighbourGroupReceipt>
{
    public async Task<ErrorOr<NeighbourGroupReceipt>> Handle(DissolveNeighbourGroupCommand request, CancellationToken cancellationToken)
    {
        var loaded = await db.GroupAsync(request.Id, call, cancellationToken);
        return loaded.IsError ? loaded.Errors : loaded.Value.Dissolve(clock.GetUtcNow()).Then(_ => NeighbourGroupReceipt.Of(loaded.Value));
    }
}
