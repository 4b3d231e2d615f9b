using GovernanceApi.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Complaints.Tickets;

public sealed class AuditTrailTests(CountyHost host) : IClassFixture<CountyHost>
{
    [Theory]
    [InlineData("update audit.entries set reason = 'x'")]
    [InlineData("delete from audit.entries")]
    [InlineData("truncate audit.entries")]
    public async Task The_database_refuses_to_change_the_trail(string sql)
    {
        await host.RegisterAsync();
        await host.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<GovernanceDbContext>();
            (await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
            return true;
        });
    }

    [Fact]
    public async Task Every_revision_of_a_ticket_has_its_entry_and_its_event_and_neither_holds_personal_data()
    {
        var ticket = await host.ResolvedByDepartmentAsync();
        await host.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<GovernanceDbContext>();
            var entries = await db.AuditEntries.Where(e => e.SubjectId == ticket.Id() && e.SubjectType == "ticket").OrderBy(e => e.Revision).ToListAsync();
            var events = await db.OutboxEvents.Where(e => e.AggregateId == ticket.Id() && e.AggregateType == "ticket").OrderBy(e => e.Sequence).ToListAsync();
            entries.Select(e => e.Revision).ShouldBe(Enumerable.Range(1, entries.Count));
            events.Select(e => e.Sequence).ShouldBe(Enumerable.Range(1, entries.Count));
            var everything = string.Concat(entries.Select(e => e.Data + e.Changes)) + string.Concat(events.Select(e => e.Payload));
            everything.ShouldNotContain("张伟");
            everything.ShouldNotContain("13812345678");
            return true;
        });
    }

    [Fact]
    public async Task A_refused_act_leaves_no_trace()
    {
        var ticket = await host.RegisterAsync();
        var before = await CountAsync();

        await host.Clerk.TryPostAsync($"/tickets/{ticket.Id()}/verify", new { method = "callBack", satisfied = true, solved = true }, ticket.Revision());

        (await CountAsync()).ShouldBe(before);
    }

    private Task<int> CountAsync() =>
        host.InScopeAsync(services => services.GetRequiredService<GovernanceDbContext>().AuditEntries.CountAsync());
}
