using System.Net;
using GovernanceApi.Api.IntegrationTests.Complaints;
using GovernanceApi.Api.IntegrationTests.Complaints.Tickets;
using GovernanceApi.Api.IntegrationTests.Indicators;
using GovernanceApi.Domain.Access;
using GovernanceApi.Infrastructure.Feeds.Changes;
using GovernanceApi.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Feeds.Changes;

public sealed class ChangeRetentionTests(CountyHost host) : IClassFixture<CountyHost>
{
    [Fact]
    public async Task Events_go_after_thirty_days_when_nobody_needs_them_and_a_cursor_before_them_is_refused()
    {
        var user = (await host.CreateUserAsync(Role.Administrator, CountyHost.County)).UserName!;
        var reader = await SignInAsync(user);
        await host.RegisterAsync();
        await host.SettleAsync();
        var old = (await reader.GetAsync("/changes?limit=1")).Text("nextCursor");
        await host.CatchUpAsync();
        var (_, read) = await ChangeTesting.ReadOnAsync(reader, old);
        await host.RegisterAsync();
        host.Clock.Advance(TimeSpan.FromDays(31));
        await host.SettleAsync();
        // The session ended meanwhile; a cursor is its person's.
        reader = await SignInAsync(user);

        // The roll-ups have not read the last ticket yet.
        await TidyAsync();
        (await host.ScalarAsync<long>("select count(*) from feeds.outbox_events where type = 'ticket.registered'")).ShouldBe(1);
        await host.CatchUpAsync();
        host.Clock.Advance(TimeSpan.FromHours(2));
        await TidyAsync();
        (await host.ScalarAsync<long>("select count(*) from feeds.outbox_events")).ShouldBe(0);

        var refused = await reader.TryGetAsync($"/changes?after={old}");
        refused.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await ApiClient.CodeOfAsync(refused)).ShouldBe("feeds.cursor_expired");
        (await reader.TryGetAsync($"/changes?after={read}")).StatusCode.ShouldBe(HttpStatusCode.Gone, "the last ticket came after it");
        (await ChangeTesting.ReadOnAsync(reader, null)).Events.ShouldBeEmpty();

        // What reads the outbox goes on.
        var clerk = await host.SignInAsync(Role.CommunityClerk, CountyHost.Community);
        using var page = await OpenPage.AsAsync(clerk, "1-1");
        (await page.KindOfNextAsync()).ShouldBe("resync");
        var (_, here) = await ChangeTesting.ReadOnAsync(reader, null);
        var ticket = await clerk.PostAsync("/tickets", new
        {
            channel = "visit",
            text = "楼道灯不亮",
            categoryCode = CountyHost.PlainCategory,
            divisionCode = CountyHost.Community,
            compoundId = (Guid?)null,
            urgency = "ordinary",
            reporter = new { name = "张伟", phone = "13812345678", address = "幸福小区3号楼" },
            confidential = false,
        });
        (await page.NextOfAsync(ticket.Id())).Event.ShouldNotBeEmpty();
        await host.CatchUpAsync();
        (await host.ScalarAsync<long>("select count(*) from indicators.ticket_facts")).ShouldBe(3);
        await host.SettleAsync();
        (await ChangeTesting.ReadOnAsync(reader, here)).Events.Select(e => e.Subject()).ShouldContain($"ticket/{ticket.Id()}");
    }

    [Fact]
    public async Task Deletion_stops_at_the_first_event_that_has_to_stay()
    {
        await host.ScalarAsync<long>(
            """
            with young_then_old as (
                insert into feeds.outbox_events (id, type, aggregate_type, aggregate_id, sequence, occurred_at, payload)
                values (gen_random_uuid(), 'unit.corrected', 'unit', gen_random_uuid(), 1, '2100-01-01', '{}'), (gen_random_uuid(), 'unit.corrected', 'unit', gen_random_uuid(), 1, '2020-01-01', '{}')
                returning 1)
            select count(*) from young_then_old
            """);
        await host.CatchUpAsync();
        await host.SettleAsync();

        await host.ScalarAsync<int>("select feeds.forget_events('2099-01-01', 5000)");

        (await host.ScalarAsync<long>("select count(*) from feeds.outbox_events where type = 'unit.corrected' and occurred_at in ('2100-01-01', '2020-01-01')")).ShouldBe(2);
        await host.ScalarAsync<int>("select feeds.forget_events('2101-01-01', 5000)");
    }

    private Task<int> TidyAsync() => host.Services.GetRequiredService<OutboxRetention>().RunOnceAsync(CancellationToken.None);

    private async Task<ApiClient> SignInAsync(string user)
    {
        var client = host.Anonymous();
        await client.SignInAsync(user, ApiHost.Password);
        return client;
    }
}
