using System.Net;
using System.Text.Json.Nodes;
using GovernanceApi.Api.IntegrationTests.Access;
using GovernanceApi.Api.IntegrationTests.Complaints;
using GovernanceApi.Domain.Access;
using GovernanceApi.Infrastructure.Persistence;
using GovernanceApi.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using static GovernanceApi.Api.IntegrationTests.Alliance.ListsHost;

namespace GovernanceApi.Api.IntegrationTests.Alliance;

/// <summary>Residents order, the community places, the alliance takes; and the same the other way round. Time passes here.</summary>
public sealed class OrderTests : IAsyncLifetime
{
    private readonly ListsHost host = new();

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task A_resident_orders_the_community_places_the_member_delivers_and_residents_rate()
    {
        var (resource, slot) = await host.ServiceAsync();
        var asked = await host.Resident.PostAsync("/public/demands", new
        {
            community = CountyHost.Community,
            title = "想预约理发",
            text = "王奶奶下不了楼，电话13812345678",
            heads = 1,
            resourceId = resource,
            slotId = slot,
            requester = new { name = "王小丽", phone = "13812345678", address = (string?)null },
        });
        var pair = new { number = asked.Text("number"), queryCode = asked.Text("queryCode") };
        (await host.Resident.PostAsync("/public/request-tracking", pair)).Text("status").ShouldBe("collected");

        var told = (await host.Clerk.GetAsync($"/demands/{asked.Id()}"))["demand"]!;
        var listed = await ListAsync(host.Clerk, told, "上门理发");
        var proposed = (await host.Clerk.GetAsync($"/demands/{asked.Id()}/matches")).AsArray();
        proposed[0]!["resourceId"]!.GetValue<Guid>().ShouldBe(resource);
        proposed[0]!["reasons"]!.AsArray().Select(r => r!.Text("factor")).ShouldBe(["asked", "category", "theme", "words", "distance", "freeSlots", "ratings", "leastServed"]);

        var order = await host.OrderAsync(slot, [listed.Id()]);
        order.Text("status").ShouldBe("claimed");
        await host.Clerk.TryPostAsync($"/service-projects/{order.Id()}/confirm", new { }, order.Revision()).ShouldBeAsync(HttpStatusCode.Conflict, "alliance.project_own_claim");
        var taken = await Act(host.Agent, "service-projects", order, "confirm");
        taken.Text("status").ShouldBe("scheduled");
        (await host.Resident.PostAsync("/public/request-tracking", pair)).Text("memberName").ShouldBe("示例理发协会");

        var begun = await Act(host.Agent, "service-projects", taken, "begin");
        var sheet = new { heads = 2, hours = 1.5, costFen = 0, note = "已完成" };
        await host.Agent.TryPostAsync($"/service-projects/{order.Id()}/deliver", sheet, begun.Revision()).ShouldBeAsync(HttpStatusCode.Conflict, "alliance.project_evidence_missing");
        await PictureAsync(host.Agent, "project", order.Id());
        var delivered = await Act(host.Agent, "service-projects", begun, "deliver", sheet);

        var tracked = await host.Resident.PostAsync("/public/request-tracking", pair);
        tracked.Text("status").ShouldBe("served");
        await RateAsync(tracked.Text("ratingCode"), 5, "browser-number-0001", "很周到");
        await RateRefusedAsync(tracked.Text("ratingCode"), "browser-number-0001", "alliance.rated_already");
        var rated = await host.Resident.GetAsync($"/public/ratings/{tracked.Text("ratingCode")}");
        (rated["projectId"]!.GetValue<Guid>(), rated["open"]!.GetValue<bool>(), rated["closedCode"]).ShouldBe((order.Id(), true, null));
        await RateAsync(tracked.Text("ratingCode"), 4, "browser-number-0002");
        await RateRefusedAsync(tracked.Text("ratingCode"), "browser-number-0003", "alliance.rating_full");
        (await host.Resident.GetAsync($"/public/ratings/{tracked.Text("ratingCode")}")).Text("closedCode").ShouldBe("alliance.rating_full");
        (await host.Clerk.GetAsync("/service-projects?q=理发"))["items"]!.AsArray().ShouldHaveSingleItem()!.Id().ShouldBe(order.Id());
        (await host.Clerk.GetAsync($"/service-projects?q={order.Text("number")}"))["items"]!.AsArray().ShouldHaveSingleItem();
        (await host.Clerk.GetAsync("/service-projects?q=体检"))["items"]!.AsArray().ShouldBeEmpty();
        (await host.Resident.PostAsync("/public/request-tracking/confirm", pair)).Text("status").ShouldBe("confirmed");
        // What is met is followed no more, and counts as met.
        (await host.Resident.GetAsync("/public/demands"))["items"]!.AsArray().ShouldHaveSingleItem()!["canFollow"]!.GetValue<bool>().ShouldBeFalse();
        await host.Resident.TryPostAsync($"/public/demands/{listed.Id()}/follow", new { }).ShouldBeAsync(HttpStatusCode.Conflict, "alliance.demand_action_not_allowed");
        (await host.Resident.GetAsync("/public/resources"))["items"]!.AsArray().ShouldHaveSingleItem()!["memberId"]!.GetValue<Guid>().ShouldBe(host.MemberId);

        var shown = await host.Resident.GetAsync($"/public/service-projects/{order.Id()}");
        shown["project"]!["meanStars"]!.GetValue<decimal>().ShouldBe(4.5m);
        shown["ratings"]!.AsArray().Count.ShouldBe(2);
        var picture = shown["pictures"]!.AsArray().Single()!.GetValue<string>();
        (await host.Resident.Http.GetAsync(picture)).StatusCode.ShouldBe(HttpStatusCode.OK);
        shown.ToJsonString().ShouldNotContain("13812345678");
        shown.ToJsonString().ShouldNotContain("王奶奶");

        var project = (await host.Secretary.GetAsync($"/service-projects/{order.Id()}"))["project"]!;
        (await Act(host.Secretary, "service-projects", project, "close")).Text("status").ShouldBe("closed");
        (await host.Clerk.GetAsync($"/demands/{asked.Id()}"))["demand"]!.Text("status").ShouldBe("closed");
        (await RecordsAsync()).ShouldBe(["hoursServed 1.5", "peopleServed 2", "projectDelivered 1", "rated 4", "rated 5"]);
        delivered.Text("status").ShouldBe("delivered");

        var overview = await host.Organisation.GetAsync("/alliance-overview");
        (overview["demands"]!["listed"]!.GetValue<int>(), overview["demands"]!["met"]!.GetValue<int>()).ShouldBe((1, 1));
        var contributed = overview["members"]!.AsArray().Single()!;
        (contributed["delivered"]!.GetValue<int>(), contributed["hours"]!.GetValue<decimal>(), contributed["meanStars"]!.GetValue<decimal>()).ShouldBe((1, 1.5m, 4.5m));
        await host.Organisation.TryGetAsync("/alliance-overview?from=2026-01-02&until=2026-01-01").ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");
        (await host.OtherClerk.GetAsync("/alliance-overview"))["demands"]!["listed"]!.GetValue<int>().ShouldBe(0);

        var other = await host.ListedAsync();
        (await host.Resident.GetAsync("/public/demands"))["items"]!.AsArray().Single(d => d!.Id() == other.Id())!["canFollow"]!.GetValue<bool>().ShouldBeTrue();
        var totals = await host.Resident.GetAsync("/public/list-totals");
        (totals["open"]!.GetValue<int>(), totals["met"]!.GetValue<int>(), totals["services"]!.GetValue<int>()).ShouldBe((1, 1, 1));
        var charity = totals["byCategory"]!.AsArray().Single(c => c!.Text("category") == "charity")!;
        (charity["open"]!.GetValue<int>(), charity["met"]!.GetValue<int>(), charity["services"]!.GetValue<int>()).ShouldBe((1, 1, 1));
    }

    [Fact]
    public async Task A_member_that_lets_a_communitys_claim_lapse_has_it_on_record_and_gives_everything_back()
    {
        var (_, slot) = await host.ServiceAsync(capacity: 3);
        var demand = await host.ListedAsync();
        var order = await host.OrderAsync(slot, [demand.Id()], seats: 2);
        (await FreeAsync(slot)).ShouldBe(1);
        (await host.TickAsync()).ShouldBe(0);
        await host.PassAsync(6);
        await host.Agent.TryPostAsync($"/service-projects/{order.Id()}/confirm", new { }, order.Revision()).ShouldBeAsync(HttpStatusCode.Conflict, "alliance.project_claim_over");
        (await host.TickAsync()).ShouldBe(1);

        var lapsed = await host.Clerk.GetAsync($"/service-projects/{order.Id()}");
        lapsed["project"]!.Text("status").ShouldBe("claimLapsed");
        lapsed["history"]!.AsArray().Select(h => h!.Text("action") + " " + h!.Text("actorRole")).ShouldBe(["claim communityClerk", "lapse system"]);
        lapsed["demands"]!.AsArray().Single()!["holds"]!.GetValue<bool>().ShouldBeFalse();
        (await host.Clerk.GetAsync($"/demands/{demand.Id()}"))["demand"]!.Text("status").ShouldBe("listed");
        (await FreeAsync(slot)).ShouldBe(3);
        (await RecordsAsync()).ShouldBe(["claimLapsed 1"]);
        (await host.TickAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_member_claims_a_demand_the_community_declines_and_another_may_claim_it()
    {
        var demand = await host.ListedAsync();
        var claim = await host.Agent.PostAsync("/service-projects/claim-demands", new { title = "我们来理发", theme = "povertyRelief", demandIds = new[] { demand.Id() }, bookings = Array.Empty<object>() });
        claim.Text("status").ShouldBe("claimed");
        var again = new { title = "我们也来", theme = "povertyRelief", demandIds = new[] { demand.Id() }, bookings = Array.Empty<object>() };
        await host.Agent.TryPostAsync("/service-projects/claim-demands", again).ShouldBeAsync(HttpStatusCode.Conflict, "alliance.demand_taken");
        await host.Agent.TryPostAsync($"/service-projects/{claim.Id()}/decline", new { reason = "不行" }, claim.Revision()).ShouldBeAsync(HttpStatusCode.Conflict, "alliance.project_own_claim");
        (await Act(host.Clerk, "service-projects", claim, "decline", new { reason = "已有安排" })).Text("status").ShouldBe("declined");
        (await host.Agent.PostAsync("/service-projects/claim-demands", again)).Text("status").ShouldBe("claimed");
    }

    [Fact]
    public async Task An_open_project_bundles_demands_is_claimed_scheduled_and_called_off_on_record()
    {
        var demands = new[] { (await host.ListedAsync("一号楼坡道")).Id(), (await host.ListedAsync("二号楼坡道")).Id() };
        var proposed = await host.Clerk.PostAsync("/service-projects", new { community = CountyHost.Community, title = "坡道维护", theme = "livelihoodImprovement", demandIds = demands });
        var open = await Act(host.Clerk, "service-projects", proposed, "open");
        (await host.Resident.GetAsync("/public/service-projects"))["items"]!.AsArray().Select(p => p!.Text("status")).ShouldBe(["claimOpen"]);
        var claimed = await Act(host.Agent, "service-projects", open, "claim", new { bookings = Array.Empty<object>() });
        var confirmed = await Act(host.Clerk, "service-projects", claimed, "confirm");
        confirmed.Text("status").ShouldBe("confirmed");
        await host.Clerk.TryPostAsync($"/service-projects/{open.Id()}/schedule", new { startsAt = host.At(-1), endsAt = host.At(1), place = (string?)null }, confirmed.Revision())
            .ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");
        var scheduled = await Act(host.Clerk, "service-projects", confirmed, "schedule", new { startsAt = host.At(3), endsAt = host.At(3, 2), place = "东门" });
        (await host.Agent.GetAsync($"/service-projects?from={host.Day(2)}&until={host.Day(4)}"))["items"]!.AsArray().Count.ShouldBe(1);
        (await host.Agent.GetAsync($"/service-projects?from={host.Day(5)}"))["items"]!.AsArray().ShouldBeEmpty();
        (await Act(host.Agent, "service-projects", scheduled, "cancel", new { reason = "人手不足" })).Text("status").ShouldBe("cancelled");
        (await RecordsAsync()).ShouldBe(["cancelledAfterConfirmation 1"]);
        (await host.Clerk.GetAsync($"/demands/{demands[0]}"))["demand"]!.Text("status").ShouldBe("listed");
    }

    [Fact]
    public async Task Two_hundred_claims_race_for_five_seats_on_two_processes_and_exactly_five_win()
    {
        var (_, slot) = await host.ServiceAsync(capacity: 5);
        var user = await host.CreateUserAsync(Role.CommunityClerk, CountyHost.Community);
        var clients = new[] { host.Anonymous(), host.AnonymousElsewhere() };
        foreach (var client in clients)
        {
            await client.SignInAsync(user.UserName!, ApiHost.Password);
        }

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => clients[i % 2].TryPostAsync("/service-projects/place-order", Order(slot, []))));
        answers.Count(a => a.StatusCode == HttpStatusCode.Created).ShouldBe(5);
        foreach (var refused in answers.Where(a => a.StatusCode != HttpStatusCode.Created))
        {
            await Task.FromResult(refused).ShouldBeAsync(HttpStatusCode.Conflict, "alliance.slot_full");
        }

        (await FreeAsync(slot)).ShouldBe(0);
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GovernanceDbContext>();
        (await db.AuditEntries.CountAsync(a => a.SubjectId == slot && a.Action == "slot.booked")).ShouldBe(5);
        (await db.AuditEntries.CountAsync(a => a.Action == "project.claimed")).ShouldBe(5);
        (await db.Projects.CountAsync()).ShouldBe(5);
    }

    private async Task<int> FreeAsync(Guid slot)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<GovernanceDbContext>().Slots.SingleAsync(s => s.Id == slot)).Free;
    }

    private async Task<IEnumerable<string>> RecordsAsync()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var records = await scope.ServiceProvider.GetRequiredService<GovernanceDbContext>().Contributions.Where(c => c.MemberId == host.MemberId).ToListAsync();
        return records.Select(r => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{JsonNamingPolicyOf(r.Kind.ToString())} {r.Quantity:0.##}")).Order(StringComparer.Ordinal);
    }

    private static string JsonNamingPolicyOf(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private Task<JsonNode> RateAsync(string code, int stars, string browser, string? comment = null) =>
        host.Resident.PostAsync("/public/ratings", new { code, stars, comment, browser });

    private Task RateRefusedAsync(string code, string browser, string refusal) =>
        host.Resident.TryPostAsync("/public/ratings", new { code, stars = 5, comment = (string?)null, browser }).ShouldBeAsync(HttpStatusCode.Conflict, refusal);
}
