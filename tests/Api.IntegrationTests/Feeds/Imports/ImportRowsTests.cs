using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using GovernanceApi.Api.IntegrationTests.Access;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Feeds.Imports;

public sealed class ImportRowsTests(ImportsHost host) : IClassFixture<ImportsHost>
{
    private static readonly object[] Headings = ["留言编号", "留言用户", "留言主题", "留言时间", "留言详情", "点赞数", "联系电话"];

    [Fact]
    public async Task Five_broken_cells_among_five_thousand_rows_are_reported_and_nothing_else_is_lost()
    {
        const int Rows = 5000;
        var book = new TestWorkbook().Row(Headings);
        for (var i = 1; i <= Rows; i++)
        {
            book.Row(
                i == 3000 ? 2999 : i,
                $"A{i:D8}",
                $"第{i}件事",
                i == 17 ? "昨天下午" : i == 4000 ? new DateTime(2031, 1, 1, 0, 0, 0, DateTimeKind.Unspecified) : new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Unspecified).AddMinutes(i),
                i == 1234 ? new FormulaError("#N/A") : $"第{i}条诉求的内容\n\t\t\t请尽快处理。",
                i == 2222 ? "很多" : i % 40,
                i % 7 == 0 ? "13800138000" : null);
        }

        var batch = await host.CheckAsync(book.ToBytes(), "五千行");

        batch["state"]!.ToString().ShouldBe("ready");
        ((int)batch["totals"]!["rows"]!, (int)batch["totals"]!["valid"]!, (int)batch["totals"]!["invalid"]!).ShouldBe((Rows, Rows - 5, 5));
        var invalid = await host.RowsAsync(batch, "invalid");
        invalid.Select(Described).ShouldBe(
        [
            "18 D 留言时间 imports.date_invalid 昨天下午",
            "1235 E 留言详情 imports.cell_formula_error #N/A",
            "2223 F 点赞数 imports.number_invalid 很多",
            "3001 A 留言编号 imports.external_id_twice 2999",
            "4001 D 留言时间 imports.date_in_future 2031-01-01",
        ]);
        await host.Clerk.TryPostAsync($"/imports/{batch["id"]}/commit", new { skipInvalid = false }).ShouldBeAsync(HttpStatusCode.Conflict, "imports.invalid_rows");

        await host.Clerk.PostAsync($"/imports/{batch["id"]}/commit", new { skipInvalid = true });
        await host.WorkAsync();

        var done = await host.GetAsync(batch);
        ((string?)done["state"], (int)done["totals"]!["created"]!, (int)done["totals"]!["rejected"]!, (double)done["progress"]!).ShouldBe(("done", Rows - 5, 5, 1));
        (await host.ScalarAsync<long>("select count(*) from complaints.tickets where source_system = '五千行'")).ShouldBe(Rows - 5);
        (await host.RowsAsync(batch, "rejected")).Select(r => (int)r["row"]!).ShouldBe([18, 1235, 2223, 3001, 4001]);
    }

    [Fact]
    public async Task A_broken_cell_is_fixed_in_place_and_its_row_enters()
    {
        var file = new TestWorkbook().Row(Headings).Row(1, "张三", "路灯", "not a date", "路灯不亮", 1, "12").Row(2, "李四", "井盖", "2025-06-01", "井盖缺失", 0);
        var batch = await host.CheckAsync(file.ToBytes(), "就地修正");
        (await host.RowsAsync(batch, "invalid")).ShouldHaveSingleItem()["errors"]!.AsArray().Select(e => e!["code"]!.ToString()).ShouldBe(["imports.date_invalid", "imports.phone_invalid"]);

        await FixAsync(batch, 2, new JsonObject { ["留言时间"] = "2025.6.2" }, revision: 1).ShouldBeAsync(HttpStatusCode.PreconditionFailed, "common.stale");
        await FixAsync(batch, 2, new JsonObject { ["没有的列"] = "x" }).ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");
        await FixAsync(batch, 99, []).ShouldBeAsync(HttpStatusCode.NotFound, "imports.row_not_found");
        var half = await ApiClient.ReadAsync(await FixAsync(batch, 2, new JsonObject { ["留言时间"] = "2025.6.2" }));
        half["row"]!["state"]!.ToString().ShouldBe("invalid");
        var whole = await ApiClient.ReadAsync(await FixAsync(batch, 2, new JsonObject { ["联系电话"] = "０５６４－３３３１２３４" }, (int)half["revision"]!));

        whole["row"]!["state"]!.ToString().ShouldBe("valid");
        ((int)whole["totals"]!["invalid"]!).ShouldBe(0);
        await host.Clerk.PostAsync($"/imports/{batch["id"]}/commit", new { skipInvalid = false });
        await host.WorkAsync();
        ((int)(await host.GetAsync(batch))["totals"]!["created"]!).ShouldBe(2);
        await FixAsync(batch, 2, [], (int)(await host.GetAsync(batch))["revision"]!).ShouldBeAsync(HttpStatusCode.Conflict, "imports.wrong_state");
    }

    [Fact]
    public async Task Blank_rows_keep_the_numbers_of_those_below_and_titles_above_the_headings_are_left_out()
    {
        var file = new TestWorkbook()
            .Row("2025年度群众诉求汇总表").RowAt(3, Headings).RowAt(6, 1, "张三", "路灯", "2025-06-01", "路灯不亮", "一个").RowAt(900, 2, "李四", "井盖", "", "井盖缺失");

        var batch = await host.CheckAsync(file.ToBytes(), "空行");

        ((int)batch["headerRow"]!, (int)batch["totals"]!["rows"]!).ShouldBe((3, 2));
        (await host.RowsAsync(batch)).Select(Described).ShouldBe(["6 F 点赞数 imports.number_invalid 一个", "900 D 留言时间 imports.cell_required "]);
    }

    [Fact]
    public async Task Rejected_rows_come_back_in_the_same_columns_without_running_formulas_and_can_be_uploaded_again()
    {
        var file = new TestWorkbook().Row(Headings).Row(7, "=HYPERLINK(\"http://x\")", "@SUM(A1)", "坏日期", "+86开头的正文", 3);
        var batch = await host.ImportAsync(new TestWorkbook().Row(Headings).Row(6, "王五", "好行", "2025-06-01", "好", 1).ToBytes(), "公式");
        (await host.Clerk.TryGetAsync($"/imports/{batch["id"]}/rejected-rows")).StatusCode.ShouldBe(HttpStatusCode.OK);
        batch = await host.CheckAsync(file.ToBytes(), "公式");

        var csv = await (await host.Clerk.TryGetAsync($"/imports/{batch["id"]}/rejected-rows?format=csv")).Content.ReadAsByteArrayAsync();
        var text = Encoding.UTF8.GetString(csv);

        text.ShouldStartWith("\uFEFF留言编号,留言用户,留言主题,留言时间,留言详情,点赞数,联系电话,导入错误\r\n7,\"'=HYPERLINK(\"\"http://x\"\")\",'@SUM(A1),坏日期,'+86开头的正文,3,,");
        text.ShouldContain("D2 留言时间: 不是有效的日期。");
        var xlsx = await (await host.Clerk.TryGetAsync($"/imports/{batch["id"]}/rejected-rows")).Content.ReadAsByteArrayAsync();
        foreach (var (again, name) in new[] { (xlsx, "again.xlsx"), (csv, "again.csv") })
        {
            var repeated = await host.CheckAsync(again, "公式", name);
            (await host.RowsAsync(repeated)).ShouldHaveSingleItem()["cells"]!["留言用户"]!.ToString().ShouldBe("'=HYPERLINK(\"http://x\")");
            var fixedRow = await ApiClient.ReadAsync(await FixAsync(repeated, 2, new JsonObject { ["留言时间"] = "2025-07-01 8:00" }));
            fixedRow["row"]!["state"]!.ToString().ShouldBe("valid");
        }
    }

    private Task<HttpResponseMessage> FixAsync(JsonNode batch, int row, JsonObject cells, int? revision = null) =>
        host.Clerk.SendAsync(HttpMethod.Patch, $"/api/v1/imports/{batch["id"]}/rows/{row}", new { cells }, revision ?? (int)batch["revision"]!);

    private static string Described(JsonNode row)
    {
        var error = row["errors"]!.AsArray().ShouldHaveSingleItem()!;
        return string.Create(CultureInfo.InvariantCulture, $"{row["row"]} {error["column"]} {error["heading"]} {error["code"]} {error["value"]}");
    }
}
