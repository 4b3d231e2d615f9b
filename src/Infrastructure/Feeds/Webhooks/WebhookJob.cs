using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GovernanceApi.Infrastructure.Feeds.Webhooks;

/// <summary>Sends while the process lives; <c>GOV_BACKGROUND=off</c> leaves it to another process.</summary>
internal sealed class WebhookJob(WebhookDispatcher dispatcher, IConfiguration configuration, ILogger<WebhookJob> log) : BackgroundService
{
    // The pace of the wall clock, not of the product's: it decides nothing.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (string.Equals(configuration["GOV_BACKGROUND"], "off", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        List<Task> running = [];
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = Pause;
            try
            {
                if (await dispatcher.StartDueAsync(running, stoppingToken))
                {
                    pause = TimeSpan.Zero;
                }
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // The database may be away for a while; leases run out, and nothing is lost.
                log.LogError(e, "Webhooks: looking for work failed");
                pause = PauseAfterFailure;
            }
            catch (OperationCanceledException)
            {
                break;
            }

            if (pause > TimeSpan.Zero)
            {
                // With work under way, the next is looked for as soon as a place is free.
                await Task.WhenAny([.. running, Task.Delay(pause, stoppingToken)]);
            }
        }

        await Task.WhenAll(running);
    }
}
