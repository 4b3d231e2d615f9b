using System.Text.Json.Serialization;
using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Access.Clients;

namespace GovernanceApi.Application.Access.Clients;

/// <summary>Lets the program in no more; tokens that are out end within ten seconds.</summary>
public sealed record DisableClientCommand : ICommand<ClientDetails>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class DisableClientHandler(IAccessDb db, ITerritoryQuestions territory, CallContext call, TimeProvider clock) : ICommandHandler<DisableClientCommand, ClientDetails>
{
    public async Task<ErrorOr<ClientDetails>> Handle(DisableClientCommand request, CancellationToken cancellationToken)
    {
        var loaded = await db.MachineClients.ManagedBy(call.User).LoadAsync(request.Id, call, ClientErrors.NotFound, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        var changed = loaded.Value.Disable();
        return changed.IsError ? changed.Errors : await ClientDetails.OfAsync(loaded.Value, territory, clock.GetUtcNow(), cancellationToken);
    }
}
