using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using CloudNative.CloudEvents;
using CloudNative.CloudEvents.SystemTextJson;
using GovernanceApi.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Shouldly;
using StandardWebhooks;
using StandardWebhooks.Diagnostics;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Feeds.Integrators;

/// <summary>Libraries that are not ours take what we send: StandardWebhooks the signature, CloudNative.CloudEvents the envelope.</summary>
public sealed class LibraryTests(LiveHost host) : IClassFixture<LiveHost>
{
    [Fact]
    public async Task A_Standard_Webhooks_library_verifies_deliveries_and_refuses_what_was_changed()
    {
        await using var hook = await Hook.StartAsync();
        var made = await host.Administrator.PostAsync("/webhooks", new { name = "接收", url = hook.Url, eventTypes = new[] { "ticket.imported" }, areaCode = (string?)null });
        var (id, secret) = (made["id"]!.GetValue<string>(), made["secret"]!.GetValue<string>());
        await ImportAsync("lib-1");
        var (body, headers) = await hook.NextAsync();

        new StandardWebhook(secret).Verify(body, headers);
        Should.Throw<WebhookVerificationException>(() => new StandardWebhook(secret).Verify(body.Replace("imported", "invented", StringComparison.Ordinal), headers));
        Should.Throw<WebhookVerificationException>(() => new StandardWebhook("whsec_" + Convert.ToBase64String(new byte[24])).Verify(body, headers));
        var later = new HeaderDictionary(headers.ToDictionary(h => h.Key, h => h.Value, StringComparer.OrdinalIgnoreCase)) { ["webhook-timestamp"] = "1" };
        Should.Throw<WebhookVerificationException>(() => new StandardWebhook(secret).Verify(body, later));

        // While a secret is being changed, receivers with the old and with the new one both take it.
        var rotated = await host.Administrator.PostAsync($"/webhooks/{id}/rotate-secret", new { }, made["revision"]!.GetValue<int>());
        await ImportAsync("lib-2");
        (body, headers) = await hook.NextAsync();
        var signatures = headers["webhook-signature"].ToString().Split(' ');
        signatures.Length.ShouldBe(2);
        foreach (var known in new[] { secret, rotated["secret"]!.GetValue<string>() })
        {
            signatures.Count(s => Verifies(known, body, headers, s)).ShouldBe(1);
        }
    }

    /// <summary>One signature at a time: with both in one header, as the specification has it, version 1.1.2 of this library finds no match. npm's takes the header as it is (tests/e2e/programs).</summary>
    private static bool Verifies(string secret, string body, HeaderDictionary headers, string signature)
    {
        try
        {
            var one = new HeaderDictionary(headers.ToDictionary(h => h.Key, h => h.Value, StringComparer.OrdinalIgnoreCase)) { ["webhook-signature"] = signature };
            new StandardWebhook(secret).Verify(body, one);
            return true;
        }
        catch (WebhookVerificationException)
        {
            return false;
        }
    }

    [Fact]
    public async Task A_CloudEvents_library_reads_an_entry_of_the_feed_and_a_delivery()
    {
        await using var hook = await Hook.StartAsync();
        await host.Administrator.PostAsync("/webhooks", new { name = "接收", url = hook.Url, eventTypes = new[] { "ticket.imported" }, areaCode = (string?)null });
        using var reader = host.Program();
        reader.DefaultRequestHeaders.Authorization = new("Bearer", await host.TokenAsync("changes.read"));
        var cursor = JsonNode.Parse(await reader.GetStringAsync("/api/v1/changes?from=now"))!["nextCursor"]!.GetValue<string>();
        await ImportAsync("lib-3");

        var (body, headers) = await hook.NextAsync();
        var sent = Read(body, headers["Content-Type"].ToString());
        var page = JsonNode.Parse(await reader.GetStringAsync($"/api/v1/changes?after={cursor}&wait=20"))!;
        var read = Read(page["items"]![0]!.ToJsonString(), "application/cloudevents+json; charset=utf-8");

        foreach (var change in new[] { sent, read })
        {
            change.IsValid.ShouldBeTrue();
            change.SpecVersion.ShouldBe(CloudEventsSpecVersion.V1_0);
            change.Type.ShouldBe("gov.ticket.imported.v1");
            change.Subject!.ShouldStartWith("ticket/");
            change.Time!.Value.ShouldBeInRange(TimeProvider.System.GetUtcNow().AddMinutes(-5), TimeProvider.System.GetUtcNow().AddMinutes(1));
            change.DataSchema.ShouldNotBeNull();
            change["area"].ShouldBe(LiveHost.Community);
        }

        (read.Id, read.Source, read.Subject).ShouldBe((sent.Id, sent.Source, sent.Subject));
    }

    private static CloudEvent Read(string body, string contentType) =>
        new JsonEventFormatter().DecodeStructuredModeMessage(Encoding.UTF8.GetBytes(body), new System.Net.Mime.ContentType(contentType), extensionAttributes: null);

    private async Task ImportAsync(string code)
    {
        var (id, secret) = await host.ClientAsync("feeds.send");
        await host.SourceAsync(code, id);
        using var http = host.Program();
        http.DefaultRequestHeaders.Authorization = new("Bearer", await host.TokenOfAsync(id, secret));
        using var rows = new StringContent(
            $"{{\"externalId\":\"L-1\",\"text\":\"路灯不亮已经三天\",\"receivedAt\":\"2026-03-01\",\"division\":\"{LiveHost.Community}\"}}\n", Encoding.UTF8, "application/x-ndjson");
        ((int)(await ApiClient.ReadAsync(await http.PostAsync($"/api/v1/sources/{code}/batches/b/rows?kind=tickets", rows)))["totals"]!["created"]!).ShouldBe(1);
    }

    /// <summary>A receiver that hands on what it got, byte for byte.</summary>
    private sealed class Hook : IAsyncDisposable
    {
        private readonly Channel<(string Body, HeaderDictionary Headers)> received = Channel.CreateUnbounded<(string, HeaderDictionary)>();
        private readonly WebApplication app;

        private Hook(WebApplication app) => this.app = app;

        public string Url => app.Urls.Single() + "/hook";

        public static async Task<Hook> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var hook = new Hook(builder.Build());
            hook.app.MapPost("/hook", async (HttpRequest request) =>
            {
                using var body = new StreamReader(request.Body);
                var headers = new HeaderDictionary(request.Headers.ToDictionary(h => h.Key, h => h.Value, StringComparer.OrdinalIgnoreCase));
                hook.received.Writer.TryWrite((await body.ReadToEndAsync(), headers));
            });
            await hook.app.StartAsync();
            return hook;
        }

        public async Task<(string Body, HeaderDictionary Headers)> NextAsync()
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
            return await received.Reader.ReadAsync(patience.Token);
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
