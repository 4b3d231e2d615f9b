using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using GovernanceApi.Domain.Access;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Feeds.Imports;

public sealed class RegisterImportTests(RegistersHost host) : IClassFixture<RegistersHost>
{
    private const string Other = "341502001002";

    [Fact]
    public async Task Four_files_take_a_county_from_nothing_to_full_coverage()
    {
        var compounds = new TestWorkbook()
            .Row("小区名称", "所属社区", "小区类型", "详细地址", "常住户数", "房屋套数", "建筑面积", "经度", "纬度")
            .Row("翠湖苑", ImportsHost.Community, "封闭小区", "人民路1号", 320, 360, 32400.5, 116.505, 31.705)
            .Row("老街片", ImportsHost.Community, "开放", "老街", 300, null, null, 116.515, 31.705);
        (await host.ImportAsync("compounds", compounds)).Totals.ShouldBe([2, 0, 0, 0]);
        var faults = await FaultsAsync();
        faults.ShouldContain("compoundWithoutGrid");

        var grids = new TestWorkbook()
            .Row("网格编码", "网格名称", "边界")
            .Row(ImportsHost.Community + "001", "翠湖网格", Square(116.50))
            .Row(ImportsHost.Community + "002", "老街网格", Square(116.51))
            // On the ground of the first.
            .Row(ImportsHost.Community + "003", "叠加网格", Square(116.505));
        var (batch, totals) = await host.ImportAsync("grids", grids);
        totals.ShouldBe([2, 0, 0, 1]);
        (await host.RowsOfAsync(batch, "rejected")).Single()["errors"]![0]!["code"]!.ToString().ShouldBe("territory.grid_overlaps");

        var staff = new TestWorkbook()
            .Row("网格编码", "岗位", "账号", "姓名", "值守电话")
            .Row(ImportsHost.Community + "001", "网格长", "cuihu.zhang", "张一", "0564-3333001")
            .Row(ImportsHost.Community + "001", "专职网格员", "cuihu.li", "李二", "0564-3333002")
            .Row(ImportsHost.Community + "002", "网格长", "cuihu.zhang", "张一", null)
            .Row(ImportsHost.Community + "002", "网格员", "laojie.wang", "王三", "0564-3333003");
        (batch, totals) = await host.ImportAsync("staff", staff);
        totals.ShouldBe([0, 4, 0, 0]);

        // One sign-in with what the import gave out, which it shows this once.
        ((int)batch["newAccounts"]!).ShouldBe(3);
        var shown = await host.Administrator.PostAsync($"/imports/{batch["id"]}/show-new-accounts", new { }, (int)batch["revision"]!);
        var accounts = shown["accounts"]!.AsArray();
        accounts.Select(a => (int)a!["row"]!).ShouldBe([2, 3, 5]);
        var worker = accounts.Single(a => a!["userName"]!.ToString() == "laojie.wang")!;
        await host.Anonymous().SignInAsync("laojie.wang", worker["password"]!.ToString());
        var again = await host.Administrator.TryPostAsync($"/imports/{batch["id"]}/show-new-accounts", new { });
        (await again.Content.ReadAsStringAsync()).ShouldContain("imports.no_new_accounts");
        (await host.ScalarAsync<long>("select count(*) from feeds.import_rows where password is not null")).ShouldBe(0);

        var groups = new TestWorkbook().Row("小区", "邻名称", "户数", "楼栋", "邻管家", "联系电话");
        for (var i = 1; i <= 31; i++)
        {
            groups.Row(i <= 16 ? "翠湖苑" : "老街片", $"第{i}邻", 20, $"{i}号楼", $"管家{i}", $"138001380{i:D2}");
        }

        (await host.ImportAsync("neighbourGroups", groups)).Totals.ShouldBe([31, 0, 0, 0]);
        (await FaultsAsync()).ShouldBeEmpty();

        // The same files again change nothing; one that differs changes what differs.
        foreach (var (kind, file, unchanged, rejected) in new[] { ("compounds", compounds, 2, 0), ("staff", staff, 4, 0), ("neighbourGroups", groups, 31, 0), ("grids", grids, 2, 1) })
        {
            (await host.ImportAsync(kind, file)).Totals.ShouldBe([0, 0, unchanged, rejected], kind);
        }

        (await host.ImportAsync("compounds", new TestWorkbook().Row("小区名称", "所属社区", "户数").Row("翠湖苑", "", 321).Row("老街片", ImportsHost.Community, 300))).Totals.ShouldBe([0, 0, 1, 1]);
        (await host.ImportAsync("compounds", new TestWorkbook().Row("小区名称", "所属社区", "户数").Row("翠湖苑", ImportsHost.Community, 321))).Totals.ShouldBe([0, 1, 0, 0]);
        (await host.Administrator.GetAsync("/compounds"))["items"]!.AsArray().Single(c => c!["name"]!.ToString() == "翠湖苑")!["address"]!.ToString().ShouldBe("人民路1号");
    }

    [Fact]
    public async Task What_a_file_gets_wrong_is_told_cell_by_cell_before_anything_enters()
    {
        var file = new TestWorkbook()
            .Row("小区名称", "所属社区", "户数", "经度", "纬度")
            .Row("甲园", Other, 100, 116.1, 31.1)
            .Row("乙园", "没有的社区", 100, 116.1, 31.1)
            .Row("丙园", Other, "很多", 116.1, 31.1)
            .Row("甲 园", Other, 120, 116.1, 31.1)
            .Row("丁园", Other, 100, 116.1, null);
        var batch = await host.CheckAsync("compounds", file);

        (await host.RowsOfAsync(batch, "invalid")).SelectMany(r => r["errors"]!.AsArray().Select(e => $"{e!["column"]}{r["row"]} {e["code"]}")).ShouldBe(
            ["B3 imports.division_unknown", "C4 imports.number_invalid", "A5 imports.external_id_twice", "E6 imports.cell_required"]);
        (await host.ScalarAsync<long>($"select count(*) from territory.compounds where division_code = '{Other}'")).ShouldBe(0);

        await ApiClient.ReadAsync(await host.Administrator.SendAsync(
            HttpMethod.Patch, $"/api/v1/imports/{batch["id"]}/rows/4", new { cells = new Dictionary<string, string> { ["户数"] = "80" } }, (int)batch["revision"]!));
        ((int)(await host.Administrator.GetAsync($"/imports/{batch["id"]}"))["totals"]!["valid"]!).ShouldBe(2);
    }

    [Theory]
    [InlineData("tickets", Role.CountyDispatcher)]
    [InlineData("compounds", Role.Administrator)]
    [InlineData("grids", Role.Administrator)]
    [InlineData("staff", Role.Administrator)]
    [InlineData("neighbourGroups", Role.Administrator)]
    public async Task Each_kind_is_imported_and_seen_by_those_whose_register_it_is(string kind, Role owner)
    {
        var file = new TestWorkbook().Row("网格编码", "小区名称", "内容").Row("1", "2", "3").ToBytes();
        var (mine, other) = (await host.SignInAsync(owner, ImportsHost.County), await host.SignInAsync(owner == Role.Administrator ? Role.CountyDispatcher : Role.Administrator, ImportsHost.County));

        var batch = await ApiClient.ReadAsync(await ImportsHost.TryUploadAsync(mine, file, kind: kind));
        (await ImportsHost.TryUploadAsync(other, file, kind: kind)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        (await other.TryGetAsync($"/imports/{batch["id"]}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.GetAsync("/imports?limit=200"))["items"]!.AsArray().ShouldNotContain(b => b!["id"]!.ToString() == batch["id"]!.ToString());
        (await mine.GetAsync("/imports?limit=200"))["items"]!.AsArray().ShouldContain(b => b!["id"]!.ToString() == batch["id"]!.ToString());
        (await mine.TryGetAsync($"/imports/template?kind={kind}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<List<string>> FaultsAsync() =>
        [.. (await host.Administrator.GetAsync("/coverage?limit=200"))["items"]!.AsArray().Select(i => i!["code"]!.ToString())];

    private static string Square(double west) => string.Create(
        CultureInfo.InvariantCulture,
        $"POLYGON (({west} 31.70, {west + 0.01} 31.70, {west + 0.01} 31.71, {west} 31.71, {west} 31.70))");
}
