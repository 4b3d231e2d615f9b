using GovernanceApi.Application.Indicators;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace GovernanceApi.Infrastructure.Indicators;

/// <summary>Keeps the roll-ups about a second behind the tickets while the process lives. <c>GOV_BACKGROUND=off</c> leaves it to another process.</summary>
internal sealed class RollUpJob(IRollUps rollUps, IConfiguration configuration, TimeProvider clock, ILogger<RollUpJob> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (string.Equals(configuration["GOV_BACKGROUND"], "off", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = Pause;
            try
            {
                await rollUps.RunOnceAsync(stoppingToken);
            }
            catch (NpgsqlException e) when (!stoppingToken.IsCancellationRequested)
            {
                // The position did not move: the next run counts the same events again.
                log.LogError(e, "The roll-ups could not be kept up; trying again in {Seconds} s", AfterFailure.TotalSeconds);
                pause = AfterFailure;
            }

            await Task.Delay(pause, clock, stoppingToken);
        }
    }
}
