using System.Diagnostics;
using System.Text;

namespace GovernanceApi.Infrastructure.EmbeddedPostgres;

/// <summary>Exit code and output of a finished program.</summary>
internal sealed record CommandResult(string CommandLine, int ExitCode, string Output)
{
    public bool Succeeded => ExitCode == 0;

    public CommandResult ThrowIfFailed() => Succeeded
        ? this
        : throw new EmbeddedPostgresException($"`{CommandLine}` ended with {ExitCode}: {Output.Trim()}");
}

/// <summary>Runs a program to its end and keeps what it printed.</summary>
internal static class Command
{
    // What a program prints just before its end is still on its way through the pipe for a moment.
    private static readonly TimeSpan OutputGrace = TimeSpan.FromMilliseconds(250);

    public static async Task<CommandResult> RunAsync(string file, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            // The account that runs the server may not be allowed into the folder the product was started from.
            WorkingDirectory = "/",
        };
        foreach (var name in start.Environment.Keys.Where(IsLocaleOrPostgresSetting).ToList())
        {
            start.Environment.Remove(name);
        }

        using var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        var exited = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        process.Exited += (_, _) => exited.TrySetResult();
        process.Start();
        process.StandardInput.Close();
        var output = new StringBuilder();
        var pumps = Task.WhenAll(PumpAsync(process.StandardOutput, output), PumpAsync(process.StandardError, output));

        // The server that pg_ctl leaves behind may hold the pipes open, so the exit counts and not the end of the streams.
        try
        {
            await exited.Task.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        await Task.WhenAny(pumps, Task.Delay(OutputGrace, cancellationToken));
        lock (output)
        {
            return new CommandResult($"{file} {string.Join(' ', start.ArgumentList)}", process.ExitCode, output.ToString());
        }
    }

    private static bool IsLocaleOrPostgresSetting(string name) =>
        name.StartsWith("PG", StringComparison.Ordinal) || name.StartsWith("LC_", StringComparison.Ordinal) || name is "LANG" or "LANGUAGE";

    private static async Task PumpAsync(StreamReader reader, StringBuilder output)
    {
        try
        {
            while (await reader.ReadLineAsync() is { } line)
            {
                lock (output)
                {
                    output.AppendLine(line);
                }
            }
        }
        catch (Exception closed) when (closed is ObjectDisposedException or IOException or OperationCanceledException)
        {
            // The program has ended and its pipe was closed with it: there is nothing more to read.
            return;
        }
    }
}
