using System.Net;
using System.Text.Json.Nodes;
using GovernanceApi.Domain.Access;
using GovernanceApi.TestKit;
using Npgsql;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Access;

public sealed class UserTests(AccessHost host) : IClassFixture<AccessHost>
{
    [Fact]
    public async Task An_account_is_made_shown_changed_and_recorded()
    {
        var made = await CreateAsync("anna", "安娜", "townshipOfficer", AccessHost.Township);
        var id = made["id"]!.GetValue<string>();

        var changed = await PatchAsync(id, new { displayName = "安娜二", role = "communityClerk", areaCode = AccessHost.Community }, revision: 1);
        changed.StatusCode.ShouldBe(HttpStatusCode.OK, await changed.Content.ReadAsStringAsync());
        var shown = await host.Admin.GetAsync($"/users/{id}");

        shown["displayName"]!.GetValue<string>().ShouldBe("安娜二");
        shown["role"]!.GetValue<string>().ShouldBe("communityClerk");
        shown["revision"]!.GetValue<int>().ShouldBe(2);
        shown["mustChangePassword"]!.GetValue<bool>().ShouldBeTrue();
        (await ActionsAsync(id)).ShouldBe(["user.created", "user.updated"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_patch_keeps_what_is_absent_and_refuses_null_where_nothing_can_be_cleared()
    {
        var id = (await CreateAsync("bert", "伯特", "townshipOfficer", AccessHost.Township))["id"]!.GetValue<string>();

        (await PatchAsync(id, new { displayName = "伯特二" }, revision: 1)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await host.Admin.GetAsync($"/users/{id}"))["areaCode"]!.GetValue<string>().ShouldBe(AccessHost.Township);
        await PatchAsync(id, new { displayName = (string?)null }, revision: 2).ShouldBeAsync(HttpStatusCode.BadRequest, "common.malformed");
        await PatchAsync(id, new { areaCode = (string?)null }, revision: 2).ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");
        await PatchAsync(id, new { displayName = "" }, revision: 2).ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");
        await PatchAsync(id, new { nickname = "x" }, revision: 2).ShouldBeAsync(HttpStatusCode.BadRequest, "common.malformed");
        await PatchAsync(id, new { displayName = "x" }, revision: 1).ShouldBeAsync(HttpStatusCode.PreconditionFailed, "common.stale");
        await PatchAsync(id, new { displayName = "x" }, revision: null).ShouldBeAsync(HttpStatusCode.PreconditionRequired, "common.revision_missing");
    }

    [Fact]
    public async Task A_change_that_changes_nothing_records_nothing()
    {
        var id = (await CreateAsync("carl", "卡尔", "townshipOfficer", AccessHost.Township))["id"]!.GetValue<string>();

        var same = await ApiClient.ReadAsync(await PatchAsync(id, new { displayName = "卡尔" }, revision: 1));

        same["revision"]!.GetValue<int>().ShouldBe(1);
        (await ActionsAsync(id)).ShouldBe(["user.created"]);
    }

    [Theory]
    [InlineData("communityClerk", AccessHost.Township, false, "access.area_level_wrong")]
    [InlineData("countyDispatcher", null, false, "access.area_required")]
    [InlineData("administrator", null, false, "access.area_required")]
    [InlineData("departmentHandler", null, false, "access.unit_required")]
    [InlineData("departmentHandler", AccessHost.County, true, "access.area_not_allowed")]
    [InlineData("communityClerk", AccessHost.Community, true, "access.unit_not_allowed")]
    [InlineData("communityClerk", "341502999999", false, "access.area_unknown")]
    [InlineData("departmentHandler", null, true, "access.unit_unknown")]
    public async Task A_role_without_its_bounds_is_refused(string role, string? areaCode, bool withUnit, string code)
    {
        var answer = await host.Admin.TryPostAsync("/users", new { userName = "dora", displayName = "朵拉", role, areaCode, unitId = withUnit ? Guid.CreateVersion7(ApiHost.Start) : (Guid?)null });

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["errors"]![0]!["code"]!.GetValue<string>().ShouldBe(code);
    }

    [Fact]
    public async Task An_administrator_sees_and_places_people_only_in_the_own_area()
    {
        var foreign = await host.CreateUserAsync(Role.TownshipOfficer, "341503001000");
        var path = $"/users/{foreign.Id}";

        await host.Admin.TryGetAsync(path).ShouldBeAsync(HttpStatusCode.NotFound, "access.user_not_found");
        await host.Admin.TryPostAsync(path + "/disable", new { }, revision: 1).ShouldBeAsync(HttpStatusCode.NotFound, "access.user_not_found");
        await host.Admin.TryPostAsync("/users", new { userName = "emil", displayName = "埃米尔", role = "administrator", areaCode = AccessHost.OtherCounty })
            .ShouldBeAsync(HttpStatusCode.Forbidden, "access.outside_area");
        await host.Admin.TryPostAsync("/users", new { userName = "emil", displayName = "埃米尔", role = "administrator", areaCode = "341500000000" })
            .ShouldBeAsync(HttpStatusCode.Forbidden, "access.outside_area");
        (await host.Admin.GetAsync("/users?limit=200"))["items"]!.AsArray().ShouldNotContain(u => u!["id"]!.GetValue<Guid>() == foreign.Id);
    }

    [Fact]
    public async Task Nobody_disables_demotes_or_resets_themselves()
    {
        var self = (await host.Admin.GetAsync("/session"))["user"]!["id"]!.GetValue<string>();

        await host.Admin.TryPostAsync($"/users/{self}/disable", new { }, revision: 1).ShouldBeAsync(HttpStatusCode.Conflict, "access.not_yourself");
        await host.Admin.TryPostAsync($"/users/{self}/reset-password", new { }, revision: 1).ShouldBeAsync(HttpStatusCode.Conflict, "access.not_yourself");
        await PatchAsync(self, new { role = "countyDispatcher" }, revision: 1).ShouldBeAsync(HttpStatusCode.Conflict, "access.not_yourself");
    }

    [Fact]
    public async Task Disabling_and_enabling_are_told_apart_from_what_is_so_already()
    {
        var path = "/users/" + (await CreateAsync("fred", "弗雷德", "townshipOfficer", AccessHost.Township))["id"]!.GetValue<string>();

        await host.Admin.TryPostAsync(path + "/enable", new { }, revision: 1).ShouldBeAsync(HttpStatusCode.Conflict, "access.already_enabled");
        await host.Admin.PostAsync(path + "/disable", new { }, revision: 1);
        await host.Admin.TryPostAsync(path + "/disable", new { }, revision: 2).ShouldBeAsync(HttpStatusCode.Conflict, "access.already_disabled");
        (await host.Admin.PostAsync(path + "/enable", new { }, revision: 2))["revision"]!.GetValue<int>().ShouldBe(3);
    }

    [Fact]
    public async Task A_reset_password_lifts_the_lockout_and_must_be_changed()
    {
        var user = await host.CreateUserAsync(Role.CommunityClerk, AccessHost.Community);

        var reset = await host.Admin.PostAsync($"/users/{user.Id}/reset-password", new { }, revision: 1);
        var client = host.Anonymous();
        await client.SignInAsync(user.UserName!, reset["password"]!.GetValue<string>());

        (await client.GetAsync("/session"))["user"]!["mustChangePassword"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task A_taken_user_name_is_refused_regardless_of_case()
    {
        await CreateAsync("Gina", "吉娜", "townshipOfficer", AccessHost.Township);

        await host.Admin.TryPostAsync("/users", new { userName = "gINA", displayName = "吉娜", role = "townshipOfficer", areaCode = AccessHost.Township })
            .ShouldBeAsync(HttpStatusCode.Conflict, "access.user_name_taken");
    }

    [Fact]
    public async Task A_retry_with_the_same_key_makes_no_second_account()
    {
        var body = new { userName = "hans", displayName = "汉斯", role = "townshipOfficer", areaCode = AccessHost.Township };

        var first = await ApiClient.ReadAsync(await host.Admin.TryPostAsync("/users", body, key: "same"));
        var again = await host.Admin.TryPostAsync("/users", body, key: "same");

        again.StatusCode.ShouldBe(HttpStatusCode.Created);
        again.Headers.GetValues("Idempotency-Replayed").Single().ShouldBe("true");
        (await ApiClient.ReadAsync(again))["id"]!.GetValue<string>().ShouldBe(first["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repetition_under_a_filter()
    {
        for (var n = 0; n < 7; n++)
        {
            // The same name: only the id tells them apart.
            await CreateAsync($"page{n}", n < 5 ? "同名" : $"同名{n}", "communitySecretary", AccessHost.Community);
        }

        List<string> seen = [];
        string? cursor = null;
        do
        {
            var page = await host.Admin.GetAsync($"/users?q=%E5%90%8C%E5%90%8D&role=communitySecretary&active=true&area={AccessHost.Community}&limit=2{(cursor is null ? "" : "&cursor=" + cursor)}");
            seen.AddRange(page["items"]!.AsArray().Select(u => u!["userName"]!.GetValue<string>()));
            cursor = page["nextCursor"]?.GetValue<string>();
        }
        while (cursor is not null);

        seen.Order().ShouldBe(Enumerable.Range(0, 7).Select(n => $"page{n}"));
        await host.Admin.TryGetAsync("/users?cursor=AAAA").ShouldBeAsync(HttpStatusCode.BadRequest, "common.cursor_invalid");
        await host.Admin.TryGetAsync("/users?sort=role").ShouldBeAsync(HttpStatusCode.BadRequest, "common.unknown_parameter");
    }

    private Task<JsonNode> CreateAsync(string userName, string displayName, string role, string areaCode) =>
        host.Admin.PostAsync("/users", new { userName, displayName, role, areaCode });

    private Task<HttpResponseMessage> PatchAsync(string id, object patch, int? revision) =>
        host.Admin.SendAsync(HttpMethod.Patch, $"/api/v1/users/{id}", patch, revision);

    private async Task<List<string>> ActionsAsync(string id)
    {
        await using var source = NpgsqlDataSource.Create(host.ConnectionString);
        await using var command = source.CreateCommand("select action from audit.entries where subject_id = $1 order by at, id");
        command.Parameters.AddWithValue(Guid.Parse(id));
        await using var reader = await command.ExecuteReaderAsync();
        List<string> actions = [];
        while (await reader.ReadAsync())
        {
            actions.Add(reader.GetString(0));
        }

        return actions;
    }
}
