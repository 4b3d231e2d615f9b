using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using GovernanceApi.Api.IntegrationTests.Access;
using GovernanceApi.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Feeds.Imports;

public sealed class ImportEdgeTests(ImportsHost host) : IClassFixture<ImportsHost>
{
    [Fact]
    public async Task A_ticket_on_its_way_through_our_desks_is_not_overwritten_and_its_row_says_so()
    {
        var entered = await host.ImportAsync(Sheet("路灯不亮").ToBytes(), "在办");
        var ticket = (await host.RowsAsync(entered))[0]["subjectId"]!.ToString();
        var revision = (int)(await host.Clerk.GetAsync($"/tickets/{ticket}"))["revision"]!;
        await host.Clerk.PostAsync($"/tickets/{ticket}/accept", new { categoryCode = (string?)null, note = "" }, revision);

        var again = await host.ImportAsync(Sheet("路灯不亮，已经一周").ToBytes(), "在办");

        ((int)again["totals"]!["rejected"]!, (int)again["totals"]!["updated"]!).ShouldBe((1, 0));
        var row = (await host.RowsAsync(again, "rejected")).ShouldHaveSingleItem();
        row["errors"]![0]!["code"]!.ToString().ShouldBe("tickets.source_update_in_process");
        row["subjectId"]!.ToString().ShouldBe(ticket);
        (await host.Clerk.GetAsync($"/tickets/{ticket}"))["text"]!.ToString().ShouldBe("路灯不亮");
    }

    [Fact]
    public async Task Another_heading_row_and_other_columns_may_be_chosen_until_the_commit()
    {
        var file = new TestWorkbook().Row("甲", "乙", "丙").Row("编号", "时间", "内容").Row(1, "2025-06-01", "第一件").Row(2, "2025-06-02", "第二件");
        var batch = await host.CheckAsync(file.ToBytes(), "改列");
        ((int)batch["headerRow"]!).ShouldBe(2);

        var remapped = await ApiClient.ReadAsync(await host.TryMapAsync(batch, new
        {
            headerRow = 3,
            columns = new[] { new { index = 0, field = "ignore" }, new { index = 1, field = "receivedAt" }, new { index = 2, field = "text" } },
            settings = new { sourceSystem = "改列", divisionCode = ImportsHost.Community, categoryCode = (string?)null, channel = "web" },
        }));
        await host.WorkAsync();

        remapped["columns"]!.AsArray().Select(c => c!["heading"]!.ToString()).ShouldBe(["1", "2025-06-01", "第一件"]);
        (await host.RowsAsync(batch)).Select(r => (int)r["row"]!).ShouldBe([4]);
        await ShouldBeInvalidAsync(await host.TryMapAsync(batch, new
        {
            headerRow = 77,
            columns = new[] { new { index = 1, field = "receivedAt" }, new { index = 2, field = "text" } },
            settings = new { sourceSystem = "改列", divisionCode = ImportsHost.Community },
        }), "imports.header_row_invalid");
    }

    [Fact]
    public async Task A_file_that_breaks_off_fails_with_its_reason_and_can_be_given_up()
    {
        var whole = Sheet("路灯不亮").ToBytes();
        using var stream = new MemoryStream();
        stream.Write(whole);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var sheet = archive.GetEntry("xl/worksheets/sheet1.xml")!;
            string xml;
            using (var reader = new StreamReader(sheet.Open()))
            {
                xml = await reader.ReadToEndAsync();
            }

            sheet.Delete();
            using var writer = new StreamWriter(archive.CreateEntry("xl/worksheets/sheet1.xml").Open());
            // Enough whole rows for the columns to be told, then the end is missing.
            var rows = string.Concat(Enumerable.Range(3, 60).Select(i => $"<row r=\"{i}\"><c r=\"A{i}\"><v>{i}</v></c></row>"));
            await writer.WriteAsync(xml[..xml.IndexOf("</sheetData>", StringComparison.Ordinal)] + rows + "<row><c");
        }

        var batch = await host.CheckAsync(stream.ToArray(), "残缺");

        ((string?)batch["state"], (string?)batch["failure"]!["code"]).ShouldBe(("failed", "imports.file_unreadable"));
        await host.Clerk.TryPostAsync($"/imports/{batch["id"]}/commit", new { skipInvalid = true }).ShouldBeAsync(HttpStatusCode.Conflict, "imports.wrong_state");
        (await host.Clerk.PostAsync($"/imports/{batch["id"]}/cancel", new { }))["state"]!.ToString().ShouldBe("cancelled");
    }

    private static async Task ShouldBeInvalidAsync(HttpResponseMessage response, string code)
    {
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        JsonNode.Parse(await response.Content.ReadAsStringAsync())!["errors"]![0]!["code"]!.ToString().ShouldBe(code);
    }

    private static TestWorkbook Sheet(string text) => new TestWorkbook().Row("编号", "时间", "标题", "内容").Row(1, "2026-03-10", "路灯", text);
}
