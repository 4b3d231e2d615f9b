using System.Text;
using GovernanceApi.Domain.Feeds.Imports;

namespace GovernanceApi.Infrastructure.Feeds.Imports.Tables;

/// <summary>Finds out how a text file is written: UTF-8, else GB18030 (what Excel and older systems in China save), or as its mark says.</summary>
internal static class CsvEncoding
{
    private const int BufferSize = 64 << 10;
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly char[] Separators = [',', '\t', ';', '|'];

    static CsvEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Encoding Of(string path)
    {
        using var file = File.OpenRead(path);
        Span<byte> mark = stackalloc byte[2];
        if (file.ReadAtLeast(mark, 2, throwOnEndOfStream: false) == 2 && (mark.SequenceEqual<byte>([0xFF, 0xFE]) || mark.SequenceEqual<byte>([0xFE, 0xFF])))
        {
            return mark[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
        }

        var gb18030 = Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        return Decodes(file, Utf8) ? Utf8 : Decodes(file, gb18030) ? gb18030 : throw new TableException(ImportErrors.EncodingUnknown);
    }

    /// <summary>The separator that the first line holds most of, outside quotes.</summary>
    public static char SeparatorOf(TextReader text)
    {
        var counts = new int[Separators.Length];
        var quoted = false;
        for (var i = 0; i < BufferSize && text.Read() is >= 0 and var next; i++)
        {
            var c = (char)next;
            quoted ^= c == '"';
            if (!quoted && c == '\n' && counts.Any(n => n > 0))
            {
                break;
            }

            var at = Array.IndexOf(Separators, c);
            if (!quoted && at >= 0)
            {
                counts[at]++;
            }
        }

        return Separators[Array.IndexOf(counts, counts.Max())];
    }

    private static bool Decodes(FileStream file, Encoding encoding)
    {
        file.Position = 0;
        var decoder = encoding.GetDecoder();
        var bytes = new byte[BufferSize];
        var chars = new char[encoding.GetMaxCharCount(BufferSize)];
        try
        {
            int read;
            while ((read = file.Read(bytes)) > 0)
            {
                decoder.GetChars(bytes.AsSpan(0, read), chars, flush: false);
            }

            decoder.GetChars([], chars, flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
