using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Feeds.Integrators;

/// <summary>docs/integrators.md is run as it stands: all its commands in one shell, in their order, and what it says they print is compared.</summary>
public sealed partial class IntegratorsPageTests(LiveHost host) : IClassFixture<LiveHost>
{
    /// <summary>Stands in expected output for what differs from run to run.</summary>
    private const string Elided = "…";

    [Fact]
    public async Task Every_command_of_the_page_does_what_the_page_says()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Root(), "docs", "integrators.md"));
        var blocks = Blocks().Matches(page).Select(m => (Commands: m.Groups["bash"].Value, Output: m.Groups["text"].Success ? m.Groups["text"].Value : null)).ToList();
        blocks.Count.ShouldBeGreaterThan(15);

        var (output, errors, code) = await RunAsync(string.Concat(blocks.Select((b, i) => $"{b.Commands}\necho '{Mark(i)}'\n")));

        var rest = output;
        for (var i = 0; i < blocks.Count; i++)
        {
            var end = rest.IndexOf(Mark(i), StringComparison.Ordinal);
            end.ShouldBeGreaterThanOrEqualTo(0, $"Stopped with {code} in:\n{blocks[i].Commands}\nwhich printed:\n{rest}\n{errors}");
            if (blocks[i].Output is { } expected)
            {
                var pattern = "^" + Regex.Escape(expected.Trim()).Replace(Elided, "[^\n]*", StringComparison.Ordinal) + "$";
                Regex.IsMatch(rest[..end].Trim(), pattern, RegexOptions.None, TimeSpan.FromSeconds(5)).ShouldBeTrue($"{blocks[i].Commands}\nprinted:\n{rest[..end]}\nand not:\n{expected}");
            }

            rest = rest[(end + Mark(i).Length)..];
        }

        code.ShouldBe(0, errors);
    }

    private async Task<(string Output, string Errors, int Code)> RunAsync(string script)
    {
        var folder = Directory.CreateTempSubdirectory("integrators-").FullName;
        var start = new ProcessStartInfo("bash", ["-euo", "pipefail", "-s"])
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardInputEncoding = new UTF8Encoding(false),
        };
        start.Environment["GOV_URL"] = host.Address;
        start.Environment["ADMIN_USER"] = host.AdministratorName;
        start.Environment["ADMIN_PASSWORD"] = LiveHost.Password;
        start.Environment["RECEIVER_PORT"] = FreePort().ToString(System.Globalization.CultureInfo.InvariantCulture);
        using var bash = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(10));
        try
        {
            var (output, errors) = (bash.StandardOutput.ReadToEndAsync(patience.Token), bash.StandardError.ReadToEndAsync(patience.Token));
            // A group that bash reads to its end before it runs: commands that read their input must not eat the script.
            await bash.StandardInput.WriteAsync("trap 'kill $(jobs -p) 2>/dev/null' EXIT\n{\n" + script + "\n} </dev/null\n");
            bash.StandardInput.Close();
            await bash.WaitForExitAsync(patience.Token);
            return (await output, await errors, bash.ExitCode);
        }
        finally
        {
            if (!bash.HasExited)
            {
                bash.Kill(entireProcessTree: true);
            }

            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Mark(int block) => $"==== end of block {block} ====";

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "GovernanceApi.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }

    [GeneratedRegex("^```bash\n(?<bash>.*?)^```\n(?:\n?```text\n(?<text>.*?)^```\n)?", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Blocks();
}
