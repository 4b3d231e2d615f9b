using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;

namespace GovernanceApi.Infrastructure.EmbeddedPostgres;

/// <summary>
/// The folders of one server. <see cref="Home"/> belongs to the product (lock, password, pointer to the data);
/// <see cref="Root"/> belongs to the server's account and lies in the home unless that account cannot enter it.
/// </summary>
internal sealed class ClusterFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode ReadableByAll = OwnerOnly | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private ClusterFolder(string home) => Home = home;

    public string Home { get; }

    public string Root { get; private set; } = string.Empty;

    public string Data => Path.Combine(Root, "data");

    public string Log => Path.Combine(Root, "server.log");

    private string PasswordForServer => Path.Combine(Root, "initdb.password");

    public bool IsInitialised => File.Exists(Path.Combine(Data, "PG_VERSION"));

    private string Pointer => Path.Combine(Home, "location");

    private string PasswordFile => Path.Combine(Home, "password");

    /// <summary>Opens the home and takes its lock; the operating system frees it when this process ends, however it ends.</summary>
    public static (ClusterFolder Folder, FileStream Lock) Open(string home)
    {
        home = Path.GetFullPath(home);
        if (!Directory.Exists(home))
        {
            Directory.CreateDirectory(home);
            File.SetUnixFileMode(home, ReadableByAll);
        }

        try
        {
            var held = new FileStream(Path.Combine(home, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            var folder = new ClusterFolder(home);
            folder.Root = File.Exists(folder.Pointer) ? File.ReadAllText(folder.Pointer).Trim() : Path.Combine(home, "cluster");
            return (folder, held);
        }
        catch (IOException busy)
        {
            throw new EmbeddedPostgresException($"The data folder {home} is in use by another running instance. Stop that one, or set GOV_DATA to another folder.", busy);
        }
        catch (UnauthorizedAccessException refused)
        {
            throw new EmbeddedPostgresException($"The data folder {home} belongs to another user: run as that user, or set GOV_DATA to another folder.", refused);
        }
    }

    /// <summary>Opens the home of a server whose owner may still be alive.</summary>
    public static bool TryOpen(string home, [NotNullWhen(true)] out ClusterFolder? folder, [NotNullWhen(true)] out FileStream? held)
    {
        try
        {
            (folder, held) = Open(home);
            return true;
        }
        catch (EmbeddedPostgresException)
        {
            (folder, held) = (null, null);
            return false;
        }
    }

    /// <summary>Gives the account its folder, outside the home if it cannot get there.</summary>
    public async Task GiveToAsync(ServerAccount account, TimeProvider clock, ILogger logger, CancellationToken cancellationToken)
    {
        await account.OwnFolderAsync(Root, cancellationToken);
        File.Delete(PasswordForServer);
        if (await account.CanWriteAsync(Root, cancellationToken))
        {
            return;
        }

        if (account.Name is null)
        {
            throw new EmbeddedPostgresException($"{Root} cannot be written by {account.Description}: run as its owner, or set GOV_DATA to another folder.");
        }

        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Home)))[..16];
        var elsewhere = Path.Combine(PostgresBinaries.SharedRoot, "data-" + key);
        Directory.CreateDirectory(PostgresBinaries.SharedRoot);
        File.SetUnixFileMode(PostgresBinaries.SharedRoot, ReadableByAll);
        if (Directory.Exists(elsewhere))
        {
            // The home was deleted to start afresh. Its data are of no use without the keys that lay there, yet nothing is thrown away.
            var aside = $"{elsewhere}.{clock.GetUtcNow().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}";
            Directory.Move(elsewhere, aside);
            logger.LogWarning("Data of an earlier {Home} were moved aside to {Aside}", Home, aside);
        }

        (await Command.RunAsync("mv", [Root, elsewhere], cancellationToken)).ThrowIfFailed();
        Root = elsewhere;
        await File.WriteAllTextAsync(Pointer, Root + "\n", cancellationToken);
        await account.OwnFolderAsync(Root, cancellationToken);
        if (!await account.CanWriteAsync(Root, cancellationToken))
        {
            throw new EmbeddedPostgresException($"The account {account.Name} can enter neither {Home} nor {Root}: set GOV_DATA to a folder that is open to it.");
        }

        logger.LogWarning("The account {Account} cannot enter {Home}: the database lies in {Root}", account.Name, Home, Root);
    }

    /// <summary>The password made at the first start; only the product's user can read it.</summary>
    public string Password()
    {
        if (File.Exists(PasswordFile))
        {
            return File.ReadAllText(PasswordFile).Trim();
        }

        if (IsInitialised)
        {
            throw new EmbeddedPostgresException($"{PasswordFile} is gone, and {Data} cannot be opened without it. Restore the file from a backup of the data folder.");
        }

        var password = RandomNumberGenerator.GetHexString(48, lowercase: true);
        using var file = new FileStream(PasswordFile, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = OwnerOnly });
        file.Write(Encoding.ASCII.GetBytes(password));
        file.Flush(flushToDisk: true);
        return password;
    }

    /// <summary>Runs initdb beside the final place and renames, so that a start cut short leaves no half-made data folder.</summary>
    public async Task InitialiseAsync(PostgresBinaries binaries, ServerAccount account, bool durable, CancellationToken cancellationToken)
    {
        var unfinished = Path.Combine(Root, "data.new");
        if (Directory.Exists(unfinished))
        {
            Directory.Delete(unfinished, recursive: true);
        }

        await File.WriteAllTextAsync(PasswordForServer, Password(), cancellationToken);
        File.SetUnixFileMode(PasswordForServer, OwnerOnly);
        try
        {
            if (account.Name is not null)
            {
                (await Command.RunAsync("chown", [account.Name, PasswordForServer], cancellationToken)).ThrowIfFailed();
            }

            // macOS names the UTF-8 character classes UTF-8; the builtin provider, the same everywhere, came with PostgreSQL 17.
            var characterClasses = OperatingSystem.IsMacOS() ? "UTF-8" : "C.UTF-8";
            string[] locale = binaries.MajorVersion >= 17
                ? ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--lc-ctype=" + characterClasses]
                : ["--locale=" + characterClasses];
            string[] arguments =
            [
                "--pgdata=" + unfinished, "--username=postgres", "--pwfile=" + PasswordForServer, "--auth=scram-sha-256",
                "--encoding=UTF8", "--data-checksums", .. locale, .. durable ? Array.Empty<string>() : ["--no-sync"],
            ];
            (await account.RunAsync(binaries.Program("initdb"), arguments, cancellationToken)).ThrowIfFailed();
        }
        finally
        {
            File.Delete(PasswordForServer);
        }

        Directory.Move(unfinished, Data);
    }

    /// <summary>Data of one major version cannot be opened by another.</summary>
    public void EnsureReadableBy(PostgresBinaries binaries)
    {
        var version = File.ReadAllText(Path.Combine(Data, "PG_VERSION")).Trim();
        if (version != binaries.MajorVersion.ToString(CultureInfo.InvariantCulture))
        {
            throw new EmbeddedPostgresException($"{Data} was made by PostgreSQL {version}, and the programs here are {binaries.MajorVersion}: dump with the old version and load with the new.");
        }
    }

    public void Delete()
    {
        foreach (var folder in new[] { Root, Home }.Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
