using System.Security.Cryptography;
using System.Text;
using GovernanceApi.Domain.Feeds.Webhooks;
using Microsoft.AspNetCore.DataProtection;

namespace GovernanceApi.Application.Feeds.Webhooks;

/// <summary>Makes, seals and opens the secrets that sign deliveries.</summary>
internal sealed class WebhookVault(IDataProtectionProvider protection)
{
    private const int Bytes = 32;

    private readonly IDataProtector protector = protection.CreateProtector("webhooks.secret");

    /// <summary>As Standard Webhooks writes one.</summary>
    public static string NewSecret() => WebhookSignature.Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));

    public byte[] Seal(string secret) => protector.Protect(Encoding.UTF8.GetBytes(secret));

    /// <summary>Those that sign now: the present one first.</summary>
    public IReadOnlyList<string> Open(byte[] secret, byte[]? old, DateTimeOffset? oldUntil, DateTimeOffset now) =>
        old is not null && now < oldUntil ? [Open(secret), Open(old)] : [Open(secret)];

    public IReadOnlyList<string> Open(WebhookSubscription of, DateTimeOffset now) => Open(of.Secret, of.OldSecret, of.OldSecretUntil, now);

    private string Open(byte[] secret) => Encoding.UTF8.GetString(protector.Unprotect(secret));
}
