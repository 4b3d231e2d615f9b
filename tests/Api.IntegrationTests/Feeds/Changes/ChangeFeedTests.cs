using System.Net;
using GovernanceApi.Api.IntegrationTests.Complaints;
using GovernanceApi.Domain.Access;
using GovernanceApi.TestKit;
using Npgsql;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Feeds.Changes;

public sealed class ChangeFeedTests(CountyHost host) : IClassFixture<CountyHost>
{
    private const string Now = "&from=now";

    [Fact]
    public async Task A_change_is_a_CloudEvents_envelope_with_ids_and_codes()
    {
        var reader = await ReaderAsync();
        var (_, here) = await ChangeTesting.ReadOnAsync(reader, null, Now);
        var ticket = await host.RegisterAsync();
        await host.SettleAsync();

        var change = (await ChangeTesting.ReadOnAsync(reader, here)).Events.Single(e => e.Type() == "gov.ticket.registered.v1");

        change.Text("specversion").ShouldBe("1.0");
        change.Subject().ShouldBe($"ticket/{ticket.Id()}");
        change.Text("datacontenttype").ShouldBe("application/json");
        change.Text("dataschema").ShouldBe("http://localhost:8080/openapi/v1.json#/components/schemas/TicketRegisteredData");
        change.Text("source").ShouldBe("http://localhost:8080");
        change["time"]!.GetValue<DateTimeOffset>().ShouldBe(host.Clock.GetUtcNow());
        change["sequence"]!.GetValue<int>().ShouldBe(1);
        change.Text("area").ShouldBe(CountyHost.Community);
        change["data"]!["ticketId"]!.GetValue<Guid>().ShouldBe(ticket.Id());
        change.ToJsonString().ShouldNotContain("13812345678");
    }

    [Fact]
    public async Task What_commits_late_is_read_after_what_waited_for_it()
    {
        var reader = await ReaderAsync();
        var (_, cursor) = await ChangeTesting.ReadOnAsync(reader, null, Now);
        await using var connection = new NpgsqlConnection(host.ConnectionString);
        await connection.OpenAsync();
        await using var open = await connection.BeginTransactionAsync();
        var early = await InsertAsync(connection, open);
        var late = await host.RegisterAsync();

        var (before, held) = await ChangeTesting.ReadOnAsync(reader, cursor);
        before.ShouldBeEmpty("an older transaction is still open");
        await open.CommitAsync();
        await host.SettleAsync();
        var (events, _) = await ChangeTesting.ReadOnAsync(reader, held);

        var subjects = events.Select(e => e.Subject()).Distinct().ToList();
        subjects.IndexOf($"ticket/{early}").ShouldBe(0);
        subjects.ShouldContain($"ticket/{late.Id()}");
        events.Select(e => e.Text("id")).ShouldBeUnique();
    }

    [Fact]
    public async Task With_many_writers_at_once_reading_on_gives_what_reading_from_the_start_gives()
    {
        var reader = await ReaderAsync();
        var (_, start) = await ChangeTesting.ReadOnAsync(reader, null, Now);
        var writers = Enumerable.Range(0, 6).Select(async _ =>
        {
            for (var i = 0; i < 8; i++)
            {
                var ticket = await host.RegisterAsync();
                await host.ActAsync(host.Dispatcher, ticket, "accept", new { });
            }
        }).ToList();
        var (read, cursor) = (new List<string>(), start);
        var writing = Task.WhenAll(writers);
        while (!writing.IsCompleted)
        {
            var (events, next) = await ChangeTesting.ReadOnAsync(reader, cursor, limit: 7);
            read.AddRange(events.Select(e => e.Text("id")));
            cursor = next;
        }

        await writing;
        await host.SettleAsync();
        read.AddRange((await ChangeTesting.ReadOnAsync(reader, cursor, limit: 7)).Events.Select(e => e.Text("id")));
        var (all, _) = await ChangeTesting.ReadOnAsync(reader, start);

        read.ShouldBe(all.Select(e => e.Text("id")));
        read.ShouldBeUnique();
        all.Count(e => e.Type() == "gov.ticket.registered.v1").ShouldBe(48);
        foreach (var ticket in all.GroupBy(e => e.Subject()))
        {
            ticket.Select(e => e["sequence"]!.GetValue<int>()).ShouldBeInOrder();
        }
    }

    [Fact]
    public async Task Only_what_lies_in_the_callers_area_is_told_and_that_something_left_it()
    {
        var (own, other) = (await ReaderAsync(CountyHost.Community), await ReaderAsync(CountyHost.OtherCommunity));
        var (_, ownStart) = await ChangeTesting.ReadOnAsync(own, null, Now);
        var (_, otherStart) = await ChangeTesting.ReadOnAsync(other, null, Now);
        var ticket = await host.RegisterAsync();
        await host.SettleAsync();
        (await ChangeTesting.ReadOnAsync(other, otherStart)).Events.ShouldBeEmpty();

        var moved = await host.Dispatcher.SendAsync(
            HttpMethod.Patch, $"/api/v1/tickets/{ticket.Id()}", new { divisionCode = CountyHost.OtherCommunity, compoundId = (Guid?)null }, ticket.Revision());
        moved.StatusCode.ShouldBe(HttpStatusCode.OK);
        await host.SettleAsync();

        (await ChangeTesting.ReadOnAsync(own, ownStart)).Events.Where(e => e.Subject() == $"ticket/{ticket.Id()}").Select(e => e.Type())
            .ShouldBe(["gov.ticket.registered.v1", "gov.ticket.left_area.v1"]);
        var told = (await ChangeTesting.ReadOnAsync(other, otherStart)).Events;
        told.Select(e => e.Type()).ShouldBe(["gov.ticket.corrected.v1"]);
        told[0]["data"]!["ticketId"]!.GetValue<Guid>().ShouldBe(ticket.Id());
        var left = (await ChangeTesting.ReadOnAsync(own, null, "&types=ticket.left_area")).Events.Single(e => e.Subject() == $"ticket/{ticket.Id()}");
        left["data"]!.AsObject().Count.ShouldBe(0, "where it went is none of theirs");
        left["area"].ShouldBeNull();
    }

    [Fact]
    public async Task A_cursor_belongs_to_its_caller_and_its_types()
    {
        var reader = await ReaderAsync();
        var page = await reader.GetAsync("/changes?from=now&types=ticket.*");
        var cursor = page.Text("nextCursor");

        (await ApiClient.CodeOfAsync(await reader.TryGetAsync($"/changes?after={cursor}&types=project.closed"))).ShouldBe("common.cursor_invalid");
        (await ApiClient.CodeOfAsync(await (await ReaderAsync()).TryGetAsync($"/changes?after={cursor}&types=ticket.*"))).ShouldBe("common.cursor_invalid");
        var unknown = await reader.TryGetAsync("/changes?types=ticket.eaten");
        unknown.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await unknown.Content.ReadAsStringAsync()).ShouldContain("feeds.event_type_unknown");
        (await reader.TryGetAsync("/changes?types=saved_view.*")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await reader.TryGetAsync("/changes?limit=201")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await reader.TryGetAsync("/changes?wait=31")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await reader.TryGetAsync("/changes?from=yesterday")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await host.Clerk.TryGetAsync("/changes")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Types_narrow_what_is_told()
    {
        var reader = await ReaderAsync();
        var (_, exact) = await ChangeTesting.ReadOnAsync(reader, null, Now + "&types=ticket.accepted");
        var (_, kind) = await ChangeTesting.ReadOnAsync(reader, null, Now + "&types=ticket.*");
        var ticket = await host.RegisterAsync();
        await host.ActAsync(host.Dispatcher, ticket, "accept", new { });
        await host.SettleAsync();

        (await ChangeTesting.ReadOnAsync(reader, exact, "&types=ticket.accepted")).Events.Select(e => e.Type()).ShouldBe(["gov.ticket.accepted.v1"]);
        var types = (await ChangeTesting.ReadOnAsync(reader, kind, "&types=ticket.*")).Events.Select(e => e.Type()).ToList();
        types.ShouldContain("gov.ticket.registered.v1");
        types.ShouldAllBe(t => t.StartsWith("gov.ticket."));
        (await ChangeTesting.ReadOnAsync(reader, null)).Events.Select(e => e.Type()).ShouldNotContain(t => t.StartsWith("gov.reporter."));
    }

    [Fact]
    public async Task Divisions_are_told_of_though_they_have_no_root()
    {
        var reader = await ReaderAsync();
        var (_, cursor) = await ChangeTesting.ReadOnAsync(reader, null, Now + "&types=division.*");
        await reader.PostAsync("/divisions", new { code = "341502001099", name = "新居委会", validFrom = "2026-03-12" });
        await reader.PostAsync("/divisions/341502001099/retire", new { lastDay = "2026-12-31", replacedBy = (string?)null });
        await host.SettleAsync();

        var (events, _) = await ChangeTesting.ReadOnAsync(reader, cursor, "&types=division.*");

        events.Select(e => (e.Type(), e["sequence"]!.GetValue<int>())).ShouldBe([("gov.division.registered.v1", 1), ("gov.division.retired.v1", 2)]);
        events.ShouldAllBe(e => e.Subject() == "division/00000000-0000-0000-0000-341502001099" && e.Text("area") == "341502001099");
    }

    [Fact]
    public async Task A_caller_may_wait_for_the_first_change()
    {
        var reader = await ReaderAsync();
        var (_, cursor) = await ChangeTesting.ReadOnAsync(reader, null, Now);

        var waiting = reader.GetAsync($"/changes?after={cursor}&wait=30");
        var ticket = await host.RegisterAsync();

        (await waiting)["items"]!.AsArray().Select(e => e!.Subject()).ShouldContain($"ticket/{ticket.Id()}");
    }

    private Task<ApiClient> ReaderAsync(string area = CountyHost.County) => host.SignInAsync(Role.Administrator, area);

    /// <summary>As a save that takes its place in the order now.</summary>
    private static async Task<Guid> InsertAsync(NpgsqlConnection connection, NpgsqlTransaction open)
    {
        var id = Guid.CreateVersion7(ApiHost.Start);
        await using var insert = new NpgsqlCommand(
            $$"""
            insert into feeds.outbox_events (id, type, aggregate_type, aggregate_id, sequence, area, occurred_at, payload)
            values (gen_random_uuid(), 'ticket.supervised', 'ticket', '{{id}}', 1, '{{CountyHost.Community}}', now(), '{}')
            """, connection, open);
        await insert.ExecuteNonQueryAsync();
        return id;
    }
}
