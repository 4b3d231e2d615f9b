using System.Net;
using System.Text.Json.Nodes;
using GovernanceApi.Api.IntegrationTests.Access;
using GovernanceApi.Api.IntegrationTests.Complaints;
using GovernanceApi.Domain.Access;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;
using static GovernanceApi.Api.IntegrationTests.Alliance.ListsHost;

namespace GovernanceApi.Api.IntegrationTests.Alliance;

/// <summary>A community answers to its residents, they say what they think, and what they raise goes on. Time passes here.</summary>
public sealed class AnsweringTests : IAsyncLifetime
{
    private readonly ListsHost host = new();

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task A_report_shows_the_figures_of_its_day_and_comments_become_demands_and_tickets()
    {
        await host.ListedAsync("给独居老人理发");
        var draft = await host.Clerk.PostAsync("/resident-reports", Report("本月服务汇报"));
        draft = await Act(host.Clerk, "resident-reports", draft, "revise", new { title = "本月服务汇报，第二稿", from = host.Day(-20), until = host.Day(0), text = "办成一件。" });
        (await host.Clerk.GetAsync($"/resident-reports/{draft.Id()}"))["figures"]!["listed"]!.GetValue<int>().ShouldBe(1);
        await host.Resident.TryGetAsync($"/public/resident-reports/{draft.Id()}").ShouldBeAsync(HttpStatusCode.NotFound, "alliance.report_not_found");
        await host.Clerk.TryPostAsync($"/resident-reports/{draft.Id()}/publish", new { }, draft.Revision()).ShouldBeAsync(HttpStatusCode.Forbidden, "access.forbidden");
        var published = await Act(host.Secretary, "resident-reports", draft, "publish");

        // Later records do not change what was told.
        await host.ListedAsync("教老人用手机");
        var shown = await host.Resident.GetAsync($"/public/resident-reports/{draft.Id()}");
        (shown["figures"]!["collected"]!.GetValue<int>(), shown["figures"]!["listed"]!.GetValue<int>()).ShouldBe((1, 1));
        shown["report"]!.Text("title").ShouldBe("本月服务汇报，第二稿");

        var said = await SayAsync(draft.Id(), "路灯什么时候修？", "browser-number-0001");
        await SayAsync(draft.Id(), "办得好", "browser-number-0001");
        await SayAsync(draft.Id(), "支持", "browser-number-0001");
        await host.Resident.TryPostAsync(CommentsOf(draft), Comment("再来一条", "browser-number-0001")).ShouldBeAsync(HttpStatusCode.Conflict, "alliance.comments_full");
        await host.Resident.TryPostAsync(CommentsOf(draft), Comment("打我电话13812345678", "browser-number-0002")).ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");
        var rude = await SayAsync(draft.Id(), "三号楼老王占车位", "browser-number-0003");

        var comments = (await host.Clerk.GetAsync($"/resident-reports/{draft.Id()}/comments"))["items"]!.AsArray();
        comments.Count.ShouldBe(4);
        var asked = comments.Single(c => c!.Id() == said.Id())!;
        var raised = await Act(host.Clerk, "report-comments", asked, "raise", new { @as = "demand", title = "修路灯" });
        var demand = (await host.Clerk.GetAsync($"/demands/{raised["raised"]!["id"]!.GetValue<Guid>()}"))["demand"]!;
        (demand.Text("title"), demand.Text("carrier")).ShouldBe(("修路灯", "online"));
        await host.Clerk.TryPostAsync($"/report-comments/{asked.Id()}/raise", new { @as = "ticket", title = "修路灯" }, raised.Revision())
            .ShouldBeAsync(HttpStatusCode.Conflict, "alliance.matter_raised");
        await Act(host.Secretary, "report-comments", comments.Single(c => c!.Id() == rude.Id())!, "hide", new { reason = "提到他人住处" });

        var read = (await host.Resident.GetAsync($"{CommentsOf(draft)}?limit=10"))["items"]!.AsArray();
        read.Single(c => c!.Id() == said.Id())!.Text("wentOnAs").ShouldBe("demand");
        var hidden = read.Single(c => c!.Id() == rude.Id())!;
        (hidden["text"], hidden.Text("hiddenReason")).ShouldBe((null, "提到他人住处"));

        await Act(host.Secretary, "resident-reports", published, "withdraw", new { reason = "数字有误" });
        var withdrawn = await host.Resident.GetAsync($"/public/resident-reports/{draft.Id()}");
        (withdrawn["text"], withdrawn.Text("withdrawReason")).ShouldBe((null, "数字有误"));
        await host.Resident.TryPostAsync(CommentsOf(draft), Comment("还在吗", "browser-number-0004")).ShouldBeAsync(HttpStatusCode.Conflict, "alliance.report_not_published");
    }

    [Fact]
    public async Task A_report_is_of_the_own_community_and_of_days_that_are_over()
    {
        await host.OtherClerk.TryPostAsync("/resident-reports", Report("别处的汇报")).ShouldBeAsync(HttpStatusCode.Forbidden, "access.outside_area");
        await host.Clerk.TryPostAsync("/resident-reports", Report("汇报", text: "联系人电话 138 1234 5678")).ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");
        var draft = await host.Secretary.PostAsync("/resident-reports", Report("下月汇报", until: host.Day(5)));
        await host.Secretary.TryPostAsync($"/resident-reports/{draft.Id()}/publish", new { }, draft.Revision()).ShouldBeAsync(HttpStatusCode.Conflict, "alliance.report_period_not_over");
        await host.OtherClerk.TryGetAsync($"/resident-reports/{draft.Id()}").ShouldBeAsync(HttpStatusCode.NotFound, "alliance.report_not_found");
        (await host.Organisation.GetAsync("/resident-reports"))["items"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_heard_on_a_visit_goes_on_and_says_nothing_of_who_said_it()
    {
        var worker = await host.SignInAsync(Role.GridWorker, CountyHost.Community);
        await worker.TryPostAsync("/liaison-visits", Visit("王女士电话13812345678")).ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");
        await worker.TryPostAsync("/liaison-visits", VisitOn(host.Day(1))).ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");
        await host.OtherClerk.TryPostAsync("/liaison-visits", Visit("灯坏了")).ShouldBeAsync(HttpStatusCode.Forbidden, "access.outside_area");
        await worker.PostAsync("/liaison-visits", Visit("楼道灯坏了两周", "希望有人教用手机"));

        var visit = (await host.Clerk.GetAsync("/liaison-visits"))["items"]!.AsArray().Single()!;
        var (lamp, phone) = (visit["matters"]![0]!.Id(), visit["matters"]![1]!.Id());
        var raised = await Act(host.Clerk, "liaison-visits", visit, "raise", new { matterId = lamp, @as = "ticket", title = "楼道灯不亮" });
        (await host.Clerk.GetAsync($"/tickets/{raised["raised"]!["id"]!.GetValue<Guid>()}"))["ticket"]!.Text("title").ShouldBe("楼道灯不亮");
        raised = await Act(host.Clerk, "liaison-visits", raised, "raise", new { matterId = phone, @as = "demand", title = "教老人用手机" });
        (await host.Clerk.GetAsync($"/demands/{raised["raised"]!["id"]!.GetValue<Guid>()}"))["demand"]!.Text("carrier").ShouldBe("liaisonVisit");
        (await host.OtherClerk.GetAsync("/liaison-visits"))["items"]!.AsArray().ShouldBeEmpty();
        await host.Agent.TryGetAsync("/liaison-visits").ShouldBeAsync(HttpStatusCode.Forbidden, "access.forbidden");
    }

    [Fact]
    public async Task Who_asked_sees_who_looked_and_is_forgotten_when_the_retention_is_over()
    {
        var asked = await host.Resident.PostAsync("/public/demands", new
        {
            community = CountyHost.Community,
            title = "想预约理发",
            text = "下不了楼",
            heads = 1,
            requester = new { name = "王小丽", phone = "13812345678", address = (string?)null },
        });
        var pair = new { number = asked.Text("number"), queryCode = asked.Text("queryCode") };
        var revealed = await host.Clerk.PostAsync($"/demands/{asked.Id()}/reveal-requester", new { purpose = "callBack", reason = "约定时间" });
        revealed.Text("phone").ShouldBe("13812345678");
        var look = (await host.Resident.PostAsync("/public/request-tracking", pair))["viewsOfMyData"]!.AsArray().Single()!;
        (look.Text("role"), look.Text("purpose"), look.Text("reason")).ShouldBe(("communityClerk", "callBack", "约定时间"));
        (await host.Resident.PostAsync("/public/request-tracking/withdraw", pair)).Text("status").ShouldBe("withdrawn");

        await host.TickAsync();
        (await host.Clerk.GetAsync($"/demands/{asked.Id()}")).Text("requesterPhone").ShouldBe("138****5678");
        await host.PassAsync(24 * 31);
        await host.TickAsync();
        (await host.Clerk.GetAsync($"/demands/{asked.Id()}"))["requesterPhone"].ShouldBeNull();
        await host.Clerk.TryPostAsync($"/demands/{asked.Id()}/reveal-requester", new { purpose = "callBack", reason = "再问" }).ShouldBeAsync(HttpStatusCode.Conflict, "reporters.anonymised");
        var later = await host.Resident.PostAsync("/public/request-tracking", pair);
        (later.Text("status"), later["viewsOfMyData"]!.AsArray().Count).ShouldBe(("withdrawn", 1));
    }

    private object Report(string title, string? until = null, string text = "办成一件，还有一件没有办成。") =>
        new { community = CountyHost.Community, title, from = host.Day(-20), until = until ?? host.Day(0), text };

    private object Visit(params string[] heard) => Visit(heard, null);

    private object VisitOn(string on) => Visit(["灯坏了"], on);

    private object Visit(string[] heard, string? on) => new { community = CountyHost.Community, on = on ?? host.Day(0), households = 3, heard };

    private static string CommentsOf(JsonNode report) => $"/public/resident-reports/{report.Id()}/comments";

    private static object Comment(string text, string browser) => new { text, browser };

    private Task<JsonNode> SayAsync(Guid report, string text, string browser) => host.Resident.PostAsync($"/public/resident-reports/{report}/comments", Comment(text, browser));
}
