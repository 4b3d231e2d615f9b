using System.Text.Json.Nodes;
using GovernanceApi.Api.IntegrationTests.Complaints;
using GovernanceApi.Api.IntegrationTests.Indicators;
using GovernanceApi.TestKit;

namespace GovernanceApi.Api.IntegrationTests.Feeds.Changes;

/// <summary>What the tests of the change feed and of webhooks share.</summary>
internal static class ChangeTesting
{
    /// <summary>Until everything that has committed can be read: open transactions of other tests on the same server hold it back.</summary>
    public static async Task SettleAsync(this CountyHost host)
    {
        while (await host.ScalarAsync<bool>("select exists (select 1 from feeds.outbox_events where xid >= pg_snapshot_xmin(pg_current_snapshot()))"))
        {
            await Task.Yield();
        }
    }

    /// <summary>Reads on from a cursor (null: from the beginning) until there is no more.</summary>
    public static async Task<(List<JsonNode> Events, string Cursor)> ReadOnAsync(ApiClient reader, string? cursor, string more = "", int limit = 200)
    {
        List<JsonNode> events = [];
        while (true)
        {
            var page = await reader.GetAsync($"/changes?limit={limit}{(cursor is null ? "" : "&after=" + cursor)}{more}");
            events.AddRange(page["items"]!.AsArray().Select(e => e!));
            cursor = page["nextCursor"]!.GetValue<string>();
            if (!page["more"]!.GetValue<bool>())
            {
                return (events, cursor);
            }
        }
    }

    public static string Type(this JsonNode change) => change["type"]!.GetValue<string>();

    public static string Subject(this JsonNode change) => change["subject"]!.GetValue<string>();
}
