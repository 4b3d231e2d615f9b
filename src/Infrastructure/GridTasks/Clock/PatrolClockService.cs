using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GovernanceApi.Infrastructure.GridTasks.Clock;

/// <summary>Looks for plans to expand every quarter of an hour and at the start; <c>GOV_BACKGROUND=off</c> leaves it to another process.</summary>
internal sealed class PatrolClockService(PatrolClock patrols, IConfiguration configuration, TimeProvider clock, ILogger<PatrolClockService> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (string.Equals(configuration["GOV_BACKGROUND"], "off", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                await patrols.RunOnceAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The database may be away for a while: the next round tries again.
                log.LogError(failure, "Patrols: round failed");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
