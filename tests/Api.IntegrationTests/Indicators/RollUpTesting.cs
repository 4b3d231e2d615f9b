using System.Text.Json.Nodes;
using GovernanceApi.Api.IntegrationTests.Complaints;
using GovernanceApi.Application.Indicators;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GovernanceApi.Api.IntegrationTests.Indicators;

/// <summary>What the tests of the figures share.</summary>
internal static class RollUpTesting
{
    /// <summary>
    /// Reads until nothing of this database is left. Transactions of other tests' databases on the same server hold the horizon too,
    /// for as long as they are open: then it asks again.
    /// </summary>
    public static async Task CatchUpAsync(this CountyHost host)
    {
        var rollUps = host.Services.GetRequiredService<IRollUps>();
        do
        {
            await rollUps.RunOnceAsync(CancellationToken.None);
        }
        while (await host.ScalarAsync<bool>(
            "select exists (select 1 from feeds.outbox_events e, feeds.outbox_readers r where r.name like 'indicators/%' and (e.xid, e.seq) > (r.xid, r.seq))"));
    }

    public static Task RebuildAsync(this CountyHost host) => host.Services.GetRequiredService<IRollUps>().RebuildAsync(CancellationToken.None);

    /// <summary>Facts and cells as text; cells of nothing are left out, as a rebuild has none.</summary>
    public static async Task<string> DumpAsync(this CountyHost host) =>
        await host.ScalarAsync<string>(Dump("indicators.ticket_facts")) + "\n--\n"
        + await host.ScalarAsync<string>(Dump("(select * from indicators.ticket_cells where received <> 0)"));

    public static async Task<T> ScalarAsync<T>(this CountyHost host, string sql)
    {
        await using var connection = new NpgsqlConnection(host.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public static JsonNode Rate(this JsonNode overview, string key) => overview["rates"]!.AsArray().Single(r => r!.Text("key") == key)!;

    public static long Count(this JsonNode node, string name) => node[name]!.GetValue<long>();

    private static string Dump(string rows) => $"select string_agg(r::text, E'\\n' order by r::text) from {rows} r";
}
