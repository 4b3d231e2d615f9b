using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Access.Clients;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Access.Clients;

/// <summary>Lets a program in: checks its secret, unless it proved itself with its key, and says which scopes the token carries.</summary>
/// <param name="Secret">Null when a signed assertion was verified instead.</param>
/// <param name="Scopes">Asked for; none for all that it may have.</param>
public sealed record IssueClientTokenCommand(Guid Id, [property: JsonIgnore] string? Secret, IReadOnlyList<string> Scopes) : ICommand<List<string>>;

internal sealed class IssueClientTokenValidator : AbstractValidator<IssueClientTokenCommand>
{
    private const int LongestScope = 100;

    public IssueClientTokenValidator() => RuleForEach(c => c.Scopes).MaximumLength(LongestScope);
}

internal sealed class IssueClientTokenHandler(IAccessDb db, CallContext call, TimeProvider clock) : ICommandHandler<IssueClientTokenCommand, List<string>>
{
    public async Task<ErrorOr<List<string>>> Handle(IssueClientTokenCommand request, CancellationToken cancellationToken)
    {
        var client = await db.MachineClients.FirstOrDefaultAsync(c => c.Id == request.Id, cancellationToken);
        var now = clock.GetUtcNow();
        if (client is null || (request.Secret is { } secret && !client.Secrets.Any(s => s.WorksAt(now) && ClientSecrets.Matches(secret, s.Hash))))
        {
            return ClientErrors.Refused;
        }

        var granted = client.Grant(request.Scopes, now);
        if (granted.IsError)
        {
            return granted.Errors;
        }

        call.User = new CurrentUser(client.Id, client.Name, null, client.Area, null, [], Scopes: granted.Value);
        call.Record(new AuditNote("machine_client.token_issued", "machine_client", client.Id, Data: new { scopes = granted.Value, by = request.Secret is null ? "key" : "secret" }));
        return granted;
    }
}
