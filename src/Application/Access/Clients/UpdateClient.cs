using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Patching;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Access.Clients;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Application.Access.Clients;

/// <summary>Changes a machine client; fewer scopes or another area hold within ten seconds, also for tokens that are out.</summary>
public sealed record UpdateClientCommand : ICommand<ClientDetails>
{
    [JsonIgnore]
    public Guid Id { get; init; }

    public Optional<string> Name { get; init; }

    /// <summary>Who runs it and answers for it.</summary>
    public Optional<string> Operator { get; init; }

    public Optional<IReadOnlyList<string>> Scopes { get; init; }

    /// <summary>12 digits, within the caller's area.</summary>
    public Optional<string> AreaCode { get; init; }

    /// <summary>1 to 60,000.</summary>
    public Optional<int> RequestsPerMinute { get; init; }
}

internal sealed class UpdateClientValidator : AbstractValidator<UpdateClientCommand>
{
    public UpdateClientValidator()
    {
        this.IfGiven(c => c.Name, name => name.ClientName());
        this.IfGiven(c => c.Operator, name => name.Operator());
        this.IfGiven(c => c.Scopes, scopes => scopes.Scopes());
        this.IfGiven(c => c.AreaCode, code => code.ClientArea());
        this.IfGiven(c => c.RequestsPerMinute, rate => rate.InclusiveBetween(1, MachineClient.MostRequestsPerMinute));
    }
}

internal sealed class UpdateClientHandler(IAccessDb db, ClientAreas areas, ITerritoryQuestions territory, CallContext call, TimeProvider clock)
    : ICommandHandler<UpdateClientCommand, ClientDetails>
{
    public async Task<ErrorOr<ClientDetails>> Handle(UpdateClientCommand request, CancellationToken cancellationToken)
    {
        var loaded = await db.MachineClients.ManagedBy(call.User).LoadAsync(request.Id, call, ClientErrors.NotFound, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        var client = loaded.Value;
        var area = DivisionCode.From(request.AreaCode.Or(client.AreaCode));
        if (area != client.Area && await areas.CheckAsync(area, cancellationToken) is { IsError: true } refused)
        {
            return refused.Errors;
        }

        client.Change(new ClientFacts(
            request.Name.Or(client.Name).Trim(), request.Operator.Or(client.Operator).Trim(), ClientRules.Tidy(request.Scopes.Or(client.Scopes)), area,
            request.RequestsPerMinute.Or(client.RequestsPerMinute)));
        return await ClientDetails.OfAsync(client, territory, clock.GetUtcNow(), cancellationToken);
    }
}
