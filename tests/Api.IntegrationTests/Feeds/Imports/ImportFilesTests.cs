using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using GovernanceApi.Api.IntegrationTests.Access;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Feeds.Imports;

public sealed class ImportFilesTests(ImportsHost host) : IClassFixture<ImportsHost>
{
    private const string Csv = "编号,姓名,标题,时间,内容,答复内容\r\n1,张三,路灯,2025-06-01 08:00,\"路灯不亮，\r\n三天了\",\r\n\r\n2,李四,井盖,2025/6/2,井盖缺失,已更换\r\n";

    public static TheoryData<string> Encodings => ["utf-8", "utf-8-bom", "GB18030", "utf-16"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Text_is_read_in_the_encodings_that_spreadsheets_write(string name)
    {
        var encoding = name switch
        {
            "utf-8" => new UTF8Encoding(false),
            "utf-8-bom" => new UTF8Encoding(true),
            "utf-16" => new UnicodeEncoding(),
            _ => CodePagesEncodingProvider.Instance.GetEncoding(name)!,
        };

        var batch = await host.CheckAsync([.. encoding.GetPreamble(), .. encoding.GetBytes(Csv)], "编码" + name, "诉求.csv");

        ((string?)batch["state"], (int)batch["totals"]!["valid"]!).ShouldBe(("ready", 2));
        var rows = await host.RowsAsync(batch);
        rows.Select(r => (int)r["row"]!).ShouldBe([2, 4]);
        rows[0]["cells"]!["内容"]!.ToString().ReplaceLineEndings("\n").ShouldBe("路灯不亮，\n三天了");
    }

    [Fact]
    public async Task Columns_are_guessed_from_their_headings_and_values()
    {
        var file = new TestWorkbook()
            .Row("信访编号", "反映人（必填）", "联系 电话", "Subject", "登记时间", "问题描述", "办理结果", "办结日期", "所属社区", "支持数", "备注", null, "反对数")
            .Row(1, "张三", "13800138000", "路灯", "2025-06-01", "路灯不亮", "已修", "2025-06-03", "", 1, "无", "13900139000", 0);

        var batch = await ImportsHost.UploadAsync(host.Clerk, file.ToBytes());

        batch["state"]!.ToString().ShouldBe("uploaded");
        batch["sheet"]!.ToString().ShouldBe("留言");
        batch["columns"]!.AsArray().Select(c => $"{c!["letter"]} {c["heading"]} {c["field"]}").ShouldBe(
        [
            "A 信访编号 externalId", "B 反映人（必填） reporterName", "C 联系 电话 phone", "D Subject title", "E 登记时间 receivedAt", "F 问题描述 text", "G 办理结果 reply",
            "H 办结日期 repliedAt", "I 所属社区 division", "J 支持数 followers", "K 备注 ", "L L ", "M 反对数 opponents",
        ]);
        batch["columns"]![0]!["samples"]!.AsArray().Select(s => s!.ToString()).ShouldBe(["1"]);
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Every_heading_of_the_template_is_recognised(string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/imports/template");
        request.Headers.AcceptLanguage.ParseAdd(language);
        var template = await (await host.Clerk.Http.SendAsync(request)).Content.ReadAsByteArrayAsync();

        var batch = await ImportsHost.UploadAsync(host.Clerk, template);

        batch["columns"]!.AsArray().Select(c => (string?)c!["field"]).Order().ShouldBe(
        [
            "category", "channel", "division", "externalId", "followers", "opponents", "phone", "place", "receivedAt", "repliedAt", "reply", "reporterName", "text", "title",
        ]);
    }

    [Fact]
    public async Task What_is_no_table_or_would_fill_the_memory_is_refused_before_it_is_read()
    {
        await Refused([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], HttpStatusCode.UnsupportedMediaType, "imports.file_kind_unknown");
        await Refused("%PDF-1.7 ..."u8.ToArray(), HttpStatusCode.UnsupportedMediaType, "imports.file_kind_unknown");
        await Refused("<html><table>"u8.ToArray(), HttpStatusCode.UnsupportedMediaType, "imports.file_kind_unknown");
        await RefusedField([], "imports.file_empty");
        await RefusedField("PK\u0003\u0004 no zip"u8.ToArray(), "imports.file_unreadable");
        await RefusedField(Bomb(), "imports.file_unsafe");
        await RefusedField(Wide(), "imports.too_many_columns");
        await RefusedField([0x81, 0x20, 0xFF, 0xFF, 0x0A], "imports.encoding_unknown");
        await RefusedField("编号,内容\n1,\"没有结尾\n2,x\n"u8.ToArray(), "imports.quote_unclosed");
        await RefusedField(WithEntity(), "imports.file_unreadable");
        Directory.EnumerateFiles(Path.Combine(host.DataFolder, "files", "imports")).Count()
            .ShouldBe(await host.ScalarAsync<int>("select count(stored_file)::int from feeds.import_batches"));
    }

    [Fact]
    public async Task The_same_upload_under_its_key_is_answered_as_before()
    {
        var file = new TestWorkbook().Row("编号", "时间", "内容").Row(1, "2025-06-01", "重试").ToBytes();

        var first = await ImportsHost.TryUploadAsync(host.Clerk, file, key: "upload-1");
        var retried = await ImportsHost.TryUploadAsync(host.Clerk, file, key: "upload-1");

        retried.Headers.GetValues("Idempotency-Replayed").ShouldBe(["true"]);
        (await ApiClient.ReadAsync(retried))["id"]!.ToString().ShouldBe((await ApiClient.ReadAsync(first))["id"]!.ToString());
        await ImportsHost.TryUploadAsync(host.Clerk, [.. file, 0], key: "upload-1").ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "idempotency.key_reused");
    }

    private async Task Refused(byte[] file, HttpStatusCode status, string code) =>
        await ImportsHost.TryUploadAsync(host.Clerk, file).ShouldBeAsync(status, code);

    private async Task RefusedField(byte[] file, string code)
    {
        var response = await ImportsHost.TryUploadAsync(host.Clerk, file);
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, await response.Content.ReadAsStringAsync());
        JsonNode.Parse(await response.Content.ReadAsStringAsync())!["errors"]![0]!["code"]!.ToString().ShouldBe(code);
    }

    /// <summary>A few hundred kilobytes that unpack to 300 megabytes of one cell.</summary>
    private static byte[] Bomb()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 300; i++)
            {
                entry.Write(zeros);
            }
        }

        return stream.ToArray();
    }

    private static byte[] Wide() => new TestWorkbook().Row(Enumerable.Range(0, 1000).Select(i => (object)$"列{i}").ToArray()).ToBytes();

    private static byte[] WithEntity() => TestWorkbook.Zip(
        ("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><workbook><sheets><sheet name=\"&e;\"/></sheets></workbook>"));
}
