using System.Net;
using System.Text.Json.Nodes;
using GovernanceApi.Api.IntegrationTests.Access;
using GovernanceApi.Api.IntegrationTests.Complaints;
using GovernanceApi.Domain.Access;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;
using static GovernanceApi.Api.IntegrationTests.GridTasks.AutumnHost;

namespace GovernanceApi.Api.IntegrationTests.GridTasks;

/// <summary>One month from its first patrol to what is corrected after the signature; the clock moves, so it is one story.</summary>
public sealed class LedgerSignOffTests(AutumnHost host) : IClassFixture<AutumnHost>
{
    [Fact]
    public async Task A_month_is_signed_once_when_it_is_over_and_what_comes_later_shows()
    {
        var plan = await host.Leader.PostAsync("/patrol-plans", host.Plan());
        var done = await host.DoneAsync((await TasksOfAsync(host.Worker, plan))[0], minutes: 20);
        var sheet = await SheetAsync(host.Leader);
        sheet["maySign"]!.GetValue<bool>().ShouldBeFalse();
        await SignAsync(host.Leader, sheet).ShouldBeAsync(HttpStatusCode.Conflict, "ledger.month_not_over");

        host.Clock.SetUtcNow(Monday.AddDays(10));
        var (leader, clerk) = (await host.LeaderAgainAsync(), await host.SignInAsync(Role.CommunityClerk, CountyHost.Community));
        sheet = await SheetAsync(leader);
        sheet["maySign"]!.GetValue<bool>().ShouldBeTrue();
        sheet["rows"]!.AsArray().Select(r => r!.Text("day")).ShouldBe(["2026-09-21", "2026-09-28"]);
        await SignAsync(clerk, sheet).ShouldBeAsync(HttpStatusCode.Forbidden, "access.forbidden");
        var stranger = await host.SignInAsync(Role.GridLeader, CountyHost.Community);
        await SignAsync(stranger, sheet).ShouldBeAsync(HttpStatusCode.NotFound, "ledger.grid_not_found");
        await leader.TryPostAsync("/ledger/sign-offs", new { gridId = host.GridId, month = "2026-09-02", rowsHash = sheet.Text("rowsHash") })
            .ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");
        await leader.TryPostAsync("/ledger/sign-offs", new { gridId = host.GridId, month = "2026-09-01", rowsHash = new string('0', 64) })
            .ShouldBeAsync(HttpStatusCode.Conflict, "ledger.rows_changed");

        var signed = await ApiClient.ReadAsync(await SignAsync(leader, sheet));
        signed["figures"]!["minutes"]!.GetValue<long>().ShouldBe(20);
        (await host.AuditOfAsync(signed.Id())).ShouldBe(["ledger.month_signed"]);
        await SignAsync(leader, sheet).ShouldBeAsync(HttpStatusCode.Conflict, "ledger.already_signed");
        (await SheetAsync(clerk))["signOff"]!["unchanged"]!.GetValue<bool>().ShouldBeTrue();

        host.Clock.SetUtcNow(Monday.AddDays(10).AddHours(1));
        await leader.PostAsync($"/grid-tasks/{done.Id()}/correct", new { minutesSpent = 50, reason = "漏记" }, done.Revision());
        var after = await SheetAsync(clerk);
        after["signOff"]!["unchanged"]!.GetValue<bool>().ShouldBeFalse();
        after["signOff"]!["figures"]!["minutes"]!.GetValue<long>().ShouldBe(20);
        after["figures"]!["minutes"]!.GetValue<long>().ShouldBe(50);
        after["rows"]!.AsArray().Select(r => r!["afterSignOff"]!.GetValue<bool>()).ShouldBe([true, false]);
        var month = (await clerk.GetAsync("/ledger/months?month=2026-09")).AsArray().Single(m => m!["gridId"]!.GetValue<Guid>() == host.GridId)!;
        month["changedSince"]!.GetValue<int>().ShouldBe(1);
        month.Text("signerName").ShouldBe("Test GridLeader");
    }

    private Task<JsonNode> SheetAsync(ApiClient who) => who.GetAsync($"/ledger/sheet?gridId={host.GridId}&month=2026-09");

    private Task<HttpResponseMessage> SignAsync(ApiClient who, JsonNode sheet) =>
        who.TryPostAsync("/ledger/sign-offs", new { gridId = host.GridId, month = "2026-09-01", rowsHash = sheet.Text("rowsHash"), note = "已逐条核对" });
}
