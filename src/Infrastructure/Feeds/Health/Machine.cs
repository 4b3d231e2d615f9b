using System.Diagnostics;
using System.Reflection;
using GovernanceApi.Application.Feeds.Health;

namespace GovernanceApi.Infrastructure.Feeds.Health;

internal sealed class Machine(DataFolder data) : IMachine
{
    // The wall clock's, whatever the product takes for now.
    private static readonly DateTimeOffset Began = StartOfProcess();

    public string Version { get; } =
        typeof(Machine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    public TimeSpan Uptime => TimeProvider.System.GetUtcNow() - Began;

    public DiskHealth Disk
    {
        get
        {
            var drive = new DriveInfo(data.Root);
            return new DiskHealth(drive.AvailableFreeSpace, drive.TotalSize);
        }
    }

    private static DateTimeOffset StartOfProcess()
    {
        using var process = Process.GetCurrentProcess();
        return new DateTimeOffset(process.StartTime);
    }
}
