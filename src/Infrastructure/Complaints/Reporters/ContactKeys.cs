using System.Globalization;
using System.Security.Cryptography;

namespace GovernanceApi.Infrastructure.Complaints.Reporters;

/// <summary>
/// The keys that seal contacts: one file each below <c>keys/contacts</c>, named by when it was made (UTC), e.g.
/// <c>20260311013000-9f2c41d0.key</c>. The newest seals; all of them open. Processes that share the folder share the keys.
/// </summary>
internal sealed class ContactKeys
{
    private const string Extension = ".key";
    private static readonly string[] TimeFormats = ["yyyyMMddHHmmss", "yyyyMMdd"];
    private static readonly TimeSpan Ever = TimeSpan.FromDays(36_500);
    private const int KeyBytes = 32;
    private readonly string folder;
    private readonly TimeSpan lifetime;
    private readonly TimeProvider clock;
    private readonly Lock gate = new();
    private SortedDictionary<string, byte[]> keys = new(StringComparer.Ordinal);

    /// <param name="lifetime">A key older than this seals no more; it is kept for opening. Zero makes one new key now, and none later.</param>
    public ContactKeys(string folder, TimeSpan lifetime, TimeProvider clock)
    {
        this.folder = folder;
        this.lifetime = lifetime > TimeSpan.Zero ? lifetime : Ever;
        this.clock = clock;
        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Read();
        if (lifetime <= TimeSpan.Zero)
        {
            Make();
        }
    }

    /// <summary>The key that seals now; a new one when the newest has grown old.</summary>
    public (string Id, byte[] Key) Current()
    {
        lock (gate)
        {
            if (Newest() is { } known)
            {
                return known;
            }

            // Another process may have made one meanwhile.
            Read();
            return Newest() ?? Make();
        }
    }

    /// <exception cref="CryptographicException">There is no such key file.</exception>
    public byte[] Find(string id)
    {
        lock (gate)
        {
            if (!keys.TryGetValue(id, out var key))
            {
                Read();
                key = keys.GetValueOrDefault(id);
            }

            return key ?? throw new CryptographicException($"The contact key {id} is not in the key folder; restore it from its backup.");
        }
    }

    /// <summary>Looks into the folder again: keys of other processes, or one put there by hand.</summary>
    public void Refresh()
    {
        lock (gate)
        {
            Read();
        }
    }

    private (string Id, byte[] Key)? Newest()
    {
        if (keys.Count == 0)
        {
            return null;
        }

        var (id, key) = keys.Last();
        return MadeAt(id) + lifetime > clock.GetUtcNow() ? (id, key) : null;
    }

    private (string Id, byte[] Key) Make()
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow():yyyyMMddHHmmss}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}");
        keys[id] = SecretFile.ReadOrCreate(folder, id + Extension);
        return (id, keys[id]);
    }

    /// <exception cref="CryptographicException">The file is not named as keys are.</exception>
    private static DateTimeOffset MadeAt(string id) =>
        DateTimeOffset.TryParseExact(id.Split('-')[0], TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var made)
            ? made
            : throw new CryptographicException($"The contact key file {id}{Extension} is not named by its time; take it out of the key folder.");

    private void Read()
    {
        var found = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(folder, "*" + Extension))
        {
            var key = File.ReadAllBytes(file);
            found[Path.GetFileNameWithoutExtension(file)] = key.Length == KeyBytes
                ? key
                : throw new CryptographicException($"The contact key file {Path.GetFileName(file)} is damaged: it must hold {KeyBytes} bytes.");
        }

        keys = found;
    }
}
