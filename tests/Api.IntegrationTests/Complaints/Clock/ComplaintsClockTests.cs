using System.Net;
using System.Text.Json.Nodes;
using GovernanceApi.Api.IntegrationTests.Access;
using GovernanceApi.Api.IntegrationTests.Complaints.Attachments;
using GovernanceApi.Infrastructure.Complaints.Clock;
using GovernanceApi.Infrastructure.Persistence;
using GovernanceApi.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Complaints.Clock;

/// <summary>Time passes here: each test has a county of its own.</summary>
public sealed class ComplaintsClockTests : IAsyncLifetime
{
    private readonly CountyHost host = new();

    private ComplaintsClock Clock => host.Services.GetRequiredService<ComplaintsClock>();

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task An_overdue_ticket_climbs_the_ladder_of_supervision_and_no_further()
    {
        // Received on a Wednesday: acceptance is due at the end of Thursday.
        var ticket = await host.RegisterAsync();
        (await RunAsync("supervise")).ShouldBe(0);

        host.Clock.Advance(TimeSpan.FromDays(2));
        (await RunAsync("supervise")).ShouldBe(1);
        (await RunAsync("supervise")).ShouldBe(0);
        (await LevelAsync(ticket)).ShouldBe(1);

        // Three working days after Thursday end with Tuesday, seven with the Monday after.
        host.Clock.Advance(TimeSpan.FromDays(5));
        await RunAsync("supervise");
        (await LevelAsync(ticket)).ShouldBe(2);
        host.Clock.Advance(TimeSpan.FromDays(6));
        await RunAsync("supervise");
        (await LevelAsync(ticket)).ShouldBe(3);
        host.Clock.Advance(TimeSpan.FromDays(30));
        (await RunAsync("supervise")).ShouldBe(0);

        var audit = (await DispatcherAsync()).GetAsync($"/tickets/{ticket.Id()}/audit");
        (await audit)["items"]!.AsArray().Count(e => e!.Text("actorRole") == "system").ShouldBe(3);
    }

    [Fact]
    public async Task The_third_report_of_the_same_matter_is_supervised_at_once()
    {
        await host.RegisterAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await host.RegisterAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var third = await host.RegisterAsync();

        (await RunAsync("superviseRepeated")).ShouldBe(1);

        (await LevelAsync(second)).ShouldBe(0);
        (await LevelAsync(third)).ShouldBe(1);
    }

    [Fact]
    public async Task What_nobody_confirms_is_closed_as_unverified_and_still_open_to_dispute()
    {
        var ticket = await host.ResolvedByDepartmentAsync();
        host.Clock.Advance(TimeSpan.FromDays(10));
        (await RunAsync("closeUnverified")).ShouldBe(0);

        host.Clock.Advance(TimeSpan.FromDays(8));
        (await RunAsync("closeUnverified")).ShouldBe(1);

        var pair = new { number = ticket.Text("number"), queryCode = ticket.Text("queryCode") };
        var tracked = await host.Anonymous().PostAsync("/public/tracking", pair);
        (tracked.Text("status"), tracked["canDispute"]!.GetValue<bool>()).ShouldBe(("closed", true));
    }

    [Fact]
    public async Task A_suspended_ticket_goes_on_on_its_day()
    {
        var ticket = await host.RegisterAsync();
        var at = await host.ActAsync(host.Dispatcher, ticket, "accept", new { });
        at = await host.ActAsync(host.Dispatcher, at, "dispatch", new { unitId = host.DepartmentId });
        at = await host.ActAsync(host.Handler, at, "take-on", new { });
        at = await host.ActAsync(host.Handler, at, "request-suspension", new { reason = "等待配件", resumeOn = "2026-03-20" });
        await host.ActAsync(host.Dispatcher, at, "decide-suspension", new { approved = true });
        host.Clock.Advance(TimeSpan.FromDays(5));
        (await RunAsync("resume")).ShouldBe(0);

        host.Clock.Advance(TimeSpan.FromDays(4));

        (await RunAsync("resume")).ShouldBe(1);
        (await StatusAsync(ticket)).ShouldBe("inProgress");
    }

    [Fact]
    public async Task After_the_retention_a_closed_ticket_is_archived_and_its_reporter_forgotten()
    {
        var closed = await host.ResolvedByDepartmentAsync();
        await host.Anonymous().PostAsync("/public/tracking/confirm", new { number = closed.Text("number"), queryCode = closed.Text("queryCode"), solved = true, satisfied = true });
        var withdrawn = await host.RegisterAsync();
        await host.ActAsync(host.Dispatcher, withdrawn, "withdraw", new { });
        host.Clock.Advance(TimeSpan.FromDays(700));
        (await RunAsync("retention")).ShouldBe(0);

        host.Clock.Advance(TimeSpan.FromDays(40));
        (await RunAsync("retention")).ShouldBe(2);

        var dispatcher = await DispatcherAsync();
        (await StatusAsync(closed, dispatcher)).ShouldBe("archived");
        foreach (var ticket in new[] { closed, withdrawn })
        {
            await dispatcher.TryPostAsync($"/tickets/{ticket.Id()}/reveal-reporter", new { purpose = "other", reason = "查看" }).ShouldBeAsync(HttpStatusCode.Conflict, "reporters.anonymised");
        }

        host.Clock.Advance(TimeSpan.FromHours(2));
        (await RunAsync("retention")).ShouldBe(0);
    }

    [Fact]
    public async Task An_old_key_gives_way_to_a_new_one_and_the_contact_stays()
    {
        var ticket = await host.RegisterAsync();
        (await RunAsync("reseal")).ShouldBe(0);

        host.Clock.Advance(TimeSpan.FromDays(181));
        (await RunAsync("reseal")).ShouldBe(1);

        var contact = await (await DispatcherAsync()).PostAsync($"/tickets/{ticket.Id()}/reveal-reporter", new { purpose = "other", reason = "核对" });
        contact.Text("phone").ShouldBe("13812345678");
        host.Clock.Advance(TimeSpan.FromHours(2));
        (await RunAsync("reseal")).ShouldBe(0);
    }

    [Fact]
    public async Task A_holiday_entered_moves_running_clocks_once_and_done_ones_never()
    {
        var running = await host.RegisterAsync();
        var closed = await host.ResolvedByDepartmentAsync();
        await host.Anonymous().PostAsync("/public/tracking/confirm", new { number = closed.Text("number"), queryCode = closed.Text("queryCode"), solved = true, satisfied = true });
        var withdrawn = await host.RegisterAsync();
        await host.ActAsync(host.Dispatcher, withdrawn, "withdraw", new { });
        var (due, closedDue, withdrawnDue) = (await DueAsync(running), await DueAsync(closed), await DueAsync(withdrawn));
        await RunAsync("recompute");
        var administrator = await host.SignInAsync(Domain.Access.Role.Administrator, CountyHost.County);

        // Acceptance is due at the end of Thursday the 12th.
        await ApiClient.ReadAsync(await administrator.SendAsync(HttpMethod.Put, "/api/v1/calendar-days/2026-03-12", new { kind = "holiday", name = "临时放假" }));

        (await RunAsync("recompute")).ShouldBe(1);
        (await DueAsync(running)).ShouldBe(due!.Value.AddDays(1));
        (await DueAsync(closed)).ShouldBe(closedDue);
        (await DueAsync(withdrawn)).ShouldBe(withdrawnDue);

        (await RunAsync("recompute")).ShouldBe(0);
        (await administrator.SendAsync(HttpMethod.Delete, "/api/v1/calendar-days/2026-03-12")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await RunAsync("recompute")).ShouldBe(1);
        (await DueAsync(running)).ShouldBe(due);
    }

    [Fact]
    public async Task Files_that_nobody_used_and_bytes_that_nobody_names_are_cleared_away()
    {
        var ticket = await host.RegisterAsync();
        var kept = await AttachmentTests.UploadedAsync(host.Clerk, Pictures.Jpeg(), ticketId: ticket.Id());
        var unused = await AttachmentTests.UploadedAsync(host.Clerk, Pictures.Png(), type: "image/png");
        await host.Clerk.PostAsync("/attachments", AttachmentTests.Announcement());

        // File times are the machine's own: the product's clock goes past them.
        host.Clock.SetUtcNow(TimeProvider.System.GetUtcNow().AddDays(2));
        (await RunAsync("orphans")).ShouldBe(2);
        var swept = await host.InScopeAsync(async services =>
        {
            var sweep = services.GetRequiredService<StorageSweep>();
            return await sweep.SweepFolderAsync(unused.Id().ToString("N")[^2..], default) + await sweep.SweepFolderAsync(kept.Id().ToString("N")[^2..], default);
        });

        swept.ShouldBe(1);
        var clerk = await host.SignInAsync(Domain.Access.Role.CommunityClerk, CountyHost.Community);
        (await clerk.TryGetAsync($"/attachments/{kept.Id()}/content")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Keys_are_remembered_for_thirty_days()
    {
        await host.Anonymous().TryPostAsync("/public/tickets", Public.ReportTests.Report(), key: "old");
        host.Clock.Advance(TimeSpan.FromDays(29));
        await RunAsync("sweep");
        (await KeysAsync()).ShouldBe(1);

        host.Clock.Advance(TimeSpan.FromDays(2));
        await RunAsync("sweep");

        (await KeysAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Only_one_process_works_at_a_time()
    {
        await using var other = new NpgsqlConnection(host.ConnectionString);
        await other.OpenAsync();
        await ExecuteAsync("select pg_advisory_lock(20240802)");
        (await Clock.RunOnceAsync(default)).ShouldBeEmpty();
        await ExecuteAsync("select pg_advisory_unlock(20240802)");
        (await Clock.RunOnceAsync(default)).ShouldNotBeEmpty();

        async Task ExecuteAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, other);
            await command.ExecuteNonQueryAsync();
        }
    }

    private async Task<int> RunAsync(string kind) => (await Clock.RunOnceAsync(default)).GetValueOrDefault(kind);

    // Sessions end within the day; the clock has gone on.
    private Task<ApiClient> DispatcherAsync() => host.SignInAsync(Domain.Access.Role.CountyDispatcher, CountyHost.County);

    private async Task<DateTimeOffset?> DueAsync(JsonNode ticket) =>
        (await (await DispatcherAsync()).GetAsync($"/tickets/{ticket.Id()}"))["ticket"]!["dueAt"]?.GetValue<DateTimeOffset>();

    private async Task<int> LevelAsync(JsonNode ticket) =>
        (await (await DispatcherAsync()).GetAsync($"/tickets/{ticket.Id()}"))["ticket"]!["supervisionLevel"]!.GetValue<int>();

    private async Task<string> StatusAsync(JsonNode ticket, ApiClient? who = null) =>
        (await (who ?? await DispatcherAsync()).GetAsync($"/tickets/{ticket.Id()}"))["ticket"]!.Text("status");

    private Task<int> KeysAsync() => host.InScopeAsync(services =>
        services.GetRequiredService<GovernanceDbContext>().IdempotencyRecords.CountAsync(r => r.Client == "public"));
}
