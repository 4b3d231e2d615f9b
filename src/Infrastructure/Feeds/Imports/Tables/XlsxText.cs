using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace GovernanceApi.Infrastructure.Feeds.Imports.Tables;

/// <summary>Texts inside a workbook's parts.</summary>
internal static class XlsxText
{
    private const int ChunkSize = 4096;

    /// <summary>Characters that XML cannot hold are written as _x000D_.</summary>
    private static readonly Regex Escape = new("_x(?<code>[0-9A-Fa-f]{4})_", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>The text of a string item: its t elements, without phonetic guides. Leaves the reader at the end of the element.</summary>
    public static string ReadItem(XmlReader reader)
    {
        var text = new StringBuilder();
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (reader.LocalName == "rPh")
            {
                SkipInside(reader);
            }
            else if (reader.LocalName == "t")
            {
                ReadInto(reader, text);
            }
        }

        return Decode(text.ToString());
    }

    /// <summary>The plain content of the element the reader stands on, at most <see cref="Table.LongestCell"/> characters.</summary>
    public static string ReadContent(XmlReader reader)
    {
        var text = new StringBuilder();
        ReadInto(reader, text);
        return text.ToString();
    }

    public static string Decode(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escape.Replace(text, m => (char)int.Parse(m.Groups["code"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture) is var c
            && (c is '\t' or '\n' or '\r' or '_' || !(char.IsControl(c) || char.IsSurrogate(c))) ? c.ToString() : "")
        : text;

    private static void ReadInto(XmlReader reader, StringBuilder text)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        var depth = reader.Depth;
        var buffer = new char[ChunkSize];
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace))
            {
                continue;
            }

            int read;
            while ((read = reader.ReadValueChunk(buffer, 0, ChunkSize)) > 0)
            {
                text.Append(buffer, 0, Math.Clamp(Table.LongestCell - text.Length, 0, read));
            }
        }
    }

    private static void SkipInside(XmlReader reader)
    {
        var depth = reader.Depth;
        while (!reader.IsEmptyElement && reader.Read() && reader.Depth > depth)
        {
        }
    }
}
