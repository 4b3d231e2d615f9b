using System.Security.Cryptography;
using System.Text;

namespace GovernanceApi.Application.Feeds.Webhooks;

/// <summary>Signatures by the Standard Webhooks specification: <c>v1,</c> and the HMAC-SHA256 of <c>id.timestamp.body</c>, one for each secret.</summary>
internal static class WebhookSignature
{
    public const string Prefix = "whsec_";

    /// <param name="timestamp">Seconds since 1970, of this attempt.</param>
    public static string Of(string id, string timestamp, byte[] body, IEnumerable<string> secrets)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        return string.Join(' ', secrets.Select(s => "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(s[Prefix.Length..]), signed))));
    }
}
