using System.Net.Sockets;
using System.Text;
using GovernanceApi.Api.IntegrationTests.Feeds.Integrators;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Feeds.Batches;

/// <summary>On the network, by a server that is soon tired of bodies that do not come on.</summary>
public sealed class SlowSourceTests(SlowSourceTests.HurriedHost host) : IClassFixture<SlowSourceTests.HurriedHost>
{
    [Fact]
    public async Task A_source_may_take_its_time_between_rows_where_any_other_body_is_given_up()
    {
        var (id, secret) = await host.ClientAsync("feeds.send");
        await host.SourceAsync("slow", id);
        var token = await host.TokenOfAsync(id, secret);
        using var source = await Connection.OpenAsync(host.Address);
        await source.SendAsync(
            $"POST /api/v1/sources/slow/batches/live/rows?kind=tickets HTTP/1.1\r\nHost: {new Uri(host.Address).Authority}\r\nAuthorization: Bearer {token}\r\n"
            + "Content-Type: application/x-ndjson\r\nAccept: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n");
        await source.SendAsync(Chunk(1));
        await source.UntilAsync("\"outcome\":\"created\"");

        using var other = await Connection.OpenAsync(host.Address);
        await other.SendAsync($"POST /api/v1/session HTTP/1.1\r\nHost: {new Uri(host.Address).Authority}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{{");
        await other.UntilGivenUpAsync();

        await source.SendAsync(Chunk(2) + "0\r\n\r\n");
        await source.UntilAsync("\"created\":2");
    }

    private static string Chunk(int number)
    {
        var row = $"{{\"externalId\":\"S-{number}\",\"text\":\"路灯不亮已经三天\",\"receivedAt\":\"2026-03-01\",\"division\":\"{LiveHost.Community}\"}}\n";
        return $"{Encoding.UTF8.GetByteCount(row):x}\r\n{row}\r\n";
    }

    public sealed class HurriedHost : LiveHost
    {
        protected override void Configure(IWebHostBuilder host)
        {
            base.Configure(host);
            host.ConfigureKestrel(kestrel => kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(1000, TimeSpan.FromSeconds(2)));
        }
    }

    /// <summary>Bytes both ways at once, which HttpClient does not do by HTTP/1.1.</summary>
    private sealed class Connection(TcpClient tcp) : IDisposable
    {
        private readonly StringBuilder heard = new();

        public static async Task<Connection> OpenAsync(string address)
        {
            var tcp = new TcpClient();
            await tcp.ConnectAsync("127.0.0.1", new Uri(address).Port);
            return new Connection(tcp);
        }

        public async Task SendAsync(string text) => await tcp.GetStream().WriteAsync(Encoding.UTF8.GetBytes(text));

        public async Task UntilAsync(string words)
        {
            var buffer = new byte[4096];
            while (!heard.ToString().Contains(words, StringComparison.Ordinal))
            {
                var read = await tcp.GetStream().ReadAsync(buffer);
                read.ShouldBeGreaterThan(0, heard.ToString());
                heard.Append(Encoding.UTF8.GetString(buffer, 0, read));
            }
        }

        /// <summary>The server hangs up, with or without a word.</summary>
        public async Task UntilGivenUpAsync()
        {
            try
            {
                while (await tcp.GetStream().ReadAsync(new byte[4096]) > 0)
                {
                }
            }
            catch (IOException)
            {
                // Reset.
            }
        }

        public void Dispose() => tcp.Dispose();
    }
}
