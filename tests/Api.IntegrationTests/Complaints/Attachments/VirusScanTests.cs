using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using GovernanceApi.Api.IntegrationTests.Access;
using GovernanceApi.Infrastructure.Complaints.Attachments;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Complaints.Attachments;

public sealed class VirusScanTests(ScannedHost host) : IClassFixture<ScannedHost>
{
    [Fact]
    public async Task A_clean_file_passes_and_an_infected_one_is_refused()
    {
        (await AttachmentTests.UploadedAsync(host.Clerk, Pictures.Jpeg())).Text("state").ShouldBe("ready");

        var announced = await host.Clerk.PostAsync("/attachments", AttachmentTests.Announcement());
        await AttachmentTests.PutAsync(host.Clerk, announced.Id(), Pictures.Jpeg(exifText: "EICAR")).ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "attachments.infected");
        await host.Clerk.TryGetAsync($"/attachments/{announced.Id()}/content").ShouldBeAsync(HttpStatusCode.NotFound, "attachments.not_found");
    }

    [Fact]
    public async Task While_the_scanner_does_not_answer_nothing_passes()
    {
        var announced = await host.Clerk.PostAsync("/attachments", AttachmentTests.Announcement());
        host.Daemon.Broken = true;
        try
        {
            await AttachmentTests.PutAsync(host.Clerk, announced.Id(), Pictures.Jpeg()).ShouldBeAsync(HttpStatusCode.ServiceUnavailable, "attachments.scanner_unavailable");
        }
        finally
        {
            host.Daemon.Broken = false;
        }

        (await AttachmentTests.PutAsync(host.Clerk, announced.Id(), Pictures.Jpeg())).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_scanner_that_is_not_there_lets_nothing_pass()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var address = closed.LocalEndpoint.ToString();
        closed.Stop();
        var file = Path.Combine(host.DataFolder, "scan-me");
        await File.WriteAllTextAsync(file, "anything");

        (await new VirusScanner(address).ScanAsync(file, default)).FirstError.Code.ShouldBe("attachments.scanner_unavailable");
        (await new VirusScanner(null).ScanAsync(file, default)).IsError.ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => new VirusScanner("nowhere"));
    }
}

public sealed class ScannedHost : CountyHost
{
    internal FakeClamd Daemon { get; } = new();

    protected override string? Scanner => Daemon.Address;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Daemon.Dispose();
    }
}

/// <summary>Speaks as much of clamd as a scan needs; what holds the word EICAR is infected.</summary>
internal sealed class FakeClamd : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public FakeClamd()
    {
        listener.Start();
        _ = ServeAsync();
    }

    public string Address => listener.LocalEndpoint.ToString()!;

    /// <summary>Hangs up without an answer.</summary>
    public bool Broken { get; set; }

    public void Dispose() => listener.Dispose();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var caller = await listener.AcceptTcpClientAsync();
                await AnswerAsync(caller.GetStream());
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        var command = new byte["zINSTREAM\0".Length];
        await stream.ReadExactlyAsync(command);
        using var whole = new MemoryStream();
        while (await LengthAsync(stream) is > 0 and var bytes)
        {
            var chunk = new byte[bytes];
            await stream.ReadExactlyAsync(chunk);
            whole.Write(chunk);
        }

        if (!Broken)
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(whole.ToArray().AsSpan().IndexOf("EICAR"u8) >= 0 ? "stream: Eicar-Signature FOUND\0" : "stream: OK\0"));
        }
    }

    private static async Task<int> LengthAsync(NetworkStream stream)
    {
        var length = new byte[sizeof(int)];
        await stream.ReadExactlyAsync(length);
        return BinaryPrimitives.ReadInt32BigEndian(length);
    }
}
