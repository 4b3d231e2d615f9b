namespace GovernanceApi.Infrastructure.Complaints.Attachments;

/// <summary>What a file is, by its bytes: neither its name nor what the sender says of it counts.</summary>
internal static class FileKind
{
    public const string Pdf = "application/pdf";
    private const int HeaderLength = 12;
    private const int TrailerLength = 1024;

    /// <summary>The content type, or null for anything that is not taken.</summary>
    public static string? Sniff(string path)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        using var file = File.OpenHandle(path);
        var read = RandomAccess.Read(file, header, 0);
        return header[..read] switch
        {
            [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P'] => "image/webp",
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', (byte)'1' or (byte)'2', (byte)'.', ..] => Pdf,
            _ => null,
        };
    }

    /// <summary>A PDF document ends with its mark; one that was cut off does not.</summary>
    public static bool IsWholePdf(string path)
    {
        using var file = File.OpenHandle(path);
        var length = RandomAccess.GetLength(file);
        Span<byte> trailer = stackalloc byte[TrailerLength];
        var read = RandomAccess.Read(file, trailer, Math.Max(0, length - TrailerLength));
        return trailer[..read].IndexOf("%%EOF"u8) >= 0;
    }
}
