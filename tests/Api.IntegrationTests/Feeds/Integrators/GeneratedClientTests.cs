using System.Text;
using Governance.Client;
using Governance.Client.Models;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Feeds.Integrators;

/// <summary>The C# client that Kiota makes of the contract, against the product over the network.</summary>
public sealed class GeneratedClientTests(LiveHost host) : IClassFixture<LiveHost>
{
    [Fact]
    public async Task It_sends_rows_lists_what_they_became_and_reads_the_changes()
    {
        var (id, secret) = await host.ClientAsync("feeds.send", "tickets.read", "changes.read");
        await host.SourceAsync("generated", id);
        var client = Client(await host.TokenOfAsync(id, secret));
        var before = await client.Api.V1.Changes.GetAsync(r => r.QueryParameters.From = "now");

        using var rows = new MemoryStream(Encoding.UTF8.GetBytes($"{{\"externalId\":\"K-1\",\"text\":\"路灯不亮已经三天\",\"receivedAt\":\"2026-03-01\",\"division\":\"{LiveHost.Community}\"}}\n"));
        var batch = await client.Api.V1.Sources["generated"].Batches["b1"].Rows.PostAsync(rows, "application/x-ndjson", r => r.QueryParameters.Kind = Governance.Client.Api.V1.Sources.Item.Batches.Item.Rows.PostKindQueryParameterType.Tickets);
        (batch!.State, batch.Kind, batch.LastLine, batch.Totals!.Created).ShouldBe((FeedBatchState.Done, ImportKind.Tickets, 1, 1));
        (await client.Api.V1.Sources["generated"].Batches["b1"].GetAsync())!.Key.ShouldBe("b1");

        var tickets = await client.Api.V1.Tickets.GetAsync(r => r.QueryParameters.Limit = 10);
        tickets!.Items!.Select(t => t.Status).ShouldContain(TicketStatus.Submitted);

        var changes = await client.Api.V1.Changes.GetAsync(r => (r.QueryParameters.After, r.QueryParameters.Wait) = (before!.NextCursor, 20));
        var imported = changes!.Items!.First(c => c.TicketImportedEvent is not null).TicketImportedEvent!;
        (imported.Specversion, imported.Sequence, imported.Area).ShouldBe(("1.0", 1, LiveHost.Community));
        changes.NextCursor.ShouldNotBe(before!.NextCursor);
    }

    [Fact]
    public async Task A_refusal_is_read_as_problem_details()
    {
        var client = Client(await host.TokenAsync("tickets.read"));

        var refused = await Should.ThrowAsync<Problem>(() => client.Api.V1.Tickets[Guid.Empty].GetAsync());
        (refused.ResponseStatusCode, refused.Status, refused.Code).ShouldBe((404, 404, "tickets.not_found"));
        (await Should.ThrowAsync<Problem>(() => client.Api.V1.Changes.GetAsync())).Code.ShouldBe("access.forbidden");
    }

    private GovernanceClient Client(string token) =>
        new(new HttpClientRequestAdapter(new BaseBearerTokenAuthenticationProvider(new Token(token))) { BaseUrl = host.Address });

    private sealed class Token(string token) : IAccessTokenProvider
    {
        public AllowedHostsValidator AllowedHostsValidator { get; } = new(["127.0.0.1"]);

        public Task<string> GetAuthorizationTokenAsync(Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default) => Task.FromResult(token);
    }
}
