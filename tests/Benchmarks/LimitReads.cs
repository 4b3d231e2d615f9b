using System.Buffers;
using System.Text;
using System.Text.Json;
using GovernanceApi.Application.Indicators.Overview;
using GovernanceApi.Domain.Complaints.Search;
using Microsoft.AspNetCore.Http;
using Npgsql;
using NpgsqlTypes;

namespace GovernanceApi.Benchmarks;

internal sealed class LimitReads(NpgsqlDataSource source, LimitNames names, string actions, string overview)
{
    private const string Columns =
        "select t.id, t.number, t.revision, t.title, t.status, t.round, t.channel, t.urgency, t.category_code, t.division_code, t.compound_id, "
        + "coalesce(t.assigned_grid_id, t.grid_id), t.lead_unit_id, t.received_at, t.due_at, t.due_provisional, t.supervision_level, "
        + "t.repeat_of_id is not null, t.follower_count, t.confidential";

    private const string List = Columns + " from complaints.tickets t where t.county_code = '341502' order by t.received_at desc, t.id desc limit 21";

    private const string Rare =
        Columns + " from complaints.ticket_search s join complaints.tickets t on t.id = s.id where s.grams @> $1 and s.search_text like $2 and t.county_code = '341502' "
        + "order by t.received_at desc, t.id desc limit 21";

    private const string Common =
        Columns + " from complaints.tickets t where t.county_code = '341502' and exists (select 1 from complaints.ticket_search s where s.id = t.id and s.search_text like $1) "
        + "order by t.received_at desc, t.id desc limit 21";

    private const string One =
        Columns + ", t.text, t.place, t.outcome, t.reply, t.accepted_at, t.dispatched_at, t.first_response_at, t.resolved_at, t.closed_at, t.dispute_until, t.verification, "
        + "t.call_back_attempts, t.return_count, t.extended, t.remind_count, r.masked_name, r.masked_phone, t.anonymous, r.anonymised_at is not null, t.opponents "
        + "from complaints.tickets t left join complaints.reporters r on r.ticket_id = t.id where t.id = $1 and t.county_code = '341502'";

    private readonly byte[] tail = Encoding.UTF8.GetBytes($",\"allowedActions\":{actions}}}");
    private readonly byte[] overviewBody = Encoding.UTF8.GetBytes(overview);

    public async Task ListAsync(HttpContext http)
    {
        await using var command = source.CreateCommand(List);
        await PageAsync(http, command);
    }

    public async Task SearchAsync(HttpContext http)
    {
        var term = http.Request.Query["q"].ToString();
        var rare = term == Tickets.RareTerm;
        await using var command = source.CreateCommand(rare ? Rare : Common);
        if (rare)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = SearchGrams.Of(term).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        }

        command.Parameters.Add(new NpgsqlParameter { Value = $"%{term}%" });
        await PageAsync(http, command);
    }

    public async Task TicketAsync(Guid id, HttpContext http)
    {
        await using var batch = source.CreateBatch();
        foreach (var sql in (string[])[
            One,
            "select id, file_name, content_type, size, purpose, created_at from complaints.attachments where ticket_id = $1 and state = 'ready' order by created_at",
            "select id, number, title, status from complaints.tickets where parent_id = $1 and county_code = '341502' order by id limit 50"])
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(sql) { Parameters = { new NpgsqlParameter { Value = id } } });
        }

        await using var reader = await batch.ExecuteReaderAsync();
        await reader.ReadAsync();
        var body = new ArrayBufferWriter<byte>(4096);
        await using var json = new Utf8JsonWriter(body, LimitServer.Json);
        json.WriteStartObject();
        json.WritePropertyName("ticket");
        WriteRow(json, reader);
        WriteDetails(json, reader);
        // Related tickets and files: none in the generated ones, but asked for all the same.
        await reader.NextResultAsync();
        await reader.NextResultAsync();
        json.WriteStartArray("merged");
        json.WriteEndArray();
        json.WriteStartArray("attachments");
        json.WriteEndArray();
        json.Flush();
        body.Write(tail);
        await LimitServer.SendAsync(http, body);
    }

    /// <summary>The three reads of the product, one after the other, and its bytes.</summary>
    public async Task OverviewAsync(HttpContext http)
    {
        var now = TimeProvider.System.GetUtcNow();
        var period = Period.Of(null, null, now);
        await RunAsync(OverviewSql.Figures, period.Values("341502"));
        await RunAsync(OverviewSql.OverdueByArea, ["341502", now, period.From, period.To, 9]);
        await RunAsync(OverviewSql.Totals, period.YearBefore().Values("341502"));
        var body = new ArrayBufferWriter<byte>(overviewBody.Length);
        body.Write(overviewBody);
        await LimitServer.SendAsync(http, body);
    }

    private async Task RunAsync(string sql, object[] values)
    {
        await using var command = source.CreateCommand(sql);
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue($"p{i}", values[i]);
        }

        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            _ = reader.GetValue(reader.FieldCount - 1);
        }
    }

    private async Task PageAsync(HttpContext http, NpgsqlCommand command)
    {
        await using var reader = await command.ExecuteReaderAsync();
        var body = new ArrayBufferWriter<byte>(16 * 1024);
        await using var json = new Utf8JsonWriter(body, LimitServer.Json);
        json.WriteStartObject();
        json.WriteStartArray("items");
        var rows = 0;
        while (await reader.ReadAsync())
        {
            if (++rows <= 20)
            {
                WriteRow(json, reader);
            }
        }

        json.WriteEndArray();
        if (rows > 20)
        {
            // As long as a signed one.
            json.WriteString("nextCursor", new string('x', Cursor));
        }
        else
        {
            json.WriteNull("nextCursor");
        }

        json.WriteEndObject();
        json.Flush();
        await LimitServer.SendAsync(http, body);
    }

    // Signature, time and id of a cursor of the product in Base64.
    private const int Cursor = 152;

    private void WriteRow(Utf8JsonWriter json, NpgsqlDataReader row)
    {
        json.WriteStartObject();
        json.WriteString("id", row.GetGuid(0));
        json.WriteString("number", row.GetString(1));
        json.WriteNumber("revision", row.GetInt32(2));
        json.WriteString("title", row.GetString(3));
        json.WriteString("status", row.GetString(4));
        json.WriteNumber("round", row.GetInt32(5));
        json.WriteString("channel", row.GetString(6));
        json.WriteString("urgency", row.GetString(7));
        Text(json, "categoryCode", row, 8);
        json.WriteString("categoryName", row.IsDBNull(8) ? null : names.Categories.GetValueOrDefault(row.GetString(8)));
        var division = row.GetString(9);
        json.WriteString("divisionCode", division);
        json.WriteString("divisionName", names.Divisions.GetValueOrDefault(division));
        Place(json, "compound", row, 10);
        Place(json, "grid", row, 11);
        Place(json, "leadUnit", row, 12);
        json.WriteString("receivedAt", row.GetFieldValue<DateTimeOffset>(13));
        Instant(json, "dueAt", row, 14);
        json.WriteBoolean("dueProvisional", row.GetBoolean(15));
        json.WriteBoolean("overdue", !row.IsDBNull(14) && row.GetFieldValue<DateTimeOffset>(14) < TimeProvider.System.GetUtcNow());
        json.WriteNumber("supervisionLevel", row.GetInt32(16));
        json.WriteBoolean("repeat", row.GetBoolean(17));
        json.WriteNumber("followerCount", row.GetInt32(18));
        json.WriteBoolean("confidential", row.GetBoolean(19));
        json.WriteEndObject();
    }

    private static void WriteDetails(Utf8JsonWriter json, NpgsqlDataReader row)
    {
        json.WriteNumber("revision", row.GetInt32(2));
        json.WriteString("text", row.GetString(20));
        Text(json, "place", row, 21);
        json.WriteNull("location");
        json.WriteStartArray("coUnits");
        json.WriteEndArray();
        json.WriteNull("gridTaskId");
        Text(json, "outcome", row, 22);
        Text(json, "reply", row, 23);
        foreach (var absent in (string[])["plannedOn", "referredTo", "opinion", "rejectReason"])
        {
            json.WriteNull(absent);
        }

        Instant(json, "acceptedAt", row, 24);
        Instant(json, "dispatchedAt", row, 25);
        Instant(json, "firstResponseAt", row, 26);
        Instant(json, "resolvedAt", row, 27);
        Instant(json, "closedAt", row, 28);
        Instant(json, "disputeUntil", row, 29);
        if (row.IsDBNull(30))
        {
            json.WriteNull("verification");
        }
        else
        {
            using var verification = JsonDocument.Parse(row.GetString(30));
            json.WriteString("verification", verification.RootElement.GetProperty("method").GetString());
        }

        json.WriteNumber("callBackAttempts", row.GetInt32(31));
        json.WriteNumber("returnCount", row.GetInt32(32));
        json.WriteBoolean("extended", row.GetBoolean(33));
        json.WriteNumber("remindCount", row.GetInt32(34));
        json.WriteNull("rating");
        json.WriteNull("pending");
        json.WriteStartObject("reporter");
        Text(json, "name", row, 35);
        Text(json, "phone", row, 36);
        json.WriteBoolean("anonymous", row.GetBoolean(37));
        json.WriteBoolean("anonymised", row.GetBoolean(38));
        json.WriteBoolean("confidential", row.GetBoolean(19));
        json.WriteEndObject();
        json.WriteNull("sourceSystem");
        json.WriteNull("sourceExternalId");
        json.WriteNumber("opponents", row.GetInt32(39));
        json.WriteNull("parent");
        json.WriteNull("repeatOf");
    }

    private void Place(Utf8JsonWriter json, string name, NpgsqlDataReader row, int column)
    {
        if (row.IsDBNull(column))
        {
            json.WriteNull(name + "Id");
            json.WriteNull(name + "Name");
        }
        else
        {
            var id = row.GetGuid(column);
            json.WriteString(name + "Id", id);
            json.WriteString(name + "Name", names.Places.GetValueOrDefault(id));
        }
    }

    private static void Text(Utf8JsonWriter json, string name, NpgsqlDataReader row, int column) => json.WriteString(name, row.IsDBNull(column) ? null : row.GetString(column));

    private static void Instant(Utf8JsonWriter json, string name, NpgsqlDataReader row, int column)
    {
        if (row.IsDBNull(column))
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, row.GetFieldValue<DateTimeOffset>(column));
        }
    }
}
