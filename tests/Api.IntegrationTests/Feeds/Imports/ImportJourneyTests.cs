using System.Globalization;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Feeds.Imports;

public sealed class ImportJourneyTests(ImportsHost host) : IClassFixture<ImportsHost>
{
    private static readonly object[] ReplyHeadings = ["留言编号", "留言用户", "留言主题", "留言时间", "留言详情", "答复意见", "答复时间"];

    [Fact]
    public async Task Messages_with_replies_become_closed_tickets_with_the_times_of_their_source()
    {
        var done = await host.ImportAsync(WithReplies("物业已整改").ToBytes(), "问政平台");

        Totals(done).ShouldBe("rows 3, valid 3, invalid 0, created 3, updated 0, unchanged 0, rejected 0");
        var ticket = await TicketAsync(done, 2);
        ticket["ticket"]!["status"]!.ToString().ShouldBe("closed");
        ticket["ticket"]!["channel"]!.ToString().ShouldBe("feed");
        ticket["ticket"]!["title"]!.ToString().ShouldBe("小区 物业管理有问题");
        ticket["text"]!.ToString().ShouldBe("电梯坏了三天。\n没有人来修。");
        ticket["reply"]!.ToString().ShouldBe("物业已整改");
        ticket["ticket"]!["divisionCode"]!.ToString().ShouldBe(ImportsHost.Community);
        Time(ticket["ticket"]!["receivedAt"]).ShouldBe("2019-04-25T01:32:09Z");
        (await host.ScalarAsync<string>($"select verification->>'method' from complaints.tickets where id = '{ticket["ticket"]!["id"]}'")).ShouldBe("imported");
        (await host.ScalarAsync<DateTime>($"select closed_at from complaints.tickets where id = '{ticket["ticket"]!["id"]}'")).ShouldBe(new DateTime(2019, 5, 10, 6, 56, 53, DateTimeKind.Utc));
        // A day number of a spreadsheet, to the second.
        Time((await TicketAsync(done, 3))["ticket"]!["receivedAt"]).ShouldBe("2019-04-08T00:37:20Z");
        var open = await TicketAsync(done, 4);
        open["ticket"]!["status"]!.ToString().ShouldBe("submitted");
        open["ticket"]!["dueAt"].ShouldNotBeNull();
    }

    [Fact]
    public async Task Votes_become_counts_of_followers_and_opponents()
    {
        var book = new TestWorkbook()
            .Row("留言编号", "留言用户", "留言主题", "留言时间", "留言详情", "点赞数", "反对数")
            .Row(360114, "A0182491", "学校强制实习", new DateTime(2017, 6, 8, 17, 31, 20, DateTimeKind.Unspecified), "\n\t\t\t\t\t\n\t\t\t\t\t　　书记您好，我是一名学生。", 9, 0)
            .Row(289408, "A0012413", "补贴为什么通不过", new DateTime(2018, 11, 15, 16, 7, 12, DateTimeKind.Unspecified), "落户后申请未通过。", 0, 2);

        var done = await host.ImportAsync(book.ToBytes(), "留言板");

        Totals(done).ShouldBe("rows 2, valid 2, invalid 0, created 2, updated 0, unchanged 0, rejected 0");
        (await TicketAsync(done, 2))["ticket"]!["followerCount"]!.GetValue<int>().ShouldBe(9);
        (await host.ScalarAsync<int>($"select opponents from complaints.tickets where id = '{(await TicketAsync(done, 3))["ticket"]!["id"]}'")).ShouldBe(2);
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_a_changed_reply_updates_its_ticket_and_says_so()
    {
        const string Source = "平台二";
        var first = await host.ImportAsync(WithReplies("物业已整改").ToBytes(), Source);
        var before = await CountsAsync(Source);

        var again = await host.ImportAsync(WithReplies("物业已整改").ToBytes(), Source);

        Totals(again).ShouldBe("rows 3, valid 3, invalid 0, created 0, updated 0, unchanged 3, rejected 0");
        (await CountsAsync(Source)).ShouldBe(before);

        var changed = await host.ImportAsync(WithReplies("物业已整改，并已复查").ToBytes(), Source);

        Totals(changed).ShouldBe("rows 3, valid 3, invalid 0, created 0, updated 1, unchanged 2, rejected 0");
        var row = (await host.RowsAsync(changed, "updated")).ShouldHaveSingleItem();
        row["subjectId"]!.ToString().ShouldBe((await host.RowsAsync(first))[0]["subjectId"]!.ToString());
        var ticket = await host.Clerk.GetAsync($"/tickets/{row["subjectId"]}");
        ticket["reply"]!.ToString().ShouldBe("物业已整改，并已复查");
        (await host.ScalarAsync<string>($"select string_agg(action, ' ' order by revision) from audit.entries where subject_type = 'ticket' and subject_id = '{row["subjectId"]}'"))
            .ShouldBe("ticket.imported ticket.source_updated");
    }

    [Fact]
    public async Task Every_ticket_has_its_timeline_search_row_reporter_audit_entry_and_event()
    {
        var done = await host.ImportAsync(WithReplies("已办结").ToBytes(), "平台三");

        var id = (await TicketAsync(done, 2))["ticket"]!["id"]!.ToString();
        (await host.ScalarAsync<long>($"select count(*) from complaints.ticket_steps where ticket_id = '{id}' and action = 'import'")).ShouldBe(1);
        (await host.ScalarAsync<long>($"select count(*) from complaints.ticket_search where grams @> array['电梯', '物业']")).ShouldBeGreaterThan(0);
        (await host.ScalarAsync<string>($"select masked_name from complaints.reporters where ticket_id = '{id}'")).ShouldBe("A*");
        (await host.ScalarAsync<string>($"select actor_name || ' ' || actor_role from audit.entries where subject_id = '{id}' and action = 'ticket.imported'")).ShouldBe("Test CountyDispatcher countyDispatcher");
        (await host.ScalarAsync<long>($"select count(*) from feeds.outbox_events where aggregate_id = '{id}' and type = 'ticket.imported' and area = '{ImportsHost.Community}'")).ShouldBe(1);
        // No contact in clear anywhere in the stored rows.
        (await host.ScalarAsync<bool>("select bool_or(position('A00045581'::bytea in cells) > 0) from feeds.import_rows")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_row_without_a_number_is_known_again_by_what_it_says()
    {
        var book = new TestWorkbook().Row("标题", "内容", "登记时间").Row("噪音", "夜间施工噪音扰民", "2025年3月1日 22时10分");

        Totals(await host.ImportAsync(book.ToBytes(), "无编号")).ShouldContain("created 1");
        Totals(await host.ImportAsync(book.ToBytes(), "无编号")).ShouldContain("created 0, updated 0, unchanged 1");
    }

    private static TestWorkbook WithReplies(string firstReply) => new TestWorkbook()
        .Row(ReplyHeadings)
        .Row(2549, "A00045581", "小区\u200b\t物业管理有问题", "2019/4/25 9:32:09", "\n\t\t\t\t\t\n\t\t\t\t\t电梯坏了三天。\n\t\t没有人来修。\n\t\t", firstReply, "2019/5/10 14:56:53")
        .Row(2759, "A00031618", "道路未修好", new DateTime(2019, 4, 8, 8, 37, 20, DateTimeKind.Unspecified), "路挖开半年了。", "已安排施工。", "2019/5/9 9:49:10")
        .Row(2760, "A00031619", "路灯不亮", "2026/3/10 8:00:00", "路灯坏了。");

    private async Task<JsonNode> TicketAsync(JsonNode batch, int row)
    {
        var found = (await host.RowsAsync(batch)).Find(r => (int)r["row"]! == row).ShouldNotBeNull();
        return await host.Clerk.GetAsync($"/tickets/{found["subjectId"]}");
    }

    private async Task<string> CountsAsync(string source) => await host.ScalarAsync<string>(
        $"select concat_ws(' ', count(*), sum(revision), (select count(*) from audit.entries e where e.subject_id in (select id from complaints.tickets where source_system = '{source}'))) from complaints.tickets where source_system = '{source}'");

    private static string Totals(JsonNode batch) => string.Join(", ", batch["totals"]!.AsObject().Select(t => $"{t.Key} {t.Value}"));

    private static string Time(JsonNode? instant) => DateTimeOffset.Parse(instant!.ToString(), CultureInfo.InvariantCulture).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
