using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using GovernanceApi.Domain.Access;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Access;

public sealed class ImportUsersTests(AccessHost host) : IClassFixture<AccessHost>
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    [Fact]
    public async Task Rows_are_created_then_unchanged_then_updated()
    {
        var file = $"userName,displayName,role,areaCode\nimp1,王一,gridWorker,{AccessHost.Community}\nimp2,王二,townshipOfficer,{AccessHost.Township}\n";

        var first = await ImportAsync(Encoding.UTF8.GetBytes(file));
        var again = await ImportAsync(Encoding.UTF8.GetBytes(file));
        var changed = await ImportAsync(Encoding.UTF8.GetBytes(file.Replace("王二", "王贰", StringComparison.Ordinal)));

        Counts(first).ShouldBe((2, 0, 0, 0));
        Counts(again).ShouldBe((0, 0, 2, 0));
        Counts(changed).ShouldBe((0, 1, 1, 0));
        var client = host.Anonymous();
        await client.SignInAsync("imp1", first["newAccounts"]![0]!["password"]!.GetValue<string>());
        again["newAccounts"]!.AsArray().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("utf-8-mark")]
    [InlineData("utf-8")]
    [InlineData("gb18030")]
    public async Task Chinese_headings_are_read_in_every_usual_encoding(string encoding)
    {
        var name = "enc-" + encoding;
        var text = $"姓名,用户名,备注,角色,区划代码\r\n\"赵, 六\",{name},\"两行\n备注\",网格员,{AccessHost.Community}\r\n\r\n";
        var bytes = encoding switch
        {
            "gb18030" => Gb18030.GetBytes(text),
            "utf-8-mark" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
            _ => Encoding.UTF8.GetBytes(text),
        };

        var result = await ImportAsync(bytes);

        Counts(result).ShouldBe((1, 0, 0, 0), result.ToJsonString());
        (await host.Admin.GetAsync($"/users?q={name}"))["items"]![0]!["displayName"]!.GetValue<string>().ShouldBe("赵, 六");
    }

    [Fact]
    public async Task A_bad_row_is_reported_with_its_cell_and_the_others_go_in()
    {
        await host.CreateUserAsync(Role.TownshipOfficer, "341503001000");
        var foreign = (await host.CreateUserAsync(Role.TownshipOfficer, "341503001000")).UserName;
        var file = $"""
            用户名,姓名,角色,区划代码,单位编号
            good1,好一,网格员,{AccessHost.Community},
            bad1,=cmd|' /C calc'!A0,网格员,{AccessHost.Community},
            bad2,坏二,皇帝,{AccessHost.Community},
            bad3,坏三,网格员,{AccessHost.County},
            坏四,坏四,网格员,{AccessHost.Community},
            good1,好一,网格员,{AccessHost.Community},
            bad5,坏五,街道乡镇,341503001000,
            {foreign},外人,街道乡镇,{AccessHost.Township},
            bad6,坏六,职能部门,,not-an-id
            """;

        var result = await ImportAsync(Encoding.UTF8.GetBytes(file));

        Counts(result).ShouldBe((1, 0, 0, 8), result.ToJsonString());
        result["rejected"]!.AsArray().Select(r => (r!["line"]!.GetValue<int>(), r["column"]?.GetValue<string>(), r["code"]!.GetValue<string>())).ShouldBe(
        [
            (3, "姓名", "access.display_name_invalid"),
            (4, "角色", "access.role_unknown"),
            (5, "区划代码", "access.area_level_wrong"),
            (6, "用户名", "access.user_name_invalid"),
            (7, "用户名", "access.row_repeated"),
            (8, null, "access.outside_area"),
            (9, null, "access.user_name_taken"),
            (10, "单位编号", "access.unit_unknown"),
        ]);
    }

    [Fact]
    public async Task A_file_that_is_no_list_of_users_is_refused_whole()
    {
        (await FieldCodeAsync("no,known,headings\n1,2,3")).ShouldBe("access.header_missing");
        (await FieldCodeAsync("")).ShouldBe("access.file_empty");
        (await FieldCodeAsync("userName,displayName,role\0\n")).ShouldBe("access.file_encoding");
        (await FieldCodeAsync("userName,displayName,role\n" + string.Concat(Enumerable.Repeat("a,b,c\n", 501)))).ShouldBe("access.file_too_long");
        await SendAsync(new ByteArrayContent(new byte[(1024 * 1024) + 1])).ShouldBeAsync(HttpStatusCode.RequestEntityTooLarge, "common.too_large");
    }

    private static (int Created, int Updated, int Unchanged, int Rejected) Counts(JsonNode result) =>
        (result["created"]!.GetValue<int>(), result["updated"]!.GetValue<int>(), result["unchanged"]!.GetValue<int>(), result["rejected"]!.AsArray().Count);

    private async Task<JsonNode> ImportAsync(byte[] file) => await ApiClient.ReadAsync(await SendAsync(new ByteArrayContent(file)));

    private async Task<string> FieldCodeAsync(string file)
    {
        var answer = await SendAsync(new ByteArrayContent(Encoding.UTF8.GetBytes(file)));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["errors"]![0]!["code"]!.GetValue<string>();
    }

    private Task<HttpResponseMessage> SendAsync(ByteArrayContent content)
    {
        content.Headers.ContentType = new("text/csv");
        return host.Admin.TryPostAsync("/users/import", content);
    }
}
