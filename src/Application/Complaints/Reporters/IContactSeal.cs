using GovernanceApi.Domain.Complaints.Reporters;

namespace GovernanceApi.Application.Complaints.Reporters;

/// <summary>Encrypts what identifies a reporter. The keys live in the data folder and are rotated.</summary>
internal interface IContactSeal
{
    /// <summary>The key that seals now: what was sealed with another one is due to be sealed anew.</summary>
    string CurrentKeyId { get; }

    SealedContact Seal(string? name, string? phone, string? address);

    /// <exception cref="System.Security.Cryptography.CryptographicException">The key is not in the key folder.</exception>
    Contact Open(SealedContact contact);

    /// <summary>Keyed hash of a phone number: the same number gives the same hash, and none can be guessed without the key.</summary>
    byte[] HashPhone(string phone);
}

/// <summary>Name, phone and address in clear.</summary>
public sealed record Contact(string? Name, string? Phone, string? Address);
