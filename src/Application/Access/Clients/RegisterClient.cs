using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Access.Clients;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Application.Access.Clients;

/// <summary>Registers a program of another system; its secret is shown this once.</summary>
/// <param name="Operator">Who runs it and answers for it: a unit or company, not a person.</param>
/// <param name="Scopes">What it may do; see the scopes of the security scheme <c>client</c>.</param>
/// <param name="AreaCode">12 digits, within the caller's area: whose records it reaches.</param>
/// <param name="RequestsPerMinute">1 to 60,000; null for 600.</param>
public sealed record RegisterClientCommand(string Name, string Operator, IReadOnlyList<string> Scopes, string AreaCode, int? RequestsPerMinute) : ICommand<ClientSecretReceipt>;

internal sealed class RegisterClientValidator : AbstractValidator<RegisterClientCommand>
{
    public RegisterClientValidator()
    {
        RuleFor(c => c.Name).ClientName();
        RuleFor(c => c.Operator).Operator();
        RuleFor(c => c.Scopes).Scopes();
        RuleFor(c => c.AreaCode).ClientArea();
        RuleFor(c => c.RequestsPerMinute).InclusiveBetween(1, MachineClient.MostRequestsPerMinute);
    }
}

internal sealed class RegisterClientHandler(IAccessDb db, ClientAreas areas, TimeProvider clock) : ICommandHandler<RegisterClientCommand, ClientSecretReceipt>
{
    public async Task<ErrorOr<ClientSecretReceipt>> Handle(RegisterClientCommand request, CancellationToken cancellationToken)
    {
        var area = DivisionCode.From(request.AreaCode);
        var allowed = await areas.CheckAsync(area, cancellationToken);
        if (allowed.IsError)
        {
            return allowed.Errors;
        }

        var now = clock.GetUtcNow();
        var secret = ClientSecrets.Generate();
        var facts = new ClientFacts(
            request.Name.Trim(), request.Operator.Trim(), ClientRules.Tidy(request.Scopes), area, request.RequestsPerMinute ?? MachineClient.DefaultRequestsPerMinute);
        var client = MachineClient.Register(Guid.CreateVersion7(now), facts, ClientSecrets.HashOf(secret), now);
        db.MachineClients.Add(client);
        return new ClientSecretReceipt(client.Id, secret, null, client.Revision);
    }
}
