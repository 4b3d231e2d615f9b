using System.Buffers;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GovernanceApi.Benchmarks;

/// <summary>One HTTP/1.1 connection that costs next to nothing beside the server, with which it shares the machine.</summary>
internal sealed class Wire : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] buffer = new byte[64 * 1024];
    private int filled;

    public static async Task<Wire> ConnectAsync(int port)
    {
        var wire = new Wire();
        await wire.socket.ConnectAsync(IPAddress.Loopback, port);
        return wire;
    }

    /// <summary>Sends a request and reads the whole answer.</summary>
    /// <exception cref="InvalidOperationException">The answer is no success.</exception>
    public async Task<ReadOnlyMemory<byte>> SendAsync(ReadOnlyMemory<byte> request)
    {
        await socket.SendAsync(request);
        filled = 0;
        int body;
        while ((body = EndOfHead()) < 0)
        {
            await ReceiveAsync();
        }

        var head = Encoding.ASCII.GetString(buffer, 0, body);
        var answer = Header(head, "Content-Length: ") is { } length
            ? await FixedAsync(body, int.Parse(length))
            : Header(head, "Transfer-Encoding: ") is not null ? await ChunkedAsync(body) : ReadOnlyMemory<byte>.Empty;
        return head[9] == '2'
            ? answer
            : throw new InvalidOperationException($"{Encoding.UTF8.GetString(request.Span)[..80]} -> {head[..12]}: {Encoding.UTF8.GetString(answer.Span)}");
    }

    public void Dispose() => socket.Dispose();

    private int EndOfHead() => buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8) is >= 0 and var at ? at + 4 : -1;

    private static string? Header(string head, string name)
    {
        var at = head.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : head[(at + name.Length)..head.IndexOf('\r', at)];
    }

    private async Task<ReadOnlyMemory<byte>> FixedAsync(int from, int length)
    {
        while (filled < from + length)
        {
            await ReceiveAsync();
        }

        return buffer.AsMemory(from, length);
    }

    private async Task<ReadOnlyMemory<byte>> ChunkedAsync(int from)
    {
        var (read, written) = (from, from);
        while (true)
        {
            int line;
            while ((line = buffer.AsSpan(read, filled - read).IndexOf("\r\n"u8)) < 0)
            {
                await ReceiveAsync();
            }

            var size = Convert.ToInt32(Encoding.ASCII.GetString(buffer, read, line), 16);
            read += line + 2;
            while (filled < read + size + 2)
            {
                await ReceiveAsync();
            }

            if (size == 0)
            {
                return buffer.AsMemory(from, written - from);
            }

            buffer.AsSpan(read, size).CopyTo(buffer.AsSpan(written));
            (read, written) = (read + size + 2, written + size);
        }
    }

    private async Task ReceiveAsync()
    {
        if (filled == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var got = await socket.ReceiveAsync(buffer.AsMemory(filled));
        filled += got > 0 ? got : throw new InvalidOperationException("The server closed the connection.");
    }
}
