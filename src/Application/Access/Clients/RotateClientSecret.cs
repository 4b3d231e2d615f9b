using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Access.Clients;

namespace GovernanceApi.Application.Access.Clients;

/// <summary>Gives a new secret, shown this once; the present one works on for the overlap, so that the program can change over without a gap.</summary>
/// <param name="OverlapHours">0 to 168; 0 ends the present secret at once; null for 24.</param>
public sealed record RotateClientSecretCommand(int? OverlapHours) : ICommand<ClientSecretReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class RotateClientSecretValidator : AbstractValidator<RotateClientSecretCommand>
{
    public RotateClientSecretValidator() => RuleFor(c => c.OverlapHours).InclusiveBetween(0, (int)MachineClient.LongestOverlap.TotalHours);
}

internal sealed class RotateClientSecretHandler(IAccessDb db, CallContext call, TimeProvider clock) : ICommandHandler<RotateClientSecretCommand, ClientSecretReceipt>
{
    private const int UsualOverlapHours = 24;

    public async Task<ErrorOr<ClientSecretReceipt>> Handle(RotateClientSecretCommand request, CancellationToken cancellationToken)
    {
        var loaded = await db.MachineClients.ManagedBy(call.User).LoadAsync(request.Id, call, ClientErrors.NotFound, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        var client = loaded.Value;
        var secret = ClientSecrets.Generate();
        var overlap = TimeSpan.FromHours(request.OverlapHours ?? UsualOverlapHours);
        var rotated = client.RotateSecret(ClientSecrets.HashOf(secret), overlap, clock.GetUtcNow());
        return rotated.IsError ? rotated.Errors : new ClientSecretReceipt(client.Id, secret, client.Secrets.Skip(1).FirstOrDefault()?.ExpiresAt, client.Revision);
    }
}
