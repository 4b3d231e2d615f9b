using System.Security.Cryptography;
using GovernanceApi.Infrastructure;
using Microsoft.IdentityModel.Tokens;

namespace GovernanceApi.Api.Access.Clients;

/// <summary>
/// The keys that sign access tokens, shared by all processes through the key folder: <c>token-*.pem</c>, the last by name signs, the
/// others are still believed. To rotate, put a new file there and restart; take the old one away ten minutes later.
/// </summary>
internal sealed class TokenKeys(DataFolder data)
{
    public IReadOnlyList<SigningCredentials> Signing { get; } = [.. Files(data.Keys).Order(StringComparer.Ordinal).Reverse().Select(Read)];

    private static string[] Files(string folder)
    {
        if (Directory.GetFiles(folder, "token-*.pem") is { Length: > 0 } there)
        {
            return there;
        }

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        SecretFile.WriteIfNone(folder, "token-1.pem", System.Text.Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem()));
        return Directory.GetFiles(folder, "token-*.pem");
    }

    private static SigningCredentials Read(string file)
    {
        // Lives as long as the process: the token server signs with it.
        var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(file));
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        var id = Convert.ToHexStringLower(SHA256.HashData([.. point.X!, .. point.Y!]))[..16];
        return new SigningCredentials(new ECDsaSecurityKey(key) { KeyId = id }, SecurityAlgorithms.EcdsaSha256);
    }
}
