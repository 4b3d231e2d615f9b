using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GovernanceApi.Infrastructure.Complaints.Clock;

/// <summary>Lets the clock run once a minute; <c>GOV_BACKGROUND=off</c> leaves it to another process.</summary>
internal sealed class TicketClockService(ComplaintsClock complaints, IConfiguration configuration, TimeProvider clock, ILogger<TicketClockService> log) : BackgroundService
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
                await complaints.RunOnceAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The database may be away for a while: the next round tries again.
                log.LogError(failure, "Clock: round failed");
            }
        }
    }
}
