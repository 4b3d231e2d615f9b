using GovernanceApi.Application.Feeds.Imports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GovernanceApi.Infrastructure.Feeds.Imports;

/// <summary>Works on imports while the process lives. <c>GOV_BACKGROUND=off</c> leaves them to another process.</summary>
internal sealed class ImportJob(
    ImportRunner runner, ImportSignal signal, IServiceScopeFactory scopes, IConfiguration configuration, TimeProvider clock, ILogger<ImportJob> log) : BackgroundService
{
    /// <summary>How long an import of a process that died may wait.</summary>
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    private const int ChunksAtATime = 10;

    private static readonly TimeSpan TidyEvery = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (string.Equals(configuration["GOV_BACKGROUND"], "off", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        // The host must be up before the first look: tables may not be there yet.
        await Task.Yield();
        var tidied = clock.GetUtcNow();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await runner.RunNextAsync(stoppingToken, ChunksAtATime))
                {
                }

                if (clock.GetUtcNow() - tidied >= TidyEvery)
                {
                    tidied = clock.GetUtcNow();
                    await using var scope = scopes.CreateAsyncScope();
                    await scope.ServiceProvider.GetRequiredService<ImportRetention>().RunAsync(stoppingToken);
                }

                await signal.WaitAsync(LookEvery, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // The checkpoint stands; the database or the disk may be back at the next try.
                log.LogError(e, "An import stopped; it is tried again");
                await signal.WaitAsync(LookEvery, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
