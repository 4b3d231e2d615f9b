using GovernanceApi.Infrastructure.EmbeddedPostgres;
using Microsoft.Extensions.Logging.Abstractions;

namespace GovernanceApi.TestKit;

/// <summary>
/// The PostgreSQL server of this test process: yours when GOV_TEST_POSTGRES or ConnectionStrings__Governance names
/// one, else an embedded one that is started at the first use and thrown away when the process ends.
/// </summary>
public static class TestServers
{
    private const string FolderPrefix = "governance-tests-";

    // Test classes run side by side, each with pools of its own.
    private const int Connections = 300;
    private static readonly Lazy<Task<EmbeddedPostgresServer>> Quick = new(() => StartAsync(durable: false));
    private static readonly Lazy<Task<EmbeddedPostgresServer>> Durable = new(() => StartAsync(durable: true));

    /// <summary>The server most tests use; the embedded one gives up safety against power loss for speed.</summary>
    public static Task<EmbeddedPostgresServer> QuickAsync() => Quick.Value;

    /// <summary>The server for tests that claim durability: nothing about it is relaxed.</summary>
    public static Task<EmbeddedPostgresServer> DurableAsync() => Durable.Value;

    /// <summary>A new folder that every account may enter, as a server started by root needs.</summary>
    public static string NewFolder()
    {
        var folder = Directory.CreateTempSubdirectory(FolderPrefix).FullName;
        File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        return folder;
    }

    private static async Task<EmbeddedPostgresServer> StartAsync(bool durable)
    {
        var given = Environment.GetEnvironmentVariable("GOV_TEST_POSTGRES") ?? Environment.GetEnvironmentVariable("ConnectionStrings__Governance");
        if (string.IsNullOrWhiteSpace(given))
        {
            await RemoveAbandonedAsync();
        }

        var options = new EmbeddedPostgresOptions
        {
            DataDirectory = Path.Combine(NewFolder(), "server"),
            ExternalConnectionString = given,
            Durable = durable,
            MaxConnections = Connections,
            DeleteDataOnDispose = true,
        };
        var server = await EmbeddedPostgresServer.StartAsync(options, NullLogger.Instance, CancellationToken.None);

        // A library has no assembly fixture; the end of the process is the one moment when nobody needs the server any more.
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            server.DisposeAsync().AsTask().GetAwaiter().GetResult();
            Directory.Delete(Path.GetDirectoryName(options.DataDirectory)!, recursive: true);
        };
        return server;
    }

    /// <summary>Stops and deletes the servers of test processes that were killed.</summary>
    private static async Task RemoveAbandonedAsync()
    {
        var readable = new EnumerationOptions { IgnoreInaccessible = true };
        foreach (var folder in Directory.GetDirectories(Path.GetTempPath(), FolderPrefix + "*", readable))
        {
            var home = Path.Combine(folder, "server");
            if (File.Exists(Path.Combine(home, "lock")) && await EmbeddedPostgresServer.RemoveAbandonedAsync(home, NullLogger.Instance, CancellationToken.None))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }
}
