using System.Security.Cryptography;

namespace GovernanceApi.Infrastructure;

/// <summary>A random secret kept in the key folder, made on first use and readable by the owner only.</summary>
internal static class SecretFile
{
    private const int Bytes = 32;

    public static byte[] ReadOrCreate(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            var temporary = $"{path}.{Environment.ProcessId}";
            using (var stream = new FileStream(temporary, new FileStreamOptions
            {
                Mode = FileMode.Create,
                Access = FileAccess.Write,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            }))
            {
                stream.Write(RandomNumberGenerator.GetBytes(Bytes));
            }

            try
            {
                File.Move(temporary, path, overwrite: false);
            }
            catch (IOException) when (File.Exists(path))
            {
                // Another process was first: its secret counts.
                File.Delete(temporary);
            }
        }

        return File.ReadAllBytes(path);
    }
}
