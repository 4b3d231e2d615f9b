namespace GovernanceApi.Infrastructure.EmbeddedPostgres;

/// <summary>
/// The account that runs the server. PostgreSQL refuses root, so a product started by root hands the server
/// to an account without rights; started by anybody else the server runs as that user.
/// </summary>
internal sealed class ServerAccount
{
    private static readonly string[] Unprivileged = ["nobody", "postgres", "daemon"];
    private readonly string[] _prefix;

    private ServerAccount(string? name, string[] prefix)
    {
        Name = name;
        _prefix = prefix;
    }

    /// <summary>Null when the server runs as the user who started the product.</summary>
    public string? Name { get; }

    public string Description => Name ?? Environment.UserName;

    /// <param name="existingData">Data of an earlier start: the server has to run as their owner.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public static async Task<ServerAccount> ChooseAsync(string existingData, CancellationToken cancellationToken)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return new ServerAccount(null, []);
        }

        var owner = Directory.Exists(existingData) ? await OwnerAsync(existingData, cancellationToken) : null;
        IEnumerable<string> wanted = owner is null or "root" ? Unprivileged : [owner];
        var known = File.ReadLines("/etc/passwd").Select(line => line.Split(':')).Where(fields => fields.Length > 3).ToList();
        foreach (var account in wanted.Select(name => known.Find(fields => fields[0] == name)).OfType<string[]>())
        {
            foreach (var prefix in WaysToBecome(account))
            {
                if (File.Exists(prefix[0]) && (await Command.RunAsync(prefix[0], [.. prefix[1..], "/bin/sh", "-c", "exit 0"], cancellationToken)).Succeeded)
                {
                    return new ServerAccount(account[0], prefix);
                }
            }
        }

        throw new EmbeddedPostgresException(
            $"PostgreSQL does not run as root, and none of {string.Join(", ", wanted)} could be used through runuser, setpriv or sudo. " +
            "Start the product as an ordinary user, or give your own server in ConnectionStrings__Governance.");
    }

    public Task<CommandResult> RunAsync(string file, IEnumerable<string> arguments, CancellationToken cancellationToken) =>
        _prefix.Length == 0
            ? Command.RunAsync(file, arguments, cancellationToken)
            : Command.RunAsync(_prefix[0], [.. _prefix[1..], file, .. arguments], cancellationToken);

    /// <summary>Makes the folder and gives it to this account, with no access for others.</summary>
    public async Task OwnFolderAsync(string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        if (Name is not null)
        {
            (await Command.RunAsync("chown", [Name, folder], cancellationToken)).ThrowIfFailed();
        }

        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public async Task<bool> CanWriteAsync(string folder, CancellationToken cancellationToken) =>
        (await RunAsync("/bin/sh", ["-c", "test -w \"$0\" && test -x \"$0\"", folder], cancellationToken)).Succeeded;

    private static async Task<string> OwnerAsync(string path, CancellationToken cancellationToken)
    {
        string[] format = OperatingSystem.IsMacOS() ? ["-f", "%Su"] : ["-c", "%U"];
        return (await Command.RunAsync("stat", [.. format, path], cancellationToken)).ThrowIfFailed().Output.Trim();
    }

    private static IEnumerable<string[]> WaysToBecome(string[] account)
    {
        yield return ["/usr/sbin/runuser", "-u", account[0], "--"];
        yield return ["/sbin/runuser", "-u", account[0], "--"];
        yield return ["/usr/bin/setpriv", $"--reuid={account[2]}", $"--regid={account[3]}", "--clear-groups", "--"];
        yield return ["/usr/bin/sudo", "-n", "-u", account[0], "--"];
    }
}
