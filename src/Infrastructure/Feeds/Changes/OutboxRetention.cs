using System.Globalization;
using GovernanceApi.Infrastructure.Clocks;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace GovernanceApi.Infrastructure.Feeds.Changes;

/// <summary>
/// Deletes events after <c>GOV_CHANGES_RETENTION_DAYS</c> (30) once no reader needs them, and deliveries of webhooks that ended so long ago.
/// In chunks, each a transaction of its own; two processes at once delete nothing twice.
/// </summary>
internal sealed class OutboxRetention(NpgsqlDataSource source, IConfiguration configuration, TimeProvider clock) : IRoundClock
{
    private const int DefaultDays = 30;
    private const int Chunk = 5000;

    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    private DateTimeOffset? tidied;

    /// <summary>Once an hour, whoever asks how often.</summary>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (now - tidied < Every)
        {
            return 0;
        }

        tidied = now;
        var days = int.TryParse(configuration["GOV_CHANGES_RETENTION_DAYS"], NumberStyles.None, CultureInfo.InvariantCulture, out var set) ? set : DefaultDays;
        return await ForgetAsync("select feeds.forget_events($1, $2)", now.AddDays(-days), cancellationToken)
            + await ForgetAsync(
                """
                with old as (
                    select subscription_id, event_id from feeds.webhook_deliveries where state <> 'pending' and finished_at < $1 order by finished_at limit $2 for update skip locked
                ), gone as (
                    delete from feeds.webhook_deliveries d using old o where d.subscription_id = o.subscription_id and d.event_id = o.event_id returning 1
                )
                select count(*)::int from gone
                """, now.AddDays(-DefaultDays), cancellationToken);
    }

    private async Task<int> ForgetAsync(string sql, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var total = 0;
        while (true)
        {
            await using var command = source.CreateCommand(sql);
            command.Parameters.Add(new NpgsqlParameter { Value = before });
            command.Parameters.Add(new NpgsqlParameter { Value = Chunk });
            var gone = (int)(await command.ExecuteScalarAsync(cancellationToken))!;
            total += gone;
            if (gone < Chunk)
            {
                return total;
            }
        }
    }
}
