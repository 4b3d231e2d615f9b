using System.Security.Cryptography;
using System.Text;
using FluentValidation;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Domain.Access.Clients;

namespace GovernanceApi.Application.Access.Clients;

/// <summary>What holds for every field of a machine client, wherever it is sent.</summary>
internal static class ClientRules
{
    public static void ClientName<T>(this IRuleBuilder<T, string> rule) => rule.NotEmpty().MaximumLength(MachineClient.NameLength);

    public static void Operator<T>(this IRuleBuilder<T, string> rule) => rule.NotEmpty().MaximumLength(MachineClient.OperatorLength);

    public static void ClientArea<T>(this IRuleBuilder<T, string> rule) => rule.NotEmpty().DivisionCode();

    public static void Scopes<T>(this IRuleBuilder<T, IReadOnlyList<string>> rule)
    {
        rule.NotEmpty();
        rule.Must(scopes => scopes is null || scopes.All(ClientScopes.All.Contains)).WithErrorCode("clients.scope_unknown").WithMessage("There is no such scope.");
    }

    /// <summary>Sorted, each once.</summary>
    public static IReadOnlyList<string> Tidy(IEnumerable<string> scopes) => [.. scopes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}

/// <summary>Secrets of machine clients and webhooks' like: made here, kept as hashes.</summary>
internal static class ClientSecrets
{
    private const int Bytes = 32;

    /// <summary>256 random bits; the prefix lets scanners for leaked secrets find it.</summary>
    public static string Generate() => "gov_" + System.Buffers.Text.Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    public static bool Matches(string secret, string hash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(HashOf(secret)), Encoding.ASCII.GetBytes(hash));
}
