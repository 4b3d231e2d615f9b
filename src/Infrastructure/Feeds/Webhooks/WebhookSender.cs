using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using GovernanceApi.Application.Feeds.Webhooks;
using GovernanceApi.Domain.Feeds.Webhooks;

namespace GovernanceApi.Infrastructure.Feeds.Webhooks;

/// <summary>
/// Sends to receivers. The host is looked up once for each connection, every address that it has is judged, and the connection goes to one
/// of those that were judged: a name that later stands for an inner address is refused then. No proxy, no redirects, no cookies.
/// </summary>
internal sealed class WebhookSender : IWebhookSender, IDisposable
{
    private const int LongestAnswer = 64 * 1024;
    private const int KeptAnswer = 1024;

    // The wall clock's: it waits for somebody else.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly WebhookPolicy policy;
    private readonly HostLookup lookup;
    private readonly TimeProvider clock;
    private readonly HttpMessageInvoker http;

    public WebhookSender(WebhookPolicy policy, HostLookup lookup, TimeProvider clock)
    {
        (this.policy, this.lookup, this.clock) = (policy, lookup, clock);
        http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            // A name is looked up again once a minute at least.
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            MaxResponseHeadersLength = 16,
            ConnectCallback = ConnectAsync,
        });
    }

    public void Dispose() => http.Dispose();

    public async Task<WebhookAnswer> SendAsync(string url, Guid id, byte[] body, IReadOnlyList<string> secrets, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(Patience);
        try
        {
            using var request = Request(url, id, body, secrets);
            using var response = await http.SendAsync(request, timeout.Token);
            var answer = await ReadAsync(response, timeout.Token);
            return new WebhookAnswer((int)response.StatusCode, FailureOf((int)response.StatusCode), Since(began), answer);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new WebhookAnswer(null, WebhookFailure.TimedOut, Since(began), null);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return new WebhookAnswer(null, FailureOf(e), Since(began), null);
        }
    }

    private HttpRequestMessage Request(string url, Guid id, byte[] body, IReadOnlyList<string> secrets)
    {
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/cloudevents+json", "utf-8");
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("GovernanceApi-Webhooks", "1"));
        request.Headers.Add("webhook-id", id.ToString());
        request.Headers.Add("webhook-timestamp", timestamp);
        request.Headers.Add("webhook-signature", WebhookSignature.Of(id.ToString(), timestamp, body, secrets));
        return request;
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = await lookup(host, cancellationToken);
        if (addresses.Length == 0)
        {
            throw new SocketException((int)SocketError.HostNotFound);
        }

        if (!policy.AllowPrivate && (!WebhookUrl.IsPortAllowed(port) || !Array.TrueForAll(addresses, PublicAddress.IsPublic)))
        {
            throw new AddressRefusedException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task<string> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var kept = new byte[KeptAnswer];
        var (total, buffer) = (0, new byte[8192]);
        while (total < LongestAnswer && await stream.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            buffer.AsSpan(0, Math.Min(read, Math.Max(0, KeptAnswer - total))).CopyTo(kept.AsSpan(Math.Min(total, KeptAnswer)));
            total += read;
        }

        // The database takes no zero, and a character may have been cut in two.
        return Encoding.UTF8.GetString(kept, 0, Math.Min(total, KeptAnswer)).Replace('\0', '\uFFFD');
    }

    private static WebhookFailure? FailureOf(int status) => status switch
    {
        >= 200 and < 300 => null,
        >= 300 and < 400 => WebhookFailure.Redirected,
        410 => WebhookFailure.Gone,
        _ => WebhookFailure.Refused,
    };

    private static WebhookFailure FailureOf(Exception failure)
    {
        for (Exception? e = failure; e is not null; e = e.InnerException)
        {
            if (e is AddressRefusedException)
            {
                return WebhookFailure.AddressRefused;
            }

            if (e is SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain })
            {
                return WebhookFailure.NameUnknown;
            }
        }

        return failure is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } ? WebhookFailure.TlsFailed : WebhookFailure.Unreachable;
    }

    private static int Since(long began) => (int)Stopwatch.GetElapsedTime(began).TotalMilliseconds;

    private sealed class AddressRefusedException() : Exception("The host has an address that is not public.");
}
