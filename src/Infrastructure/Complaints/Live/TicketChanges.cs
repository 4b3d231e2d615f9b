using GovernanceApi.Application.Complaints.Live;
using GovernanceApi.Application.Complaints.Tickets;
using GovernanceApi.Application.Feeds;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Tickets;
using Npgsql;
using NpgsqlTypes;

namespace GovernanceApi.Infrastructure.Complaints.Live;

/// <summary>Reads what changed after a position of the outbox, in commit order and never past a transaction that is still open.</summary>
internal sealed class TicketChanges(NpgsqlDataSource source)
{
    /// <summary>Events looked at in one go.</summary>
    public const int Most = 500;

    private const string Next =
        """
        with next as materialized (
            select e.xid, e.seq, e.aggregate_type, e.aggregate_id, e.type
            from feeds.outbox_events e
            where (e.xid, e.seq) > ($1, $2) and e.xid < pg_snapshot_xmin(pg_current_snapshot())
            order by e.xid, e.seq
            limit $3
        ), last as (
            select distinct on (aggregate_type, aggregate_id) * from next order by aggregate_type, aggregate_id, xid desc, seq desc
        )
        select l.xid, l.seq, l.type, t.id, t.number, t.status, t.revision, t.division_code, t.lead_unit_id, t.co_unit_ids, t.assigned_grid_id, t.grid_id,
            (select count(*)::int from next)
        from last l
        left join complaints.tickets t on l.aggregate_type = 'ticket' and t.id = l.aggregate_id
        order by l.xid, l.seq
        """;

    /// <summary>Before every transaction that is open now: whatever commits later lies behind it.</summary>
    public async Task<OutboxPosition> HereAsync(CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand("select pg_snapshot_xmin(pg_current_snapshot())");
        return new OutboxPosition((ulong)(await command.ExecuteScalarAsync(cancellationToken))!, 0);
    }

    /// <summary>True when something after the position is not kept any more.</summary>
    public async Task<bool> IsForgottenAsync(OutboxPosition after, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand("select exists (select 1 from feeds.outbox_horizon h where (h.xid, h.seq) > ($1, $2))");
        command.Parameters.Add(new NpgsqlParameter { Value = after.Xid, NpgsqlDbType = NpgsqlDbType.Xid8 });
        command.Parameters.Add(new NpgsqlParameter { Value = after.Seq });
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    public async Task<ChangeBatch> ReadAsync(OutboxPosition after, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(Next);
        command.Parameters.Add(new NpgsqlParameter { Value = after.Xid, NpgsqlDbType = NpgsqlDbType.Xid8 });
        command.Parameters.Add(new NpgsqlParameter { Value = after.Seq });
        command.Parameters.Add(new NpgsqlParameter { Value = Most });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<SeenChange> changes = [];
        var (position, events) = (after, 0);
        while (await reader.ReadAsync(cancellationToken))
        {
            position = new OutboxPosition(reader.GetFieldValue<ulong>(0), reader.GetInt64(1));
            events = reader.GetInt32(12);
            if (!await reader.IsDBNullAsync(3, cancellationToken))
            {
                changes.Add(Read(reader, position));
            }
        }

        return new ChangeBatch(changes, position, events == Most);
    }

    private static SeenChange Read(NpgsqlDataReader reader, OutboxPosition position)
    {
        var division = reader.GetString(7);
        return new SeenChange(
            position.ToString(),
            new TicketChanged(
                reader.GetGuid(3), reader.GetString(4), Enum.Parse<TicketStatus>(reader.GetString(5), ignoreCase: true), reader.GetInt32(6), division,
                reader.GetString(2)),
            new TicketSight(
                DivisionCode.From(division), reader.IsDBNull(8) ? null : reader.GetGuid(8), reader.GetFieldValue<Guid[]>(9),
                reader.IsDBNull(10) ? null : reader.GetGuid(10), reader.IsDBNull(11) ? null : reader.GetGuid(11)));
    }
}

/// <param name="More">True when there is more to read right away.</param>
internal sealed record ChangeBatch(IReadOnlyList<SeenChange> Changes, OutboxPosition Position, bool More);

internal sealed record SeenChange(string Position, TicketChanged Change, TicketSight Sight);
