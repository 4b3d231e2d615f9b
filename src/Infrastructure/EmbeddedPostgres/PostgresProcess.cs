using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;

namespace GovernanceApi.Infrastructure.EmbeddedPostgres;

/// <summary>Starts and stops the server on one data folder.</summary>
internal sealed class PostgresProcess(PostgresBinaries binaries, ServerAccount account, ClusterFolder folder, EmbeddedPostgresOptions options, ILogger logger)
{
    private const int Attempts = 20;
    private const long LogLimit = 10_000_000;
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(500);

    /// <summary>Starts the server and answers its port on 127.0.0.1.</summary>
    public async Task<int> StartAsync(CancellationToken cancellationToken)
    {
        if (new FileInfo(folder.Log) is { Exists: true, Length: > LogLimit })
        {
            File.Move(folder.Log, folder.Log + ".1", overwrite: true);
        }

        for (var attempt = 1; ; attempt++)
        {
            var port = FreePort();
            var logged = File.Exists(folder.Log) ? new FileInfo(folder.Log).Length : 0;
            string[] arguments = ["start", "-w", "-t", "600", "-D", folder.Data, "-l", folder.Log, "-o", ServerArguments(port)];

            // Not cut short half-way: pg_ctl ends by itself on Ctrl-C and takes the server with it.
            var started = await account.RunAsync(binaries.Program("pg_ctl"), arguments, CancellationToken.None);
            if (cancellationToken.IsCancellationRequested)
            {
                await ClearLeftoversAsync(CancellationToken.None);
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (started.Succeeded)
            {
                return port;
            }

            var reason = await LogSinceAsync(logged, cancellationToken);
            if (attempt == Attempts || !PassesByItself(reason))
            {
                throw new EmbeddedPostgresException($"PostgreSQL does not start on {folder.Data}: {started.Output.Trim()}\n{reason.Trim()}\nIts log is {folder.Log}.");
            }

            logger.LogInformation("PostgreSQL is not ready to start yet, attempt {Attempt} of {Attempts}", attempt, Attempts);
            await Task.Delay(BetweenAttempts, cancellationToken);
        }
    }

    /// <summary>
    /// Ends what a killed product left behind. A server still running is stopped rather than taken over, so that the
    /// sessions of the dead product, with their locks and half-done work, end with it.
    /// </summary>
    public async Task ClearLeftoversAsync(CancellationToken cancellationToken)
    {
        if (await PostmasterFile.RunningServerAsync(folder.Data, cancellationToken) is { } processId)
        {
            logger.LogWarning("A database server from an earlier start is still running (process {ProcessId}): it is stopped first", processId);
            await StopAsync("fast", cancellationToken);
        }
        else if (File.Exists(PostmasterFile.PathIn(folder.Data)))
        {
            logger.LogWarning("The database was not shut down cleanly: it recovers now");
            File.Delete(PostmasterFile.PathIn(folder.Data));
        }
    }

    /// <summary>Stops the server; mode is <c>fast</c> (clean) or <c>immediate</c> (recovers at the next start).</summary>
    public async Task StopAsync(string mode, CancellationToken cancellationToken)
    {
        if (await PostmasterFile.RunningServerAsync(folder.Data, cancellationToken) is not { } processId)
        {
            logger.LogWarning("The database server had already ended; its log is {Log}", folder.Log);
            return;
        }

        var stopped = await StopOnceAsync(mode, cancellationToken);
        if (!stopped.Succeeded && PostmasterFile.IsAlive(processId))
        {
            logger.LogWarning("The database server does not stop ({Mode}): {Output}", mode, stopped.Output.Trim());
            (await StopOnceAsync("immediate", cancellationToken)).ThrowIfFailed();
        }
    }

    private Task<CommandResult> StopOnceAsync(string mode, CancellationToken cancellationToken) =>
        account.RunAsync(binaries.Program("pg_ctl"), ["stop", "-w", "-t", "60", "-D", folder.Data, "-m", mode], cancellationToken);

    private string ServerArguments(int port)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["port"] = port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["listen_addresses"] = "127.0.0.1",
            ["unix_socket_directories"] = string.Empty,
            ["max_connections"] = options.MaxConnections.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["timezone"] = "UTC",
            ["log_timezone"] = "UTC",
            ["lc_messages"] = "C",
        };
        if (!options.Durable)
        {
            settings["fsync"] = settings["synchronous_commit"] = settings["full_page_writes"] = "off";
        }

        foreach (var (name, value) in options.Settings)
        {
            settings[name] = value;
        }

        return string.Join(' ', settings.Select(setting => $"-c {setting.Key}='{setting.Value}'"));
    }

    // Another program took the port in between, or backends of a killed server are still leaving.
    private static bool PassesByItself(string log) =>
        log.Contains("could not bind", StringComparison.Ordinal)
        || log.Contains("could not create any TCP/IP sockets", StringComparison.Ordinal)
        || log.Contains("is still in use", StringComparison.Ordinal);

    private async Task<string> LogSinceAsync(long position, CancellationToken cancellationToken)
    {
        if (!File.Exists(folder.Log))
        {
            return string.Empty;
        }

        await using var log = new FileStream(folder.Log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        log.Seek(position, SeekOrigin.Begin);
        using var reader = new StreamReader(log);
        return await reader.ReadToEndAsync(cancellationToken);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
