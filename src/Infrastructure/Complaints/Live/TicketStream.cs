using System.Collections.Concurrent;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Complaints.Live;
using GovernanceApi.Application.Feeds;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace GovernanceApi.Infrastructure.Complaints.Live;

/// <summary>
/// One reader of the outbox per process, fanned out to all its open pages. It asks twice a second, and only while a page is open;
/// NOTIFY would tell a little sooner, but takes a lock of the whole server at each commit.
/// </summary>
internal sealed class TicketStream(TicketChanges changes, ILogger<TicketStream> log) : BackgroundService, ITicketStream
{
    // The pace of the wall clock, not of the product's: it decides nothing.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentDictionary<TicketSubscription, bool> open = new();
    private readonly SemaphoreSlim turn = new(1);
    private readonly SemaphoreSlim somebodyCame = new(0);
    private OutboxPosition? position;

    public async Task<TicketSubscription> SubscribeAsync(CurrentUser user, string? after, CancellationToken cancellationToken)
    {
        var subscription = new TicketSubscription(user, s => open.TryRemove(s, out _));
        await turn.WaitAsync(cancellationToken);
        try
        {
            position ??= await changes.HereAsync(cancellationToken);
            open[subscription] = true;
        }
        finally
        {
            turn.Release();
        }

        somebodyCame.Release();
        if (OutboxPosition.Parse(after) is { } known)
        {
            await TellMissedAsync(subscription, known, cancellationToken);
        }

        return subscription;
    }

    public override void Dispose()
    {
        base.Dispose();
        turn.Dispose();
        somebodyCame.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pace = new PeriodicTimer(Pause);
        while (true)
        {
            await somebodyCame.WaitAsync(stoppingToken);
            do
            {
                try
                {
                    await TellNextAsync(stoppingToken);
                }
                catch (NpgsqlException e) when (!stoppingToken.IsCancellationRequested)
                {
                    // The position did not move: nothing is lost.
                    log.LogWarning(e, "The ticket stream could not read the outbox");
                }
            }
            while (!await IsIdleAsync(stoppingToken) && await pace.WaitForNextTickAsync(stoppingToken));
        }
    }

    private async Task TellNextAsync(CancellationToken cancellationToken)
    {
        for (var more = true; more && position is { } from;)
        {
            var batch = await changes.ReadAsync(from, cancellationToken);
            foreach (var (at, change, sight) in batch.Changes)
            {
                foreach (var subscription in open.Keys)
                {
                    subscription.Tell(at, change, sight);
                }
            }

            (position, more) = (batch.Position, batch.More);
        }
    }

    /// <summary>With nobody listening the position is forgotten; the next page starts from then.</summary>
    private async Task<bool> IsIdleAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            if (!open.IsEmpty)
            {
                return false;
            }

            position = null;
            return true;
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task TellMissedAsync(TicketSubscription subscription, OutboxPosition known, CancellationToken cancellationToken)
    {
        var missed = await changes.ReadAsync(known, cancellationToken);
        if (missed.More || await changes.IsForgottenAsync(known, cancellationToken))
        {
            subscription.TellAnyway((missed.More ? missed.Position : await changes.HereAsync(cancellationToken)).ToString(), change: null);
            return;
        }

        foreach (var (at, change, sight) in missed.Changes)
        {
            subscription.Tell(at, change, sight);
        }
    }
}
