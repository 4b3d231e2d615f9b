using System.Text.Json;
using GovernanceApi.Application.Feeds.Changes;
using GovernanceApi.Application.Feeds.Webhooks;
using GovernanceApi.Domain.Feeds.Webhooks;
using Npgsql;
using NpgsqlTypes;

namespace GovernanceApi.Infrastructure.Feeds.Webhooks;

/// <summary>The dispatcher's questions to the database; what they do is in Sql/Feeds/webhooks.sql.</summary>
internal sealed class WebhookQueue(NpgsqlDataSource source, TimeProvider clock)
{
    /// <summary>Events read in one go.</summary>
    public const int Batch = 1000;

    /// <summary>Open deliveries of one subscription; what comes after them waits in the outbox.</summary>
    private const int Backlog = 10_000;

    private const int BreakAfter = 5;

    private static readonly TimeSpan BreakFor = TimeSpan.FromMinutes(1);

    /// <summary>Longer than any attempt takes: after it the attempt is lost with its process.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    /// <summary>Active subscriptions for which there is something to do.</summary>
    public async Task<List<Receiver>> LookAsync(CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(
            """
            select s.id, s.url, s.secret, s.old_secret, s.old_secret_until, w.news, w.due
            from feeds.webhook_subscriptions s
            join feeds.webhook_cursors c on c.subscription_id = s.id
            cross join lateral (select
                exists (select 1 from feeds.outbox_events e where (e.xid, e.seq) > (c.xid, c.seq) and e.xid < pg_snapshot_xmin(pg_current_snapshot())) as news,
                (c.broken_until is null or c.broken_until <= $1)
                    and exists (select 1 from feeds.webhook_deliveries d where d.subscription_id = s.id and d.state = 'pending' and d.next_attempt_at <= $1) as due) w
            where s.state = 'active' and (w.news or w.due)
            order by random()
            """);
        command.Parameters.Add(new NpgsqlParameter { Value = clock.GetUtcNow() });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<Receiver> found = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            found.Add(new Receiver(
                reader.GetGuid(0), reader.GetString(1), reader.GetFieldValue<byte[]>(2), reader.IsDBNull(3) ? null : reader.GetFieldValue<byte[]>(3),
                reader.IsDBNull(4) ? null : reader.GetFieldValue<DateTimeOffset>(4), reader.GetBoolean(5)));
        }

        return found;
    }

    /// <returns>How many events were read; null when another process is at it.</returns>
    public async Task<int?> FanOutAsync(Guid subscription, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand("select feeds.fan_out($1, $2, $3, $4, $5)");
        Add(command, subscription, PublicEvents.KindList, Batch, Backlog, clock.GetUtcNow());
        return await command.ExecuteScalarAsync(cancellationToken) as int?;
    }

    public async Task<List<ClaimedDelivery>> ClaimAsync(Guid subscription, int atOnce, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(
            "select event_id, attempt, tries, type, aggregate_type, aggregate_id, sequence, area, occurred_at, payload from feeds.claim_deliveries($1, $2, $3, $4)");
        Add(command, subscription, atOnce, Lease, clock.GetUtcNow());
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<ClaimedDelivery> claimed = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            claimed.Add(new ClaimedDelivery(
                reader.GetGuid(0), reader.GetInt32(1), reader.GetInt32(2), reader.GetString(3), reader.GetString(4), reader.GetGuid(5), reader.GetInt32(6),
                reader.IsDBNull(7) ? null : reader.GetString(7), reader.IsDBNull(8) ? null : reader.GetFieldValue<DateTimeOffset>(8), reader.IsDBNull(9) ? null : reader.GetString(9)));
        }

        return claimed;
    }

    /// <returns>Since when the receiver has failed; null when it has not, or the lease had run out.</returns>
    public async Task<DateTimeOffset?> SettleAsync(
        Guid subscription, ClaimedDelivery delivery, DateTimeOffset began, WebhookAnswer answer, WebhookDeliveryState outcome, DateTimeOffset? againAt, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand("select failing_since from feeds.settle_delivery($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)");
        Add(command, subscription, delivery.EventId, delivery.Attempt, began, answer.DurationMilliseconds);
        command.Parameters.Add(new NpgsqlParameter { Value = (object?)answer.Status ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer });
        command.Parameters.Add(new NpgsqlParameter { Value = answer.Failure is { } failure ? Code(failure) : DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new NpgsqlParameter { Value = (object?)answer.Answer ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new NpgsqlParameter { Value = Code(outcome) });
        command.Parameters.Add(new NpgsqlParameter { Value = (object?)againAt ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        Add(command, BreakAfter, BreakFor, clock.GetUtcNow());
        return await command.ExecuteScalarAsync(cancellationToken) is DateTime since ? new DateTimeOffset(since, TimeSpan.Zero) : null;
    }

    private static string Code<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static void Add(NpgsqlCommand command, params ReadOnlySpan<object> values)
    {
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }
    }
}

/// <param name="News">The outbox has gone on since it was last read for this one.</param>
internal sealed record Receiver(Guid Id, string Url, byte[] Secret, byte[]? OldSecret, DateTimeOffset? OldSecretUntil, bool News);

/// <param name="Attempt">Its number, which fences.</param>
/// <param name="Tries">Attempts before this one, of this round.</param>
/// <param name="Payload">Null when the event is not kept any more.</param>
internal sealed record ClaimedDelivery(
    Guid EventId, int Attempt, int Tries, string Type, string AggregateType, Guid AggregateId, int Sequence, string? Area, DateTimeOffset? OccurredAt, string? Payload);
