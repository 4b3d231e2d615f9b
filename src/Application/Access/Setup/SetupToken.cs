using System.Security.Cryptography;
using System.Text;

namespace GovernanceApi.Application.Access.Setup;

/// <summary>Proves that whoever makes the first administrator can read the server's console or its key folder.</summary>
public sealed class SetupToken(byte[] secret)
{
    public string Value { get; } = Convert.ToHexStringLower(SHA256.HashData(secret))[..32];

    public bool Matches(string token) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Value), Encoding.UTF8.GetBytes(token.Trim()));
}
