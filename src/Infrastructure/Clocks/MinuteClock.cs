using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GovernanceApi.Infrastructure.Clocks;

/// <summary>A clock of one module.</summary>
internal interface IRoundClock
{
    /// <summary>One round. Answers how many records moved.</summary>
    Task<int> RunOnceAsync(CancellationToken cancellationToken);
}

/// <summary>Lets a clock run once a minute; <c>GOV_BACKGROUND=off</c> leaves it to another process.</summary>
internal sealed class MinuteClock<TClock>(TClock rounds, IConfiguration configuration, TimeProvider clock, ILogger<MinuteClock<TClock>> log) : BackgroundService
    where TClock : IRoundClock
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
                await rounds.RunOnceAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The database may be away for a while: the next round tries again.
                log.LogError(failure, "Clock: round failed");
            }
        }
    }
}
