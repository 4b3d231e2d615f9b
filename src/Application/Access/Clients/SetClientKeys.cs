using System.Buffers.Text;
using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Access.Clients;

namespace GovernanceApi.Application.Access.Clients;

/// <summary>Sets the public keys with which the program proves who it is (<c>private_key_jwt</c>, RFC 7523). Two at a time let it change over.</summary>
/// <param name="Keys">At most five; none leaves the secret alone.</param>
public sealed record SetClientKeysCommand(IReadOnlyList<ClientKey> Keys) : ICommand<ClientDetails>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class SetClientKeysValidator : AbstractValidator<SetClientKeysCommand>
{
    private const int ShortestRsaBytes = 256;
    private const int LongestPart = 1400;
    private const int LongestKid = 100;
    private static readonly string[] Curves = ["P-256", "P-384", "P-521"];

    public SetClientKeysValidator()
    {
        RuleFor(c => c.Keys).NotNull().Must(k => k is null || (k.Count <= MachineClient.MostKeys && k.Select(key => key.Kid).Distinct(StringComparer.Ordinal).Count() == k.Count))
            .WithErrorCode("clients.keys_too_many").WithMessage("At most five keys, each with a key id of its own.");
        RuleForEach(c => c.Keys).ChildRules(key =>
        {
            key.RuleFor(k => k.Kid).NotEmpty().MaximumLength(LongestKid);
            key.RuleFor(k => k).Must(IsPublicKey).OverridePropertyName(nameof(ClientKey.Kty))
                .WithErrorCode("clients.key_invalid").WithMessage("A public key: RSA of 2048 bits or more (n, e), or EC on P-256, P-384 or P-521 (crv, x, y).");
        });
    }

    private static bool IsPublicKey(ClientKey key) => key.Kty switch
    {
        "RSA" => key is { Crv: null, X: null, Y: null } && Bytes(key.N) >= ShortestRsaBytes && Bytes(key.E) > 0,
        "EC" => key is { N: null, E: null } && Curves.Contains(key.Crv) && Bytes(key.X) > 0 && Bytes(key.Y) == Bytes(key.X),
        _ => false,
    };

    private static int Bytes(string? part) => part is { Length: > 0 and <= LongestPart } && Base64Url.IsValid(part) ? Base64Url.DecodeFromChars(part).Length : 0;
}

internal sealed class SetClientKeysHandler(IAccessDb db, ITerritoryQuestions territory, CallContext call, TimeProvider clock) : ICommandHandler<SetClientKeysCommand, ClientDetails>
{
    public async Task<ErrorOr<ClientDetails>> Handle(SetClientKeysCommand request, CancellationToken cancellationToken)
    {
        var loaded = await db.MachineClients.ManagedBy(call.User).LoadAsync(request.Id, call, ClientErrors.NotFound, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        var set = loaded.Value.SetKeys(request.Keys);
        return set.IsError ? set.Errors : await ClientDetails.OfAsync(loaded.Value, territory, clock.GetUtcNow(), cancellationToken);
    }
}
