using System.Net;
using System.Text.Json.Nodes;
using GovernanceApi.Api.IntegrationTests.Access;
using GovernanceApi.Api.IntegrationTests.Complaints;
using GovernanceApi.Domain.Access;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Alliance;

/// <summary>Time passes here: each test has a county of its own.</summary>
public sealed class AllianceTests : IAsyncLifetime
{
    private readonly CountyHost host = new();
    private ApiClient organisation = null!;
    private ApiClient secretary = null!;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        await EnterAsync();
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task A_member_joins_signs_is_reminded_and_renewed()
    {
        var member = await JoinAsync(organisation, "示例区书法协会");
        var today = Today();
        var agreement = await secretary.PostAsync("/alliance-agreements", Draft(member, CountyHost.Community, today, today.AddDays(90)));
        agreement.Text("status").ShouldBe("draft");
        agreement = await ActAsync(agreement, "negotiate");
        await secretary.TryPostAsync($"/alliance-agreements/{agreement.Id()}/sign", new { on = today.AddDays(1), documentNumber = "示例1号" }, agreement.Revision())
            .ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");
        agreement = await ActAsync(agreement, "sign", new { on = today, documentNumber = "示例联1号" });
        agreement.Text("status").ShouldBe("active");
        await ListsHost.PictureAsync(secretary, "agreement", agreement.Id());
        var paper = (await organisation.GetAsync($"/alliance-agreements/{agreement.Id()}"))["files"]!.AsArray().ShouldHaveSingleItem()!;
        (await (await host.SignInAsync(Role.CommunityClerk, CountyHost.Community)).SendAsync(HttpMethod.Get, $"/api/v1/attachments/{paper.Id()}/content")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await host.SignInAsync(Role.CommunitySecretary, CountyHost.OtherCommunity)).SendAsync(HttpMethod.Get, $"/api/v1/attachments/{paper.Id()}/content"))
            .StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await EndingAsync(60)).ShouldBeEmpty();

        // Reminded at 60, 30 and 7 days; the one that follows begins after it and ends the reminders.
        await PassAsync(31);
        (await EndingAsync(60)).Single()!["reminder"]!.GetValue<int>().ShouldBe(60);
        (await EndingAsync(30)).ShouldBeEmpty();
        await PassAsync(52);
        (await EndingAsync(7)).Single()!["reminder"]!.GetValue<int>().ShouldBe(7);
        var next = await secretary.PostAsync("/alliance-agreements", Draft(member, CountyHost.Community, today.AddDays(91), today.AddDays(400), agreement.Id()));
        next = await ActAsync(await ActAsync(next, "negotiate"), "sign", new { on = Today(), documentNumber = "示例联2号" });
        next.Text("status").ShouldBe("signed");
        (await EndingAsync(7)).ShouldBeEmpty();
        (await CountAsync()).ShouldBe(1);

        await PassAsync(8);
        var before = await secretary.GetAsync($"/alliance-agreements/{agreement.Id()}");
        before["agreement"]!.Text("status").ShouldBe("renewed");
        before["history"]!.AsArray().Select(l => l!.Text("action")).ShouldBe(["draft", "negotiate", "sign", "renew"]);
        (await secretary.GetAsync($"/alliance-agreements/{next.Id()}"))["agreement"]!.Text("status").ShouldBe("active");
        (await CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Two_agreements_that_would_follow_the_same_one_are_not_both_signed()
    {
        var (member, today) = (await JoinAsync(secretary, "示例区志愿者协会"), Today());
        var first = await SignedAsync(Draft(member, CountyHost.Community, today, today.AddDays(20)));
        await SignedAsync(Draft(member, CountyHost.Community, today.AddDays(21), today.AddDays(99), first.Id()));
        var third = await ActAsync(await secretary.PostAsync("/alliance-agreements", Draft(member, CountyHost.Community, today.AddDays(21), today.AddDays(99), first.Id())), "negotiate");
        await secretary.TryPostAsync($"/alliance-agreements/{third.Id()}/sign", new { on = today, documentNumber = "示例3号" }, third.Revision())
            .ShouldBeAsync(HttpStatusCode.Conflict, "alliance.agreement_renewed_already");
        (await secretary.GetAsync($"/alliance-agreements/{third.Id()}"))["agreement"]!.Text("status").ShouldBe("negotiating");
        var overlapping = Draft(member, CountyHost.Community, today, today.AddDays(99), first.Id());
        var fourth = await ActAsync(await secretary.PostAsync("/alliance-agreements", overlapping), "negotiate");
        await secretary.TryPostAsync($"/alliance-agreements/{fourth.Id()}/sign", new { on = today, documentNumber = "示例4号" }, fourth.Revision())
            .ShouldBeAsync(HttpStatusCode.Conflict, "alliance.agreement_renewed_already");
    }

    [Fact]
    public async Task A_community_acts_for_itself_alone_and_the_county_for_all()
    {
        var (member, today) = (await JoinAsync(organisation, "示例区红十字会"), Today());
        await secretary.TryPostAsync("/alliance-agreements", Draft(member, CountyHost.County, today, today.AddDays(30))).ShouldBeAsync(HttpStatusCode.Forbidden, "access.outside_area");
        await secretary.TryPostAsync("/alliance-agreements", Draft(member, "341502001000", today, today.AddDays(30))).ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");
        var theirs = await secretary.PostAsync("/alliance-agreements", Draft(member, CountyHost.Community, today, today.AddDays(30)));
        var countys = await organisation.PostAsync("/alliance-agreements", Draft(member, CountyHost.County, today, today.AddDays(30)));

        var neighbour = await host.SignInAsync(Role.CommunitySecretary, CountyHost.OtherCommunity);
        await neighbour.TryGetAsync($"/alliance-agreements/{theirs.Id()}").ShouldBeAsync(HttpStatusCode.NotFound, "alliance.agreement_not_found");
        await neighbour.TryPostAsync($"/alliance-agreements/{countys.Id()}/negotiate", new { }, countys.Revision()).ShouldBeAsync(HttpStatusCode.Forbidden, "access.outside_area");
        (await neighbour.GetAsync("/alliance-agreements"))["items"]!.AsArray().Select(a => a!.Id()).ShouldBe([countys.Id()]);
        (await neighbour.GetAsync($"/alliance-members/{member}"))["name"]!.GetValue<string>().ShouldBe("示例区红十字会");
        (await organisation.GetAsync("/alliance-agreements"))["items"]!.AsArray().Count.ShouldBe(2);
        await organisation.TryPostAsync($"/alliance-agreements/{theirs.Id()}/negotiate", new { }, theirs.Revision() + 1).ShouldBeAsync(HttpStatusCode.PreconditionFailed, "common.stale");
        (await organisation.PostAsync($"/alliance-agreements/{theirs.Id()}/negotiate", new { }, theirs.Revision())).Text("status").ShouldBe("negotiating");
    }

    [Fact]
    public async Task A_name_is_taken_once_and_members_are_found_by_kind_name_and_community()
    {
        var member = await JoinAsync(organisation, "示例区书法协会", CountyHost.Community);
        await organisation.TryPostAsync("/alliance-members", Member("示例区书法协会")).ShouldBeAsync(HttpStatusCode.Conflict, "alliance.member_name_taken");
        await organisation.TryPostAsync("/alliance-members", Member("示例区棋院", "341503001001")).ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");
        await JoinAsync(organisation, "示例区棋院");
        (await NamesAsync("q=书法")).ShouldBe(["示例区书法协会"]);
        (await NamesAsync($"dualCheckIn={CountyHost.Community}")).ShouldBe(["示例区书法协会"]);
        (await NamesAsync("kind=talentTeam,massOrganisation")).ShouldBe(["示例区棋院", "示例区书法协会"], ignoreOrder: true);
        (await NamesAsync("kind=talentTeam")).ShouldBeEmpty();
        var first = await organisation.GetAsync("/alliance-members?limit=1");
        (await NamesAsync($"limit=1&cursor={first.Text("nextCursor")}")).Append(first["items"]![0]!.Text("name")).ShouldBe(["示例区棋院", "示例区书法协会"], ignoreOrder: true);
        (await organisation.GetAsync($"/alliance-members/{member}"))["dualCheckIn"]!.GetValue<string>().ShouldBe(CountyHost.Community);
    }

    private static object Member(string name, string? dualCheckIn = null) => new { name, kind = "massOrganisation", dualCheckIn };

    private static async Task<Guid> JoinAsync(ApiClient who, string name, string? dualCheckIn = null) => (await who.PostAsync("/alliance-members", Member(name, dualCheckIn))).Id();

    private static object Draft(Guid member, string division, DateOnly from, DateOnly until, Guid? renews = null) => new
    {
        memberId = member,
        division,
        signsAs = "professionalAssociation",
        from,
        until,
        commitments = new[] { new { text = "每月一次书法课", perYear = 12 } },
        renewsId = renews,
    };

    private Task<JsonNode> ActAsync(JsonNode agreement, string verb, object? body = null) =>
        secretary.PostAsync($"/alliance-agreements/{agreement.Id()}/{verb}", body ?? new { }, agreement.Revision());

    private async Task<JsonNode> SignedAsync(object draft) =>
        await ActAsync(await ActAsync(await secretary.PostAsync("/alliance-agreements", draft), "negotiate"), "sign", new { on = Today(), documentNumber = "示例1号" });

    private async Task<JsonArray> EndingAsync(int days) => (await secretary.GetAsync($"/alliance-agreements?endsWithin={days}"))["items"]!.AsArray();

    private async Task<int> CountAsync() => (await secretary.GetAsync("/alliance-agreements/counts"))["total"]!.GetValue<int>();

    private async Task<IEnumerable<string>> NamesAsync(string query) =>
        (await organisation.GetAsync($"/alliance-members?{query}"))["items"]!.AsArray().Select(m => m!.Text("name"));

    private DateOnly Today() => DateOnly.FromDateTime(host.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime);

    private async Task PassAsync(int days)
    {
        host.Clock.Advance(TimeSpan.FromDays(days));
        await EnterAsync();
    }

    private async Task EnterAsync() => (organisation, secretary) =
        (await host.SignInAsync(Role.OrganisationDepartment, CountyHost.County), await host.SignInAsync(Role.CommunitySecretary, CountyHost.Community));
}
