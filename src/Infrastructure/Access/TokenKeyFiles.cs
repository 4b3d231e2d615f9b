using System.Security.Cryptography;
using System.Text;

namespace GovernanceApi.Infrastructure.Access;

/// <summary>
/// The keys that sign access tokens, shared by all processes through the key folder: <c>token-*.pem</c>, elliptic-curve keys on P-256.
/// The last by name signs, the others are still believed. To rotate, put a new file there and restart; take the old one away ten
/// minutes later.
/// </summary>
public static class TokenKeyFiles
{
    private const string Pattern = "token-*.pem";

    /// <summary>PEM texts, the one that signs first.</summary>
    public static IReadOnlyList<string> ReadOrCreate(DataFolder data)
    {
        if (Directory.GetFiles(data.Keys, Pattern).Length == 0)
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            SecretFile.WriteIfNone(data.Keys, "token-1.pem", Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem()));
        }

        return [.. Directory.GetFiles(data.Keys, Pattern).Order(StringComparer.Ordinal).Reverse().Select(File.ReadAllText)];
    }
}
