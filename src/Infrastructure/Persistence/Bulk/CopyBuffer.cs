using System.Buffers.Binary;
using System.Text;

namespace GovernanceApi.Infrastructure.Persistence.Bulk;

/// <summary>
/// Rows in the binary format of COPY, made in memory: no connection is held while they are made, so the next rows are made
/// while the database takes the last ones.
/// </summary>
internal sealed class CopyBuffer
{
    private const int UuidType = 2950;
    private const int TextType = 25;
    private const byte JsonbVersion = 1;
    private static readonly byte[] Signature = [.. "PGCOPY\n"u8, 0xff, .. "\r\n\0"u8];
    private static readonly DateTimeOffset Epoch = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private byte[] bytes = new byte[16 * 1024];
    private int length;

    public CopyBuffer()
    {
        Signature.CopyTo(Take(Signature.Length));
        // No flags, no extension.
        Raw(0);
        Raw(0);
    }

    /// <summary>Everything so far with the mark of the end.</summary>
    public ReadOnlyMemory<byte> Complete()
    {
        Raw((short)-1);
        return bytes.AsMemory(0, length);
    }

    public void StartRow(short columns) => Raw(columns);

    public void WriteNull() => Raw(-1);

    public void Write(bool value)
    {
        Raw(1);
        Take(1)[0] = value ? (byte)1 : (byte)0;
    }

    public void Write(int value)
    {
        Raw(sizeof(int));
        Raw(value);
    }

    public void Write(double value)
    {
        Raw(sizeof(double));
        BinaryPrimitives.WriteDoubleBigEndian(Take(sizeof(double)), value);
    }

    public void Write(Guid value)
    {
        Raw(16);
        value.TryWriteBytes(Take(16), bigEndian: true, out _);
    }

    public void Write(DateOnly value) => Write(value.DayNumber - DateOnly.FromDateTime(Epoch.Date).DayNumber);

    public void Write(DateTimeOffset value)
    {
        Raw(sizeof(long));
        BinaryPrimitives.WriteInt64BigEndian(Take(sizeof(long)), (value.UtcTicks - Epoch.UtcTicks) / TimeSpan.TicksPerMicrosecond);
    }

    public void Write(byte[] value)
    {
        Raw(value.Length);
        value.CopyTo(Take(value.Length));
    }

    public void Write(string value) => Text(value, prefix: []);

    public void WriteJson(string value) => Text(value, prefix: [JsonbVersion]);

    public void Write(IReadOnlyList<Guid> values)
    {
        var size = StartArray(values.Count, UuidType);
        for (var i = 0; i < values.Count; i++)
        {
            Write(values[i]);
        }

        SetSize(size);
    }

    public void Write(IReadOnlyList<string> values)
    {
        var size = StartArray(values.Count, TextType);
        for (var i = 0; i < values.Count; i++)
        {
            Write(values[i]);
        }

        SetSize(size);
    }

    /// <returns>Where the size is to be written when it is known.</returns>
    private int StartArray(int count, int elementType)
    {
        var size = length;
        Raw(0);
        Raw(count == 0 ? 0 : 1);
        Raw(0);
        Raw(elementType);
        if (count > 0)
        {
            Raw(count);
            Raw(1);
        }

        return size;
    }

    private void Text(string value, ReadOnlySpan<byte> prefix)
    {
        var size = length;
        Raw(0);
        prefix.CopyTo(Take(prefix.Length));
        var room = Take(Encoding.UTF8.GetMaxByteCount(value.Length));
        length -= room.Length - Encoding.UTF8.GetBytes(value, room);
        SetSize(size);
    }

    private void SetSize(int at) => BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(at), length - at - sizeof(int));

    private void Raw(short value) => BinaryPrimitives.WriteInt16BigEndian(Take(sizeof(short)), value);

    private void Raw(int value) => BinaryPrimitives.WriteInt32BigEndian(Take(sizeof(int)), value);

    private Span<byte> Take(int count)
    {
        if (bytes.Length - length < count)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + count));
        }

        length += count;
        return bytes.AsSpan(length - count, count);
    }
}
