using GovernanceApi.Infrastructure.Persistence;
using GovernanceApi.Infrastructure.Persistence.Seed.Territory;
using GovernanceApi.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Territory;

/// <summary>The product with the demo county's map, units and rules in it; no demo people and complaints, which take longer.</summary>
public sealed class DemoHost : ApiHost, IAsyncLifetime
{
    public const string County = "341502000000";
    public const string Township = "341502001000";
    public const string Community = "341502001001";
    public const string OtherCounty = "341503000000";

    public async ValueTask InitializeAsync()
    {
        await StartAsync();
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetServices<ISeeder>().OfType<DemoTerritorySeeder>().Single().RunAsync(CancellationToken.None);
    }

    /// <summary>What the audit trail says of a record, oldest first.</summary>
    public async Task<string[]> AuditActionsAsync(Guid subject) =>
        (string[])await ScalarAsync("select coalesce(array_agg(action order by revision, id), '{}') from audit.entries where subject_id = $1", subject);

    /// <summary>Name of the grid that a ticket was filed in.</summary>
    public async Task<string> GridOfTicketAsync(Guid ticket) =>
        (string)await ScalarAsync("select g.name from complaints.tickets t join territory.grids g on g.id = t.grid_id where t.id = $1", ticket);

    private async Task<object> ScalarAsync(string sql, Guid id)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = id } } };
        return (await command.ExecuteScalarAsync())!;
    }
}
