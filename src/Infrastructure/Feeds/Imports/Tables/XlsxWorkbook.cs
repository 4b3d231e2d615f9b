using System.Globalization;
using System.Xml;
using GovernanceApi.Domain.Feeds.Imports;

namespace GovernanceApi.Infrastructure.Feeds.Imports.Tables;

/// <summary>What the parts around the rows say: the first visible sheet, how days are counted, which cell styles show dates.</summary>
internal sealed class XlsxWorkbook
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly List<bool> dateStyles = [];

    public XlsxWorkbook(XlsxPackage package)
    {
        using (var part = package.Open("xl/workbook.xml") ?? throw new TableException(ImportErrors.FileUnreadable))
        {
            SheetPart = ReadSheet(part) is { } relation ? TargetOf(package, relation) : throw new TableException(ImportErrors.FileEmpty);
        }

        using var styles = package.Open("xl/styles.xml");
        ReadStyles(styles);
    }

    public string Sheet { get; private set; } = "";

    public string SheetPart { get; }

    public bool Date1904 { get; private set; }

    public bool ShowsDate(int style) => style >= 0 && style < dateStyles.Count && dateStyles[style];

    private string? ReadSheet(XmlReader part)
    {
        string? relation = null;
        while (part.Read())
        {
            if (part.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (part.LocalName == "workbookPr")
            {
                Date1904 = part.GetAttribute("date1904") is "1" or "true";
            }
            else if (part.LocalName == "sheet" && relation is null && part.GetAttribute("state") is null or "visible")
            {
                Sheet = part.GetAttribute("name") ?? "";
                relation = part.GetAttribute("id", Relations) ?? part.GetAttribute("r:id");
            }
        }

        return relation;
    }

    private static string TargetOf(XlsxPackage package, string relation)
    {
        using var part = package.Open("xl/_rels/workbook.xml.rels") ?? throw new TableException(ImportErrors.FileUnreadable);
        while (part.Read())
        {
            if (part is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && part.GetAttribute("Id") == relation)
            {
                var target = part.GetAttribute("Target") ?? "";
                return target.StartsWith('/') ? target[1..] : "xl/" + target;
            }
        }

        throw new TableException(ImportErrors.FileUnreadable);
    }

    private void ReadStyles(XmlReader? part)
    {
        var formats = new Dictionary<int, bool>();
        var inCells = false;
        while (part?.Read() == true)
        {
            if (part.LocalName == "cellXfs")
            {
                inCells = part.NodeType == XmlNodeType.Element;
            }
            else if (part is { NodeType: XmlNodeType.Element, LocalName: "numFmt" })
            {
                formats[Number(part, "numFmtId")] = IsDate(part.GetAttribute("formatCode") ?? "");
            }
            else if (inCells && part is { NodeType: XmlNodeType.Element, LocalName: "xf" })
            {
                var format = Number(part, "numFmtId");
                // Built-in formats; 27–36 and 50–58 are the Chinese dates.
                dateStyles.Add(formats.TryGetValue(format, out var date) ? date : format is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58));
            }
        }
    }

    private static int Number(XmlReader part, string attribute) =>
        int.TryParse(part.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    /// <summary>A number format shows a date when it names year, month, day or hour outside quotes and brackets.</summary>
    private static bool IsDate(string format)
    {
        var (quoted, bracketed) = (false, false);
        for (var i = 0; i < format.Length; i++)
        {
            switch (format[i])
            {
                case '"':
                    quoted = !quoted;
                    break;
                case '\\':
                    i++;
                    break;
                case '[' or ']':
                    bracketed = format[i] == '[';
                    break;
                case 'y' or 'Y' or 'm' or 'M' or 'd' or 'D' or 'h' or 'H' when !quoted && !bracketed:
                    return true;
            }
        }

        return false;
    }
}
