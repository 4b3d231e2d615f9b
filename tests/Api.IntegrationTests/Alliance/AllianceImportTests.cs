using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using GovernanceApi.Api.IntegrationTests.Access;
using GovernanceApi.Api.IntegrationTests.Complaints;
using GovernanceApi.Api.IntegrationTests.Feeds.Imports;
using GovernanceApi.Domain.Access;
using GovernanceApi.Infrastructure.Feeds.Imports;
using GovernanceApi.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Xunit;
using static GovernanceApi.Api.IntegrationTests.Alliance.ListsHost;
using static GovernanceApi.Api.IntegrationTests.Complaints.CountyHost;

namespace GovernanceApi.Api.IntegrationTests.Alliance;

/// <summary>The alliance's register and lists come in as files, under the rules of entering them by hand.</summary>
public sealed class AllianceImportTests : IAsyncLifetime
{
    private readonly ListsHost host = new();

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Members_of_a_file_join_and_a_blank_cell_changes_nothing()
    {
        var file = new TestWorkbook()
            .Row("成员单位", "成员类型", "服务简介", "双报到社区", "资质名称", "资质编号", "发证机关", "有效期至")
            .Row("示例供电所", "驻区单位", "上门检修线路", Community, null, null, null, null)
            .Row("示例律师团", "人才团队", null, null, "执业证", "L-9", "司法局", "2030-12-31")
            .Row("示例 理发协会", null, "每月一次", null, null, null, null, null);
        (await ImportAsync(host.Organisation, "allianceMembers", file.ToBytes(), County)).ShouldBe([2, 1, 0, 0]);
        var members = (await host.Organisation.GetAsync("/alliance-members"))["items"]!.AsArray();
        members.Count.ShouldBe(3);
        var known = members.Single(m => m!.Text("name") == "示例理发协会")!;
        (known.Text("kind"), known.Text("introduction"), known["qualifications"]!.AsArray().Count).ShouldBe(("massOrganisation", "每月一次", 1));
        members.Single(m => m!.Text("name") == "示例供电所")!.Text("dualCheckIn").ShouldBe(Community);
        members.Single(m => m!.Text("name") == "示例律师团")!["qualifications"]![0]!.Text("validUntil").ShouldBe("2030-12-31");

        (await ImportAsync(host.Organisation, "allianceMembers", file.ToBytes(), County)).ShouldBe([0, 0, 3, 0]);
        // As the counties' office programs save them.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var csv = Encoding.GetEncoding("GB18030").GetBytes("成员单位,成员类型,资质名称,资质编号,发证机关,有效期至\r\n示例律师团,,执业证,L-9,司法局,2031-12-31\r\n");
        (await ImportAsync(host.Organisation, "allianceMembers", csv, County, "成员.csv")).ShouldBe([0, 1, 0, 0]);
    }

    [Fact]
    public async Task What_is_wrong_with_a_member_is_told_cell_by_cell_and_put_right_in_place()
    {
        var file = new TestWorkbook()
            .Row("成员单位", "成员类型", "双报到社区", "资质名称", "资质编号", "发证机关", "有效期至")
            .Row("甲单位", "合作社", null, null, null, null, null)
            .Row("乙单位", null, "没有的社区", null, null, null, null)
            .Row("丙单位", "群团组织", County, "证", null, "局", "不久")
            .Row("甲 单位", "驻区单位", null, null, null, null, null);
        var batch = await CheckAsync(host.Organisation, "allianceMembers", file.ToBytes(), County);
        (await FaultsAsync(host.Organisation, batch)).ShouldBe(
            ["B2 imports.member_kind_unknown", "B3 imports.cell_required", "C3 imports.division_unknown", "C4 imports.not_a_community", "E4 imports.cell_required",
             "G4 imports.date_invalid", "A5 imports.external_id_twice"]);
        var before = await host.Organisation.GetAsync($"/imports/{batch.Id()}");
        var repaired = await ApiClient.ReadAsync(await host.Organisation.SendAsync(
            HttpMethod.Patch, $"/api/v1/imports/{batch.Id()}/rows/2", new { cells = new Dictionary<string, string> { ["成员类型"] = "两新组织" } }, before.Revision()));
        repaired["row"]!.Text("state").ShouldBe("valid");
        (await CommitAsync(host.Organisation, batch)).ShouldBe([1, 0, 0, 3]);
    }

    [Fact]
    public async Task Demands_on_paper_enter_once_and_who_asked_is_sealed()
    {
        var file = new TestWorkbook()
            .Row("序号", "需求标题", "需求内容", "收集渠道", "收集日期", "人数", "期望开始日期", "姓名", "联系电话")
            .Row(1, "老人理发", "三号楼王奶奶下不了楼", "小区意见箱", "2026-01-05", 3, null, "王小丽", "13812345678")
            .Row(2, "暑期托管", "双职工家庭多", "双报到", null, null, "2030-07-01", null, null);
        (await ImportAsync(host.Clerk, "demands", file.ToBytes(), Community)).ShouldBe([2, 0, 0, 0]);
        (await ImportAsync(host.Clerk, "demands", file.ToBytes(), Community)).ShouldBe([0, 0, 2, 0]);
        var demands = (await host.Clerk.GetAsync("/demands"))["items"]!.AsArray();
        demands.Count.ShouldBe(2);
        var first = demands.Single(d => d!.Text("title") == "老人理发")!;
        (first.Text("status"), first.Text("carrier"), (int)first["heads"]!).ShouldBe(("collected", "suggestionBox", 3));
        DateTimeOffset.Parse(first.Text("collectedAt"), null).ShouldBe(new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.FromHours(8)));
        // The days to look at it run from when it came in here.
        first["late"]!.GetValue<bool>().ShouldBeFalse();
        var details = await host.Clerk.GetAsync($"/demands/{first.Id()}");
        (details.Text("requesterName"), details.Text("requesterPhone")).ShouldBe(("王*", "138****5678"));
        (await host.Organisation.GetAsync($"/demands/{first.Id()}")).ToJsonString().ShouldNotContain("王奶奶");
        (await TextOfAsync("select string_agg(data::text, '') from audit.entries")).ShouldNotContain("13812345678");

        // A wish that the community has begun to sort is not written over.
        await Act(host.Clerk, "demands", details["demand"]!, "decline", new { reason = "已有服务" });
        (await ImportAsync(host.Clerk, "demands", file.ToBytes(), Community)).ShouldBe([0, 0, 2, 0]);
    }

    [Fact]
    public async Task A_bad_demand_is_told_and_one_of_another_area_does_not_enter()
    {
        var file = new TestWorkbook()
            .Row("需求编号", "需求标题", "需求内容", "收集渠道", "社区", "人数", "收集日期", "期望开始日期", "期望结束日期", "电话")
            .Row("A-1", "甲", "内容", "网上", null, 1, null, null, null, null)
            .Row("A-2", "乙", "内容", "意见箱", OtherCommunity, 0, "2999-01-01", "2030-02-01", "2030-01-01", "12")
            .Row("A-3", "丙", null, "意见箱", null, 1, null, null, null, null);
        var batch = await CheckAsync(host.Clerk, "demands", file.ToBytes(), Community);
        (await FaultsAsync(host.Clerk, batch)).Order(StringComparer.Ordinal).ShouldBe(
            ["C4 imports.cell_required", "D2 imports.carrier_unknown", "E3 imports.division_unknown", "F3 imports.number_invalid", "G3 imports.date_in_future",
             "I3 imports.until_before_from", "J3 imports.phone_invalid"]);
        var other = await UploadAsync(host.Clerk, "demands", file.ToBytes(), "需求.xlsx");
        var refused = await host.Clerk.SendAsync(HttpMethod.Put, $"/api/v1/imports/{other.Id()}/mapping", ImportsHost.MappingOf(other, "名册", OtherCommunity));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("imports.settings_division_outside_area");
        (await host.OtherClerk.TryGetAsync($"/imports/{batch.Id()}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Offerings_of_a_file_are_drafts_of_the_own_member_that_the_review_has_not_seen()
    {
        var file = new TestWorkbook()
            .Row("服务名称", "服务内容", "服务类别", "项目主题", "服务区域", "开始日期", "结束日期", "资质要求", "资质编号")
            .Row("上门理发", "为老人上门", "公益慈善类", "扶贫帮困", Community, host.Day(0), host.Day(90), null, null)
            .Row("义诊", "量血压", "公共服务", null, null, host.Day(0), host.Day(90), "医疗", "Q-1")
            .Row("推拿", "推拿", "公共服务", null, null, host.Day(0), host.Day(90), "医疗", "Q-404");
        (await ImportAsync(host.Agent, "resources", file.ToBytes(), County)).ShouldBe([2, 0, 0, 1]);
        var own = (await host.Agent.GetAsync("/resources"))["items"]!.AsArray();
        own.Select(r => (r!.Text("title"), r!.Text("status"), r!.Text("division"))).ShouldBe([("上门理发", "draft", Community), ("义诊", "draft", County)], ignoreOrder: true);
        (await host.Organisation.GetAsync("/resources"))["items"]!.AsArray().ShouldBeEmpty();
        (await host.Resident.GetAsync("/public/resources"))["items"]!.AsArray().ShouldBeEmpty();

        (await ImportAsync(host.Agent, "resources", file.ToBytes(), County)).ShouldBe([0, 0, 2, 1]);
        var change = new TestWorkbook().Row("服务名称", "服务内容").Row("义诊", "量血压和血糖").Row("上门理发", null);
        (await ImportAsync(host.Agent, "resources", change.ToBytes(), County)).ShouldBe([0, 1, 1, 0]);

        // What waits for the review is not written over.
        await Act(host.Agent, "resources", (await host.Agent.GetAsync("/resources"))["items"]!.AsArray().Single(r => r!.Text("title") == "上门理发")!, "offer");
        (await ImportAsync(host.Agent, "resources", new TestWorkbook().Row("服务名称", "服务内容").Row("上门理发", "别的").ToBytes(), County)).ShouldBe([0, 0, 0, 1]);

        var bad = new TestWorkbook().Row("服务名称", "服务内容", "服务类别", "主题", "服务区域", "开始日期", "结束日期", "资质要求").Row("新服务", null, "杂项", "别的", ImportsHost.OtherCounty, null, host.Day(1), "航天");
        (await FaultsAsync(host.Agent, await CheckAsync(host.Agent, "resources", bad.ToBytes(), County))).Order(StringComparer.Ordinal).ShouldBe(
            ["B2 imports.cell_required", "C2 imports.service_category_unknown", "D2 imports.theme_unknown", "E2 imports.division_unknown", "F2 imports.cell_required", "H2 imports.regulated_unknown"]);
    }

    [Fact]
    public async Task An_import_of_offerings_is_seen_by_its_own_member_alone()
    {
        var file = new TestWorkbook().Row("服务名称").Row("上门理发").ToBytes();
        var mine = await UploadAsync(host.Agent, "resources", file, "资源.xlsx");
        var other = (await host.Organisation.PostAsync("/alliance-members", new { name = "示例书画社", kind = "talentTeam" })).Id();
        var stranger = await host.SignInAsync(Role.AllianceMemberAgent, County, memberId: other);
        (await stranger.TryGetAsync($"/imports/{mine.Id()}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync("/imports"))["items"]!.AsArray().ShouldBeEmpty();
        (await host.Agent.GetAsync("/imports"))["items"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Each_kind_is_imported_by_those_who_may_enter_it_by_hand()
    {
        var file = new TestWorkbook().Row("名称", "标题").Row("甲", "乙").ToBytes();
        var people = new Dictionary<string, ApiClient> { ["clerk"] = host.Clerk, ["secretary"] = host.Secretary, ["organisation"] = host.Organisation, ["agent"] = host.Agent, ["dispatcher"] = host.Dispatcher };
        foreach (var (kind, may) in new[] { ("allianceMembers", new[] { "secretary", "organisation" }), ("demands", ["clerk", "secretary"]), ("resources", ["agent"]), ("compounds", []) })
        {
            foreach (var (name, who) in people)
            {
                var answer = await ImportsHost.TryUploadAsync(who, file, kind: kind);
                answer.StatusCode.ShouldBe(may.Contains(name) ? HttpStatusCode.Created : HttpStatusCode.Forbidden, $"{kind} {name}");
            }

            (await host.Clerk.TryGetAsync($"/imports/template?kind={kind}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    private static async Task<JsonNode> UploadAsync(ApiClient who, string kind, byte[] file, string name) =>
        await ApiClient.ReadAsync(await ImportsHost.TryUploadAsync(who, file, name, kind: kind));

    private async Task<JsonNode> CheckAsync(ApiClient who, string kind, byte[] file, string division, string name = "名册.xlsx")
    {
        var batch = await UploadAsync(who, kind, file, name);
        await ApiClient.ReadAsync(await who.SendAsync(HttpMethod.Put, $"/api/v1/imports/{batch.Id()}/mapping", ImportsHost.MappingOf(batch, "纸质名册", division)));
        await WorkAsync();
        return batch;
    }

    private async Task<int[]> CommitAsync(ApiClient who, JsonNode batch)
    {
        await who.PostAsync($"/imports/{batch.Id()}/commit", new { skipInvalid = true });
        await WorkAsync();
        var totals = (await who.GetAsync($"/imports/{batch.Id()}"))["totals"]!;
        return [.. new[] { "created", "updated", "unchanged", "rejected" }.Select(t => (int)totals[t]!)];
    }

    private async Task<int[]> ImportAsync(ApiClient who, string kind, byte[] file, string division, string name = "名册.xlsx") =>
        await CommitAsync(who, await CheckAsync(who, kind, file, division, name));

    private static async Task<List<string>> FaultsAsync(ApiClient who, JsonNode batch) =>
        [.. (await who.GetAsync($"/imports/{batch.Id()}/rows?state=invalid"))["items"]!.AsArray()
            .SelectMany(r => r!["errors"]!.AsArray().Select(e => $"{e!["column"]}{r["row"]} {e["code"]}"))];

    private async Task WorkAsync()
    {
        var runner = host.Services.GetRequiredService<ImportRunner>();
        while (await runner.RunNextAsync(CancellationToken.None))
        {
        }
    }

    private async Task<string> TextOfAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(host.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
