using System.Buffers.Binary;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using ErrorOr;
using GovernanceApi.Domain.Complaints.Attachments;

namespace GovernanceApi.Infrastructure.Complaints.Attachments;

/// <summary>
/// Has a ClamAV daemon look at what was uploaded (its INSTREAM command). A daemon that does not answer lets nothing pass.
/// </summary>
internal sealed class VirusScanner
{
    private const int ChunkBytes = 65536;
    private const int LongestAnswer = 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly (string Host, int Port)? daemon;

    /// <param name="address"><c>host:port</c>; null where nothing is scanned.</param>
    public VirusScanner(string? address)
    {
        if (address is not null)
        {
            var colon = address.LastIndexOf(':');
            daemon = colon > 0 && int.TryParse(address.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
                ? (address[..colon], port)
                : throw new InvalidOperationException("GOV_CLAMD must be host:port, e.g. 127.0.0.1:3310.");
        }
    }

    public async Task<ErrorOr<Success>> ScanAsync(string path, CancellationToken cancellationToken)
    {
        if (daemon is not var (host, port))
        {
            return Result.Success;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            using var connection = new TcpClient();
            await connection.ConnectAsync(host, port, patience.Token);
            await using var stream = connection.GetStream();
            await SendAsync(path, stream, patience.Token);
            var answer = await ReadAsync(stream, patience.Token);
            if (answer.EndsWith(": OK", StringComparison.Ordinal))
            {
                return Result.Success;
            }

            return answer.EndsWith(" FOUND", StringComparison.Ordinal) ? AttachmentErrors.Infected : AttachmentErrors.ScannerUnavailable;
        }
        catch (Exception e) when (e is SocketException or IOException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return AttachmentErrors.ScannerUnavailable;
        }
    }

    /// <summary>Chunks, each behind its length; an empty one ends them.</summary>
    private static async Task SendAsync(string path, NetworkStream stream, CancellationToken cancellationToken)
    {
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellationToken);
        await using var file = File.OpenRead(path);
        var chunk = new byte[sizeof(int) + ChunkBytes];
        int read;
        do
        {
            read = await file.ReadAsync(chunk.AsMemory(sizeof(int)), cancellationToken);
            BinaryPrimitives.WriteInt32BigEndian(chunk, read);
            await stream.WriteAsync(chunk.AsMemory(0, sizeof(int) + read), cancellationToken);
        }
        while (read > 0);
    }

    private static async Task<string> ReadAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[LongestAnswer];
        var length = await stream.ReadAtLeastAsync(buffer, LongestAnswer, throwOnEndOfStream: false, cancellationToken);
        return Encoding.UTF8.GetString(buffer, 0, length).TrimEnd('\0', '\n');
    }
}
