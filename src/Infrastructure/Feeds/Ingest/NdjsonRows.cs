using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using GovernanceApi.Application.Feeds.Batches;
using GovernanceApi.Domain.Feeds.Batches;

namespace GovernanceApi.Infrastructure.Feeds.Ingest;

/// <summary>
/// Newline-delimited JSON, line by line: no more is held than the longest line. Blank lines are counted and left out. A bad line is a
/// row with a reason, never the end of the body.
/// </summary>
internal static class NdjsonRows
{
    public const int LongestLine = 64 << 10;
    private const int LongestRaw = 4096;
    private const byte NewLine = (byte)'\n';

    /// <param name="idle">Yielded as null when nothing more has come for this long: what is there can go on.</param>
    public static async IAsyncEnumerable<IncomingRow?> ReadAsync(Stream body, int firstLine, TimeSpan idle, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = PipeReader.Create(body, new StreamPipeReaderOptions(bufferSize: LongestLine, leaveOpen: true));
        var line = firstLine;
        var skipping = false;
        while (true)
        {
            var reading = reader.ReadAsync(cancellationToken).AsTask();
            if (!reading.IsCompleted)
            {
                if (await Task.WhenAny(reading, Task.Delay(idle, CancellationToken.None)) != reading)
                {
                    yield return null;
                }
            }

            var result = await reading;
            var buffer = result.Buffer;
            while (TryTake(ref buffer, result.IsCompleted, out var content))
            {
                if (skipping)
                {
                    skipping = false;
                }
                else if (Read(line, content) is { } row)
                {
                    yield return row;
                }

                line++;
            }

            if (buffer.Length > LongestLine)
            {
                if (!skipping)
                {
                    yield return Poisoned(line, BatchErrorCodes.LineTooLong, buffer.Slice(0, LongestRaw).ToArray());
                    skipping = true;
                }

                buffer = buffer.Slice(buffer.End);
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
            if (result.IsCompleted)
            {
                break;
            }
        }

        await reader.CompleteAsync();
    }

    private static bool TryTake(ref ReadOnlySequence<byte> buffer, bool last, out ReadOnlySequence<byte> line)
    {
        if (buffer.PositionOf(NewLine) is { } end)
        {
            line = buffer.Slice(0, end);
            buffer = buffer.Slice(buffer.GetPosition(1, end));
            return true;
        }

        line = buffer;
        if (!last || buffer.IsEmpty)
        {
            return false;
        }

        buffer = buffer.Slice(buffer.End);
        return true;
    }

    /// <returns>Null for a blank line.</returns>
    private static IncomingRow? Read(int line, ReadOnlySequence<byte> content)
    {
        if (content.Length > LongestLine)
        {
            return Poisoned(line, BatchErrorCodes.LineTooLong, content.Slice(0, LongestRaw).ToArray());
        }

        var bytes = content.ToArray().AsSpan();
        if (line == 1 && bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        }

        bytes = bytes.Trim(" \t\r"u8);
        if (bytes.IsEmpty)
        {
            return null;
        }

        if (!Utf8.IsValid(bytes))
        {
            return Poisoned(line, BatchErrorCodes.NotUtf8, bytes.ToArray());
        }

        var members = JsonMembers.Read(bytes);
        return members.Members is { } read ? new IncomingRow(line, read, null, null, bytes.Length) : Poisoned(line, members.Code!, bytes.ToArray());
    }

    private static IncomingRow Poisoned(int line, string code, byte[] bytes)
    {
        var raw = Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, LongestRaw))).Replace('\0', '\uFFFD');
        return new IncomingRow(line, null, code, raw, bytes.Length);
    }
}
