namespace GovernanceApi.Infrastructure.Feeds.Imports.Tables;

/// <summary>What a file is by its first bytes; its name and content type are only claims.</summary>
internal static class TableKind
{
    private const int Looked = 4096;

    public enum Kind
    {
        Unknown,
        Xlsx,
        Csv,
    }

    public static Kind Of(string path)
    {
        using var file = File.OpenRead(path);
        Span<byte> buffer = stackalloc byte[Looked];
        var start = buffer[..file.ReadAtLeast(buffer, Looked, throwOnEndOfStream: false)];
        if (start.StartsWith("PK\x03\x04"u8))
        {
            return Kind.Xlsx;
        }

        // A text holds no zero bytes (but for UTF-16, which says so), and pages or other documents are no table.
        var utf16 = start.StartsWith<byte>([0xFF, 0xFE]) || start.StartsWith<byte>([0xFE, 0xFF]);
        var text = start.TrimStart(" \t\r\n"u8);
        var document = text.StartsWith("<"u8) || text.StartsWith("%PDF"u8) || text.StartsWith("{\\rtf"u8);
        return document || (!utf16 && start.Contains((byte)0)) || (start.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0])) ? Kind.Unknown : Kind.Csv;
    }
}
