using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using GovernanceApi.Domain.Complaints.Search;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace GovernanceApi.Benchmarks;

/// <summary>State and event in one transaction and one round trip; no ledger, no idempotency row.</summary>
internal sealed class LimitWrites(NpgsqlDataSource source)
{
    public async Task CreateAsync(HttpContext http)
    {
        using var body = await JsonDocument.ParseAsync(http.Request.Body);
        var given = body.RootElement;
        var now = TimeProvider.System.GetUtcNow();
        var (id, text, place) = (Guid.CreateVersion7(now), given.GetProperty("text").GetString()!, given.GetProperty("place").GetString()!);
        var due = now.AddDays(1);
        var title = text.Length > 20 ? text[..20] : text;
        var normal = SearchGrams.Normalise($"{title} {text} {place}");
        var code = RandomNumberGenerator.GetHexString(20);
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var batch = new NpgsqlBatch(connection, transaction);
        Add(batch,
            "insert into complaints.tickets (id, former_officer_ids, number, status, status_since, round, channel, title, text, category_code, urgency, confidential, anonymous, "
            + "received_at, registered_at, due_at, due_provisional, co_unit_ids, designated, return_count, supervision_level, remind_count, follower_count, source_followers, "
            + "opponents, extended, merged_count, place, division_code, call_back_attempts, revision) values ($1, '{}', to_char($2, 'YYYYMMDD-') || "
            + "nextval('complaints.ticket_numbers'), 'submitted', $2, 1, $3, $4, $5, $6, 'ordinary', false, false, $2, $2, $7, false, '{}', false, 0, 0, 0, 0, 0, 0, false, 0, $8, $9, 0, 1) "
            + "returning number",
            id, now, given.GetProperty("channel").GetString()!, title, text, given.GetProperty("categoryCode").GetString()!, due, place, given.GetProperty("divisionCode").GetString()!);
        Add(batch, "insert into complaints.ticket_search (id, search_text, grams) values ($1, $2, $3)", id, normal, SearchGrams.Of(normal).ToArray());
        Add(batch,
            "insert into complaints.ticket_clocks (id, kind, round, started_at, \"limit\", rule_key, due_at, provisional, pauses, ticket_id) "
            + "values ($1, 'accept', 1, $2, '{\"amount\":1,\"unit\":\"workingDay\"}', 'tickets.accept', $3, false, '[]', $4)",
            Guid.CreateVersion7(now), now, due, id);
        Step(batch, id, now, 1, "register", "submitted");
        Add(batch, "insert into complaints.reporters (ticket_id, masked_name, masked_phone, query_code_hash, revision) values ($1, '张*', '138****1234', $2, 1)",
            id, SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(code)));
        Event(batch, id, now, 1, "ticket.registered");
        string number;
        await using (var reader = await batch.ExecuteReaderAsync())
        {
            await reader.ReadAsync();
            number = reader.GetString(0);
        }

        await transaction.CommitAsync();
        http.Response.StatusCode = StatusCodes.Status201Created;
        await AnswerAsync(http, id, number, "submitted", 1, code, due);
    }

    public async Task AcceptAsync(Guid id, HttpContext http)
    {
        var now = TimeProvider.System.GetUtcNow();
        var due = now.AddDays(1);
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var batch = new NpgsqlBatch(connection, transaction);
        Add(batch,
            "update complaints.tickets set status = 'accepted', status_since = $2, accepted_at = $2, accepted_on_time = due_at >= $2, due_at = $3, revision = revision + 1 "
            + "where id = $1 and county_code = '341502' and status = 'submitted' returning number, revision",
            id, now, due);
        Add(batch, "update complaints.ticket_clocks set stopped_at = $2 where ticket_id = $1 and kind = 'accept' and stopped_at is null", id, now);
        Add(batch,
            "insert into complaints.ticket_clocks (id, kind, round, started_at, \"limit\", rule_key, due_at, provisional, pauses, ticket_id) "
            + "values ($1, 'dispatch', 1, $2, '{\"amount\":1,\"unit\":\"workingDay\"}', 'tickets.dispatch', $3, false, '[]', $4)",
            Guid.CreateVersion7(now), now, due, id);
        Step(batch, id, now, 2, "accept", "accepted");
        Event(batch, id, now, 2, "ticket.accepted");
        string number;
        int revision;
        await using (var reader = await batch.ExecuteReaderAsync())
        {
            await reader.ReadAsync();
            (number, revision) = (reader.GetString(0), reader.GetInt32(1));
        }

        await transaction.CommitAsync();
        await AnswerAsync(http, id, number, "accepted", revision, null, null);
    }

    private static void Step(NpgsqlBatch batch, Guid ticket, DateTimeOffset now, int revision, string action, string to) =>
        Add(batch, "insert into complaints.ticket_steps (id, revision, at, action, \"to\", actor_role, \"public\", round, ticket_id) values ($1, $2, $3, $4, $5, 'countyDispatcher', false, 1, $6)",
            Guid.CreateVersion7(now), revision, now, action, to, ticket);

    private static void Event(NpgsqlBatch batch, Guid ticket, DateTimeOffset now, int revision, string type) =>
        Add(batch,
            "insert into feeds.outbox_events (id, type, aggregate_type, aggregate_id, sequence, area, occurred_at, payload) "
            + "values ($1, $2, 'ticket', $3, $4, '341502001001', $5, '{\"channel\":\"hotline\",\"categoryCode\":\"020101\",\"to\":\"submitted\",\"round\":1}')",
            Guid.CreateVersion7(now), type, ticket, revision, now);

    private static void Add(NpgsqlBatch batch, string sql, params object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        batch.BatchCommands.Add(command);
    }

    private static async Task AnswerAsync(HttpContext http, Guid id, string number, string status, int revision, string? code, DateTimeOffset? due)
    {
        var body = new ArrayBufferWriter<byte>(256);
        await using var json = new Utf8JsonWriter(body, LimitServer.Json);
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("number", number);
        json.WriteString("status", status);
        json.WriteNumber("revision", revision);
        if (code is not null)
        {
            json.WriteString("queryCode", code);
            json.WriteString("dueAt", due!.Value);
        }

        json.WriteEndObject();
        json.Flush();
        await LimitServer.SendAsync(http, body);
    }
}
