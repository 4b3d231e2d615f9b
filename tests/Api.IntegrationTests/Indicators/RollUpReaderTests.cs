using GovernanceApi.Api.IntegrationTests.Complaints;
using GovernanceApi.Application.Indicators;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Indicators;

public sealed class RollUpReaderTests(CountyHost host) : IClassFixture<CountyHost>
{
    [Fact]
    public async Task What_is_kept_up_event_by_event_equals_what_is_counted_anew()
    {
        await host.CatchUpAsync();
        var disputed = await host.ResolvedByDepartmentAsync();
        await host.CatchUpAsync();
        await host.ActAsync(host.Clerk, disputed, "verify", new { method = "callBack", satisfied = false, solved = false });
        var closed = await host.ResolvedByDepartmentAsync();
        await host.ActAsync(host.Clerk, closed, "verify", new { method = "callBack", satisfied = true, solved = true });
        await host.CatchUpAsync();
        await host.DispatchedToGridAsync();
        var moved = await host.RegisterAsync();
        await host.CatchUpAsync();
        // Leaves one community, category and grid for others.
        await host.Dispatcher.SendAsync(
            HttpMethod.Patch, $"/api/v1/tickets/{moved.Id()}", new { divisionCode = CountyHost.OtherCommunity, compoundId = (Guid?)null, categoryCode = CountyHost.Category },
            moved.Revision());
        await host.CatchUpAsync();
        var kept = await host.DumpAsync();

        await host.RebuildAsync();

        kept.ShouldBe(await host.DumpAsync());
        (await host.ScalarAsync<long>("select count(*) from indicators.ticket_facts")).ShouldBe(await host.ScalarAsync<long>("select count(*) from complaints.tickets"));
    }

    [Fact]
    public async Task Reading_the_same_events_again_changes_nothing()
    {
        await host.ResolvedByDepartmentAsync();
        await host.CatchUpAsync();
        var once = await host.DumpAsync();

        await host.ScalarAsync<int>("with back as (update feeds.outbox_readers set xid = '0', seq = 0 returning 1) select count(*)::int from back");
        await host.CatchUpAsync();

        (await host.DumpAsync()).ShouldBe(once);
    }

    [Fact]
    public async Task An_event_that_commits_late_is_not_skipped()
    {
        var early = await host.RegisterAsync();
        await host.CatchUpAsync();
        await using var connection = new NpgsqlConnection(host.ConnectionString);
        await connection.OpenAsync();
        // Takes its place in the order now and commits after the next one.
        await using var open = await connection.BeginTransactionAsync();
        await using var supervise = new NpgsqlCommand(
            $"""
            update complaints.tickets set supervision_level = 3 where id = '{early.Id()}';
            insert into feeds.outbox_events (id, type, aggregate_type, aggregate_id, sequence, occurred_at, payload)
            values (gen_random_uuid(), 'ticket.supervised', 'ticket', '{early.Id()}', 99, now(), '{"{}"}');
            """, connection, open);
        await supervise.ExecuteNonQueryAsync();
        var late = await host.RegisterAsync();

        await host.Services.GetRequiredService<IRollUps>().RunOnceAsync(CancellationToken.None);
        (await CountedAsync(late.Id())).ShouldBe(0, "its transaction is younger than one that is still open");
        await open.CommitAsync();
        await host.CatchUpAsync();

        (await CountedAsync(late.Id())).ShouldBe(1);
        (await host.ScalarAsync<int>($"select supervised from indicators.ticket_facts where ticket_id = '{early.Id()}'")).ShouldBe(1);
    }

    [Fact]
    public async Task While_one_process_counts_another_leaves_it_alone()
    {
        await host.CatchUpAsync();
        await host.RegisterAsync();
        await using var connection = new NpgsqlConnection(host.ConnectionString);
        await connection.OpenAsync();
        await using var other = await connection.BeginTransactionAsync();
        await using var hold = new NpgsqlCommand("select 1 from feeds.outbox_readers for update", connection, other);
        await hold.ExecuteScalarAsync();

        (await host.Services.GetRequiredService<IRollUps>().RunOnceAsync(CancellationToken.None)).ShouldBe(0);
    }

    private Task<long> CountedAsync(Guid ticketId) => host.ScalarAsync<long>($"select count(*) from indicators.ticket_facts where ticket_id = '{ticketId}'");
}
