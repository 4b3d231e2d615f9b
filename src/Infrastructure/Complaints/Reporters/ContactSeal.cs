using System.Security.Cryptography;
using System.Text;
using GovernanceApi.Application.Complaints.Reporters;
using GovernanceApi.Domain.Complaints.Reporters;

namespace GovernanceApi.Infrastructure.Complaints.Reporters;

/// <summary>
/// AES-256-GCM with a fresh nonce for each part. The part's name and the key's id are authenticated with it, so that
/// a phone cannot be passed off as an address. Layout: nonce (12), tag (16), ciphertext.
/// </summary>
internal sealed class ContactSeal(ContactKeys keys, byte[] phoneKey) : IContactSeal
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    public string CurrentKeyId => keys.Current().Id;

    public SealedContact Seal(string? name, string? phone, string? address)
    {
        var (id, key) = keys.Current();
        using var aes = new AesGcm(key, TagBytes);
        return new SealedContact(Seal(aes, id, "name", name), Seal(aes, id, "phone", phone), Seal(aes, id, "address", address), id);
    }

    public Contact Open(SealedContact contact)
    {
        using var aes = new AesGcm(keys.Find(contact.KeyId), TagBytes);
        return new Contact(
            Open(aes, contact.KeyId, "name", contact.Name), Open(aes, contact.KeyId, "phone", contact.Phone), Open(aes, contact.KeyId, "address", contact.Address));
    }

    public byte[] HashPhone(string phone) => HMACSHA256.HashData(phoneKey, Encoding.UTF8.GetBytes(phone));

    private static byte[]? Seal(AesGcm aes, string keyId, string part, string? clear)
    {
        if (string.IsNullOrEmpty(clear))
        {
            return null;
        }

        var bytes = Encoding.UTF8.GetBytes(clear);
        var box = new byte[NonceBytes + TagBytes + bytes.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceBytes));
        aes.Encrypt(box.AsSpan(0, NonceBytes), bytes, box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes), Bound(keyId, part));
        return box;
    }

    private static string? Open(AesGcm aes, string keyId, string part, byte[]? box)
    {
        if (box is null)
        {
            return null;
        }

        var clear = new byte[box.Length - NonceBytes - TagBytes];
        aes.Decrypt(box.AsSpan(0, NonceBytes), box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes), clear, Bound(keyId, part));
        return Encoding.UTF8.GetString(clear);
    }

    private static byte[] Bound(string keyId, string part) => Encoding.UTF8.GetBytes($"{keyId}/{part}");
}
