using System.Globalization;

namespace GovernanceApi.Benchmarks;

/// <summary>One generated ticket as lines of COPY: spread over two years, older ones closed, the last four in a hundred submitted.</summary>
internal sealed class Row
{
    public const string TicketColumns =
        "id, former_officer_ids, number, status, status_since, round, channel, title, text, category_code, urgency, confidential, anonymous, received_at, registered_at, "
        + "due_at, due_provisional, co_unit_ids, designated, dispatched_at, return_count, supervision_level, remind_count, follower_count, source_followers, opponents, "
        + "first_response_at, extended, outcome, reply, resolved_at, handled_on_time, accepted_on_time, accepted_at, merged_count, place, division_code, closed_at, "
        + "verification, call_back_attempts, revision";

    public const string ClockColumns = "id, kind, round, started_at, \"limit\", rule_key, due_at, provisional, stopped_at, pauses, ticket_id";
    public const string StepColumns = "id, revision, at, action, \"to\", actor_role, \"public\", round, ticket_id";
    private const int Days = 730;
    private static readonly string[] Channels = ["hotline", "web", "visit", "petition", "gridPatrol"];
    private static readonly string[] Categories = ["010101", "010212", "020101", "030101", "040101"];

    private readonly DateTimeOffset received;
    private readonly string division;
    private readonly int i;

    public Row(int i, int rows, DateTimeOffset newest, string[] communities)
    {
        this.i = i;
        received = newest.AddMinutes(-10).AddDays(-Days * (1 - ((i + 1.0) / rows)));
        Id = Guid.CreateVersion7(received);
        Open = i >= rows - (rows / 25);
        division = communities[i % communities.Length];
        Text = Tickets.TextOf(i);
    }

    public Guid Id { get; }

    public bool Open { get; }

    public string Number => string.Create(CultureInfo.InvariantCulture, $"{received:yyyyMMdd}-B{i:D7}");

    public string Title => Text.Length > 20 ? Text[..20] : Text;

    public string Text { get; }

    public string Place => $"第{i % 200}小区";

    /// <summary>Beyond the run, for the background clock takes up what is late and would be quicker than the benchmark.</summary>
    private DateTimeOffset Due => received.AddDays(60);

    public string Ticket()
    {
        var (closed, done) = (At(received.AddDays(3)), !Open);
        return string.Join('\t',
            Id, "{}", Number, done ? "closed" : "submitted", done ? closed : At(received), 1, Channels[i % Channels.Length], Title, Text, Categories[i % Categories.Length],
            "ordinary", "f", "f", At(received), At(received), done ? "\\N" : At(Due), "f", "{}", "f", done ? At(received.AddHours(5)) : "\\N", 0, 0, 0, 0, 0, 0,
            done ? closed : "\\N", "f", done ? "fixed" : "\\N", done ? "已派人到现场处理完毕，感谢您的反映。" : "\\N", done ? closed : "\\N", done ? "t" : "\\N", done ? "t" : "\\N",
            done ? At(received.AddHours(2)) : "\\N", 0, Place, division, done ? closed : "\\N",
            done ? $"{{\"method\":\"callBack\",\"satisfied\":{(i % 10 == 0 ? "false" : "true")},\"solved\":true,\"at\":\"{received.AddDays(3):O}\",\"verifierId\":null}}" : "\\N",
            0, done ? 7 : 1);
    }

    public string Clock() => string.Join('\t',
        Guid.CreateVersion7(received), Open ? "accept" : "handle", 1, At(received), "{\"amount\":1,\"unit\":\"workingDay\"}", Open ? "tickets.accept" : "tickets.handle",
        At(Open ? Due : received.AddDays(5)), "f", Open ? "\\N" : At(received.AddDays(3)), "[]", Id);

    public string Step() => string.Join('\t', Guid.CreateVersion7(received), 1, At(received), "register", "submitted", "countyDispatcher", "f", 1, Id);

    private static string At(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd HH:mm:ss.ffffffzzz", CultureInfo.InvariantCulture);
}
