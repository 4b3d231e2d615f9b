using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using GovernanceApi.Api.IntegrationTests.Feeds.Imports;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Feeds.Batches;

public sealed class FeedBatchTests(FeedHost host) : IClassFixture<FeedHost>
{
    [Fact]
    public async Task Rows_enter_once_and_the_same_again_changes_nothing()
    {
        var feed = await host.FeedAsync();
        var rows = Feed.Rows(Enumerable.Range(1, 1500).Select(n => Feed.Row($"A-{n}")));
        var before = await CountAsync();

        var first = await feed.StreamAsync("b1", rows);
        first.Count.ShouldBe(1501);
        first.Take(1500).ShouldAllBe(r => (string)r["outcome"]! == "created");
        ((int)first[^1]["batch"]!["totals"]!["created"]!).ShouldBe(1500);
        ((string)first[^1]["batch"]!["state"]!).ShouldBe("done");

        // The same batch: its results are told again, and nothing is taken again.
        var again = await feed.StreamAsync("b1", rows);
        again.Take(1500).Select(r => (string?)r["subjectId"]).ShouldBe(first.Take(1500).Select(r => (string?)r["subjectId"]));

        // Another batch of the same rows.
        Totals(await feed.SendAsync("b2", rows)).ShouldBe((0, 0, 1500, 0, 0));
        (await CountAsync()).ShouldBe(before + 1500);
    }

    [Fact]
    public async Task A_dry_run_says_what_would_happen_and_keeps_nothing()
    {
        var feed = await host.FeedAsync();
        var dry = await feed.StreamAsync("dry", Feed.Rows(Feed.Row("D-1"), Feed.Row("D-2", text: "")), "kind=tickets&dryRun=true");
        dry.Select(r => (string?)r["outcome"]).ShouldBe(["created", "rejected", null]);
        dry[1]["errors"]![0]!["code"]!.GetValue<string>().ShouldBe("imports.cell_required");
        dry[1]["errors"]![0]!["from"]!.GetValue<string>().ShouldBe("text");
        (await feed.GetAsync("/records?kind=tickets"))["items"]!.AsArray().ShouldBeEmpty();
        (await feed.GetAsync("/quarantine"))["items"]!.AsArray().ShouldBeEmpty();

        Totals(await feed.SendAsync("real", Feed.Rows(Feed.Row("D-1")))).ShouldBe((1, 0, 0, 0, 0));
    }

    [Fact]
    public async Task Results_are_read_by_outcome_wherever_in_the_batch_they_stand()
    {
        var feed = await host.FeedAsync();
        await feed.SendAsync("many", Feed.Rows(Enumerable.Range(1, 2500).Select(n => Feed.Row($"O-{n}", n is 3 or 2400 or 2401 ? "" : "路灯不亮已三天"))));

        var first = await feed.GetAsync("/batches/many/results?outcome=rejected&limit=2");
        first["items"]!.AsArray().Select(r => (int)r!["line"]!).ShouldBe([3, 2400]);
        ((string)first["items"]![0]!["detail"]!, (string)first["items"]![0]!["errors"]![0]!["detail"]!).ShouldBe(("部分内容无效。", "此单元格不能为空。"));
        var rest = await feed.GetAsync($"/batches/many/results?outcome=rejected&limit=2&after={first["next"]}");
        (rest["items"]!.AsArray().Select(r => (int)r!["line"]!).Single(), rest["next"]).ShouldBe((2401, null));
        (await feed.GetAsync("/batches/many/results?outcome=updated"))["items"]!.AsArray().ShouldBeEmpty();
        (await feed.GetAsync("/batches/many/results?outcome=created&after=2399"))["items"]!.AsArray().Count.ShouldBe(50);
    }

    [Fact]
    public async Task The_sources_own_time_decides_against_late_rows()
    {
        var feed = await host.FeedAsync();
        await feed.SendAsync("t1", Feed.Rows(Feed.Row("T-1", "旧内容在此", "2026-03-02T10:00:00+08:00")));
        Totals(await feed.SendAsync("t2", Feed.Rows(Feed.Row("T-1", "新内容在此", "2026-03-02T12:00:00+08:00")))).ShouldBe((0, 1, 0, 0, 0));

        var late = await feed.StreamAsync("t3", Feed.Rows(Feed.Row("T-1", "迟到的内容", "2026-03-02T11:00:00+08:00")));
        ((string)late[0]["outcome"]!).ShouldBe("ignored");
        ((string)late[0]["code"]!).ShouldBe("feeds.older_than_known");
        var ticket = await host.Dispatcher.GetAsync($"/tickets/{late[0]["subjectId"]}");
        ticket["text"]!.GetValue<string>().ShouldBe("新内容在此");

        // The same matter twice in one body: the order is the source's.
        var twice = await feed.StreamAsync("t4", Feed.Rows(Feed.Row("T-2", "第一次说", "2026-03-03T10:00:00+08:00"), Feed.Row("T-2", "第二次说", "2026-03-03T11:00:00+08:00"), Feed.Row("T-2", "第一次说", "2026-03-03T10:00:00+08:00")));
        twice.Take(3).Select(r => (string?)r["outcome"]).ShouldBe(["created", "updated", "ignored"]);
    }

    [Fact]
    public async Task Poison_goes_to_quarantine_is_put_right_and_sent_through()
    {
        var feed = await host.FeedAsync();
        byte[] rows =
        [
            .. Encoding.UTF8.GetBytes(Feed.Row("P-1") + "\n"),
            .. Encoding.UTF8.GetBytes("{\"externalId\":\"P-2\",\"text\":\""), 0xFF, 0xFE, .. Encoding.UTF8.GetBytes("\"}\n"),
            .. Encoding.UTF8.GetBytes("not json\n[1]\n"),
            .. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 1000)) + "1" + new string('}', 1000) + "\n"),
            .. Encoding.UTF8.GetBytes($"{{\"externalId\":\"P-6\",\"text\":\"{new string('长', 70_000)}\"}}\n"),
            .. Encoding.UTF8.GetBytes("{\"externalId\":\"P-7\",\"text\":\"a\\u0000b\",\"receivedAt\":\"2026-03-01\"}\n"),
            .. Encoding.UTF8.GetBytes("{\"externalId\":\"P-8\",\"text\":\"\\ud800\",\"receivedAt\":\"2026-03-01\"}\n"),
            .. Encoding.UTF8.GetBytes("{\"externalId\":\"P-9\",\"text\":\"内容\",\"receivedAt\":\"0001-01-01\",\"colour\":\"red\"}\n"),
            .. Encoding.UTF8.GetBytes(Feed.Row("P-10") + "\n"),
        ];
        var batch = await ApiClient.ReadAsync(await feed.TrySendAsync("poison", rows, FeedHost.Ndjson));
        Totals(batch).ShouldBe((2, 0, 0, 0, 8));
        var open = (await feed.GetAsync("/quarantine?state=open"))["items"]!.AsArray();
        open.Select(r => (int)r!["line"]!).ShouldBe([2, 3, 4, 5, 6, 7, 8, 9]);
        open.Select(r => (string)r!["code"]!).ShouldBe(
        [
            "feeds.not_utf8", "feeds.not_json", "feeds.not_an_object", "feeds.too_deep", "feeds.line_too_long", "feeds.text_invalid", "feeds.text_invalid", "feeds.row_invalid",
        ]);
        open[7]!["errors"]!.AsArray().Select(e => (string)e!["code"]!).ShouldBe(["imports.date_invalid", "feeds.member_unknown"], ignoreOrder: true);

        // Who may not enter a complaint by hand does not meet one here.
        (await host.Admin.GetAsync($"/sources/{feed.Code}/quarantine"))["items"]!.AsArray().ShouldBeEmpty();
        (await host.Dispatcher.GetAsync($"/sources/{feed.Code}/quarantine"))["items"]!.AsArray().Count.ShouldBe(8);

        var id = open[7]!["id"]!.GetValue<string>();
        await feed.PostAsync($"/quarantine/{id}/fix", new { members = new { externalId = "P-9", text = "内容", receivedAt = "2026-03-01" } }, 0);
        var replayed = await feed.PostAsync("/quarantine/replay", new { ids = new[] { id }, kind = (string?)null });
        ((string)replayed["results"]![0]!["outcome"]!).ShouldBe("created");
        var row = await feed.GetAsync($"/quarantine/{id}");
        ((string)row["state"]!).ShouldBe("replayed");
        (await ApiClient.CodeOfAsync(await feed.TryPostAsync($"/quarantine/{id}/discard", new { }, (int)row["revision"]!))).ShouldBe("feeds.quarantined_row_not_open");

        var rest = await feed.PostAsync("/quarantine/replay", new { ids = (string[]?)null, kind = (string?)null });
        rest["results"]!.AsArray().Count.ShouldBe(7);
        rest["results"]!.AsArray().ShouldAllBe(r => (string)r!["outcome"]! == "rejected");
    }

    [Fact]
    public async Task The_same_file_in_four_forms_gives_the_same_rows()
    {
        const string table = "externalId,title,text,receivedAt,division\r\nF-1,路灯,东门路灯不亮,2026-03-01 09:00,341502001001\r\nF-2,\"垃圾,杂物\",\"楼道堆物\n挡路\",2026-03-02 09:00,341502001001\r\n";
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var workbook = new TestWorkbook()
            .Row("externalId", "title", "text", "receivedAt", "division")
            .Row("F-1", "路灯", "东门路灯不亮", "2026-03-01 09:00", "341502001001")
            .Row("F-2", "垃圾,杂物", "楼道堆物\n挡路", "2026-03-02 09:00", "341502001001").ToBytes();
        List<string> seen = [];
        foreach (var (bytes, type) in new (byte[], string)[]
        {
            (Encoding.UTF8.GetBytes(table), "text/csv"),
            ([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(table)], "text/csv"),
            (Encoding.GetEncoding("GB18030").GetBytes(table), "text/csv"),
            (workbook, FeedHost.Xlsx),
        })
        {
            var feed = await host.FeedAsync();
            Totals(await ApiClient.ReadAsync(await feed.TrySendAsync("file", bytes, type))).ShouldBe((2, 0, 0, 0, 0));
            var lines = (await feed.GetAsync("/batches/file/results"))["items"]!.AsArray();
            var texts = new List<string>();
            foreach (var line in lines)
            {
                var ticket = await host.Dispatcher.GetAsync($"/tickets/{line!["subjectId"]}");
                texts.Add($"{line["line"]} {line["key"]} {ticket["title"]} {ticket["text"]} {ticket["receivedAt"]} {ticket["divisionCode"]}");
            }

            seen.Add(string.Join('|', texts));
        }

        seen.Distinct(StringComparer.Ordinal).Count().ShouldBe(1, string.Join('\n', seen));
    }

    [Fact]
    public async Task A_broken_body_goes_on_behind_the_last_acknowledged_row()
    {
        var feed = await host.FeedAsync();
        await feed.SendAsync("resume", Feed.Rows(Enumerable.Range(1, 700).Select(n => Feed.Row($"R-{n}"))), "kind=tickets&last=false");
        var batch = await feed.GetAsync("/batches/resume");
        ((string)batch["state"]!).ShouldBe("receiving");
        ((int)batch["lastLine"]!).ShouldBe(700);

        (await ApiClient.CodeOfAsync(await feed.TrySendAsync("resume", Feed.Rows(Feed.Row("R-900")), "kind=tickets&fromLine=702"))).ShouldBe("feeds.gap");
        var rest = await feed.StreamAsync("resume", Feed.Rows(Enumerable.Range(501, 500).Select(n => Feed.Row($"R-{n}"))), "kind=tickets&fromLine=501");
        rest.Take(500).Select(r => (int)r["line"]!).ShouldBe(Enumerable.Range(501, 500));
        Totals(rest[^1]["batch"]!).ShouldBe((1000, 0, 0, 0, 0));
        (await ApiClient.CodeOfAsync(await feed.TrySendAsync("resume", Feed.Rows(Feed.Row("R-1")), "kind=tickets&dryRun=true"))).ShouldBe("feeds.batch_differs");
    }

    [Fact]
    public async Task Of_two_connections_with_one_batch_the_second_is_told()
    {
        var feed = await host.FeedAsync();
        await feed.SendAsync("two", Feed.Rows(Feed.Row("Z-1")), "kind=tickets&last=false");
        var id = (string)(await feed.GetAsync("/batches/two"))["id"]!;
        await using var other = new Npgsql.NpgsqlConnection(host.ConnectionString);
        await other.OpenAsync();
        await using var held = new Npgsql.NpgsqlCommand($"select pg_advisory_lock(hashtextextended('feed-batch/{id}', 0))", other);
        await held.ExecuteNonQueryAsync();
        (await ApiClient.CodeOfAsync(await feed.TrySendAsync("two", Feed.Rows(Feed.Row("Z-1"), Feed.Row("Z-2"))))).ShouldBe("feeds.batch_in_progress");
    }

    [Fact]
    public async Task A_cancelled_batch_takes_no_more()
    {
        var feed = await host.FeedAsync();
        await feed.SendAsync("stop", Feed.Rows(Feed.Row("C-1")), "kind=tickets&last=false");
        ((string)(await feed.PostAsync("/batches/stop/cancel", new { }))["state"]!).ShouldBe("cancelled");
        (await ApiClient.CodeOfAsync(await feed.TrySendAsync("stop", Feed.Rows(Feed.Row("C-1"), Feed.Row("C-2"))))).ShouldBe("feeds.batch_not_receiving");
        ((int)(await feed.GetAsync("/batches/stop"))["totals"]!["created"]!).ShouldBe(1);
    }

    [Fact]
    public async Task The_source_reads_what_became_of_its_rows()
    {
        var feed = await host.FeedAsync();
        await feed.SendAsync("a", Feed.Rows(Feed.Row("W-1"), Feed.Row("W-2")));
        Totals(await feed.SendAsync("b", Feed.Rows("{\"externalId\":\"W-2\",\"reply\":\"已修好\",\"repliedAt\":\"2026-03-05 10:00\"}", "{\"externalId\":\"W-9\",\"reply\":\"无\"}"), "kind=ticketUpdates"))
            .ShouldBe((0, 1, 0, 0, 1));
        var records = (await feed.GetAsync("/records?kind=tickets&keys=W-1,W-2"))["items"]!.AsArray();
        records.Select(r => (string)r!["ticket"]!["status"]!).ShouldBe(["submitted", "closed"]);
        ((string)records[1]!["ticket"]!["reply"]!).ShouldBe("已修好");
        records[1]!["ticket"]!["closedAt"].ShouldNotBeNull();
        ((string)(await feed.GetAsync("/quarantine"))["items"]![0]!["code"]!).ShouldBe("tickets.source_row_unknown");
    }

    [Fact]
    public async Task A_source_is_closed_to_other_clients_and_other_kinds()
    {
        var feed = await host.FeedAsync();
        var other = await host.FeedAsync();
        (await ApiClient.CodeOfAsync(await other.Http.GetAsync($"/api/v1/sources/{feed.Code}"))).ShouldBe("sources.not_found");
        (await ApiClient.CodeOfAsync(await feed.TrySendAsync("x", "{}\n", "kind=compounds"))).ShouldBe("sources.kind_not_sent");
        (await ApiClient.CodeOfAsync(await host.Dispatcher.SendAsync(HttpMethod.Post, $"/api/v1/sources/{feed.Code}/batches/x/rows?kind=tickets", new StringContent("{}", Encoding.UTF8, FeedHost.Ndjson)))).ShouldBe("access.forbidden");
        (await feed.TrySendAsync("x", [1, 2, 3], "application/pdf")).StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    private async Task<int> CountAsync() => (int)(await host.Dispatcher.GetAsync("/tickets/count"))["count"]!;

    private static (int, int, int, int, int) Totals(JsonNode batch)
    {
        var t = batch["totals"]!;
        return ((int)t["created"]!, (int)t["updated"]!, (int)t["unchanged"]!, (int)t["ignored"]!, (int)t["rejected"]!);
    }
}
