using System.Security.Cryptography;

namespace GovernanceApi.Infrastructure.Persistence.Seed.Access;

/// <summary>The one password of all demo accounts: given by the operator, or made at random and kept in the key folder.</summary>
internal static class DemoPassword
{
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int GroupLength = 4;

    public static string Of(DataFolder data, string? given)
    {
        if (!string.IsNullOrWhiteSpace(given))
        {
            return given;
        }

        // Kept, so that the next start can print it again.
        var path = Path.Combine(data.Keys, "demo-password");
        if (!File.Exists(path))
        {
            File.WriteAllText(path, $"{Group()}-{Group()}-{Group()}-{RandomNumberGenerator.GetInt32(10, 100)}");
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return File.ReadAllText(path);
    }

    private static string Group() => RandomNumberGenerator.GetString(Alphabet, GroupLength);
}
