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

/// <summary>Whom to call at a member, what the alliance shows of itself, and how a member leaves. Time passes here.</summary>
public sealed class MemberLifeTests : IAsyncLifetime
{
    private readonly ListsHost host = new();

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Contacts_are_masked_until_somebody_says_why()
    {
        var member = await host.Organisation.GetAsync($"/alliance-members/{host.MemberId}");
        await host.Organisation.TryPostAsync($"/alliance-members/{host.MemberId}/add-contact", new { post = "联络员", name = "李大海", phone = "电话" }, member.Revision())
            .ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");
        await host.Clerk.TryPostAsync($"/alliance-members/{host.MemberId}/add-contact", Person(), member.Revision()).ShouldBeAsync(HttpStatusCode.Forbidden, "access.forbidden");
        var named = await Act(host.Organisation, "alliance-members", member, "add-contact", Person());

        var seen = (await host.Clerk.GetAsync($"/alliance-members/{host.MemberId}/contacts")).AsArray().Single()!;
        (seen.Text("post"), seen.Text("name"), seen.Text("phone")).ShouldBe(("联络员", "李*", "138****5678"));
        await host.Clerk.TryPostAsync($"/alliance-members/{host.MemberId}/reveal-contact", new { contactId = seen.Id(), purpose = "handling", reason = "" })
            .ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");
        var revealed = await host.Clerk.PostAsync($"/alliance-members/{host.MemberId}/reveal-contact", new { contactId = seen.Id(), purpose = "handling", reason = "约定活动时间" });
        (revealed.Text("name"), revealed.Text("phone")).ShouldBe(("李大海", "13812345678"));

        await Act(host.Organisation, "alliance-members", named, "remove-contact", new { contactId = seen.Id() });
        (await host.Clerk.GetAsync($"/alliance-members/{host.MemberId}/contacts")).AsArray().ShouldBeEmpty();
        await host.Clerk.TryPostAsync($"/alliance-members/{host.MemberId}/reveal-contact", new { contactId = seen.Id(), purpose = "handling", reason = "再问" })
            .ShouldBeAsync(HttpStatusCode.NotFound, "alliance.member_contact_not_found");
    }

    [Fact]
    public async Task A_member_leaves_when_nothing_is_open_and_its_people_sign_in_no_more()
    {
        var member = await host.Organisation.GetAsync($"/alliance-members/{host.MemberId}");
        await host.Secretary.TryPostAsync($"/alliance-members/{host.MemberId}/leave", Reason(), member.Revision()).ShouldBeAsync(HttpStatusCode.Forbidden, "access.outside_area");
        await host.Organisation.TryPostAsync($"/alliance-members/{host.MemberId}/leave", Reason(), member.Revision()).ShouldBeAsync(HttpStatusCode.Conflict, "alliance.member_has_business");
        var agreement = (await host.Organisation.GetAsync($"/alliance-agreements?memberId={host.MemberId}"))["items"]![0]!;
        await Act(host.Organisation, "alliance-agreements", agreement, "terminate", Reason());

        await Act(host.Organisation, "alliance-members", member, "leave", Reason());
        (await host.Organisation.GetAsync("/alliance-members"))["items"]!.AsArray().ShouldBeEmpty();
        (await host.Organisation.GetAsync("/alliance-members?left=true"))["items"]!.AsArray().Single()!.Text("leaveReason").ShouldBe("单位注销");
        host.Clock.Advance(TimeSpan.FromSeconds(11));
        await host.Agent.TryGetAsync("/resources").ShouldBeAsync(HttpStatusCode.Unauthorized, "access.signed_out");
        var administrator = await host.SignInAsync(Role.Administrator, CountyHost.County);
        var agent = (await administrator.GetAsync("/users?limit=200"))["items"]!.AsArray().Single(u => u!.Text("role") == "allianceMemberAgent")!;
        agent["active"]!.GetValue<bool>().ShouldBeFalse();
        await administrator.TryPostAsync($"/users/{agent.Id()}/enable", new { }, agent.Revision()).ShouldBeAsync(HttpStatusCode.Conflict, "access.member_left");
        await host.Organisation.TryPostAsync("/alliance-agreements", Agreement()).ShouldBeAsync(HttpStatusCode.Conflict, "alliance.member_left");
    }

    [Fact]
    public async Task A_county_has_one_brand_and_a_community_one_feature()
    {
        var brand = await host.Organisation.PostAsync("/service-brands", Brand("示例联盟", CountyHost.County, null));
        await host.Organisation.TryPostAsync("/service-brands", Brand("另一个", CountyHost.County, null)).ShouldBeAsync(HttpStatusCode.Conflict, "alliance.brand_area_taken");
        await host.Secretary.TryPostAsync("/service-brands", Brand("示例联盟", CountyHost.Community, null)).ShouldBeAsync(HttpStatusCode.Conflict, "alliance.brand_name_taken");
        await host.Secretary.TryPostAsync("/service-brands", Brand("全县的", CountyHost.County, null)).ShouldBeAsync(HttpStatusCode.Forbidden, "access.outside_area");
        var feature = await host.Secretary.PostAsync("/service-brands", Brand("示例议事桌", CountyHost.Community, "povertyRelief"));
        await host.Secretary.TryPostAsync($"/service-brands/{brand.Id()}/retire", new { }, brand.Revision()).ShouldBeAsync(HttpStatusCode.Forbidden, "access.outside_area");

        var (_, slot) = await host.ServiceAsync();
        var listed = await host.ListedAsync();
        var order = await Act(host.Agent, "service-projects", await host.OrderAsync(slot, [listed.Id()]), "confirm");
        var begun = await Act(host.Agent, "service-projects", order, "begin");
        (await ShownAsync($"members/{host.MemberId}"))["promised"]!.GetValue<int>().ShouldBe(1);
        await PictureAsync(host.Agent, "project", order.Id());
        await Act(host.Agent, "service-projects", begun, "deliver", new { heads = 6, hours = 2, costFen = 0, note = "已完成" });
        var code = (await host.Clerk.GetAsync($"/service-projects/{order.Id()}")).Text("ratingCode");
        await host.Resident.PostAsync("/public/ratings", new { code, stars = 5, comment = "很周到", browser = "browser-number-0001" });

        foreach (var path in new[] { $"members/{host.MemberId}", $"communities/{CountyHost.Community}", $"communities/{CountyHost.County}", $"brands/{brand.Id()}", $"brands/{feature.Id()}" })
        {
            var shown = await ShownAsync(path);
            (shown["promised"]!.GetValue<int>(), shown["delivered"]!.GetValue<int>(), shown["heads"]!.GetValue<int>(), shown["meanStars"]!.GetValue<decimal>()).ShouldBe((0, 1, 6, 5m), path);
            shown["stars"]!.AsArray().Select(s => s!.GetValue<int>()).ShouldBe([0, 0, 0, 0, 1], path);
            shown["said"]!.AsArray().Single()!.Text("comment").ShouldBe("很周到", path);
        }

        // What is of another theme does not count to the feature.
        await ApiClient.ReadAsync(await host.Secretary.SendAsync(HttpMethod.Patch, $"/api/v1/service-brands/{feature.Id()}", new { theme = "civilityBuilding" }, feature.Revision()));
        (await ShownAsync($"brands/{feature.Id()}"))["delivered"]!.GetValue<int>().ShouldBe(0);
        await host.Resident.TryGetAsync("/public/showings/communities/110101001001").ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");
        (await host.Resident.GetAsync("/public/service-brands")).AsArray().Select(b => b!.Text("name")).ShouldBe(["示例联盟", "示例议事桌"]);
        await Act(host.Organisation, "service-brands", brand, "retire");
        (await host.Resident.GetAsync("/public/service-brands")).AsArray().Count.ShouldBe(1);
    }

    private Task<JsonNode> ShownAsync(string path) => host.Resident.GetAsync($"/public/showings/{path}");

    private static object Brand(string name, string division, string? theme) => new { division, name, slogan = "有事好商量", introduction = "大家的事大家办。", theme };

    private static object Person() => new { post = "联络员", name = "李大海", phone = "138 1234 5678" };

    private static object Reason() => new { reason = "单位注销" };

    private object Agreement() => new
    {
        memberId = host.MemberId,
        division = CountyHost.County,
        signsAs = "other",
        from = host.Day(0),
        until = host.Day(100),
        commitments = new[] { new { text = "每月一次", perYear = 12 } },
    };
}
