using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GovernanceApi.Infrastructure.GridTasks;

/// <summary>Lets the clock run once a minute; <c>GOV_BACKGROUND=off</c> leaves it to another process.</summary>
internal sealed class AdmissionsClockService(AdmissionsClock admissions, IConfiguration configuration, TimeProvider clock, ILogger<AdmissionsClockService> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (string.Equals(configuration["GOV_BACKGROUND"], "off", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await admissions.RunOnceAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The database may be away for a while: the next round tries again.
                log.LogError(failure, "Clock: round failed");
            }
        }
    }
}
