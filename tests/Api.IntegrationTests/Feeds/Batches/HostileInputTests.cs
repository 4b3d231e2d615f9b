using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using GovernanceApi.Api.IntegrationTests.Feeds.Imports;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Feeds.Batches;

/// <summary>What a broken or hostile program may send: each is refused clearly, and the process and its memory stand.</summary>
public sealed class HostileInputTests(FeedHost host) : IClassFixture<FeedHost>
{
    /// <summary>How much the memory of the process may grow while a hostile file is refused. Other tests run in it meanwhile; what the file would unpack to is eight times as much.</summary>
    private const long MostGrowth = 256L << 20;

    [Fact]
    public async Task A_zip_bomb_is_refused_without_being_unpacked()
    {
        var feed = await host.FeedAsync();
        var bomb = Bomb(2L << 30);
        bomb.Length.ShouldBeLessThan(8 << 20);

        await RefusedInFlatMemoryAsync(() => feed.TrySendAsync("bomb", bomb, FeedHost.Xlsx), "imports.file_unsafe");
    }

    [Fact]
    public async Task A_heading_row_of_a_million_columns_is_refused()
    {
        var feed = await host.FeedAsync();
        var wide = Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Range(0, 1_000_000)) + "\n1,2\n");

        await RefusedInFlatMemoryAsync(() => feed.TrySendAsync("wide", wide, "text/csv"), "imports.too_many_columns");
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>", "&e;")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY e \"&a;&a;&a;&a;\">]>", "&e;")]
    public async Task Document_types_and_entities_in_a_part_are_refused(string prologue, string text)
    {
        var feed = await host.FeedAsync();
        var book = TestWorkbook.Zip(
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
            ("xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
            ("xl/worksheets/sheet1.xml", $"{prologue}<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>externalId</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>{text}</t></is></c></row></sheetData></worksheet>"));

        var refused = await feed.TrySendAsync("xxe", book, FeedHost.Xlsx);

        await IsRefusedAsync(refused, 422, "imports.file_unreadable");
        await StandsAsync(feed);
    }

    [Fact]
    public async Task A_formula_is_text()
    {
        var feed = await host.FeedAsync();
        var table = Encoding.UTF8.GetBytes($"externalId,title,text,receivedAt,division\nF-1,=1+1,\"=HYPERLINK(\"\"http://a.example\"\",\"\"看这里有内容\"\")\",2026-03-01 09:00,{FeedHost.Community}\n");

        var sent = await ApiClient.ReadAsync(await feed.TrySendAsync("formula", table, "text/csv"));

        ((int)sent["totals"]!["created"]!).ShouldBe(1);
        var id = (await feed.GetAsync("/records?kind=tickets&keys=F-1"))["items"]![0]!["subjectId"]!.GetValue<string>();
        (await host.Dispatcher.GetAsync($"/tickets/{id}"))["text"]!.GetValue<string>().ShouldStartWith("=HYPERLINK(");
    }

    [Theory]
    [InlineData("""{"externalId":"W-1","text":{"a":1},"receivedAt":"2026-03-01"}""", "feeds.row_invalid")]
    [InlineData("""{"externalId":"W-2","text":["内容"],"receivedAt":"2026-03-01"}""", "feeds.row_invalid")]
    [InlineData("""{"externalId":"W-3","text":"路灯不亮已三天","receivedAt":true}""", "feeds.row_invalid")]
    [InlineData("""{"externalId":"W-4","text":"路灯不亮已三天","receivedAt":"2026-03-01","colour":"red"}""", "feeds.row_invalid")]
    [InlineData("""{"externalId":"W-5","externalId":"W-6","text":"路灯不亮已三天","receivedAt":"2026-03-01"}""", "feeds.not_json")]
    [InlineData("42", "feeds.not_an_object")]
    [InlineData("null", "feeds.not_an_object")]
    public async Task Rows_of_wrong_types_unknown_or_doubled_members_are_rejected_by_code(string row, string code)
    {
        var feed = await host.FeedAsync();
        var results = await feed.StreamAsync("types", Feed.Rows(row, Feed.Row("OK-1")));
        ((string)results[0]["outcome"]!, (string)results[0]["code"]!, (string)results[1]["outcome"]!).ShouldBe(("rejected", code, "created"));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/html")]
    [InlineData("multipart/form-data")]
    public async Task Another_content_type_is_refused(string type)
    {
        var feed = await host.FeedAsync();
        var refused = await feed.TrySendAsync("type", Encoding.UTF8.GetBytes(Feed.Row("T-1")), type);
        refused.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        await StandsAsync(feed);
    }

    [Fact]
    public async Task A_compressed_body_is_refused()
    {
        var feed = await host.FeedAsync();
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(Feed.Rows(Feed.Row("G-1"))));
        }

        using var content = new ByteArrayContent(packed.ToArray()) { Headers = { ContentType = new MediaTypeHeaderValue(FeedHost.Ndjson), ContentEncoding = { "gzip" } } };
        var refused = await feed.Http.PostAsync($"/api/v1/sources/{feed.Code}/batches/gzip/rows?kind=tickets", content);

        refused.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await feed.Http.GetAsync($"/api/v1/sources/{feed.Code}/batches/gzip")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Ordinary_endpoints_refuse_what_is_nested_doubled_or_too_much()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 10_000)) + "1" + new string('}', 10_000);
        var list = new string('[', 10_000) + new string(']', 10_000);
        foreach (var body in new[] { deep, list, """{"name":"a","name":"b"}""", "{\"name\":\"\u00ff\"}", "{", "" })
        {
            using var content = new ByteArrayContent(Encoding.Latin1.GetBytes(body)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
            var refused = await host.Admin.SendAsync(HttpMethod.Post, "/api/v1/clients", content, key: $"deep-{body.Length}");
            await IsRefusedAsync(refused, 400, "common.malformed");
        }

        var many = await host.Admin.TryGetAsync("/clients?" + string.Join('&', Enumerable.Range(0, 10_000).Select(n => $"p{n}=1")));
        await IsRefusedAsync(many, 400, "common.unknown_parameter");
        var doubled = await host.Admin.TryGetAsync("/clients?limit=1&limit=2");
        await IsRefusedAsync(doubled, 400, "common.malformed");
    }

    private static async Task StandsAsync(Feed feed) =>
        (await feed.StreamAsync("after", Feed.Rows(Feed.Row("after-1"))))[0]["outcome"]!.GetValue<string>().ShouldBe("created");

    private static async Task IsRefusedAsync(HttpResponseMessage refused, int status, string code)
    {
        var text = await refused.Content.ReadAsStringAsync();
        ((int)refused.StatusCode).ShouldBe(status, text);
        refused.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonNode.Parse(text)!;
        (problem["errors"]?[0]!["code"] ?? problem["code"])!.GetValue<string>().ShouldBe(code);
    }

    private static async Task RefusedInFlatMemoryAsync(Func<Task<HttpResponseMessage>> send, string code)
    {
        using var process = Process.GetCurrentProcess();
        var before = Working(process);
        var most = before;
        var sending = send();
        while (await Task.WhenAny(sending, Task.Delay(20)) != sending)
        {
            most = Math.Max(most, Working(process));
        }

        most = Math.Max(most, Working(process));
        await IsRefusedAsync(await sending, 422, code);
        (most - before).ShouldBeLessThan(MostGrowth);
    }

    private static long Working(Process process)
    {
        process.Refresh();
        return process.WorkingSet64;
    }

    /// <summary>A workbook whose sheet unpacks to so many blanks.</summary>
    private static byte[] Bomb(long size)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in new[]
            {
                ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
                ("xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
                ("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
            })
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(content);
            }

            using var sheet = archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Optimal).Open();
            sheet.Write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"u8);
            var blanks = new byte[1 << 20];
            Array.Fill(blanks, (byte)' ');
            for (var written = 0L; written < size; written += blanks.Length)
            {
                sheet.Write(blanks);
            }

            sheet.Write("</sheetData></worksheet>"u8);
        }

        return stream.ToArray();
    }
}
