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

/// <summary>The demand and resource lists: who sees what, and what time does.</summary>
public sealed class ListTests : IAsyncLifetime
{
    private readonly ListsHost host = new();

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task What_was_told_stays_with_the_community_and_a_look_at_who_asked_is_on_record()
    {
        var demand = await host.ListedAsync();
        var own = await host.Clerk.GetAsync($"/demands/{demand.Id()}");
        own.Text("text").ShouldContain("王奶奶");
        own.Text("requesterName").ShouldBe("王*");
        own.Text("requesterPhone").ShouldBe("138****5678");
        foreach (var other in new[] { host.Agent, host.Organisation, host.Dispatcher })
        {
            var seen = await other.GetAsync($"/demands/{demand.Id()}");
            seen["text"].ShouldBeNull();
            seen["requesterPhone"].ShouldBeNull();
        }

        await host.OtherClerk.TryGetAsync($"/demands/{demand.Id()}").ShouldBeAsync(HttpStatusCode.NotFound, "alliance.demand_not_found");
        (await host.Clerk.PostAsync($"/demands/{demand.Id()}/reveal-requester", new { purpose = "handling", reason = "约时间" })).Text("phone").ShouldBe("13812345678");
        await host.Secretary.TryPostAsync($"/demands/{demand.Id()}/reveal-requester", new { purpose = "handling", reason = "看看" }).ShouldBeAsync(HttpStatusCode.Forbidden, "access.forbidden");
        (await host.Resident.GetAsync("/public/demands")).ToJsonString().ShouldNotContain("王奶奶");
    }

    [Fact]
    public async Task A_demand_that_nobody_claims_in_thirty_days_becomes_a_published_gap_that_can_be_claimed()
    {
        var demand = await host.ListedAsync();
        var told = await host.Clerk.PostAsync("/demands", Wish("还没研判"));
        await host.PassAsync(29);
        (await host.TickAsync()).ShouldBe(0);
        (await host.Clerk.GetAsync($"/demands/{told.Id()}"))["demand"]!["late"]!.GetValue<bool>().ShouldBeTrue();
        await host.PassAsync(1);
        (await host.TickAsync()).ShouldBe(1);
        var gaps = (await host.Resident.GetAsync("/public/demands?gaps=true"))["items"]!.AsArray();
        gaps.Single()!.Id().ShouldBe(demand.Id());
        var claim = new { title = "我们来", theme = "povertyRelief", demandIds = new[] { demand.Id() }, bookings = Array.Empty<object>() };
        (await host.Agent.PostAsync("/service-projects/claim-demands", claim)).Text("status").ShouldBe("claimed");
        (await host.Resident.GetAsync("/public/demands?gaps=true"))["items"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_ticket_becomes_a_demand_and_a_demand_a_ticket_with_followers_and_query_code()
    {
        var ticket = await host.RegisterAsync("希望有人教老人用手机");
        var turned = await host.Clerk.PostAsync("/demands/from-ticket", new { ticketId = ticket.Id() });
        turned.Text("status").ShouldBe("collected");
        (await host.Clerk.GetAsync($"/demands/{turned.Id()}"))["ticketId"]!.GetValue<Guid>().ShouldBe(ticket.Id());
        await host.OtherClerk.TryPostAsync("/demands/from-ticket", new { ticketId = ticket.Id() }).ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");

        var asked = await host.Resident.PostAsync("/public/demands", new { community = CountyHost.Community, title = "路灯坏了", text = "东门路灯不亮", heads = 1 });
        var listed = await ListAsync(host.Clerk, (await host.Clerk.GetAsync($"/demands/{asked.Id()}"))["demand"]!, "路灯坏了");
        (await host.Resident.PostAsync($"/public/demands/{asked.Id()}/follow", new { }))["followers"]!.GetValue<int>().ShouldBe(1);
        var current = (await host.Clerk.GetAsync($"/demands/{listed.Id()}"))["demand"]!;
        var referred = await Act(host.Clerk, "demands", current, "refer");
        var goesOn = await host.Clerk.GetAsync($"/tickets/{referred["ticketId"]!.GetValue<Guid>()}");
        goesOn["ticket"]!["followerCount"]!.GetValue<int>().ShouldBe(1);
        (await host.Resident.PostAsync("/public/tracking", new { number = referred.Text("ticketNumber"), queryCode = asked.Text("queryCode") })).Text("number").ShouldBe(referred.Text("ticketNumber"));
    }

    [Fact]
    public async Task Demands_merge_are_declined_with_a_reason_and_withdrawn_by_who_asked()
    {
        var (one, other) = (await host.ListedAsync("理发"), await host.ListedAsync("上门理发"));
        (await Act(host.Clerk, "demands", one, "merge", new { intoId = other.Id() })).Text("status").ShouldBe("merged");
        var into = (await host.Clerk.GetAsync($"/demands/{other.Id()}"))["demand"]!;
        (into["followers"]!.GetValue<int>(), into["heads"]!.GetValue<int>()).ShouldBe((1, 12));
        await host.Clerk.TryPostAsync($"/demands/{other.Id()}/merge", new { intoId = one.Id() }, into.Revision()).ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");

        var asked = await host.Resident.PostAsync("/public/demands", new { community = CountyHost.Community, title = "装电梯", text = "想装电梯", heads = 1 });
        var pair = new { number = asked.Text("number"), queryCode = asked.Text("queryCode") };
        await Act(host.Clerk, "demands", asked, "decline", new { reason = "属于业主共同决定事项" });
        (await host.Resident.PostAsync("/public/request-tracking", pair)).Text("reason").ShouldBe("属于业主共同决定事项");
        await host.Resident.TryPostAsync("/public/request-tracking/withdraw", pair).ShouldBeAsync(HttpStatusCode.Conflict, "alliance.demand_action_not_allowed");
        await host.Resident.TryPostAsync("/public/request-tracking", pair with { queryCode = "0000000000000" }).ShouldBeAsync(HttpStatusCode.NotFound, "alliance.demand_tracking_not_found");
    }

    [Fact]
    public async Task An_offering_needs_an_agreement_and_regulated_work_a_qualification_with_its_file()
    {
        var stranger = (await host.Organisation.PostAsync("/alliance-members", new { name = "示例未签约协会", kind = "massOrganisation" })).Id();
        var agent = await host.SignInAsync(Role.AllianceMemberAgent, CountyHost.County, memberId: stranger);
        var draft = await agent.PostAsync("/resources", host.Offering());
        await agent.TryPostAsync($"/resources/{draft.Id()}/offer", new { }, draft.Revision()).ShouldBeAsync(HttpStatusCode.Conflict, "alliance.resource_agreement_missing");
        await host.Agent.TryGetAsync($"/resources/{draft.Id()}").ShouldBeAsync(HttpStatusCode.NotFound, "alliance.resource_not_found");

        await host.Agent.TryPostAsync("/resources", host.Offering("义诊", regulated: "medical", qualification: "Q-9")).ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");
        var clinic = await host.Agent.PostAsync("/resources", host.Offering("义诊", regulated: "medical", qualification: "Q-1"));
        await host.Agent.TryPostAsync($"/resources/{clinic.Id()}/offer", new { }, clinic.Revision()).ShouldBeAsync(HttpStatusCode.Conflict, "alliance.resource_qualification_missing");
        await PictureAsync(host.Agent, "resource", clinic.Id());
        var offered = await Act(host.Agent, "resources", clinic, "offer");
        await host.Secretary.TryPostAsync($"/resources/{clinic.Id()}/publish", new { }, offered.Revision()).ShouldBeAsync(HttpStatusCode.Forbidden, "access.outside_area");
        (await Act(host.Organisation, "resources", await Act(host.Agent, "resources", await Act(host.Organisation, "resources", offered, "return", new { reason = "写明时间" }), "offer"), "publish"))
            .Text("status").ShouldBe("published");
    }

    [Fact]
    public async Task Services_are_counted_once_by_title_and_leave_the_list_when_paused_or_expired()
    {
        var (first, _) = await host.ServiceAsync();
        await host.ServiceAsync(title: "老人上门理发");
        await host.ServiceAsync(title: "义诊");
        var counts = await host.Clerk.GetAsync("/resources/counts");
        (counts["distinct"]!.GetValue<int>(), counts["offerings"]!.GetValue<int>()).ShouldBe((2, 3));
        var paused = await Act(host.Agent, "resources", (await host.Agent.GetAsync($"/resources/{first}"))["resource"]!, "pause", new { reason = "休假" });
        paused.Text("status").ShouldBe("paused");
        (await host.Resident.GetAsync("/public/resources"))["items"]!.AsArray().Count.ShouldBe(2);
        await host.PassAsync(201);
        (await host.Resident.GetAsync("/public/resources"))["items"]!.AsArray().ShouldBeEmpty();
        (await host.Agent.GetAsync("/resources?status=expired"))["items"]!.AsArray().Count.ShouldBe(3);
    }

    [Fact]
    public async Task The_county_tunes_matching_and_the_least_served_community_comes_first()
    {
        var (resource, _) = await host.ServiceAsync();
        var near = await host.ListedAsync();
        var far = await host.ListedAsync("给独居老人理发", host.OtherClerk, CountyHost.OtherCommunity);
        await ServeAsync(await host.ListedAsync("先服务过"));
        var weights = await host.Organisation.GetAsync("/match-weights");
        weights["isDefault"]!.GetValue<bool>().ShouldBeTrue();
        (await host.Agent.GetAsync($"/resources/{resource}/matches")).AsArray().Select(m => m!["demandId"]!.GetValue<Guid>()).ShouldBe([far.Id(), near.Id()]);
        await host.Clerk.SendAsync(HttpMethod.Put, "/api/v1/match-weights", new { }).ShouldBeAsync(HttpStatusCode.Forbidden, "access.forbidden");
        var tuned = await ApiClient.ReadAsync(await host.Organisation.SendAsync(
            HttpMethod.Put, "/api/v1/match-weights", new { category = 0, theme = 0, words = 100, distance = 0, freeSlots = 0, ratings = 0, leastServed = 0 }));
        tuned["isDefault"]!.GetValue<bool>().ShouldBeFalse();
        (await host.Agent.GetAsync($"/resources/{resource}/matches")).AsArray()[0]!["points"]!.GetValue<int>().ShouldBe(22, "of nine pairs of signs two are shared: 老人 and 理发");
    }

    private async Task ServeAsync(JsonNode demand)
    {
        var claim = await host.Agent.PostAsync(
            "/service-projects/claim-demands", new { title = "先服务", theme = "povertyRelief", demandIds = new[] { demand.Id() }, bookings = Array.Empty<object>() });
        var confirmed = await Act(host.Clerk, "service-projects", claim, "confirm");
        var begun = await Act(host.Agent, "service-projects", await Act(host.Agent, "service-projects", confirmed, "schedule", new { startsAt = host.At(1), endsAt = host.At(1, 1) }), "begin");
        await PictureAsync(host.Agent, "project", claim.Id());
        await Act(host.Agent, "service-projects", begun, "deliver", new { heads = 1, hours = 1, costFen = 0 });
    }
}
