using System.Security.Cryptography;
using System.Text;

namespace GovernanceApi.Infrastructure.Persistence.Seed;

/// <summary>Ids of demo records by name: the same in every installation, so that seeders find what they made before.</summary>
internal static class DemoIds
{
    public static Guid Of(string kind, string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"demo/{kind}/{name}"))[..16];
        // UUID version 8: made by a rule of our own (RFC 9562).
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    public static Guid User(string userName) => Of("user", userName);
}
