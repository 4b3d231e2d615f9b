using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Shouldly;

namespace GovernanceApi.Api.IntegrationTests.Feeds.Webhooks;

/// <summary>Somebody else's server: it checks the signature by the Standard Webhooks specification, with code of its own, and answers as told.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication app;

    private Receiver(WebApplication app) => this.app = app;

    public string Url => app.Urls.Single() + "/hook";

    public IReadOnlyList<string> Secrets { get; set; } = [];

    public ConcurrentQueue<Received> All { get; } = [];

    /// <summary>Decides the status; 204 unless told otherwise.</summary>
    public Func<Received, Task<int>> Answer { get; set; } = _ => Task.FromResult(204);

    public IEnumerable<Received> Of(Guid aggregate) => All.Where(r => r.IsOf(aggregate));

    public static async Task<Receiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new Receiver(builder.Build());
        receiver.app.MapPost("/hook", receiver.ReceiveAsync);
        await receiver.app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task ReceiveAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var (id, at) = (http.Request.Headers["webhook-id"].ToString(), http.Request.Headers["webhook-timestamp"].ToString());
        var signatures = http.Request.Headers["webhook-signature"].ToString().Split(' ');
        var received = new Received(
            id, at, http.Request.ContentType!, JsonNode.Parse(body.ToArray())!, signatures.Length, Secrets.Select(s => signatures.Contains(Sign(s, id, at, body.ToArray()))).ToList());
        All.Enqueue(received);
        http.Response.StatusCode = await Answer(received);
        if (http.Response.StatusCode != 204)
        {
            await http.Response.WriteAsync(new string('x', 3000));
        }
    }

    private static string Sign(string secret, string id, string at, byte[] body)
    {
        secret.ShouldStartWith("whsec_");
        using var mac = new HMACSHA256(Convert.FromBase64String(secret["whsec_".Length..]));
        return "v1," + Convert.ToBase64String(mac.ComputeHash(Encoding.UTF8.GetBytes($"{id}.{at}.{Encoding.UTF8.GetString(body)}")));
    }
}

/// <param name="SignedBy">For each secret known, whether one of the signatures is made with it.</param>
internal sealed record Received(string Id, string Timestamp, string ContentType, JsonNode Body, int Signatures, IReadOnlyList<bool> SignedBy)
{
    public string Type => Body["type"]!.GetValue<string>();

    public bool IsOf(Guid aggregate) => Body["subject"]!.GetValue<string>().EndsWith(aggregate.ToString(), StringComparison.Ordinal);

    public int Sequence => Body["sequence"]!.GetValue<int>();
}
