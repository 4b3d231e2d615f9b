using System.Text.Json;
using GovernanceApi.Api.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Live;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace GovernanceApi.Api.Complaints;

internal static class TicketStreamEndpoints
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public static void MapTicketStream(this IEndpointRouteBuilder api) =>
        api.MapGroup("/tickets").WithTags("Complaints").MapStream<TicketChanged>("/stream", StreamTickets, Permissions.TicketsRead);

    /// <summary>
    /// New and changed tickets that the caller may see, within about a second: events <c>ticket</c>, and <c>resync</c> when some were
    /// lost and lists must be loaded again. Send Last-Event-ID to hear what was missed between two connections.
    /// </summary>
    private static async Task StreamTickets(
        HttpContext http, CallContext call, ITicketStream stream, IOptions<JsonOptions> json, IHostApplicationLifetime life, CancellationToken cancellationToken)
    {
        // A stream that went on would keep the process from stopping.
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, life.ApplicationStopping);
        try
        {
            http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
            using var subscription = await stream.SubscribeAsync(call.User, http.Request.Headers["Last-Event-ID"], ending.Token);
            http.Response.ContentType = "text/event-stream";
            http.Response.Headers.CacheControl = "no-store";
            // nginx would hold the lines back.
            http.Response.Headers["X-Accel-Buffering"] = "no";
            await SayAsync(http, "retry: 3000\n\n", ending.Token);
            do
            {
                while (subscription.TryTake(out var position, out var change))
                {
                    await SayAsync(http, change is null
                        ? $"id: {position}\nevent: resync\ndata: {{}}\n\n"
                        : $"id: {position}\nevent: ticket\ndata: {JsonSerializer.Serialize(change, json.Value.SerializerOptions)}\n\n", ending.Token);
                }
            }
            while (await subscription.WaitAsync(Heartbeat, ending.Token) || await StillOpenAsync(http, subscription, ending.Token));
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The caller left, or the process stops: either way the answer is complete.
        }
    }

    /// <summary>A sign of life, and a look whether the session still stands.</summary>
    private static async Task<bool> StillOpenAsync(HttpContext http, TicketSubscription subscription, CancellationToken cancellationToken)
    {
        if (await SessionCookie.RecheckAsync(http) is not { } user || !user.Has(Permissions.TicketsRead))
        {
            return false;
        }

        subscription.User = user;
        await SayAsync(http, ":\n\n", cancellationToken);
        return true;
    }

    private static async Task SayAsync(HttpContext http, string text, CancellationToken cancellationToken)
    {
        await http.Response.WriteAsync(text, cancellationToken);
        await http.Response.Body.FlushAsync(cancellationToken);
    }
}
