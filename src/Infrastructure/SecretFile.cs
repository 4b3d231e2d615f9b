using System.Security.Cryptography;

namespace GovernanceApi.Infrastructure;

/// <summary>A random secret kept in the key folder, made on first use and readable by the owner only.</summary>
internal static class SecretFile
{
    private const int Bytes = 32;

    /// <returns>The secret, as it lies in the file.</returns>
    public static byte[] ReadOrCreate(string folder, string name)
    {
        WriteIfNone(folder, name, RandomNumberGenerator.GetBytes(Bytes));
        return File.ReadAllBytes(Path.Combine(folder, name));
    }

    /// <summary>Another process may be first: then its secret counts.</summary>
    public static void WriteIfNone(string folder, string name, byte[] secret)
    {
        var path = Path.Combine(folder, name);
        if (File.Exists(path))
        {
            return;
        }

        var temporary = $"{path}.{Environment.ProcessId}";
        using (var stream = new FileStream(temporary, new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        }))
        {
            stream.Write(secret);
        }

        try
        {
            File.Move(temporary, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(temporary);
        }
    }
}
