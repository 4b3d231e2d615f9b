using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace GovernanceApi.Benchmarks;

/// <summary>The product as a process of its own: how soon it serves its first list, and how much memory it takes under load.</summary>
/// <param name="FirstList">Seconds from the start of the process on a filled database to the first page of tickets.</param>
/// <param name="Idle">Resident MB after the first list.</param>
/// <param name="Loaded">Highest resident MB while 64 connections read lists.</param>
internal sealed record Footprint(double FirstList, double Idle, double Loaded)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LoadTime = TimeSpan.FromSeconds(8);

    public static async Task<Footprint> MeasureAsync(string connectionString, string dataFolder, Caller signedIn, string list)
    {
        var port = FreePort();
        var binary = Path.Combine(AppContext.BaseDirectory, "GovernanceApi.Api.dll");
        var start = new ProcessStartInfo("dotnet", [binary]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ConnectionStrings__Governance"] = connectionString;
        start.Environment["GOV_DATA"] = dataFolder;
        start.Environment["GOV_PORT"] = port.ToString(CultureInfo.InvariantCulture);
        start.Environment["GOV_DEMO"] = "off";
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await FirstListAsync(port, signedIn.Get(list), watch);
            var first = watch.Elapsed.TotalSeconds;
            var idle = Resident(process.Id, "VmRSS");
            await new Slice().RunAsync(64, port, LoadTime, () => signedIn.Get(list));
            return new Footprint(first, idle, Resident(process.Id, "VmHWM"));
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    private static async Task FirstListAsync(int port, byte[] request, Stopwatch watch)
    {
        while (true)
        {
            try
            {
                using var wire = await Wire.ConnectAsync(port);
                await wire.SendAsync(request);
                return;
            }
            catch (SocketException) when (watch.Elapsed < Patience)
            {
                // Not listening yet.
                await Task.Delay(10);
            }
        }
    }

    private static double Resident(int process, string field)
    {
        var line = File.ReadLines($"/proc/{process}/status").First(l => l.StartsWith(field, StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
