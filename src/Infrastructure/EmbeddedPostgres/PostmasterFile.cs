using System.Diagnostics;
using System.Globalization;

namespace GovernanceApi.Infrastructure.EmbeddedPostgres;

/// <summary>
/// What postmaster.pid says. After a kill -9 the file stays behind, and its process number may by then belong to
/// another program, for which PostgreSQL would refuse to start.
/// </summary>
internal static class PostmasterFile
{
    public static string PathIn(string data) => Path.Combine(data, "postmaster.pid");

    /// <summary>Process number of the server that runs on this data folder now, or null.</summary>
    public static async Task<int?> RunningServerAsync(string data, CancellationToken cancellationToken)
    {
        var file = PathIn(data);
        if (!File.Exists(file))
        {
            return null;
        }

        var first = File.ReadLines(file).FirstOrDefault();
        return int.TryParse(first, NumberStyles.Integer, CultureInfo.InvariantCulture, out var id)
            && (await CommandLineAsync(id, cancellationToken)).Contains(data, StringComparison.Ordinal)
            ? id
            : null;
    }

    public static bool IsAlive(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static async Task<string> CommandLineAsync(int processId, CancellationToken cancellationToken)
    {
        if (!OperatingSystem.IsLinux())
        {
            return (await Command.RunAsync("ps", ["-o", "command=", "-p", processId.ToString(CultureInfo.InvariantCulture)], cancellationToken)).Output;
        }

        try
        {
            return await File.ReadAllTextAsync($"/proc/{processId}/cmdline", cancellationToken);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return string.Empty;
        }
    }
}
