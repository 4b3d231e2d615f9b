using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using GovernanceApi.Api.IntegrationTests.Access;
using GovernanceApi.Api.IntegrationTests.Complaints;
using GovernanceApi.Domain.Access;
using GovernanceApi.Domain.Alliance.Contributions;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Alliance.Evaluations;

public sealed class EvaluationTests : IAsyncLifetime
{
    private readonly EvaluationHost host = new();

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task A_score_leads_back_to_records_is_appealed_corrected_final_and_published()
    {
        var delivered = await host.RecordAsync(host.Member, ContributionKind.ProjectDelivered);
        var lapsed = await host.RecordAsync(host.Member, ContributionKind.ClaimLapsed, month: 7);
        var broken = await host.RecordAsync(host.Member, ContributionKind.PromiseBroken, month: 8);
        await host.RecordAsync(host.Member, ContributionKind.PromiseKept, month: 9);
        await host.RecordAsync(host.Member, ContributionKind.ProjectDelivered, year: 2026, month: 2);
        await host.RecordAsync(host.OtherMember, ContributionKind.ProjectDelivered);
        await host.BeginAsync();

        // Neither the member nor the rest of the county sees a score before the notice.
        (await host.AdvanceAsync("score")).ShouldBe(2);
        var mine = await host.EvaluationOfAsync(host.Member);
        (mine.Text("status"), mine["points"]!.GetValue<int>(), mine.Text("band")).ShouldBe(("scored", 1000 + 2000, "weak"));
        await host.Agent.TryGetAsync($"/member-evaluations/{mine.Id()}").ShouldBeAsync(HttpStatusCode.NotFound, "alliance.evaluation_not_found");
        (await host.Clerk.GetAsync("/member-evaluations"))["items"]!.AsArray().ShouldBeEmpty();

        (await host.AdvanceAsync("giveNotice")).ShouldBe(2);
        mine = (await host.Agent.GetAsync("/member-evaluations"))["items"]!.AsArray().ShouldHaveSingleItem()!;
        mine["allowedActions"]!.AsArray().Select(a => a!.GetValue<string>()).ShouldBe(["appeal"]);
        var details = await host.Agent.GetAsync($"/member-evaluations/{mine.Id()}");
        details["records"]!.AsArray().Select(r => r!.Id()).ShouldBe(new[] { delivered, lapsed, broken }.Concat(details["records"]!.AsArray().Skip(3).Select(r => r!.Id())));
        var item = details["scores"]![0]!["items"]![0]!;
        (item["earned"]!.GetValue<int>(), item["points"]!.GetValue<int>(), item["counted"]![0]!.GetValue<Guid>()).ShouldBe((1500, 1000, delivered));
        item["deductions"]![0]!["records"]![0]!.GetValue<Guid>().ShouldBe(lapsed);
        await host.OtherAgent.TryGetAsync($"/member-evaluations/{mine.Id()}").ShouldBeAsync(HttpStatusCode.NotFound, "alliance.evaluation_not_found");

        await host.TryStepAsync(host.Agent, mine, "appeal", new { reason = "已请假", records = new[] { lapsed } }, mine.Revision() - 1).ShouldBeAsync(HttpStatusCode.PreconditionFailed, "common.stale");
        await host.TryStepAsync(host.Agent, mine, "appeal", new { reason = "已请假", records = new[] { Guid.CreateVersion7(ApiHost.Start) } }).ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");
        await host.TryStepAsync(host.Organisation, mine, "appeal", new { reason = "已请假", records = new[] { lapsed } }).ShouldBeAsync(HttpStatusCode.Forbidden, "access.forbidden");
        await host.StepAsync(host.Agent, mine, "appeal", new { reason = "认领前已说明", records = new[] { lapsed, broken } });

        var appealed = await host.EvaluationOfAsync(host.Member);
        await host.TryStepAsync(host.Organisation, appealed, "decide", new { outcome = "upheld", voided = new[] { delivered }, reason = "属实" }).ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");
        await host.TryStepAsync(host.Organisation, appealed, "decide", new { outcome = "rejected", voided = new[] { lapsed }, reason = "属实" }).ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");
        await VoidAsync(lapsed, 1).ShouldBeAsync(HttpStatusCode.Conflict, "alliance.contribution_settled");
        var decided = await host.StepAsync(host.Organisation, appealed, "decide", new { outcome = "upheld", voided = new[] { lapsed }, reason = "经查属实" });
        (decided.Text("status"), decided["points"]!.GetValue<int>()).ShouldBe(("decided", 1500 + 2000));
        details = await host.Agent.GetAsync($"/member-evaluations/{mine.Id()}");
        details["scores"]!.AsArray().Select(s => s!["points"]!.GetValue<int>()).ShouldBe([3000, 3500]);
        details["records"]!.AsArray().Single(r => r!.Id() == lapsed)!.Text("voidReason").ShouldBe("经查属实");
        details["appeal"]!.Text("outcome").ShouldBe("upheld");

        // The other one is not final before its time to appeal is over.
        (await host.AdvanceAsync("finalise")).ShouldBe(1);
        await host.TryStepAsync(host.Organisation, await host.EvaluationOfAsync(host.OtherMember), "finalise").ShouldBeAsync(HttpStatusCode.Conflict, "alliance.evaluation_appeal_open");
        (await host.Anonymous().GetAsync("/public/member-evaluations?year=2025"))["items"]!.AsArray().ShouldBeEmpty();
        (await host.AdvanceAsync("publish")).ShouldBe(1);
        var published = (await host.Anonymous().GetAsync("/public/member-evaluations?year=2025"))["items"]!.AsArray().ShouldHaveSingleItem()!;
        (published.Text("memberName"), published["points"]!.GetValue<int>(), published.Text("band")).ShouldBe(("示例区书法协会", 3500, "weak"));
        published.Text("memberKind").ShouldBe("massOrganisation");
        (await host.Clerk.GetAsync("/member-evaluations"))["items"]!.AsArray().ShouldHaveSingleItem()!.Id().ShouldBe(mine.Id());
        (await host.AuditOfAsync(mine.Id())).ShouldBe(["evaluation.begun", "evaluation.scored", "evaluation.noticed", "evaluation.appealed", "evaluation.decided", "evaluation.finalised", "evaluation.published"]);
        (await host.AuditOfAsync(lapsed)).ShouldContain("contribution.voided");
    }

    [Fact]
    public async Task A_year_begins_once_for_whoever_had_an_agreement_and_those_who_come_later_get_its_scheme()
    {
        await host.JoinAsync("示例区太极拳协会", sign: false);
        await BeginAsync(2025).ShouldBeAsync(HttpStatusCode.Conflict, "alliance.evaluation_no_scheme");
        await host.PublishSchemeAsync();
        await BeginAsync(2026).ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");
        var begun = await host.Organisation.PostAsync("/member-evaluations/begin", new { year = 2025 });
        (begun["done"]!.GetValue<int>(), begun["left"]!.GetValue<int>()).ShouldBe((2, 0));
        await BeginAsync(2025).ShouldBeAsync(HttpStatusCode.Conflict, "alliance.evaluation_nobody");

        var late = await host.JoinAsync("示例区摄影协会");
        await host.Organisation.PostAsync("/member-evaluations/begin", new { year = 2025 });
        (await host.EvaluationOfAsync(late))["schemeNumber"]!.GetValue<int>().ShouldBe(1);
        await host.Clerk.TryPostAsync("/member-evaluations/begin", new { year = 2025 }).ShouldBeAsync(HttpStatusCode.Forbidden, "access.forbidden");

        var progress = await host.Organisation.GetAsync("/member-evaluations/progress");
        progress["year"]!.GetValue<int>().ShouldBe(2025);
        progress["statuses"]!.AsArray().Single(s => s!.Text("status") == "collecting")!["count"]!.GetValue<int>().ShouldBe(3);
        progress["steps"]!.AsArray().Single(s => s!.Text("step") == "score")!["ready"]!.GetValue<int>().ShouldBe(3);
        (await host.Clerk.GetAsync("/member-evaluations/progress"))["total"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task A_rejected_appeal_changes_no_record_and_an_appeal_that_nobody_makes_runs_out()
    {
        var lapsed = await host.RecordAsync(host.Member, ContributionKind.ClaimLapsed);
        await host.NoticeAsync();
        var mine = await host.EvaluationOfAsync(host.Member);
        await host.TryStepAsync(host.Organisation, mine, "decide", new { outcome = "rejected", voided = Array.Empty<Guid>(), reason = "无" }).ShouldBeAsync(HttpStatusCode.Conflict, "alliance.evaluation_action_not_allowed");
        await host.StepAsync(host.Agent, mine, "appeal", new { reason = "不认可", records = new[] { lapsed } });
        var decided = await host.StepAsync(host.Organisation, await host.EvaluationOfAsync(host.Member), "decide", new { outcome = "rejected", voided = Array.Empty<Guid>(), reason = "记录无误" });
        (await host.StepAsync(host.Organisation, decided, "finalise")).Text("status").ShouldBe("final");
        (await RecordsAsync(host.Agent, ""))[0]!["voidedAt"].ShouldBeNull();

        host.Clock.Advance(TimeSpan.FromDays(20));
        await host.EnterAsync();
        var other = (await host.OtherAgent.GetAsync("/member-evaluations"))["items"]![0]!;
        other["allowedActions"]!.AsArray().ShouldBeEmpty();
        await host.TryStepAsync(host.OtherAgent, other, "appeal", new { reason = "迟了", records = new[] { lapsed } }).ShouldBeAsync(HttpStatusCode.Conflict, "alliance.evaluation_appeal_closed");
        (await host.AdvanceAsync("finalise")).ShouldBe(1);
        (await host.AdvanceAsync("publish")).ShouldBe(2);
        // By name, and page by page.
        var first = await host.Anonymous().GetAsync("/public/member-evaluations?year=2025&limit=1");
        var second = await host.Anonymous().GetAsync($"/public/member-evaluations?year=2025&limit=1&cursor={first.Text("nextCursor")}");
        new[] { first, second }.Select(p => p["items"]![0]!.Text("memberName")).ShouldBe(["示例区书法协会", "示例区棋院"], ignoreOrder: true);
        second["nextCursor"].ShouldBeNull();
        var one = await host.Organisation.GetAsync("/member-evaluations?limit=1");
        (await host.Organisation.GetAsync($"/member-evaluations?limit=1&cursor={one.Text("nextCursor")}"))["items"]![0]!.Text("memberName").ShouldBe(second["items"]![0]!.Text("memberName"));
    }

    [Fact]
    public async Task A_record_voided_by_hand_corrects_an_open_score_and_no_settled_one()
    {
        var lapsed = await host.RecordAsync(host.Member, ContributionKind.ClaimLapsed);
        await host.RecordAsync(host.Member, ContributionKind.ProjectDelivered);
        var kept = await host.RecordAsync(host.Member, ContributionKind.ProjectDelivered);
        await host.NoticeAsync();
        var until = (await host.EvaluationOfAsync(host.Member))["appealUntil"]!.GetValue<DateTimeOffset>();
        host.Clock.Advance(TimeSpan.FromDays(3));
        await host.EnterAsync();
        await host.Agent.TryPostAsync($"/contribution-records/{lapsed}/void", new { reason = "不认可" }, 1).ShouldBeAsync(HttpStatusCode.Forbidden, "access.forbidden");
        await VoidAsync(lapsed, 2).ShouldBeAsync(HttpStatusCode.PreconditionFailed, "common.stale");
        var voided = await ApiClient.ReadAsync(await VoidAsync(lapsed, 1));
        var mine = await host.EvaluationOfAsync(host.Member);
        voided["evaluationId"]!.GetValue<Guid>().ShouldBe(mine.Id());
        (mine.Text("status"), mine["points"]!.GetValue<int>()).ShouldBe(("noticed", 3000 + 1000));
        mine["appealUntil"]!.GetValue<DateTimeOffset>().ShouldBeGreaterThan(until);
        await VoidAsync(lapsed, 2).ShouldBeAsync(HttpStatusCode.Conflict, "alliance.contribution_voided_already");

        host.Clock.Advance(TimeSpan.FromDays(20));
        await host.EnterAsync();
        await host.AdvanceAsync("finalise");
        await VoidAsync(kept, 1).ShouldBeAsync(HttpStatusCode.Conflict, "alliance.contribution_settled");
        // What no score counts is voided all the same.
        var idle = await host.RecordAsync(host.Member, ContributionKind.Rated, 5);
        (await ApiClient.ReadAsync(await VoidAsync(idle, 1)))["evaluationId"].ShouldBeNull();
    }

    [Fact]
    public async Task Records_are_read_by_kind_and_year_and_an_agent_reads_its_own()
    {
        foreach (var month in Enumerable.Range(1, 3))
        {
            await host.RecordAsync(host.Member, ContributionKind.HoursServed, 2.5m, month: month);
        }

        await host.RecordAsync(host.Member, ContributionKind.ProjectDelivered, year: 2026, month: 1);
        await host.RecordAsync(host.OtherMember, ContributionKind.HoursServed, 4, month: 4);
        (await RecordsAsync(host.Agent, "")).Count.ShouldBe(4);
        (await RecordsAsync(host.Agent, $"memberId={host.OtherMember}")).ShouldBeEmpty();
        (await RecordsAsync(host.Clerk, "kind=hoursServed&year=2025")).Count.ShouldBe(4);
        (await RecordsAsync(host.Clerk, $"memberId={host.Member}&kind=hoursServed,projectDelivered&year=2026")).ShouldHaveSingleItem()!.Text("kind").ShouldBe("projectDelivered");
        var page = await host.Clerk.GetAsync($"/contribution-records?memberId={host.Member}&limit=3");
        page["items"]!.AsArray().Select(r => r!.Text("on")).ShouldBe(["2026-01-01", "2025-03-01", "2025-02-01"]);
        (await RecordsAsync(host.Clerk, $"memberId={host.Member}&limit=3&cursor={page.Text("nextCursor")}")).ShouldHaveSingleItem()!.Text("on").ShouldBe("2025-01-01");

        var elsewhere = await host.SignInAsync(Role.OrganisationDepartment, "341503000000");
        (await RecordsAsync(elsewhere, "")).ShouldBeEmpty();
        await elsewhere.TryPostAsync($"/contribution-records/{page["items"]![0]!.Id()}/void", new { reason = "越权" }, 1).ShouldBeAsync(HttpStatusCode.NotFound, "alliance.contribution_not_found");
    }

    [Fact]
    public async Task The_export_holds_final_results_with_items_scheme_version_and_use()
    {
        await host.RecordAsync(host.Member, ContributionKind.ProjectDelivered);
        await host.NoticeAsync();
        (await CsvAsync()).Length.ShouldBe(1);
        host.Clock.Advance(TimeSpan.FromDays(20));
        await host.EnterAsync();
        await host.AdvanceAsync("finalise");
        var lines = await CsvAsync();
        lines[0].ShouldBe("成员单位,年度,等次,得分,项目交付(60),承诺兑现(40),方案版本,申诉,确定日期,已公布,用途");
        lines.ShouldContain("示例区书法协会,2025,待改进,25.00,15.00,10.00,1,,2026-03-31,否,仅供文明单位创建、评比先进和履行社会责任评价参考；不作排名。");
        lines.Length.ShouldBe(3);
        using var xlsx = new ZipArchive(await host.Organisation.Http.GetStreamAsync("/api/v1/member-evaluations/export?year=2025"), ZipArchiveMode.Read);
        using var sheet = new StreamReader(xlsx.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        (await sheet.ReadToEndAsync()).Split("<row ").Length.ShouldBe(4);
    }

    [Fact]
    public async Task Bands_and_statuses_filter_and_another_county_sees_nothing()
    {
        foreach (var month in Enumerable.Range(1, 4))
        {
            await host.RecordAsync(host.Member, ContributionKind.ProjectDelivered, month: month);
        }

        await host.BeginAsync();
        await host.AdvanceAsync("score");
        (await NamesAsync("band=fit")).ShouldBe(["示例区书法协会"]);
        (await NamesAsync("band=weak,good&status=scored")).ShouldBe(["示例区棋院"]);
        (await NamesAsync("status=noticed")).ShouldBeEmpty();
        (await NamesAsync("q=书法&year=2025")).ShouldBe(["示例区书法协会"]);
        (await NamesAsync("year=2024")).ShouldBeEmpty();
        var elsewhere = await host.SignInAsync(Role.OrganisationDepartment, "341503000000");
        var mine = await host.EvaluationOfAsync(host.Member);
        await elsewhere.TryGetAsync($"/member-evaluations/{mine.Id()}").ShouldBeAsync(HttpStatusCode.NotFound, "alliance.evaluation_not_found");
        await host.TryStepAsync(elsewhere, mine, "give-notice").ShouldBeAsync(HttpStatusCode.NotFound, "alliance.evaluation_not_found");
        await host.TryStepAsync(host.Organisation, mine, "publish").ShouldBeAsync(HttpStatusCode.Conflict, "alliance.evaluation_action_not_allowed");
        // Until the member has seen it, it is reckoned as often as records come.
        await host.RecordAsync(host.Member, ContributionKind.ClaimLapsed);
        (await host.StepAsync(host.Organisation, mine, "score"))["points"]!.GetValue<int>().ShouldBe(5500 + 1000);
    }

    [Fact]
    public async Task Two_thousand_members_take_a_step_in_one_command_and_the_rest_in_the_next()
    {
        await host.CrowdAsync(1999);
        await host.PublishSchemeAsync();
        var begun = await host.Organisation.PostAsync("/member-evaluations/begin", new { year = 2025 });
        (begun["done"]!.GetValue<int>(), begun["left"]!.GetValue<int>()).ShouldBe((2000, 1));
        (await host.Organisation.PostAsync("/member-evaluations/begin", new { year = 2025 }))["done"]!.GetValue<int>().ShouldBe(1);
        foreach (var step in new[] { "score", "giveNotice" })
        {
            (await host.AdvanceAsync(step)).ShouldBe(2000);
            (await host.AdvanceAsync(step)).ShouldBe(1);
        }

        var progress = await host.Organisation.GetAsync("/member-evaluations/progress");
        progress["statuses"]!.AsArray().Single(s => s!.Text("status") == "noticed")!["count"]!.GetValue<int>().ShouldBe(2001);
        // 15 of 60 for one delivery and all 40 for the promise; the two without records have 10.
        (await host.Organisation.GetAsync("/member-evaluations?q=示例成员1999"))["items"]![0]!["points"]!.GetValue<int>().ShouldBe(5500);
    }

    private Task<HttpResponseMessage> BeginAsync(int year) => host.Organisation.TryPostAsync("/member-evaluations/begin", new { year });

    private Task<HttpResponseMessage> VoidAsync(Guid record, int revision) => host.Organisation.TryPostAsync($"/contribution-records/{record}/void", new { reason = "重复记录" }, revision);

    private static async Task<JsonArray> RecordsAsync(ApiClient who, string query) => (await who.GetAsync($"/contribution-records?{query}"))["items"]!.AsArray();

    private async Task<IEnumerable<string>> NamesAsync(string query) => (await host.Organisation.GetAsync($"/member-evaluations?{query}"))["items"]!.AsArray().Select(e => e!.Text("memberName"));

    private async Task<string[]> CsvAsync() =>
        Encoding.UTF8.GetString((await host.Organisation.Http.GetByteArrayAsync("/api/v1/member-evaluations/export?year=2025&format=csv"))[3..]).TrimEnd().Split("\r\n");
}
