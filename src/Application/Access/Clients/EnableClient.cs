using System.Text.Json.Serialization;
using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Access.Clients;

namespace GovernanceApi.Application.Access.Clients;

/// <summary>Lets a disabled program in again, with the secrets and keys it had.</summary>
public sealed record EnableClientCommand : ICommand<ClientDetails>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class EnableClientHandler(IAccessDb db, ITerritoryQuestions territory, CallContext call, TimeProvider clock) : ICommandHandler<EnableClientCommand, ClientDetails>
{
    public async Task<ErrorOr<ClientDetails>> Handle(EnableClientCommand request, CancellationToken cancellationToken)
    {
        var loaded = await db.MachineClients.ManagedBy(call.User).LoadAsync(request.Id, call, ClientErrors.NotFound, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        var changed = loaded.Value.Enable();
        return changed.IsError ? changed.Errors : await ClientDetails.OfAsync(loaded.Value, territory, clock.GetUtcNow(), cancellationToken);
    }
}
